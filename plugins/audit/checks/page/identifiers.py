"""Ids: each names one element of the page."""

from collections import Counter
from collections.abc import Iterator

from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.page import Page

ONCE = Rule("A109", Severity.ERROR, "An id stands once on a page")
RULES: tuple[Rule, ...] = (ONCE,)


def check(page: Page) -> Iterator[Finding]:
    """Ids that several elements have. Drawings are left out: copies of one share their ids."""
    ids = (element.attrs.get("id") for element in page.elements)
    counted = Counter(found for found in ids if found)
    for name, times in counted.items():
        if times == 1:
            continue
        same = [
            element
            for element in page.elements
            if element.attrs.get("id") == name and not element.find_parent(["svg", "template"])
        ]
        if len(same) > 1:
            yield page.finding(
                ONCE,
                f"the id {name!r} stands {len(same)} times",
                "give each element its own: links and labels find only the first",
                line=page.line_of_tag(same[1]),
            )
