"""What an audit is told beside the folder."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from plugins.audit.budgets import Budget
from plugins.audit.now import Now


@dataclass(frozen=True, slots=True)
class Options:
    """The folder, the address it is served at, and the time that it is judged for."""

    folder: Path
    site_url: str
    """Without a slash at the end; empty where nobody said and no page tells."""
    now: Now
    budgets: tuple[Budget, ...] = ()
    """What pages may cost; the first that names a page holds."""


def parse_site_url(text: str) -> str:
    """The address of a site, without a slash at its end. Raises ValueError."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or parts.query or parts.fragment:
        raise ValueError(f"expected an address such as https://www.site.example, got {text!r}")
    return text.rstrip("/")
