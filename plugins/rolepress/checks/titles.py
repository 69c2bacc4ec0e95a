"""Finds what does not belong in a title: the employer, a place, pay, a date, a code, or shouting.

Google: "Don't include job codes, addresses, dates, salaries, or company names in the title field"
(https://developers.google.com/search/docs/appearance/structured-data/job-posting#title).
"""

import re
from collections.abc import Iterable, Iterator

from rolepress.checks.sources import Sources
from rolepress.content.findings.vague_pay import AMOUNT
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import folded
from rolepress.domain.catalog import ReferenceData
from rolepress.domain.documents import Document, Job, JobDescription, Role
from rolepress_base.messages import join_words

_DATE = re.compile(r"\b(?:20[2-9][0-9]|[0-9]{1,2}[./][0-9]{1,2}[./](?:[0-9]{2}){1,2})\b")
_CODE = re.compile(
    r"#\s?[0-9]{2,}|\b(?:ref|id|req|job)[.:#-]?\s?(?:no\.?\s?)?[0-9]{3,}", re.IGNORECASE
)
_EXCLAIMED = re.compile(r"!")
_CAPITALS = re.compile(r"\b[^\W\d_]{4,}\b")
_AT = r"(?:\b(?:at|for|bei|für|chez|pour|bij|voor|presso|per|en|para|em|na|no)\s|[@|–—-])"
"""What joins an employer to a job, in the languages of headings."""
CAPITALS_MIN = 2
"""This many long words in capitals are shouting. One may be an abbreviation."""


def check_titles(
    documents: Iterable[Document], data: ReferenceData, sources: Sources
) -> Iterator[Problem]:
    """Yield a problem for each title that has more in it than the name of a job."""
    for document in documents:
        if not isinstance(document, Role | Job | JobDescription):
            continue
        found = list(_surplus(document, data))
        if found:
            yield sources.at_key(
                document.path,
                ("title",),
                Rule.TITLE_WITH_MORE,
                f"the title has {join_words(found)} in it",
                "leave the name of the job; the rest has keys of its own, or belongs in the text",
            )


def _surplus(document: Role | Job | JobDescription, data: ReferenceData) -> Iterator[str]:
    """Yield what is too much in a title, in words."""
    title = document.title
    words = folded(title)
    posting = document.posting
    employer = data.employers.get(posting.employer or "") if posting else None
    if employer and (_has(words, employer.name) or _is_joined(words, employer.name)):
        yield "the employer"
    if posting and any(_has(words, place.locality) for place in posting.locations):
        yield "the place"
    if AMOUNT.search(title):
        yield "the pay"
    if _DATE.search(title):
        yield "a date"
    if _CODE.search(title):
        yield "a code"
    if _EXCLAIMED.search(title):
        yield "an exclamation mark"
    shouted = [word for word in _CAPITALS.findall(title) if word.isupper()]
    if len(shouted) >= CAPITALS_MIN:
        yield "words in capitals"


def _is_joined(words: str, name: str) -> bool:
    """Whether a title ends like “at Acme” with the first word of a longer name."""
    first = folded(name).split()[0]
    return re.search(rf"{_AT}\s*{re.escape(first)}(?!\w)", words) is not None


def _has(words: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", words) is not None
