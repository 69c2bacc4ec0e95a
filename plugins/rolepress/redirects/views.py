"""The files of redirects, one for each server that the setting `REDIRECTS` names.

They say the same as the pages at old addresses, and two things that pages cannot: that an address
has moved for good (301), and that what was there is gone (410).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rolepress.core.urls import href
from rolepress.domain.addresses import HostFile, SitePath
from rolepress.domain.redirects import Redirect, Server
from rolepress.pages.context import Context
from rolepress.pages.old_addresses import old_addresses
from rolepress.pages.view import FileView

MOVED, GONE = 301, 410


@dataclass(frozen=True, slots=True)
class OldAddress:
    """One old address, as a server knows it: with the path that the site is served below."""

    source: str
    target: str
    """Where it leads to; empty where it is gone."""
    bare: str = ""
    """The address without the slash at its end, where it has one."""
    pattern: str = ""
    """The address as a regular expression, its last slash optional."""


def redirect_views(context: Context, servers: Iterable[Server]) -> Iterator[FileView]:
    """The files, unless nothing has ever moved or ended."""
    base = context.site.base
    found = [_old_address(redirect, base) for redirect in old_addresses(context)]
    makers = {
        Server.NETLIFY: _netlify,
        Server.CLOUDFLARE: _cloudflare,
        Server.NGINX: _nginx,
        Server.APACHE: _apache,
    }
    for server in servers:
        if found:
            yield makers[server](found, base)


def _old_address(redirect: Redirect, base: str) -> OldAddress:
    source, target = (href(base, each) for each in (redirect.source, redirect.target))
    bare = source.removesuffix("/")
    slash = "/?" if bare != source else ""
    pattern = "^" + bare.replace(".", r"\.") + slash + "$"  # no other sign of a path means more
    return OldAddress(source, target, bare if slash else "", pattern)


def _netlify(rules: Sequence[OldAddress], base: str) -> FileView:
    """With `!`, a rule wins over the page that stands at the old address for other hosts.

    A rule holds with and without the last slash (docs.netlify.com, "Redirect options").
    """
    lines = [
        (rule.source, rule.target, f"{MOVED}!")
        if rule.target
        else (rule.source, href(base, SitePath.NOT_FOUND), str(GONE))
        for rule in rules
    ]
    return FileView(HostFile.REDIRECTS, "redirects/redirects.txt", {"lines": lines})


def _cloudflare(rules: Sequence[OldAddress], _base: str) -> FileView:
    """Rules always win over files there, and statuses other than 3xx are not known.

    So an address that is gone gets no rule, and the status 404 of any address without a page
    (developers.cloudflare.com, "Pages: Redirects").
    """
    lines = [(rule.source, rule.target, str(MOVED)) for rule in rules if rule.target]
    return FileView(HostFile.REDIRECTS, "redirects/redirects.txt", {"lines": lines})


def _nginx(rules: Sequence[OldAddress], _base: str) -> FileView:
    """Two maps of `ngx_http_map_module`, for the `http` block."""
    return FileView("/redirects.nginx.conf", "redirects/redirects.nginx.conf", {"rules": rules})


def _apache(rules: Sequence[OldAddress], _base: str) -> FileView:
    """Directives of `mod_alias`. `Redirect` would take everything below an address with it."""
    return FileView("/redirects.htaccess", "redirects/redirects.htaccess", {"rules": rules})
