"""Makes the files of redirects, one for each server in the setting `REDIRECTS`.

They do the same as the pages at old addresses, and can also send two statuses that pages cannot:
that an address has moved permanently (301), and that a page is gone (410).
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
    """One old address as a server sees it, with the base path of the site."""

    source: str
    target: str
    """The new address; empty if the page is gone."""
    bare: str = ""
    """The address without its last slash; empty if it does not end in a slash."""
    pattern: str = ""
    """The address as a regular expression, in which the last slash is optional."""


def redirect_views(context: Context, servers: Iterable[Server]) -> Iterator[FileView]:
    """Yield the files, unless there are no old addresses."""
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
    pattern = "^" + bare.replace(".", r"\.") + slash + "$"  # nothing else in a path is special
    return OldAddress(source, target, bare if slash else "", pattern)


def _netlify(rules: Sequence[OldAddress], base: str) -> FileView:
    """With `!`, a rule takes precedence over the page at the old address.

    A rule applies with and without the last slash (docs.netlify.com, "Redirect options").
    """
    lines = [
        (rule.source, rule.target, f"{MOVED}!")
        if rule.target
        else (rule.source, href(base, SitePath.NOT_FOUND), str(GONE))
        for rule in rules
    ]
    return FileView(HostFile.REDIRECTS, "redirects/redirects.txt", {"lines": lines})


def _cloudflare(rules: Sequence[OldAddress], _base: str) -> FileView:
    """Rules always take precedence over files, and the only statuses are 3xx.

    So an address that is gone has no rule, and gets status 404 like any address without a page
    (developers.cloudflare.com, "Pages: Redirects").
    """
    lines = [(rule.source, rule.target, str(MOVED)) for rule in rules if rule.target]
    return FileView(HostFile.REDIRECTS, "redirects/redirects.txt", {"lines": lines})


def _nginx(rules: Sequence[OldAddress], _base: str) -> FileView:
    """Two maps of `ngx_http_map_module`, for the `http` block."""
    return FileView("/redirects.nginx.conf", "redirects/redirects.nginx.conf", {"rules": rules})


def _apache(rules: Sequence[OldAddress], _base: str) -> FileView:
    """`RedirectMatch` directives of `mod_alias`; `Redirect` would also match all paths below."""
    return FileView("/redirects.htaccess", "redirects/redirects.htaccess", {"rules": rules})
