"""Ids: each names one element of the page."""

from collections import defaultdict
from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page

ONCE = Rule("A109", Severity.ERROR, "An id occurs once on a page")
RULES: tuple[Rule, ...] = (ONCE,)


def check(page: Page) -> Iterator[Finding]:
    """Ids that several elements have.

    Drawings are left out, because copies of one share their ids.
    """
    found: defaultdict[str, list[Tag]] = defaultdict(list)
    for element in page.elements:
        name = element.attrs.get("id")
        if name and not page.tree.is_inside(element, {"svg", "template"}):
            found[str(name)].append(element)
    for name, same in found.items():
        if len(same) > 1:
            yield page.finding(
                ONCE,
                f"the id {name!r} occurs {len(same)} times",
                "give each element its own: links and labels find only the first",
                near=same[1],
            )
