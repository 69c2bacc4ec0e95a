"""How far a vacancy is in its life. A module of its own: a build without changes needs no other."""

from enum import StrEnum


class VacancyState(StrEnum):
    """How far a vacancy is in its life, which `schema_org.decision` finds out."""

    DRAFT = "draft"
    """Only a preview shows it: it is a draft, or the day on which it is posted has not come."""
    OPEN = "open"
    CLOSED = "closed"
    EXPIRED = "expired"
    """It closed so long ago that the site shows it no more."""
