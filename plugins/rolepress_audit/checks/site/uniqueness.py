"""What each page should have for itself: a title, a description, a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary
from rolepress_audit.values.near_duplicates import near_duplicates
from rolepress_base.messages import one_line

TITLE = Rule("U101", Severity.WARNING, "No two pages have the same title")
DESCRIPTION = Rule("U102", Severity.WARNING, "No two pages have the same description")
TEXT = Rule("U103", Severity.WARNING, "No two pages have the same text")
NEAR = Rule("U104", Severity.WARNING, "No two pages have nearly the same text")
RULES: tuple[Rule, ...] = (TITLE, DESCRIPTION, TEXT, NEAR)

_PAGE_NUMBER = re.compile(r"(?:/page)?[/-](?:page-?|p)?[0-9]+(?=/?(?:index)?(?:\.html?)?$)")
"""How the addresses end of page 2 of a list and the pages after it."""
_NUMBER = re.compile(r"(?:(?<=/)index|(?<=[^\W\d]))[0-9]+$")


def check(site: Site) -> Iterator[Finding]:
    """The pages to be indexed, compared within each language."""
    pages = site.indexed
    for page, first in _repeats((page, page.title.casefold()) for page in pages):
        if _are_one_list(site, page, first):
            continue
        said = f"the title {one_line(page.title)!r} is also used by {first.path}"
        yield site.finding(TITLE, page.path, said, "say what sets this page apart")
    for page, first in _repeats((page, page.description.casefold()) for page in pages):
        if _are_one_list(site, page, first):
            continue
        said = f"the description is also used by {first.path}"
        yield site.finding(DESCRIPTION, page.path, said, "describe this page, not the site")
    same = list(_repeats((page, page.text_digest) for page in pages))
    for page, first in same:
        said = f"the text is word for word the same as on {first.path}"
        yield site.finding(TEXT, page.path, said, _FIX)
    yield from _near(site, {page.path for page, _ in same})


_FIX = "join the pages, or let one name the other as its canonical address"


def _repeats(
    pages: Iterable[tuple[PageSummary, str | bytes]],
) -> Iterator[tuple[PageSummary, PageSummary]]:
    """Each page with the first page of its language that has the same key."""
    first: dict[tuple[str, str | bytes], PageSummary] = {}
    for page, key in pages:
        if key:
            other = first.setdefault((page.language.lower(), key), page)
            if other is not page:
                yield page, other


def _are_one_list(site: Site, page: PageSummary, other: PageSummary) -> bool:
    """Whether two pages are parts of one list, which may share their words for results.

    Some generators name page 2 of `tag/a.html` like `tag/a2.html`. Then the first page must exist.
    """
    one, first = list_of(page.path), list_of(other.path)
    start, other_start = (_NUMBER.sub("", each).rstrip("/") for each in (one, first))
    is_there = site.folder.file_at(start) or site.folder.page_near(start)
    return one == first or (start == other_start and is_there is not None)


def _near(site: Site, same: set[str]) -> Iterator[Finding]:
    languages: defaultdict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for page in site.indexed:
        if page.text_signature and page.path not in same:
            languages[page.language.lower()].append((page.path, page.text_signature))
    for texts in languages.values():
        for path, other, share in near_duplicates(texts):
            if not _are_one_list(site, site.by_path[path], site.by_path[other]):
                said = f"about {share:.0%} of the text is the same as on {other}"
                yield site.finding(NEAR, path, said, _FIX)


def list_of(path: str) -> str:
    """The first page of the list that a file belongs to: `jobs` for `jobs/page/2/index.html`."""
    plain = _PAGE_NUMBER.sub("", f"/{path}")
    return plain.removesuffix("/index.html").removesuffix(".html").rstrip("/")
