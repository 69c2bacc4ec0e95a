"""Words that say that pay is somebody's estimate, and not what the employer pays."""

import re
from collections.abc import Collection

from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import every
from rolepress_audit.signals.own_words import own_lines
from rolepress_audit.words.text import fold

_ESTIMATE = re.compile(rf"(?<!\w)(?:{every('estimate')})")


def pay_estimate(page: Page, patterns: Collection[re.Pattern[str]]) -> str:
    """The line that gives one of these amounts as an estimate, or an empty string.

    An employer's own "estimated range" is fine. The line must say that somebody else estimates.
    """
    for line in own_lines(page):
        folded = fold(line)
        if _ESTIMATE.search(folded) and any(each.search(folded) for each in patterns):
            return line
    return ""
