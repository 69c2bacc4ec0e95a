"""What only shows once all pages are known: addresses, and where links and redirects lead."""

from collections.abc import Collection, Iterator

from plugins.checks.addresses import check_page_links
from plugins.checks.redirects import check_redirects
from plugins.core.problems import Problem, Rule
from plugins.domain.redirects import paths
from plugins.landing.assets import Asset, Assets
from plugins.landing.link import Linked
from plugins.pages.old_addresses import moved_documents, short_addresses
from plugins.pages.view import PageKind, Published


def check_site(
    linked: Linked,
    assets: Assets,
    pages: Collection[Published],
    files: Collection[str],
) -> Iterator[Problem]:
    """Every address is taken once, and every link of a text and every redirect leads to one."""
    copied = {asset.url for asset in assets.files}
    urls = {page.url for page in pages}.union(files)
    yield from _check_assets(assets, urls)
    yield from check_page_links(linked.context.published, urls | copied, linked.sources)
    there = {page.url for page in pages if page.kind is not PageKind.REDIRECT}.union(files, copied)
    yield from _check_redirects(linked, there)


def _check_redirects(linked: Linked, urls: Collection[str]) -> Iterator[Problem]:
    context = linked.context
    if not context.redirects:
        return
    said = paths(context.redirects)
    short = (each for each in short_addresses(context) if each.source not in said)
    moved = paths((*short, *moved_documents(context)))
    yield from check_redirects(context.redirects, moved, urls, linked.redirects, linked.sources)


def _check_assets(assets: Assets, pages: Collection[str]) -> Iterator[Problem]:
    urls = set(pages)
    folders = {parent for url in urls for parent in _parents(url)}
    for asset in assets.files:
        url = asset.url
        if (
            url in urls
            or url.removesuffix("index.html") in urls
            or not urls.isdisjoint(_parents(url))
        ):
            yield _taken(asset, "a page or another file")
        elif url in folders:
            yield _taken(asset, "a folder")
        urls.add(url)
        folders.update(_parents(url))


def _parents(url: str) -> Iterator[str]:
    """The folders that an address stands in, written as files would be."""
    at = url.find("/", 1)
    while at > 0:
        yield url[:at]
        at = url.find("/", at + 1)


def _taken(asset: Asset, owner: str) -> Problem:
    message = f"the address {asset.url} belongs to {owner}"
    return Problem(asset.origin, Rule.SAME_URL, message, "rename the file")
