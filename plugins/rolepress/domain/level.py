"""How senior a role is."""

from enum import StrEnum


class Level(StrEnum):
    """How senior a role is."""

    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    PRINCIPAL = "principal"
    MANAGER = "manager"
