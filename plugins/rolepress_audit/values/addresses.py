"""Addresses of pages: when two are equal, and who owns a host."""

import posixpath
import re
from functools import cache, lru_cache
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from publicsuffixlist import PublicSuffixList

ADDRESS_MAX_CHARS = 2048
"""Browsers, servers and sitemaps accept no longer addresses."""
HOST_MAX_CHARS = 512
"""A host has at most 253 characters. A user name and a password may come before it."""
_IGNORED = re.compile(r"[\t\r\n]")
_HOST = re.compile(r"//([^/?#]*)")

_SAFE = "/~!$&'()*+,;=:@"
"""Characters that need no escape in a path (RFC 3986, `pchar`)."""


def split_address(address: str) -> SplitResult:
    """The parts of an address. Raises ValueError if it is malformed."""
    _refuse_long_host(address)
    return urlsplit(address)


def join_address(base: str, reference: str) -> str:
    """The address that a reference leads to (RFC 3986, section 5).

    A reference that cannot be joined is returned unchanged.
    """
    try:
        _refuse_long_host(reference)
        return urljoin(base, reference)
    except ValueError:  # such as an unclosed bracket around a host
        return reference


def _refuse_long_host(address: str) -> None:
    """Raise ValueError for a long host in Unicode, which Python normalizes in quadratic time."""
    if len(address) <= HOST_MAX_CHARS or address.isascii():
        return
    host = _HOST.search(_IGNORED.sub("", address))
    if host and len(host[1]) > HOST_MAX_CHARS:
        raise ValueError("no host is so long")


def normal(address: str) -> str:
    """An address in its normal form (RFC 3986, section 6), without its fragment.

    The case of scheme and host, default ports and needless escapes make no difference. Neither does
    `index.html`, because servers find the page of a folder by that name. The result is empty if the
    address is malformed.
    """
    try:
        parts = split_address(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if port and port != {"http": 80, "https": 443}.get(parts.scheme):
        host = f"{host}:{port}"
    path = quote(unquote(parts.path or "/"), safe=_SAFE, errors="replace")
    if path.endswith(("/index.html", "/index.htm")):
        path = path[: path.rindex("/") + 1]
    start = f"{parts.scheme}://{host}" if host else ""
    return f"{start}{path}?{parts.query}" if parts.query else f"{start}{path}"


def without_fragment(address: str) -> str:
    """An address without what follows `#`."""
    return address.partition("#")[0]


def same_address(one: str, other: str) -> bool:
    """Whether two addresses name the same page."""
    return one == other or (normal(one) != "" and normal(one) == normal(other))


def same_page(one: str, other: str) -> bool:
    """Whether servers answer both with one file: `/x`, `/x/` and `/x.html` may be one."""
    return bare(one) == bare(other)


def bare(address: str) -> str:
    """The form that `/x`, `/x/`, `/x.html` and `/x/index.html` have in common."""
    return normal(address).removesuffix("/").removesuffix(".html")


def path_below(base: str, address: str) -> str | None:
    """The part of an address after a base, with query and fragment, or None if it is elsewhere.

    A base is `https://site.example`, with or without a path, or a path alone, or an empty string
    for the root. Hosts redirect from http to https, and to or from `www.`, so these are the same
    site.
    """
    if address.startswith(base):
        rest = address[len(base) :]
        if not rest or rest[0] in "?#":
            return f"/{rest}"
        if rest[0] == "/" and (base or rest[:2] != "//"):
            return rest
    if "://" not in base:
        return None
    host, root, _ = _host_and_path(base)
    other, path, rest = _host_and_path(address)
    if not other or other != host or not f"{path}/".startswith(f"{root}/"):
        return None
    return f"{quote(path[len(root) :], safe=_SAFE, errors='replace') or '/'}{rest}"


@lru_cache(maxsize=1024)
def _host_and_path(address: str) -> tuple[str, str, str]:
    """The host without `www.`, the path without escapes, and the rest.

    All are empty if there is no host.
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip(".").removeprefix("www."), parts.port
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one
        return "", "", ""
    if parts.scheme not in {"http", "https"} or not host:
        return "", "", ""
    named = host if port in {None, 80, 443} else f"{host}:{port}"
    query = f"?{parts.query}" if parts.query else ""
    return named, unquote(parts.path), f"{query}#{parts.fragment}" if parts.fragment else query


def leads_out(below: str | None, base: str, reference: str) -> bool:
    """Whether a reference may lead out of a folder whose own address is not known.

    `below` is the path under which the folder is served, or None if that is unknown too. `base` is
    the path that relative references are resolved against.
    """
    if reference[:1] == "/":
        return below is None and reference[:2] != "//"
    depth = base.count("/") - (below or "").count("/") - 1
    for step in reference.partition("?")[0].partition("#")[0].split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(step, 1)
        if depth < 0:
            return True
    return False


def host_of(address: str) -> str:
    """The host of an absolute http or https address, without its port, or an empty string."""
    try:
        parts = split_address(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if parts.scheme in {"http", "https"} else ""


def owner_of(host: str) -> str:
    """The part of a host that its owner registered: `example.com` of `cdn.example.com`.

    The Public Suffix List tells below which names people register, such as `co.uk` and `github.io`.
    """
    name = host.lower().rstrip(".")
    is_number = name.rpartition(".")[2].isdigit()
    return (None if is_number else _suffixes().privatesuffix(name)) or name


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def site_path(path: str) -> str:
    """A path as files are named: without escapes, `.` and `..`, with a leading slash."""
    plain = unquote(path.partition("#")[0].partition("?")[0])
    if "/." not in plain and "//" not in plain:
        return plain or "/"
    shortest = posixpath.normpath(plain)
    ends = plain.endswith(("/", "/.", "/.."))
    return f"/{shortest.strip('/')}{'/' if ends and shortest.strip('/') else ''}"


def parse_site_url(text: str) -> str:
    """The address of a site, without a trailing slash. Raises ValueError."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or parts.query or parts.fragment:
        raise ValueError(f"expected an address such as https://www.site.example, got {text!r}")
    return text.removesuffix("/index.html").rstrip("/")
