"""Finds the pages of closed vacancies that are no longer made.

A page expires some time after its vacancy closed, perhaps on a day when nobody is there to fix the
links to it. So it stays as long as a text of the site links to it, or a redirect leads there.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rolepress.content.links import document_url
from rolepress.domain.catalog import group_by
from rolepress.domain.documents import Document, Job
from rolepress.domain.lifecycle import is_expired
from rolepress.domain.redirects import Redirect
from rolepress.landing.settings import BuildSettings


def expired_pages(
    documents: Sequence[Document], redirects: Iterable[Redirect], settings: BuildSettings
) -> frozenset[str]:
    """The site paths of expired jobs, of each the original's. Drafts never had a page."""
    day, days = settings.build_date, settings.closed_days
    jobs = (each for each in documents if isinstance(each, Job) and not each.draft)
    expired = {job.original_url for job in jobs if is_expired(job, day, days)}
    paths = {document.url: document.original_url for document in documents}
    links = group_by(documents, lambda document: [document.original_url])
    old = {redirect.source for redirect in redirects}
    led_to = {redirect.target for redirect in redirects}
    led_to |= {url for page in links.keys() - expired for url in _links(links[page])}
    waiting = list(led_to)
    while waiting:
        page = paths.get(waiting.pop(), "")
        if page in expired and page not in old:
            expired.remove(page)
            waiting += _links(links[page])  # it stays, and so do the pages that it links to
    return frozenset(expired)


def leading_to(
    documents: Iterable[Document], redirects: Iterable[Redirect]
) -> dict[str, tuple[str, ...]]:
    """Map each page to what leads to it in any language: texts that link to it, and redirects.

    The keys are the site paths of originals.
    """
    found = list(documents)
    pages = {document.url: document.original_url for document in found}
    leaders: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for document in found:
        for page in {pages.get(url, "") for url in _links([document])} - {document.original_url}:
            leaders[page][document.path] = None
    for redirect in redirects:
        leaders[pages.get(redirect.target, "")][f"the redirect {redirect.source}"] = None
    return {page: tuple(names) for page, names in leaders.items()}


def _links(documents: Iterable[Document]) -> set[str]:
    """The targets of all links in the texts of documents."""
    return {document_url(link.target) or link.target for d in documents for link in d.gist.links}
