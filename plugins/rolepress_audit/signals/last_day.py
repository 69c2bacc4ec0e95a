"""The last day on which a page says that one can apply."""

import datetime
import re

from rolepress_audit.facts.dates import days_in
from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import every
from rolepress_audit.signals.own_words import own_lines
from rolepress_audit.words.text import fold

_DEADLINE = re.compile(
    rf"(?<!\w)(?:{every('deadline')})\b[\s:]{{0,3}}(?:[^\W\d]+\.?,? )??"
    rf"(?=\d|[^\W\d]+\.? \d{{1,2}}(?:{every('ordinals')})?,? \d{{4}})"
)
"""A phrase before a date. A day of the week or `the` may come between."""
_DATE_CHARS = 24
_LONGER = re.compile(every("extended"))
"""Words that say that the last day was postponed."""


def past_deadline(page: Page, language: str, today: datetime.date) -> str:
    """The line in which a page names a last day to apply that is past, or an empty string.

    A page that names any later day, in whatever order its digits are, is given the benefit of the
    doubt. So is a page that mentions an extension.
    """
    said = ""
    for line in own_lines(page):
        folded = fold(line)
        for match in _DEADLINE.finditer(folded):
            days = days_in(folded[match.end() : match.end() + _DATE_CHARS], language)
            if not days:
                continue
            if max(days) >= today or _LONGER.search(folded):
                return ""
            said = said or line
    return said
