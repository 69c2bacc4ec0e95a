"""What a rule is, and what breaking one looks like."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    """A reader refuses the page, or its policy forbids it."""
    WARNING = "warning"
    """The page works, and could do better."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that every page, or the whole site, keeps. `docs/rules/<id>.md` explains it."""

    id: str
    severity: Severity
    title: str
    """What must be so, in a sentence without a full stop."""

    @property
    def docs(self) -> str:
        """The file that explains the rule."""
        return f"docs/rules/{self.id}.md"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken, and the remedy."""

    rule: Rule
    path: str
    """The file as seen from the audited folder, with forward slashes; `.` is the folder itself."""
    message: str
    fix: str
    line: int = 1
    """Counted from 1."""
    column: int = 1

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, then by position."""
        return (self.path, self.line, self.column, self.rule.id, self.message)
