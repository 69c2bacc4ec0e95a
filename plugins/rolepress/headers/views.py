"""Makes the files of headers, one or two for each server in the setting `REDIRECTS`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from rolepress.domain.addresses import HostFile
from rolepress.domain.redirects import Server
from rolepress.headers.rules import HeaderRule, Pages, header_rules
from rolepress.pages.context import Context
from rolepress.pages.view import Asked, FileView, LateFile, PageKind, Published, SiteView

FILES: Mapping[Server, Mapping[str, str]] = {
    Server.NETLIFY: {HostFile.HEADERS: "headers/headers.txt"},
    Server.CLOUDFLARE: {HostFile.HEADERS: "headers/headers.txt"},
    Server.NGINX: {
        "/headers-maps.nginx.conf": "headers/headers_maps.nginx.conf",
        "/headers.nginx.conf": "headers/headers.nginx.conf",
    },
    Server.APACHE: {"/headers.htaccess": "headers/headers.htaccess"},
}
"""The template of each file, by site path. The maps of nginx belong outside of `server`."""


def header_views(
    context: Context, published: Sequence[Published], servers: Iterable[Server]
) -> Iterator[LateFile]:
    """Yield the files, which are made once it is known what each page asks for.

    Pages at old addresses have a policy of their own, which allows nothing.
    """
    urls = tuple(page.url for page in published if page.kind is not PageKind.REDIRECT)
    languages = tuple(each.site.language.lower() for each in context.translations)
    pages = Pages(urls, languages)
    for server in servers:
        for url, template in FILES[server].items():
            yield LateFile(url, partial(_view, url, template, pages))


def _view(  # noqa: PLR0913, PLR0917 - the first three are bound
    url: str,
    template: str,
    pages: Pages,
    asked: Asked,
    files: Sequence[FileView],
    site: SiteView,
) -> FileView:
    rules = header_rules(pages, asked, files, site)
    data = {"rules": rules, "maps": _maps(rules), "types": _types(rules)}
    return FileView(url, template, data, is_self_contained=True)


def _maps(rules: Sequence[HeaderRule]) -> dict[str, dict[str, str]]:
    """Collect the values of each header that differs between paths, by the path's pattern."""
    found: dict[str, dict[str, str]] = {}
    for rule in rules[1:]:
        for name, value in rule.headers:
            if name != "Content-Type":
                found.setdefault(name, {})[rule.pattern] = value
    return found


def _types(rules: Sequence[HeaderRule]) -> dict[str, str]:
    """The media types that cannot be told from a file's extension, by site path."""
    return {
        rule.path: value for rule in rules for name, value in rule.headers if name == "Content-Type"
    }
