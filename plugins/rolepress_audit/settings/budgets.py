"""What the owner of a site lets its pages cost: a file of limits, each for the pages it names.

There are none by default. What a page may weigh is a promise that somebody has made.
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
KB = 1000
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Budget:
    """What some pages may cost."""

    path: str
    """The files as findings name them; `*` is any text, with slashes too."""
    page_kb: int
    """The most that HTML, styles and scripts of a page may have together, compressed with gzip;
    in kilobytes of 1,000 bytes."""
    requests: int
    """The most requests that a browser waits for before it draws, that of the page included."""
    script_kb: int
    """The most that its scripts may have together, in the same way."""


class Budgets(tuple[Budget, ...]):  # noqa: SLOT001 - it keeps what it looks up
    """The budgets of a file, which every page asks."""

    @cached_property
    def globs(self) -> Globs[Budget]:
        """The budgets by the files that they name."""
        return Globs((each.path, each) for each in self)


def budget_for(path: str, budgets: Sequence[Budget]) -> Budget | None:
    """The first budget that names a file; None where none does."""
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
