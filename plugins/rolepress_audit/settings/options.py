"""What an audit is told besides the folder, and what it finds out before it reads the pages."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rolepress_audit.settings.budgets import Budget
from rolepress_audit.settings.now import Now


@dataclass(frozen=True, slots=True)
class Options:
    """The folder, the address it is served at, and the time that it is judged for."""

    folder: Path
    site_url: str
    """The address of the folder, such as `https://site.example/docs`, without a trailing slash. It
    is empty if nobody named it and nothing shows it."""
    now: Now
    budgets: tuple[Budget, ...] = ()
    """What pages may cost. The first budget that names a page applies."""
    below: str | None = ""
    """Without `site_url`: the path under which the folder is served, such as `/docs`, or an
    empty string for the root of a host. None if links that start with a slash may lead out of
    the folder."""
    perhaps: str = ""
    """Without `site_url`: an address that may be the folder's. Links to it are not followed."""

    @property
    def base(self) -> str:
        """The part of a page's address before its site path, as far as it is known."""
        return self.site_url or self.below or ""

    @property
    def path(self) -> str:
        """The path under which the folder is served, as far as it is known, such as `/docs`.

        Files such as `_redirects` name paths of the host, which start with it.
        """
        return urlsplit(self.base).path
