"""`<meta name="description">`: the words below the title in search results."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import words
from rolepress_audit.values.pixels import cells
from rolepress_base.messages import count

PRESENT = Rule("D101", Severity.WARNING, "A page that may be indexed has a description")
ONCE = Rule("D102", Severity.WARNING, "A page has one description")
LENGTH = Rule("D103", Severity.WARNING, "A description has 50 to 170 characters")
OTHER_WORDS = Rule("D104", Severity.WARNING, "A description says more than the title")
RULES: tuple[Rule, ...] = (PRESENT, ONCE, LENGTH, OTHER_WORDS)

MIN_CHARS = 50
MAX_CHARS = 170
"""Results cut descriptions after about 160 characters. One more word is fine. A wide character
counts as two."""


def check(page: Page) -> Iterator[Finding]:
    """The description of a page that search engines may index."""
    if not page.is_indexable or page.is_redirect or page.is_error_page or not page.is_document:
        return
    found = [words(text) for text in page.metas("description")]
    if not any(found):
        yield page.finding(
            PRESENT,
            "the description is empty" if found else "the page has no description",
            'add <meta name="description" content="...">, a sentence or two about this page',
            near='name="description"' if found else "<head",
        )
        return
    if len(found) > 1:
        yield page.finding(
            ONCE,
            f"the page has {len(found)} descriptions",
            "keep one",
            near='name="description"',
        )
    yield from _words(page, next(text for text in found if text))


def _words(page: Page, text: str) -> Iterator[Finding]:
    near = 'name="description"'
    if page.title and text.casefold() == page.title.casefold():
        yield page.finding(
            OTHER_WORDS,
            "the description repeats the title",
            "say in a sentence or two what a visitor finds on the page",
            near,
        )
    elif cells(text) < MIN_CHARS:
        said = f"the description has {count(len(text), 'character')}, too few to say much"
        fix = f"write {MIN_CHARS} to 160 characters about this page"
        yield page.finding(LENGTH, said, fix, near)
    elif cells(text) > MAX_CHARS:
        said = f"the description has {count(len(text), 'character')}, and results cut it"
        yield page.finding(LENGTH, said, "say what matters in the first 160", near)
