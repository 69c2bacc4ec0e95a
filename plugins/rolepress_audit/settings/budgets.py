"""Budgets: what pages may cost, by a file in which the owner of a site sets limits.

There are none by default, because a budget is a promise that somebody has made.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rolepress_audit.settings.globs import Globs
from rolepress_audit.settings.yaml_entries import Problem, YamlEntry, read_entries
from rolepress_base.messages import quoted

LIMITS = ("page_kb", "requests", "script_kb")
KEYS = ("path", *LIMITS)
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Budget:
    """What some pages may cost."""

    path: str
    """The files as findings name them; `*` is any text, with slashes too."""
    page_kb: int
    """The largest total of HTML, styles and scripts of a page, compressed with gzip, in kilobytes
    of 1,000 bytes."""
    requests: int
    """The most requests that a browser waits for before it draws the page, the page itself
    included."""
    script_kb: int
    """The largest total of its scripts, measured in the same way."""


class Budgets(tuple[Budget, ...]):  # noqa: SLOT001 - it keeps what it looks up
    """The budgets of a file. Each page looks up its own."""

    @cached_property
    def globs(self) -> Globs[Budget]:
        """The budgets by the files that they name."""
        return Globs((each.path, each) for each in self)


def budget_for(path: str, budgets: Sequence[Budget]) -> Budget | None:
    """The first budget that applies to a file, or None."""
    known = budgets if isinstance(budgets, Budgets) else Budgets(budgets)
    return next(iter(known.globs.fitting(path)), None)


def read_budgets(path: Path) -> Budgets:
    """The budgets in a file. Raises OSError or SettingsFileError."""
    entries = (entry.values for entry in read_entries(path, KEYS, _problems))
    return Budgets(
        Budget(entry["path"], *(int(entry[limit]) for limit in LIMITS)) for entry in entries
    )


def _problems(entry: YamlEntry) -> Iterator[Problem]:
    for limit in LIMITS:
        text = entry.values.get(limit, "")
        if text and not _NUMBER.fullmatch(text):
            yield entry.lines[limit], f"{limit}: expected a whole number, got {quoted(text)}"
