"""Turkish."""

# ruff: noqa: RUF001 - letters of other alphabets

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="başvur",
    closed="(?:bu_)?ilan(?:ın)?_(?:süresi_dol\\w+|yayından_kaldırıl\\w+|kapan\\w+|kapatıl\\w+)",
    closed_hints="süresi_dol kaldırıl kapan kapatıl",
)
