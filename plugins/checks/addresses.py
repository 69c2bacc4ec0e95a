"""Addresses: one page each, and every link into the site leads to one."""

from collections.abc import Collection, Iterable, Iterator

from plugins.checks.sources import Sources
from plugins.content.links import document_url
from plugins.core.problems import Problem, Rule
from plugins.core.text import did_you_mean
from plugins.domain.documents import Document

RESERVED = frozenset(
    {"roles", "jobs", "job-descriptions", "guides", "skills", "employers", "static", "page"}
)
"""First parts of site paths that computed pages use."""


def check_addresses(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """No two pages, and no earlier name of one, share an address."""
    taken: dict[str, str] = {f"/{name}/": "a list of this site" for name in RESERVED}
    found = list(documents)
    for document in found:
        if document.url in taken:
            yield sources.source(document.path).problem(
                Rule.SAME_URL,
                f"the address {document.url} belongs to {taken[document.url]}",
                "rename the file",
            )
        taken[document.url] = document.path
    for document in found:
        for number, alias in enumerate(document.aliases):
            url = document.URL.format(slug=alias)
            if url in taken:
                yield sources.at_key(
                    document.path,
                    ("aliases", number),
                    Rule.SAME_URL,
                    f"the address {url} belongs to {taken[url]}",
                    "remove the alias, or rename the other file",
                )
            taken[url] = document.path


def check_file_links(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Links to source files lead to a file that is published."""
    found = list(documents)
    urls = {document.url for document in found}
    names = [document.url.strip("/") for document in found]
    for document in found:
        for link in document.body.links:
            if link.target.startswith("/") or document_url(link.target) in urls:
                continue
            wanted = link.target.removesuffix(".md")
            yield sources.at_text(
                document.path,
                link.written,
                Rule.BROKEN_FILE_LINK,
                f"the link leads to `{link.target}`, which is no page of this site",
                did_you_mean(wanted, names),
            )


def check_page_links(
    documents: Iterable[Document], urls: Collection[str], sources: Sources
) -> Iterator[Problem]:
    """Links to site paths lead to a page or file that the build makes."""
    for document in documents:
        for link in document.body.links:
            if not link.target.startswith("/") or link.target in urls:
                continue
            slashed = f"{link.target}/"
            yield sources.at_text(
                document.path,
                link.written,
                Rule.BROKEN_PAGE_LINK,
                f"the link leads to {link.target}, which is no page of this site",
                f"did you mean `{slashed}`?"
                if slashed in urls
                else did_you_mean(link.target, urls),
            )
