"""What all commands that tell an engine of changes are asked."""

from pathlib import Path
from typing import TypedDict


class SendingOptions(TypedDict):
    """Which changes to send, of which site, and how."""

    changes_file: str
    """The file of changes, or "-" for standard input."""
    site_url: str
    state: Path
    """The file that remembers what was sent and what waits."""
    per_minute: int
    dry_run: bool
