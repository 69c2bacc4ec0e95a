"""Links: they say where they lead, and they work without scripts."""

import re
from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.checks.page.headings import heading_words
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute
from rolepress_base.messages import count, one_line

NAMED = Rule("A110", Severity.WARNING, "A link has words")
NO_SCRIPT = Rule("A111", Severity.WARNING, "A link leads to an address, not to a script")
RULES: tuple[Rule, ...] = (NAMED, NO_SCRIPT)

_SCRIPT = re.compile(r"[\x00-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """The links of a page."""
    unnamed: list[Tag] = []
    for name in ("a", "area"):
        for tag in page.tags.get(name, ()):
            href = attribute(tag, "href")
            if _SCRIPT.match(href):
                yield page.finding(
                    NO_SCRIPT,
                    f"a link leads to the script {one_line(href)!r}",
                    "use a <button> for an action, and an address for a link",
                    near=tag,
                )
            if name == "a" and _is_unnamed(page, tag):
                unnamed.append(tag)
    yield from _unnamed(page, unnamed)


def _is_unnamed(page: Page, tag: Tag) -> bool:
    if not tag.has_attr("href") or tag.get_text(strip=True):
        return False
    is_silent = attribute(tag, "aria-hidden") == "true" or attribute(tag, "tabindex") == "-1"
    return not (is_silent or heading_words(page, tag)) and page.tree.is_shown(tag)


def _unnamed(page: Page, tags: list[Tag]) -> Iterator[Finding]:
    """Each link once.

    Links to parts of the page, such as one for each line of code, count as one.
    """
    to_parts = [tag for tag in tags if attribute(tag, "href").startswith("#")]
    told_before = {id(tag) for tag in to_parts[1:]}
    for tag in tags:
        if id(tag) in told_before:
            continue
        said = f"the link to {one_line(attribute(tag, 'href')) or 'the page itself'} has no words"
        if to_parts[1:] and tag is to_parts[0]:
            said = f"{count(len(to_parts), 'link')} to parts of the page have no words"
        fix = "write where it leads; a picture in it needs an alt text, an icon an aria-label"
        yield page.finding(NAMED, said, fix, near=tag)
