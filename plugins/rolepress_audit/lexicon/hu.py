"""Hungarian."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="jelentkez pályáz",
    closed="(?:az_állás|a_hirdetés)_(?:már_)?(?:betöltött|lejárt|nem_elérhető)",
    closed_hints="betöltött lejárt nem_elérhető",
)
