"""The `<title>`: there is exactly one, and search results can show all of it."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.tags_in_text import tag_in
from rolepress_audit.html.visible import words
from rolepress_audit.values.pixels import text_width
from rolepress_base.messages import count, one_line

PRESENT = Rule("T101", Severity.ERROR, "A page has exactly one title, with words in it")
TOO_LONG = Rule("T102", Severity.WARNING, "A title is at most 600 pixels wide")
LONG = Rule("T103", Severity.WARNING, "A title is at most 580 pixels wide")
SHORT = Rule("T104", Severity.WARNING, "A title says more than a word or two")
PLAIN = Rule("T105", Severity.ERROR, "A title has no HTML tags in it")
RULES: tuple[Rule, ...] = (PRESENT, TOO_LONG, LONG, SHORT, PLAIN)

FONT_SIZE = 20
"""The font size of titles in Google's results on a desktop, in pixels."""
MAX_PIXELS = 600
GOOD_PIXELS = 580
MIN_CHARS = 15
MIN_PIXELS = 100
"""Titles with few characters but this width are fine: "Data engineer", or a title in Chinese."""


def check(page: Page) -> Iterator[Finding]:
    """The page's title."""
    if not page.is_document:
        return
    if not page.title:
        what = "the title is empty" if page.titles else "the page has no title"
        fix = "put what the page is about into <title>"
        yield page.finding(PRESENT, what, fix, near="<title" if page.titles else "<head")
        return
    for extra in page.titles[1:]:
        yield page.finding(
            PRESENT,
            f"the page has a second title, {one_line(words(extra.get_text()))!r}",
            "keep one <title>",
            near=extra,
        )
    if tag := tag_in(page.title):
        said = f"the title has the tag {tag} in it, which results show literally"
        yield page.finding(PLAIN, said, "write the words alone", near="<title")
    if page.is_indexable and not page.is_redirect and not page.is_error_page:
        yield from _length(page)


def _length(page: Page) -> Iterator[Finding]:
    title = page.title
    width = round(text_width(title, FONT_SIZE))
    if width > GOOD_PIXELS:
        is_cut = width > MAX_PIXELS
        shown = f"results show about {MAX_PIXELS}" if is_cut else f"results may cut at {MAX_PIXELS}"
        yield page.finding(
            TOO_LONG if is_cut else LONG,
            f"the title is {width} pixels wide, and {shown}: {one_line(title)}",
            "shorten it; put the words that matter first",
            near="<title",
        )
    elif len(title) < MIN_CHARS and width < MIN_PIXELS:
        yield page.finding(
            SHORT,
            f"the title {title!r} has {count(len(title), 'character')}: it says little",
            "say what the page is about, and whose it is",
            near="<title",
        )
