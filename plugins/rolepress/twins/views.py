"""The Markdown twin of each page that editors write, and the list of them for language models."""

from collections.abc import Iterable, Iterator, Sequence

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import Document
from rolepress.locales.catalog import N_
from rolepress.markdown.words import escaped
from rolepress.markdown.writer import MainAsMarkdown
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.parts import Anchor
from rolepress.pages.view import FileView, PageKind, PageView, Published, Texts
from rolepress.twins.llms_txt import LinkWithNote, Section, llms_txt

KINDS = {
    PageKind.ROLE: (N_("Roles"), Anchor(N_("All roles"), SitePath.ROLES)),
    PageKind.JOB: (N_("Open jobs"), Anchor(N_("All open jobs"), SitePath.JOBS)),
    PageKind.JOB_DESCRIPTION: (
        N_("Job descriptions"),
        Anchor(N_("All job descriptions"), SitePath.JOB_DESCRIPTIONS),
    ),
    PageKind.GUIDE: (N_("Guides"), Anchor(N_("All guides"), SitePath.GUIDES)),
    PageKind.PAGE: (N_("About this site"), None),
}
"""The kinds of pages with twins: their headings in `llms.txt`, and the page that lists all."""

MARKDOWN = "text/markdown"
"""The media type of Markdown (RFC 7763)."""


def twin_views(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    """The twins, and `/llms.txt`, which links to the twins of indexable pages."""
    pages = [page for page in published if page.kind in KINDS]
    for page in pages:
        if page.document is not None and not page.document.draft:
            yield _twin(page, page.view(texts(page.document).body), context)
    yield llms_txt(context.site, _sections(context, pages))


def _twin(page: Published, view: PageView, context: Context) -> FileView:
    return FileView(
        twin_url(page.url),
        "twins/twin.md",
        {"page": view, "markdown": MainAsMarkdown(absolute(context.site.url, page.url))},
        form_of=page.url,
        media_type=MARKDOWN,
        language=view.language,
    )


def twin_url(url: str) -> str:
    """The site path of a page's twin."""
    return f"{url}index.md"


def _sections(context: Context, pages: Iterable[Published]) -> Iterator[Section]:
    listed = [page for page in pages if page.indexable]
    for kind, (title, every) in KINDS.items():
        entries = [_entry(page, context) for page in listed if page.kind is kind]
        yield Section(context.words.gettext(title), tuple(entries), _absolute(every, context))


def _absolute(anchor: Anchor | None, context: Context) -> Anchor | None:
    if anchor is None:
        return None
    return Anchor(context.words.gettext(anchor.text), absolute(context.site.url, anchor.url))


def _entry(page: Published, context: Context) -> LinkWithNote:
    document = page.document
    return LinkWithNote(
        name=escaped(document.title if document else ""),
        url=absolute(context.site.url, twin_url(page.url)),
        note=escaped(_note(document, context) if document else ""),
    )


def _note(document: Document, context: Context) -> str:
    """What a page is about, after its language if that is not the site's own."""
    language = context.other_language(document)
    name = wording.language_name(language, context.site.language) if language else ""
    return f"{name}. {document.summary}" if name else document.summary
