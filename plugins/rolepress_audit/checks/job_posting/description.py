"""The description of a job posting.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.words.text import plain, plain_tokens, tokens
from rolepress_base.messages import count

NOT_TITLE = Rule("J122", Severity.ERROR, "The description is more than the title")
SHORT = Rule("J123", Severity.WARNING, "The description is at least 100 characters long")
PARAGRAPHS = Rule("J124", Severity.WARNING, "A long description has paragraphs or lists")
RULES: tuple[Rule, ...] = (NOT_TITLE, SHORT, PARAGRAPHS)

CHARS_MIN = 100
PLAIN_MAX_CHARS = 300
"""A text without paragraphs may be this long."""

_BREAK = re.compile(r"<(?:p|br|li|ul|ol|div|h[1-6]|tr|dt|dd|section)\b|\n", re.IGNORECASE)
_ESCAPED_TAG = re.compile(r"&(?:amp;)?(?:lt|#0*60|#x0*3c);/?[a-z]", re.IGNORECASE)
"""Escaping has a rule of its own, for texts of any kind."""


def check(page: Page) -> Iterator[Finding]:
    """Descriptions that say too little, or cannot be read."""
    for posting in full_postings(page):
        for text in posting.texts("description"):
            yield from _length(posting, text)


def _length(posting: Posting, markup: str) -> Iterator[Finding]:
    text = " ".join(plain(markup).split())
    if plain_tokens(markup) == tuple(tokens(posting.text("title"))):
        yield posting.finding(
            NOT_TITLE,
            "the `description` says the title again and nothing else",
            "put the whole text about the job there: duties, requirements, hours",
            "description",
        )
    elif len(text) < CHARS_MIN:
        yield posting.finding(
            SHORT,
            f"the `description` has {count(len(text), 'character')}",
            f"put the whole text about the job there, {CHARS_MIN} characters at the least",
            "description",
        )
    elif len(text) > PLAIN_MAX_CHARS and not _has_breaks(markup):
        yield posting.finding(
            PARAGRAPHS,
            f"the `description` is one block of {len(text)} characters",
            "keep the paragraphs and lists of the page, as <p>, <ul> and <li>",
            "description",
        )


def _has_breaks(markup: str) -> bool:
    return bool(_BREAK.search(markup) or _ESCAPED_TAG.search(markup))
