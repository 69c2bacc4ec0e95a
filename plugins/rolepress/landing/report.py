"""Reports what a build did, in a few lines for editors."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from rolepress.core.problems import Problem, format_problem
from rolepress.rendering.writer import Changes
from rolepress_base.messages import count

NAMES_MAX = 10
"""How many names of each kind are listed before the rest is counted."""
PROBLEMS_MAX = 20
"""How many problems are listed before the rest is counted."""


class Withheld(Struct, frozen=True):
    """A page that declares a vacancy but has no `JobPosting`, and the reasons."""

    path: str
    reasons: tuple[str, ...]


class News(Struct, frozen=True):
    """One kind of change since the last build, and the names of what changed."""

    title: str
    names: tuple[str, ...]
    in_a_row: bool = False
    """Whether the names are listed on one line, as paths are, and not sentences."""


class Report(Struct, frozen=True):
    """The outcome of a build."""

    pages: int
    postings: int
    withheld: tuple[Withheld, ...]
    changes: Changes
    output: str
    build_date: str
    examples: tuple[str, ...] = ()
    """Names of made-up employers with an open vacancy."""
    closing_soon: tuple[str, ...] = ()
    """Vacancies that close soon, each with the day, in words."""
    to_come: tuple[str, ...] = ()
    """Files whose pages are published later, each with the day, in words; the next first."""
    next_to_close: str = ""
    """The vacancy that closes next, and when, in words."""
    ended: tuple[str, ...] = ()
    """Files of vacancies that closed so long ago that no page shows them."""
    kept: tuple[str, ...] = ()
    """Files of vacancies that closed as long ago but keep their page, and what leads there."""
    closed_days: int = 0
    unrecorded: int = 0
    """How many files have changed since the ledger was written."""
    at_root: tuple[str, ...] = ()
    """What the root of the host needs if the site is served below a path."""
    news: tuple[News, ...] = ()
    last_date: str = ""
    """The date of the last build, with which the news compares."""
    problems: tuple[Problem, ...] = ()
    """The problems that did not stop the build, in order."""

    def to_dict(self) -> dict[str, Any]:
        """The parts of the report that a later build without changes repeats."""
        told: dict[str, Any] = msgspec.to_builtins(
            replace(self, changes=Changes(), news=(), last_date="")
        )
        return told


def read_report(data: Mapping[str, Any]) -> Report | None:
    """Load the report of an earlier build, without its changes; None if it is damaged."""
    try:
        return msgspec.convert(data, Report)
    except msgspec.ValidationError:
        return None


def format_report(report: Report) -> str:
    """Format the report as text."""
    parts = (_problems, _summary, _since, _state, _to_do)
    return "\n".join(line for part in parts for line in part(report))


def _problems(report: Report) -> Iterator[str]:
    yield from map(format_problem, report.problems[:PROBLEMS_MAX])
    if more := report.problems[PROBLEMS_MAX:]:
        files = count(len({problem.path for problem in more}), "file")
        yield f"and {len(more):,} more in {files}: `rolepress check` lists them all"


def _summary(report: Report) -> Iterator[str]:
    changes = report.changes
    written, removed = len(changes.written), len(changes.removed)
    did = f"{count(written, 'file')} written, {removed:,} removed"
    yield (
        f"{count(report.pages, 'page')} for {report.build_date}: "
        + (did if written or removed else "nothing has changed")
    )
    if report.postings == 1:
        yield "1 vacancy is open, and job search can show it"
    else:
        yield f"{report.postings:,} vacancies are open, and job search can show each of them"


def _since(report: Report) -> Iterator[str]:
    if report.news:
        yield f"Since the build for {report.last_date}:"
    for news in report.news:
        if news.in_a_row:
            yield f"  {news.title}: {', '.join(_some(news.names))}"
        else:
            yield f"  {news.title}:"
            yield from (f"    {name}" for name in _some(news.names))


def _state(report: Report) -> Iterator[str]:
    if report.withheld:
        yield "Not shown to job search:"
        lines = [f"{each.path}: {'; '.join(each.reasons)}" for each in report.withheld]
        yield from (f"  {line}" for line in _some(lines))
    if report.closing_soon:
        yield "Closing soon:"
        yield from (f"  {line}" for line in _some(report.closing_soon))
    if report.next_to_close:
        yield f"Next: {report.next_to_close}"
    if report.to_come:
        yield "Published later:"
        yield from (f"  {line}" for line in _some(report.to_come))
    if report.ended:
        yield f"Closed {_long_ago(report)}, and on no page any more; these may go:"
        yield from (f"  {path}" for path in _some(report.ended))


def _long_ago(report: Report) -> str:
    return f"{count(report.closed_days, 'day')} ago or earlier"


def _to_do(report: Report) -> Iterator[str]:
    """Yield what somebody should do. It comes last, where it is noticed first."""
    if report.at_root:
        yield "At the root of the host (see docs/deploy.md#below-a-path):"
        yield from (f"  {line}" for line in report.at_root)
    if report.kept:
        yield f"Closed {_long_ago(report)}; the page stays until nothing leads to it any more:"
        yield from (f"  {path}" for path in _some(report.kept))
    if report.unrecorded:
        files = count(report.unrecorded, "file")
        yield f"{files} changed since the ledger was written: run `make ledger`"
    if report.examples:
        is_one = len(report.examples) == 1
        are, their = ("is", "its") if is_one else ("are", "their")
        yield (
            f"{', '.join(report.examples)} {are} made up (`example: true`): "
            f"take {their} vacancies out before you publish this site"
        )


def _some(names: Sequence[str]) -> Iterator[str]:
    """Yield the first names, and how many more there are."""
    yield from names[:NAMES_MAX]
    if len(names) > NAMES_MAX:
        yield f"and {len(names) - NAMES_MAX:,} more"
