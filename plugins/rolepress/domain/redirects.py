"""Old addresses: where each one leads, or that its page is gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

GONE = "gone"
"""What an editor writes if the page at an address is gone for good."""


class Server(StrEnum):
    """The servers for which a file of redirects can be written.

    Netlify and Cloudflare Pages read the same file, but differ in what it may contain.
    """

    NETLIFY = "netlify"
    CLOUDFLARE = "cloudflare"
    NGINX = "nginx"
    APACHE = "apache"


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that no longer has a page."""

    source: str
    """The old site path."""
    target: str = ""
    """The site path that it leads to. Empty if it is gone (410, RFC 9110, section 15.5.11)."""

    @property
    def is_gone(self) -> bool:
        """Whether nothing took the page's place."""
        return not self.target


def paths(redirects: Iterable[Redirect]) -> dict[str, str]:
    """Where each old path leads, or an empty text if it is gone."""
    return {redirect.source: redirect.target for redirect in redirects}
