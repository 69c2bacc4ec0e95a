"""Checks that need all pages: unique addresses, and the targets of links and redirects."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rolepress.checks.addresses import check_page_links, document_claims
from rolepress.checks.claims import Claim, check_claims
from rolepress.checks.redirects import check_redirects, refuse_redirect
from rolepress.core.problems import Problem, Rule
from rolepress.core.urls import INDEX, output_path
from rolepress.domain.redirects import paths
from rolepress.landing.assets import Asset, Assets
from rolepress.landing.files import shown
from rolepress.landing.link import Linked
from rolepress.landing.settings import BuildSettings
from rolepress.pages.kept import kept_addresses
from rolepress.pages.old_addresses import (
    PAGE_ENDS,
    moved_documents,
    old_addresses,
    short_addresses,
)
from rolepress.pages.view import FileView, LateFile, PageKind, Published
from rolepress.rendering.claim import KEPT
from rolepress.rendering.compressed_copies import TEXT
from rolepress.rendering.indexing import INDEX_URL

KEPT_FOR = kept_addresses(())
MADE = "a file that this site makes"


@dataclass(frozen=True, slots=True)
class AskedFor:
    """Everything that claims a file of the site."""

    pages: Collection[Published]
    files: Collection[FileView | LateFile]
    """The files that plugins add."""
    assets: Assets

    @property
    def passing(self) -> set[str]:
        """Addresses that exist only on some days, so that nothing may link to them."""
        return {each.url for each in (*self.pages, *self.files) if each.is_passing}

    @property
    def urls(self) -> set[str]:
        """All addresses, except the addresses of pages that only redirect."""
        pages = {page.url for page in self.pages if page.kind is not PageKind.REDIRECT}
        files = {file.url for file in (*self.files, *self.assets.files)}
        folders = {url.removesuffix(INDEX) for url in files if url.endswith(f"/{INDEX}")}
        return pages | files | folders


def check_site(linked: Linked, asked: AskedFor, settings: BuildSettings) -> Iterator[Problem]:
    """Check that every file is claimed once, and that all links and redirects lead to one."""
    yield from asked.assets.problems
    yield from check_claims(_claims(linked, asked, settings), shown(settings.content))
    urls, passing = asked.urls - asked.passing, asked.passing
    everything = urls.union(page.url for page in asked.pages if not page.is_passing)
    linked = replace(linked, sources=replace(linked.sources, passing=passing))
    yield from check_page_links(linked.context.published, everything, linked.sources)
    yield from _check_redirects(linked, urls)


def _check_redirects(linked: Linked, urls: Collection[str]) -> Iterator[Problem]:
    context = linked.context
    if not context.redirects:
        return
    said = paths(context.redirects)
    short = (each for each in short_addresses(context) if each.source not in said)
    moved = paths((*short, *moved_documents(context)))
    yield from check_redirects(context.redirects, moved, urls, linked.redirects, linked.sources)


def _claims(linked: Linked, asked: AskedFor, settings: BuildSettings) -> Iterator[Claim]:
    """Yield all claims: first those that cannot give way, last those that an editor can rename."""
    yield from _reserved(settings)
    names = {page.url: _name(page) for page in asked.pages}
    made: list[Claim] = [
        *(Claim(page.url, names[page.url]) for page in asked.pages if _is_computed(page)),
        *(Claim(file.url, _file_name(file, names)) for file in asked.files),
        *document_claims(linked.context.published, linked.sources),
    ]
    made += _old_addresses(linked, {claim.url for claim in made}, asked.urls)
    copied = [Claim(a.url, a.origin, partial(_refused, a)) for a in asked.assets.files]
    suffixes = [compressor.suffix for compressor in settings.compressors]
    yield from (*made, *_compressed(made, suffixes))
    yield from (*copied, *_compressed(copied, suffixes))


def _reserved(settings: BuildSettings) -> Iterator[Claim]:
    """Claim the names in the output folder that no page or file may have."""
    yield Claim(f"{INDEX_URL}*", "the search of this site")
    for name in KEPT:
        yield Claim(f"/{name}/*", "the build itself")
    for name in settings.retained:
        yield Claim(f"/{name}/*", "the setting OUTPUT_RETENTION, which keeps what is there")


def _is_computed(page: Published) -> bool:
    return page.document is None and page.kind is not PageKind.REDIRECT


def _name(page: Published) -> str:
    """The name of a page in messages."""
    title = page.document.title if page.document else page.heading
    return KEPT_FOR.get(page.url, f"the page “{title}”")


def _file_name(file: FileView | LateFile, pages: Mapping[str, str]) -> str:
    """The name of a plugin's file in messages. `pages` holds the names of pages by site path."""
    if isinstance(file, LateFile):
        return MADE
    if file.feed_title:
        return f"the feed “{file.feed_title}”"
    if file.form_of not in pages:
        return MADE
    what = "the picture" if file.media_type.startswith("image/") else "a file"
    return f"{what} of {pages[file.form_of]}"


def _old_addresses(linked: Linked, made: Collection[str], urls: Collection[str]) -> Iterator[Claim]:
    """Claim the old addresses of pages, even of pages that are gone, so that no file reuses one.

    A redirect of an address that has a page is reported by `check_redirects`.
    """
    named = {redirect.source for redirect in linked.context.redirects}
    for old in old_addresses(linked.context):
        url = old.source
        if url in made or not (url.endswith(PAGE_ENDS) or url.startswith(INDEX_URL)):
            continue
        if url not in named:
            leads = f"leads to {old.target}" if old.target else "is gone"
            yield Claim(url, f"an earlier address, which {leads}")
        elif url not in urls:
            refuse = partial(refuse_redirect, url, linked.redirects, linked.sources)
            yield Claim(url, linked.redirects, refuse)


def _refused(asset: Asset, message: str) -> Problem:
    return Problem(asset.origin, Rule.SAME_URL, message, "rename the file")


def _compressed(claims: Collection[Claim], suffixes: Sequence[str]) -> Iterator[Claim]:
    """Claim the compressed copies of text files, except those that a plugin or an editor adds."""
    there = {claim.url for claim in claims}
    for claim in claims if suffixes else ():
        path = output_path(claim.url)
        for suffix in suffixes if path.endswith(TEXT) else ():
            owner = f"the compressed copy of {claim.owner}"
            if f"/{path}{suffix}" not in there:
                yield Claim(f"/{path}{suffix}", owner, claim.refuse)
