"""Follows remedies to the letter, as an editor does who knows nothing else of the product."""

import re
from collections.abc import Iterable, Mapping

from rolepress.content.documents import Reader
from rolepress.core.problems import Problem

KNOWN = {
    "currency": "EUR",
    "unit": "YEAR",
    "country": "DE",
    "applicant_countries": "DE",
    "locality": "Hamburg",
    "name": "Jane Doe",
    "max_value": "60000",
    "min_value": "50000",
    "employer": "harbor-example",
    "date_posted": "2026-11-20",
    "description": "Harbor Example looks for somebody who sends cranes.",
    "apply_url": "https://harbor.example/apply",
    "role": "crane-dispatcher",
    "family": "cranes",
    "level": "mid",
}
"""What the editor writes for `...`, by key."""
_LINES = re.compile(r"write ((?:`[a-z_]+: .*?`(?:, | and )?)+)( below `job_posting:`)?")
_LINE = re.compile(r"`([a-z_]+: .*?)`(?=, | and |$| below)")
_RENAMED = re.compile(r"rename the key to `(\w+)`")


def problems_of(name: str, text: str) -> list[Problem]:
    """The errors of a file below `content/`."""
    _, problems = Reader().read(f"content/{name}", name, text.encode())
    return sorted((p for p in problems if p.is_error), key=lambda p: p.sort_key)


def remedies_of(name: str, text: str) -> dict[str, str]:
    """The remedies for a file, by the key on their line."""
    lines = text.split("\n")
    return {lines[p.span.line - 1].split(":")[0].strip(): p.fix for p in problems_of(name, text)}


def follow(text: str, problems: Iterable[Problem]) -> str:
    """The file after all remedies were followed."""
    lines: list[str | None] = list(text.split("\n"))
    below: list[str] = []
    for problem in problems:
        number = problem.span.line - 1
        if problem.fix.startswith("remove the line"):
            lines[number] = None
            continue
        if renamed := _RENAMED.match(problem.fix):
            lines[number] = f"{renamed[1]}:{str(lines[number]).partition(':')[2]}"
            continue
        found = _LINES.match(problem.fix)
        assert found, problem.fix
        written = [filled(line) for line in _LINE.findall(found[1].rstrip(", "))]
        lines[number] = None if found[2] else "\n".join(written)
        below += written if found[2] else []
    if below:
        lines.insert(1, "\n".join(["job_posting:", *(f"  {line}" for line in below)]))
    return "\n".join(line for line in lines if line is not None)


def filled(line: str) -> str:
    """A line with what the editor knows in the place of `...`."""

    def known(match: re.Match[str]) -> str:
        return f"{match[1]}: {match[2]}{KNOWN[match[1]]}"

    return re.sub(r"(\w+): (\[?)\.\.\.", known, line)


def file_of(keys: Mapping[str, str]) -> str:
    """A file with some keys and a text."""
    lines = (f"{key}: {value}" for key, value in keys.items())
    return "\n".join(["---", *lines, "---", "", "We look for somebody who sends cranes.", ""])
