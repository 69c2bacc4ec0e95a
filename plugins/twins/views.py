"""The Markdown twin of each page that editors write, and the list of them for language models."""

from collections.abc import Iterable, Iterator, Sequence

from plugins.core.urls import absolute
from plugins.pages.context import Context
from plugins.pages.view import FileView, PageKind, Published, Texts
from plugins.twins.llms_txt import Entry, Section, llms_txt
from plugins.twins.markdown import MainAsMarkdown
from plugins.twins.words import escaped

KINDS = {
    PageKind.ROLE: ("Roles", "/roles/"),
    PageKind.JOB: ("Open jobs", "/jobs/"),
    PageKind.JOB_DESCRIPTION: ("Job descriptions", "/job-descriptions/"),
    PageKind.GUIDE: ("Guides", "/guides/"),
    PageKind.PAGE: ("About this site", ""),
}
"""The kinds of pages that have twins: what `llms.txt` calls them, and where all of them are."""

MARKDOWN = "text/markdown"
"""The media type of Markdown (RFC 7763)."""


def twin_views(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    """The twins, and `/llms.txt`, which links to those of pages that search engines may have."""
    pages = [page for page in published if page.kind in KINDS]
    for page in pages:
        if page.document is not None and not page.document.draft:
            data = {
                "page": page.view(texts(page.document)),
                "markdown": MainAsMarkdown(absolute(context.site.url, page.url)),
            }
            yield FileView(
                twin_url(page.url), "twin.md", data, form_of=page.url, media_type=MARKDOWN
            )
    yield llms_txt(context.site, _sections(context, pages))


def twin_url(url: str) -> str:
    """The site path of a page's twin."""
    return f"{url}index.md"


def _sections(context: Context, pages: Iterable[Published]) -> Iterator[Section]:
    listed = [page for page in pages if page.indexable and _is_current(page, context)]
    for kind, (title, every) in KINDS.items():
        entries = [_entry(page, context) for page in listed if page.kind is kind]
        more = absolute(context.site.url, every) if every else ""
        yield Section(title, tuple(entries), more)


def _is_current(page: Published, context: Context) -> bool:
    """Whether a page is no closed job's."""
    vacancy = context.catalog.vacancy_by_url.get(page.url)
    return page.kind is not PageKind.JOB or (vacancy is not None and context.is_open(vacancy))


def _entry(page: Published, context: Context) -> Entry:
    document = page.document
    return Entry(
        name=escaped(document.title if document else ""),
        url=absolute(context.site.url, twin_url(page.url)),
        note=escaped(document.description if document else ""),
    )
