"""One bad input: what an editor did, and all that the build says to it."""

from dataclasses import dataclass

from tests.sites import Change


@dataclass(frozen=True, slots=True)
class BadInput:
    """A change to the valid site, and the problems it makes: of each, first line and remedy."""

    name: str
    change: Change
    problem: str
    """Below `content/`: `roles/tech-lead.md:2:1: error F10: ...`."""
    fix: str
    also: tuple[str, ...] = ()
    """First lines of further problems."""
