"""Checks that each address belongs to one page, and that links into the site lead to pages."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from rolepress.checks.claims import Claim
from rolepress.checks.sources import Sources
from rolepress.content.links import document_url
from rolepress.core.problems import Problem, Rule
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import KINDS, Document
from rolepress.domain.sections import Link
from rolepress_base.messages import one_line
from rolepress_base.names import Names, meant

_ANY_ADDRESS = re.compile(r"/.*", re.DOTALL)
_LISTS = {kind.URL.partition("{")[0] for kind in KINDS.values()}
"""The address of the list of each kind of document; for plain pages, the home page."""
_FOLDERS = "|".join(re.escape(url.strip("/")) for url in sorted(_LISTS) if url != SitePath.HOME)
_DOCUMENT_ADDRESS = re.compile(
    rf"/(?:[a-z0-9-]+/)?(?:{_FOLDERS})/[!-\-0-~]+/?"  # no dot, no slash
)


def document_claims(documents: Iterable[Document], sources: Sources) -> Iterator[Claim]:
    """Yield the addresses of pages, then the aliases, because a page takes precedence."""
    found = list(documents)
    for document in found:
        yield Claim(document.url, document.path, partial(_refused, document.path, sources))
    for document in found:
        for number, alias in enumerate(document.aliases):
            refuse = partial(_refused_alias, document.path, number, sources)
            yield Claim(document.url_of(alias), document.path, refuse)


def _refused(path: str, sources: Sources, message: str) -> Problem:
    return sources.source(path).problem(Rule.SAME_URL, message, "rename the file")


def _refused_alias(path: str, number: int, sources: Sources, message: str) -> Problem:
    fix = "remove the alias, or rename the other file"
    return sources.at_key(path, ("aliases", number), Rule.SAME_URL, message, fix)


def check_file_links(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Check that links to source files lead to published files."""
    found = list(documents)
    urls = {document.url for document in found}
    files = Names(_below_content(document.path)[1] for document in found)
    for document in found:
        for link in document.gist.links:
            url = document_url(link.target) or ""
            if not link.target.startswith("/") and url not in urls:
                yield from _broken_file_link(document, link, files, sources)


def _broken_file_link(
    document: Document, link: Link, files: Names, sources: Sources
) -> Iterator[Problem]:
    top, here = _below_content(document.path)
    if later := sources.said_of(document_url(link.target) or ""):
        said, fix = later
        message = f"the link leads to `{link.target}`, {said}"
        rule = Rule.BROKEN_FILE_LINK
        problem = sources.at_link(document.path, link.written, rule, message, fix)
        yield sources.excuse(problem, document_url(link.target) or "/")
        return
    message = f"the link leads to `{link.target}`, which is no page of this site"
    match = files.nearest(link.target)
    relative = posixpath.relpath(match, posixpath.dirname(here)) if match else ""
    fix = f"did you mean `{relative}`?" if match else "check the path: it starts beside this file"
    path = f"{top}{link.target}"
    if document_url(link.target) and sources.exists(path):
        if not sources.is_sound(path):
            return  # its own problems are reported instead
        message = f"the link leads to `{link.target}`, a draft, which is not published"
        fix = "publish that file, remove the link, or make this file a draft too"
    yield sources.at_link(document.path, link.written, Rule.BROKEN_FILE_LINK, message, fix)


def _below_content(path: str) -> tuple[str, str]:
    """Split a document's path into the content folder and the path below it."""
    top, folder, name = path.rsplit("/", 2) if path.count("/") > 1 else ("", *path.split("/"))
    return (f"{top}/" if top else ""), f"{folder}/{name}"


def check_document_links(
    documents: Sequence[Document],
    files: Iterable[str],
    redirects: Iterable[str],
    sources: Sources,
) -> Iterator[Problem]:
    """Check links to documents, whose addresses are known as soon as the files are read.

    `files` are the sources below `content/`, and `redirects` the old addresses in the table of
    redirects. Computed pages, such as the list of a place, are known only when nothing else is
    wrong; `check_page_links` then checks the links to them.
    """
    urls = {url for file in files if (url := document_url(file))}
    urls |= _LISTS  # for hints
    urls |= {document.url_of(alias) for document in documents for alias in document.aliases}
    urls.update(redirects)
    urls.difference_update(sources.to_come)
    yield from check_page_links(documents, urls, sources, _DOCUMENT_ADDRESS)


def check_page_links(
    documents: Iterable[Document],
    urls: Collection[str],
    sources: Sources,
    concerned: re.Pattern[str] = _ANY_ADDRESS,
) -> Iterator[Problem]:
    """Check that links to site paths lead to a page or file that the build makes."""
    names = Names(urls)
    for document in documents:
        for link in document.gist.links:
            if not concerned.fullmatch(link.target) or link.target in urls:
                continue
            said, fix = sources.said_of(link.target) or _no_page(link.target, urls, names)
            message = f"the link leads to `{one_line(link.target)}`, {said}"
            rule = Rule.BROKEN_PAGE_LINK
            yield sources.excuse(sources.at_link(document.path, link.written, rule, message, fix))


def _no_page(target: str, urls: Collection[str], names: Names) -> tuple[str, str]:
    slashed = f"{target}/"
    match = slashed if slashed in urls else names.nearest(target)
    fix = meant(target, match) if match else "check the address"
    return "which is no page or file here", fix
