"""What a rule is, and what is reported when one is broken."""

from dataclasses import dataclass, field
from enum import StrEnum

from rolepress_base.messages import count

EXAMPLES = 3
"""How many files a message names besides the first."""


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    """A reader refuses the page, or its policy forbids it."""
    WARNING = "warning"
    """The page works, and could do better."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that every page, or the whole site, must keep. `docs/rules/<id>.md` explains it."""

    id: str
    severity: Severity
    title: str
    """What must be true, as a sentence without a full stop."""

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
    also: tuple[str, ...] = ()
    """The other files that have the same fault, in order."""
    surroundings: str = field(default="", compare=False)
    """The tags on the line. Two findings with the same tags and message are one fault."""

    @property
    def files(self) -> tuple[str, ...]:
        """All files that have the fault."""
        return (self.path, *self.also)

    @property
    def said(self) -> str:
        """The message, with how many other files have the same fault, and some of them."""
        if not self.also:
            return self.message
        named = ", ".join(self.also[:EXAMPLES])
        such_as = "such as " if self.also[EXAMPLES:] else ""
        return (
            f"{self.message}; the same on {count(len(self.also), 'other page')}, {such_as}{named}"
        )

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, then by position."""
        return (self.path, self.line, self.column, self.rule.id, self.message)
