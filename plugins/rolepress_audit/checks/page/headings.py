"""Headings: there is one main heading, no heading is empty, and no level is skipped."""

from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute, words
from rolepress_base.messages import one_line

ONE_H1 = Rule("H101", Severity.WARNING, "A page has exactly one main heading")
EMPTY = Rule("H102", Severity.WARNING, "A heading has words")
SKIPPED = Rule("H103", Severity.WARNING, "A heading is at most one level below the one before it")
RULES: tuple[Rule, ...] = (ONE_H1, EMPTY, SKIPPED)

LEVELS = {f"h{level}": level for level in range(1, 7)}
_ARIA_LEVELS = {str(level): level for level in range(1, 100)}
"""The values that `aria-level` may have. Anything else counts as 2 (WAI-ARIA 1.2, `heading`)."""
Heading = tuple[int, str, Tag]
"""Level, words and element."""


def check(page: Page) -> Iterator[Finding]:
    """The headings that are part of the page."""
    if page.is_redirect or not page.is_document:
        return
    headings = [
        (level, heading_words(page, tag), tag)
        for tag in page.elements
        if (level := _level(tag)) and page.tree.is_shown(tag)
    ]
    yield from _main_heading(page, headings)
    yield from _order(page, headings)


def _level(tag: Tag) -> int:
    role = tag.attrs.get("role")
    if role == "heading":
        return _ARIA_LEVELS.get(attribute(tag, "aria-level").strip(), 2)
    return LEVELS.get(tag.name, 0) if role is None else 0


def heading_words(page: Page, tag: Tag) -> str:
    """The name of an element: its text, the texts of its pictures, or its label."""
    if text := words(tag.get_text()):
        return text
    if any(attribute(tag, name).strip() for name in ("aria-label", "aria-labelledby", "title")):
        return attribute(tag, "aria-label") or "labeled elsewhere"
    return _words_of_pictures(page, tag)


def _words_of_pictures(page: Page, tag: Tag) -> str:
    names = ("img", "svg", "input", "object", "span", "i")
    if any(name in page.tags for name in names):
        for inner in tag.descendants:
            if isinstance(inner, Tag):
                for name in ("alt", "aria-label", "aria-labelledby", "title"):
                    if label := attribute(inner, name).strip():
                        return label
    return ""


def _main_heading(page: Page, headings: list[Heading]) -> Iterator[Finding]:
    mains = [heading for heading in headings if heading[0] == 1]
    if not mains:
        yield page.finding(
            ONE_H1,
            "the page has no main heading",
            "put what the page is about into one <h1>",
            near="<body",
        )
    elif mains[1:]:
        yield page.finding(
            ONE_H1,
            f"the page has {len(mains)} main headings",
            "keep one <h1>, and make the others <h2>",
            near=mains[1][2],
        )


def _order(page: Page, headings: list[Heading]) -> Iterator[Finding]:
    before = 0
    for level, text, tag in headings:
        if not text:
            yield page.finding(
                EMPTY,
                f"the heading <{tag.name}> is empty",
                "give it words, or remove it",
                near=tag,
            )
        elif before and level > before + 1:
            yield page.finding(
                SKIPPED,
                f"the heading {one_line(text)!r} has level {level}, the one before it {before}",
                f"make it an <h{before + 1}>, or put a heading of that level before it",
                near=tag,
            )
        before = level
