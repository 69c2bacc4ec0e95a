"""What a build did, in a few lines an editor wants to read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter

from plugins.core.problems import count
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.pages.view import PageView, Published
from plugins.rendering.writer import Changes


@dataclass(frozen=True, slots=True)
class Withheld:
    """A page that declares a vacancy and carries no `JobPosting`, and why."""

    path: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a build."""

    pages: int
    postings: int
    withheld: tuple[Withheld, ...]
    changes: Changes
    output: str
    build_date: str
    examples: tuple[str, ...] = field(default=())
    """Names of made-up employers with an open vacancy."""


def report_on(
    context: Context, published: Sequence[Published], changes: Changes, settings: BuildSettings
) -> Report:
    """Gather what happened."""
    withheld = [
        Withheld(
            vacancy.document.path, tuple(str(r) for r in context.decisions[vacancy.url].reasons)
        )
        for vacancy in context.catalog.vacancies
        if not context.is_open(vacancy)
    ]
    examples = Counter(
        vacancy.employer.name
        for vacancy in context.open_vacancies
        if vacancy.employer and vacancy.employer.example
    )
    return Report(
        pages=sum(isinstance(page.view, PageView) for page in published),
        postings=len(context.open_vacancies),
        withheld=tuple(sorted(withheld, key=lambda each: each.path)),
        changes=changes,
        output=settings.output.as_posix(),
        build_date=context.build_date.isoformat(),
        examples=tuple(sorted(examples)),
    )


def read_report(data: bytes) -> Report | None:
    """The report of an earlier build, whose changes are not this one's; None if it is damaged."""
    try:
        report = TypeAdapter(Report).validate_json(data)
    except ValueError:
        return None
    return replace(report, changes=Changes())


def format_report(report: Report) -> str:
    """The report as text."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    changes = report.changes
    written, removed = len(changes.written), len(changes.removed)
    did = f"{count(written, 'file')} written, {removed:,} removed"
    yield (
        f"{count(report.pages, 'page')} for {report.build_date}: "
        + (did if written or removed else "nothing has changed")
    )
    yield f"JobPosting markup on {count(report.postings, 'page')}, each with one open vacancy"
    for each in report.withheld:
        yield f"  none on {each.path}: {'; '.join(each.reasons)}"
    if report.examples:
        yield (
            f"  {', '.join(report.examples)} are made up (`example: true`): "
            "take their vacancies out before you publish this site"
        )
