"""What an audit is told beside the folder, and what it finds out before it reads the pages."""

from dataclasses import dataclass
from pathlib import Path

from rolepress_audit.settings.budgets import Budget
from rolepress_audit.settings.now import Now


@dataclass(frozen=True, slots=True)
class Options:
    """The folder, the address it is served at, and the time that it is judged for."""

    folder: Path
    site_url: str
    """The address of the folder, such as `https://site.example/docs`, without a slash at the end;
    empty where nobody said and nothing tells."""
    now: Now
    budgets: tuple[Budget, ...] = ()
    """What pages may cost; the first that names a page holds."""
    below: str | None = ""
    """Without `site_url`: the path that the folder is served below, such as `/docs`, or empty for
    the root of a host. None where links that start with a slash may lead out of the folder."""
    perhaps: str = ""
    """Without `site_url`: an address that may be the folder's. Links to it are not followed."""

    @property
    def base(self) -> str:
        """What stands before a site path in the address of a page, as far as that is known."""
        return self.site_url or self.below or ""
