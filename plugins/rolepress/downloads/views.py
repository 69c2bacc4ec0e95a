"""The files of each page with a job description to copy: `/job-descriptions/x/x.docx`, ..."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolepress.domain.documents import JobDescription
from rolepress.domain.sections import SectionKind
from rolepress.downloads.sample import Sample
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a job description can be saved."""

    name: str
    """The text of the link to it."""
    end: str
    """The ending of the file's name."""
    media_type: str
    template: str
    encoder: str = ""


FORMS = (
    Form(
        N_("Save for Word"),
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "downloads/download.html",
        encoder="docx",
    ),
    Form(N_("Save as plain text"), "txt", "text/plain", "downloads/download.txt"),
    Form(N_("Save as Markdown"), "md", "text/markdown", "downloads/download.md"),
)
"""All forms, in the order in which pages offer them."""


def download_views(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    """The files, with exactly the words of the job description on the page."""
    for page in published:
        if isinstance(page.document, JobDescription):
            html = texts(page.document).section(SectionKind.JOB_DESCRIPTION)
            if html:
                own = context.in_language_of(page.document)
                yield from _files(page.document, html, own)


def _files(document: JobDescription, html: str, context: Context) -> Iterator[FileView]:
    changed = document.date_modified or document.date_published
    data = {
        "sample": Sample(html),
        "title": document.title,
        "language": context.site.content_language,
        "direction": wording.direction(context.site.content_language),
        "changed": changed.isoformat() if changed else "",
    }
    for form in FORMS:
        yield FileView(
            f"{document.url}{document.slug}.{form.end}",
            form.template,
            data,
            form_of=document.url,
            form_title=context.words.gettext(form.name),
            media_type=form.media_type,
            encoder=form.encoder,
            language=context.site.language if context.own_language else "",
        )
