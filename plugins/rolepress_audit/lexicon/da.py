"""Danish."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="ansøg søg_(?:stilling|job|nu) send_(?:din_)?ansøgning",
    closed="stillingen_er_besat (?:opslaget|jobbet|stillingen)_er_(?:udløbet|lukket)"
    " ansøgningsfristen_er_udløbet",
    closed_hints="besat udløbet lukket",
    before_month="den",
    ago=r"\d+_(?:dage|uger)_siden\b",
    between="til",
)
