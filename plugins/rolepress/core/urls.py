"""Site paths and web addresses. The site path of a page starts and ends with a slash."""

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

INDEX = "index.html"
"""The file that is served for its folder."""
PORT_MAX = 65535
SLUG_MAX_CHARS = 75
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TRIMMED = "".join(map(chr, range(0x21)))
_PASSED_OVER = re.compile(r"[\t\n\r]")
"""Characters that browsers ignore at the ends of an address and inside it (WHATWG URL, 4.4)."""
_KEPT = "!#$%&'()*+,/:;=?@[]~"
"""Allowed characters of an address besides letters, digits and `-._` (RFC 3986, section 2)."""


def is_slug(text: str) -> bool:
    """Whether a text has only lower-case letters, digits and single hyphens."""
    return len(text) <= SLUG_MAX_CHARS and SLUG.fullmatch(text) is not None


def output_path(url: str) -> str:
    """The file that a site path is served from: `/roles/x/` is `roles/x/index.html`.

    Raises ValueError for a path that would leave the output folder.
    """
    if not url.startswith("/") or any(part in {"..", "."} for part in url.split("/")):
        raise ValueError(f"not a path on this site: {url!r}")
    relative = url.removeprefix("/")
    return f"{relative}{INDEX}" if url.endswith("/") else relative


def file_url(path: str) -> str:
    """The site path of a file name, in which `%`, `&` and `#` have no special meaning."""
    return quote(path)


@lru_cache(maxsize=1 << 16)  # the same few thousand, ten times each
def absolute(site_url: str, path: str) -> str:
    """The absolute address of a site path, percent-encoded (RFC 3986)."""
    return site_url.rstrip("/") + quote(path, safe="/#?=&:@%+,;~-._")


def base_path(site_url: str) -> str:
    """The path that a site is served below, such as `/jobs`; empty at the root of a host."""
    return urlsplit(site_url).path


def is_local(address: str) -> bool:
    """Whether an address stays on this site: a path from the root, and not `//elsewhere`."""
    seen = _PASSED_OVER.sub("", address)
    return seen.startswith("/") and not seen.startswith(("//", "/\\"))


def href(base: str, address: str) -> str:
    """An address as pages of the site write it: `base` is put before site paths."""
    seen = address.strip(_TRIMMED) if base else ""
    return base + seen if is_local(seen) else address


def resolved(address: str, page: str) -> str:
    """Resolve the address of a link on the page at the absolute address `page`.

    See RFC 3986, section 5.2. Characters that browsers ignore are removed, and characters that are
    not allowed are percent-encoded. An address that cannot be resolved is returned unchanged.
    """
    seen = _PASSED_OVER.sub("", address.strip(_TRIMMED))
    try:
        parts = urlsplit(urljoin(page, seen))
    except ValueError:
        return address
    path, query, fragment = (quote(part, safe=_KEPT) for part in parts[2:])
    return parts._replace(path=path, query=query, fragment=fragment).geturl()


def is_web_address(text: str) -> bool:
    """Whether a text is an absolute http or https address, without a password or odd characters."""
    if any(char.isspace() or not char.isprintable() or char in '<>"\\^`{|}' for char in text):
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    labels = host.removesuffix(".").split(".")
    if "@" in parts.netloc:  # a user name and password do not belong on a page
        return False
    return parts.scheme in {"http", "https"} and len(labels) > 1 and all(labels)
