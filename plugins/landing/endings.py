"""Which pages of closed vacancies are made no more.

A page ends some time after its vacancy closed, on a day when perhaps nobody is there to mend what
leads to it. So it stays while a text of the site links to it, or a redirect leads there.
"""

from collections.abc import Iterable, Iterator, Sequence

from plugins.content.links import document_url
from plugins.domain.documents import Document, Job
from plugins.domain.lifecycle import past_ending
from plugins.domain.redirects import Redirect
from plugins.landing.settings import BuildSettings


def ended_pages(
    documents: Sequence[Document], redirects: Iterable[Redirect], settings: BuildSettings
) -> frozenset[str]:
    """The paths of ended jobs' pages, each in the site's own language; a draft never had one."""
    ended = {d.original_url for d in documents if isinstance(d, Job) and _is_over(d, settings)}
    paths = {document.url: document.original_url for document in documents}
    old = {redirect.source for redirect in redirects}
    led_to = {redirect.target for redirect in redirects}
    while kept := {paths.get(url) for url in led_to | _links(documents, ended)} & ended - old:
        ended -= kept
    return frozenset(ended)


def _is_over(job: Job, settings: BuildSettings) -> bool:
    ending = past_ending(job, settings.build_date, settings.closed_days)
    return ending is not None and not job.draft


def leading_to(
    job: Job, documents: Iterable[Document], redirects: Iterable[Redirect]
) -> Iterator[str]:
    """What keeps a job's page: paths of texts that link to it, in any language, and redirects."""
    documents = list(documents)
    paths = {each.url for each in documents if each.original_url == job.url}
    for document in documents:
        if document.url not in paths and paths & _links([document], ()):
            yield document.path
    for redirect in redirects:
        if redirect.target in paths:
            yield f"the redirect {redirect.source}"


def _links(documents: Iterable[Document], ended: Iterable[str]) -> set[str]:
    """Where the texts of pages lead that have not ended."""
    pages = (document for document in documents if document.original_url not in ended)
    return {document_url(link.target) or link.target for page in pages for link in page.gist.links}
