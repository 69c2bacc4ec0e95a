"""Words for `&`, which one text uses and another leaves out."""

import re
from functools import lru_cache

from rolepress_audit.lexicon.languages import every

_JOINERS = re.compile(rf" (?:{every('joiners')})(?= )")


@lru_cache(maxsize=16)  # each name in a posting is looked for in the same page
def without_joiners(folded: str) -> str:
    """Folded words without words for `&`. The sign itself is not among the words anyway."""
    return _JOINERS.sub("", folded)
