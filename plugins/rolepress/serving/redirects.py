"""Reads the file `_redirects`, so that old addresses are answered as on the site's host.

A build writes it for Netlify and Cloudflare Pages. On other hosts, old addresses have pages.
"""

from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

FILE = "_redirects"


@dataclass(frozen=True, slots=True)
class RedirectRule:
    """The answer to requests for one address."""

    target: str
    """The site path to redirect to, or the page to show."""
    status: HTTPStatus


def read_redirects(site: Path) -> dict[str, RedirectRule]:
    """Read the rules by address, without its last slash: a rule applies with and without it."""
    try:
        lines = (site / FILE).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    rules = {}
    for fields in (line.split() for line in lines if not line.startswith("#")):
        with suppress(ValueError):  # other lines of such a file are not rules for one address
            source, target, status = fields
            rules[source.rstrip("/")] = RedirectRule(target, HTTPStatus(int(status.rstrip("!"))))
    return rules
