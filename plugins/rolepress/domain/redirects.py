"""Addresses that have no page any more: where each leads to, or that nothing is left of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

GONE = "gone"
"""What an editor writes where an address leads nowhere for good."""


class Server(StrEnum):
    """Whose file of redirects can be written.

    Netlify and Cloudflare Pages read the same file, and disagree on what may stand in it.
    """

    NETLIFY = "netlify"
    CLOUDFLARE = "cloudflare"
    NGINX = "nginx"
    APACHE = "apache"


@dataclass(frozen=True, slots=True)
class Redirect:
    """One address that has no page any more."""

    source: str
    """The old site path."""
    target: str = ""
    """The site path that it leads to; empty where it is gone (410, RFC 9110, section 15.5.11)."""

    @property
    def is_gone(self) -> bool:
        """Whether nothing took the page's place."""
        return not self.target


def paths(redirects: Iterable[Redirect]) -> dict[str, str]:
    """Where each old path leads to; to nowhere, an empty text, where it is gone."""
    return {redirect.source: redirect.target for redirect in redirects}
