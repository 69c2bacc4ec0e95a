"""The whole site, as the checks that compare pages see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.audit.finding import Finding, Rule
from plugins.audit.folder import Folder
from plugins.audit.options import Options
from plugins.audit.summary import PageSummary


@dataclass(frozen=True)
class Site:
    """Every page's summary, and the folder that they are in."""

    options: Options
    folder: Folder
    pages: Sequence[PageSummary]

    @cached_property
    def by_url(self) -> Mapping[str, PageSummary]:
        """The pages by site path."""
        return {page.url: page for page in self.pages}

    def path_of(self, address: str) -> str | None:
        """The site path of an absolute address; None where it leads to another site."""
        site_url = self.options.site_url
        if address.startswith("/") and not address.startswith("//"):
            return address
        if site_url and (address == site_url or address.startswith(f"{site_url}/")):
            return address.removeprefix(site_url) or "/"
        return None

    def finding(self, rule: Rule, path: str, message: str, fix: str, line: int = 1) -> Finding:
        """A finding in a file of the site."""
        return Finding(rule, path, message, fix, line)
