"""Pictures: what they show, in words, and the space reserved for them."""

import re
from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute, words
from rolepress_base.messages import one_line

ALT = Rule(
    "A101", Severity.ERROR, "A picture says in words what it shows, or that it shows nothing"
)
GOOD_ALT = Rule("A102", Severity.WARNING, "The words for a picture are a short sentence")
SIZE = Rule("A103", Severity.WARNING, "A picture has a width and a height")
RULES: tuple[Rule, ...] = (ALT, GOOD_ALT, SIZE)

ALT_MAX_CHARS = 150
_FILE_NAME = re.compile(r"[\w.%-]+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
_SIZED = re.compile(r"aspect-ratio|(?:^|[;\s])(?:width|height)\s*:", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """The pictures of a page."""
    sized_by_css = any("aspect-ratio" in tag.get_text() for tag in page.tags.get("style", ()))
    for tag in page.tags.get("img", ()):
        if not page.tree.is_inside(tag, {"template"}):
            yield from _alt(page, tag)
            yield from _size(page, tag, sized_by_css=sized_by_css)
    for tag in page.tags.get("input", ()):
        if attribute(tag, "type").lower() == "image":
            yield from _alt(page, tag)
    for tag in page.tags.get("area", ()):
        if tag.has_attr("href"):
            yield from _alt(page, tag)


def _alt(page: Page, tag: Tag) -> Iterator[Finding]:
    name = one_line(attribute(tag, "src") or attribute(tag, "href"))
    if not tag.has_attr("alt"):
        if not _is_named_otherwise(tag):
            yield page.finding(
                ALT,
                f"<{tag.name}> {name} has no alt text",
                'add alt="..." with what it shows; alt="" if it is only decoration',
                near=tag,
            )
        return
    alt = words(attribute(tag, "alt"))
    if len(alt) > ALT_MAX_CHARS:
        said = f"the alt text of {name} has {len(alt)} characters"
        fix = f"say it in at most {ALT_MAX_CHARS}; put the rest into the text next to it"
        yield page.finding(GOOD_ALT, said, fix, near=tag)
    elif _FILE_NAME.fullmatch(alt):
        said = f"the alt text of {name} is the name of a file"
        yield page.finding(GOOD_ALT, said, "say what it shows", near=tag)


def _is_named_otherwise(tag: Tag) -> bool:
    if (
        attribute(tag, "role") in {"presentation", "none"}
        or attribute(tag, "aria-hidden") == "true"
    ):
        return True
    return any(attribute(tag, key).strip() for key in ("aria-label", "aria-labelledby", "title"))


def _size(page: Page, tag: Tag, *, sized_by_css: bool) -> Iterator[Finding]:
    """Pictures without a size, which push the text down when they load.

    A style sheet can give a size, so a picture with a class, an id or a style of its own is left
    alone.
    """
    if any(tag.has_attr(key) for key in ("width", "height", "class", "id", "hidden")):
        return
    styled = sized_by_css or _SIZED.search(attribute(tag, "style"))
    source = attribute(tag, "src").strip()
    if styled or not source or source.startswith("data:"):
        return
    if page.tree.is_inside(tag, {"picture", "svg", "noscript"}):
        return
    yield page.finding(
        SIZE,
        f"<img> {one_line(source)} has no width and height: the text jumps when it comes",
        'add width="..." and height="..." with its size in pixels',
        near=tag,
    )
