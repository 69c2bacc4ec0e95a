"""The state of a vacancy. A module of its own: a build without changes imports no other."""

from enum import StrEnum


class VacancyState(StrEnum):
    """The state of a vacancy, as `schema_org.decision` determines it."""

    DRAFT = "draft"
    """Only a preview shows it: it is a draft, or the day on which it is posted has not come."""
    OPEN = "open"
    CLOSED = "closed"
    EXPIRED = "expired"
    """It closed so long ago that the site shows it no more."""
