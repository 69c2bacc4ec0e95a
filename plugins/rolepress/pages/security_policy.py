"""The Content-Security-Policy (CSP Level 3) of a page: what its browser may load and run.

The page's `<meta>` and the server's header are both made here.
"""

import base64
import hashlib
from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import lru_cache

from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.verbatim import Verbatim
from rolepress.pages.view import PageView, SiteView

SELF, NONE = "'self'", "'none'"


class Power(StrEnum):
    """A permission that a page needs besides showing itself."""

    RUN = "run"
    """Run scripts of the theme."""
    COMPILE = "compile"
    """Compile WebAssembly in these scripts."""


def powers_of(page: PageView) -> tuple[Power, ...]:
    """The permissions that a page needs."""
    asked = {Power.RUN: page.scripts, Power.COMPILE: page.compiles}
    return tuple(power for power, wanted in asked.items() if wanted)


def page_policy(page: PageView, site: SiteView) -> Verbatim:
    """The policy in a page's `<meta>`, which cannot forbid framing (CSP Level 3, section 3.3)."""
    return Verbatim("; ".join(_directives(powers_of(page), site)))


def header_policy(powers: Collection[Power], site: SiteView) -> Verbatim:
    """The policy that a server sends with pages that need at most these permissions."""
    return Verbatim("; ".join((*_directives(powers, site), f"frame-ancestors {NONE}")))


def _directives(powers: Collection[Power], site: SiteView) -> Iterator[str]:
    yield f"default-src {NONE}"
    yield f"style-src {SELF}{_hash(site.theme.style)}"
    yield f"script-src {_script_sources(powers, site.theme)}"
    yield f"img-src {SELF} data:"
    yield f"manifest-src {SELF}"
    yield f"connect-src {SELF}"  # for tools that read robots.txt from the page
    yield f"base-uri {NONE}"
    yield f"form-action {SELF if site.search else NONE}"


def _script_sources(powers: Collection[Power], theme: ThemeFiles) -> str:
    """The sources of scripts. Speculation rules count as an inline script (HTML, `script`)."""
    sources = [
        SELF if Power.RUN in powers else "",
        "'wasm-unsafe-eval'" if Power.COMPILE in powers else "",
        _hash(theme.speculation_rules).strip(),
    ]
    return " ".join(filter(None, sources)) or NONE


@lru_cache(maxsize=32)  # all pages have most of it in common
def _hash(code: str) -> str:
    """The hash of inline code for a policy (CSP Level 3, section 2.3.1), after a space."""
    if not code:
        return ""
    found = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return f" 'sha256-{found}'"
