"""What a build did, in a few lines an editor wants to read."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from plugins.core.problems import count
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

    def to_dict(self) -> dict[str, Any]:
        """What a later build without changes will say again."""
        return asdict(replace(self, changes=Changes()))


def read_report(data: Mapping[str, Any]) -> Report | None:
    """The report of an earlier build, whose changes are not this one's; None if it is damaged."""
    try:
        withheld = tuple(Withheld(w["path"], tuple(w["reasons"])) for w in data["withheld"])
        examples = tuple(data["examples"])
        return Report(**{**data, "changes": Changes(), "withheld": withheld, "examples": examples})
    except (KeyError, TypeError):
        return None


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
