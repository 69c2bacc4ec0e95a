"""Old addresses, as the site's host answers them: the file `_redirects` says how.

A build writes it for Netlify and Cloudflare Pages. A site without it has pages at old addresses.
"""

from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

FILE = "_redirects"


@dataclass(frozen=True, slots=True)
class RedirectRule:
    """What becomes of requests for one address."""

    target: str
    """A site path: where to go, or which page to show."""
    status: HTTPStatus


def read_redirects(site: Path) -> dict[str, RedirectRule]:
    """The rules by address, without the slash at its end: a rule holds with and without it."""
    try:
        lines = (site / FILE).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    rules = {}
    for fields in (line.split() for line in lines if not line.startswith("#")):
        with suppress(ValueError):  # what else such a file can say is no rule for one address
            source, target, status = fields
            rules[source.rstrip("/")] = RedirectRule(target, HTTPStatus(int(status.rstrip("!"))))
    return rules
