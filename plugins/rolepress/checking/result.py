"""What is said about one file."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from rolepress.core.problems import Problem, Severity


class FoundSection(Struct, frozen=True):
    """A section of the text."""

    line: int
    heading: str
    kind: str | None
    """What the section means, such as `responsibilities`; None if it is plain text."""
    near: str | None = None
    """For plain text, what the heading may have been meant to be, if that was unsure."""
    entries: int = 0
    """How many list entries were read as facts of their own."""


class Missing(Struct, frozen=True):
    """A key that the file does not have."""

    key: str
    why: str
    """Who would need it, such as "job search requires it"."""


class MarkupDecision(Struct, frozen=True):
    """Whether job search can show the page."""

    job_posting: bool
    reasons: tuple[str, ...] = ()
    """Why not, in words. Empty if it can."""


class Checked(Struct, frozen=True):
    """How one file was understood, and its problems."""

    path: str
    kind: str | None
    """The folder of its kind, such as `roles`; None if it is no page."""
    language: str | None
    """A BCP 47 tag."""
    title: str | None
    sections: tuple[FoundSection, ...]
    facts: Mapping[str, Any]
    """The keys of the front matter, with their values as they were understood."""
    missing: tuple[Missing, ...]
    decision: MarkupDecision | None
    """None if the file cannot advertise a vacancy, or cannot be read."""
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many problems would stop a build."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)
