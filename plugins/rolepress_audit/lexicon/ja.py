"""Japanese."""

from rolepress_audit.lexicon.entry import Lexicon

WORDS = Lexicon(
    apply="応募 エントリー",
    closed="(?:この)?(?:求人|募集|応募受付|掲載)(?:は|の受付は)?.*終了.*",
    closed_hints="終了",
    labels="募集終了 掲載終了",
)
