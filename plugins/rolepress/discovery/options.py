"""The options shared by all commands that send changes to an engine."""

from pathlib import Path
from typing import TypedDict


class SendingOptions(TypedDict):
    """The changes to send, their site, and how to send them."""

    changes_file: str
    """The file of changes, or "-" for standard input."""
    site_url: str
    state: Path
    """The file that remembers what was sent and what waits."""
    per_minute: int
    dry_run: bool
