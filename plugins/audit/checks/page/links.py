"""Links: that they say where they lead, and lead somewhere without a script."""

import re
from collections.abc import Iterator

from bs4 import Tag

from plugins.audit.checks.page.headings import heading_words
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.page import Page, attribute
from plugins.core.text import one_line

NAMED = Rule("A110", Severity.WARNING, "A link has words")
NO_SCRIPT = Rule("A111", Severity.ERROR, "A link leads to an address, not to a script")
RULES: tuple[Rule, ...] = (NAMED, NO_SCRIPT)

_SCRIPT = re.compile(r"[\x00-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """The links of a page."""
    for name in ("a", "area"):
        for tag in page.tags.get(name, ()):
            href = attribute(tag, "href")
            if _SCRIPT.match(href):
                yield page.finding(
                    NO_SCRIPT,
                    f"a link leads to the script {one_line(href)!r}",
                    "use a <button> for an action, and an address for a link",
                    near=href,
                )
            if name == "a" and tag.has_attr("href") and not tag.get_text(strip=True):
                yield from _unnamed(page, tag)


def _unnamed(page: Page, tag: Tag) -> Iterator[Finding]:
    is_silent = attribute(tag, "aria-hidden") == "true" or attribute(tag, "tabindex") == "-1"
    if is_silent or heading_words(page, tag) or not page.is_shown(tag):
        return
    yield page.finding(
        NAMED,
        f"the link to {one_line(attribute(tag, 'href'))} has no words",
        "write where it leads; a picture in it needs an alt text, an icon an aria-label",
        line=page.line_of_tag(tag),
    )
