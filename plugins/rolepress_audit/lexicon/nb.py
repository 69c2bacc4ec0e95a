"""Norwegian (Bokmål)."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="søk_(?:på|stilling|jobb|her|nå) send_(?:inn_)?(?:din_)?søknad",
    closed="stillingen_er_besatt (?:annonsen|stillingen)_er_(?:utløpt|stengt|lukket)"
    " søknadsfristen_(?:er_utløpt|har_gått_ut)",
    closed_hints="besatt utløpt stengt lukket gått_ut",
    before_month="den",
    ago=r"\d+_(?:dager|uker)_siden\b",
    between="til",
)
