"""Swedish."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="ansök sök_(?:jobb|tjänst) skicka_(?:in_)?(?:din_)?(?:ansökan|cv)",
    closed="(?:tjänsten|annonsen)_är_(?:tillsatt|stängd|avslutad) ansökningstiden_har_gått_ut",
    closed_hints="tillsatt stängd avslutad gått_ut",
    ago=r"\d+_(?:dagar|veckor)_sedan\b",
    between="till",
)
