"""For people."""

from collections.abc import Iterator, Sequence

from rolepress.checking.result import Checked
from rolepress.core.problems import format_problem
from rolepress_base.messages import count, printable

_KINDS = {
    "roles": "a role",
    "jobs": "a vacancy",
    "job-descriptions": "a job description",
    "guides": "a guide",
    "pages": "a page",
}


def write(files: Sequence[Checked]) -> str:
    """Say how each file was understood, and then how many problems there are."""
    if len(files) == 1:
        lines = [*_understood(files[0]), *map(format_problem, files[0].problems)]
    else:
        lines = [format_problem(problem) for file in files for problem in file.problems]
    return "".join(f"{line}\n" for line in (*lines, _summary(files)))


def _understood(file: Checked) -> Iterator[str]:
    title = f": “{printable(file.title)}”" if file.title else ""
    kind = _KINDS.get(file.kind or "", "no page of this site")
    language = f", in `{file.language}`" if file.language else ""
    yield f"{printable(file.path)}: {kind}{language}{title}"
    width = max((len(section.heading) for section in file.sections), default=0)
    for section in file.sections:
        heading = printable(section.heading).ljust(min(width, 50))
        entries = f" with {section.entries} facts" if section.entries else ""
        kind = section.kind or "plain text"
        near = f", though it may mean {section.near}" if section.near else ""
        yield f"{section.line:>6}  {heading}  {kind}{entries}{near}"
    if file.facts:
        yield f"  known: {', '.join(file.facts)}"
    for why in dict.fromkeys(missing.why for missing in file.missing):
        keys = ", ".join(missing.key for missing in file.missing if missing.why == why)
        yield f"  missing: {keys}; {why}"
    if file.decision and file.decision.job_posting:
        yield "  job search can show it"
    elif file.decision:
        yield f"  job search cannot show it: {'; '.join(file.decision.reasons)}"


def _summary(files: Sequence[Checked]) -> str:
    errors = sum(file.errors for file in files)
    others = sum(len(file.problems) for file in files) - errors
    said = [count(errors, "error")] if errors else []
    said += [count(others, "other finding")] if others else []
    return f"{count(len(files), 'file')} checked: {', '.join(said) or 'nothing found'}"
