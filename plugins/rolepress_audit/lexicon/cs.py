"""Czech."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="odpovědět reagovat přihlás zaslat_životopis poslat_životopis mám_zájem",
    closed="(?:tato_)?(?:pozice|nabídka)_(?:je_|byla_)?(?:již_)?(?:obsazena|ukončena|neaktuální)"
    " (?:tato_)?nabídka_(?:již_|už_)?není_(?:již_)?(?:aktuální|platná)",
    closed_hints="obsazena ukončena neaktuální není",
)
