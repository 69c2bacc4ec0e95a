"""What an audit is told beside the folder."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The folder, the address it is served at, and the day that it is judged for."""

    folder: Path
    site_url: str
    """Without a slash at the end; empty where nobody said and no page tells."""
    today: date
