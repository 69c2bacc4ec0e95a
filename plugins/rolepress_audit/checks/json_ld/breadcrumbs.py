"""`BreadcrumbList`: trails of breadcrumbs in the markup.

Source: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb. The checks
of the site find out whether the pages of a trail exist: `PageSummary.breadcrumbs` lists them.
"""

from collections.abc import Iterator

from rolepress_audit.checks.json_ld.formats import is_absolute
from rolepress_audit.checks.json_ld.places import quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.vocabulary.trails import Crumb, trails_of

TRAIL = Rule("X180", Severity.ERROR, "A breadcrumb trail is complete and in order")
RULES: tuple[Rule, ...] = (TRAIL,)

MIN_CRUMBS = 2


def check(page: Page) -> Iterator[Finding]:
    """Trails without steps, and steps without a number, a name or an address."""
    holder = next((each for each in page.scripts if "BreadcrumbList" in each.text), None)
    for trail in trails_of(subject for _, subject in subjects_of(page)):
        if len(trail) == 1 and page.url == "/":
            continue  # a home page has nothing above it, and many generators print it alone
        for what, fix, key in _problems(trail):
            yield page.finding(TRAIL, what, fix, line=holder.line_of(*key) if holder else 1)


Problem = tuple[str, str, tuple[str, object]]


def _problems(trail: tuple[Crumb, ...]) -> Iterator[Problem]:
    if len(trail) < MIN_CRUMBS:
        yield (
            f"the breadcrumb trail has {len(trail)} of at least {MIN_CRUMBS} steps",
            "list the way from the home page to this page, or leave the trail out",
            ("@type", "BreadcrumbList"),
        )
    yield from _misnumbered(trail)
    last = max(range(len(trail)), key=lambda at: trail[at].position or 0, default=0)
    for at, crumb in enumerate(trail):
        yield from _incomplete(crumb, at + 1, is_last=at == last)


def _misnumbered(trail: tuple[Crumb, ...]) -> Iterator[Problem]:
    positions = [crumb.position for crumb in trail if crumb.position is not None]
    if len(positions) < len(trail):
        at = next(at for at, crumb in enumerate(trail) if crumb.position is None)
        yield (
            f"step {at + 1} of the breadcrumb trail has no `position` that is a whole number",
            "number the steps from 1",
            ("position", trail[at].written_position),
        )
    elif sorted(positions) != list(range(1, len(trail) + 1)):
        yield (
            f"the breadcrumb trail is numbered {', '.join(map(str, positions))}",
            f"number its steps from 1 to {len(trail)}, without gaps",
            ("position", positions[0]),
        )


def _incomplete(crumb: Crumb, number: int, *, is_last: bool) -> Iterator[Problem]:
    if not crumb.name:
        yield (
            f"step {number} of the breadcrumb trail has no `name`",
            "give it the words that visitors see",
            ("position", crumb.written_position),
        )
    if crumb.item and not is_absolute(crumb.item):
        yield (
            f"step {number} of the breadcrumb trail has no absolute address: {quoted(crumb.item)}",
            "write the whole address, from `https://` on",
            ("item", crumb.item),
        )
    elif not crumb.item and not is_last:
        yield (
            f"step {number} of the breadcrumb trail has no `item`, the address that it leads to",
            "only the last step may go without",
            ("position", crumb.written_position),
        )
