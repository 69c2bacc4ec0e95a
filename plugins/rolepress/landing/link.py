"""Reads all documents, checks them against each other, and joins them into the catalog."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rolepress.checks.dates import check_dates
from rolepress.checks.merging import Merged, merge_documents
from rolepress.checks.pictures import Logos
from rolepress.checks.reviews import check_reviews
from rolepress.checks.silences import without_silenced
from rolepress.checks.sources import Sources
from rolepress.checks.translations import check_languages, join_translations
from rolepress.content.documents import Reader
from rolepress.content.links import document_url
from rolepress.content.serialized import dump_problems, load_problems
from rolepress.core.problems import ContentError, Problem, has_errors, in_order
from rolepress.core.urls import absolute
from rolepress.domain.documents import Document
from rolepress.domain.exported import ExportedText
from rolepress.domain.ledger import Ledger
from rolepress.domain.schedule import days_to_come, files_to_come, publishing_days
from rolepress.domain.sections import Body
from rolepress.landing.files import DATA, Content, shown
from rolepress.landing.placement import Placed, place_files
from rolepress.landing.read import Library, read_documents
from rolepress.landing.settings import BuildSettings
from rolepress.landing.site_on_day import SiteOnDay, check_vacancies
from rolepress.landing.tables import Tables, read_tables
from rolepress.pages.alert_names import with_alert_names
from rolepress.pages.context import Context
from rolepress.pages.translated_links import with_translated_links
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import Workers
from rolepress_base.digests import digest_all

D = TypeVar("D", bound=Document)
T = TypeVar("T")

LATER_DAYS_MAX = 7
"""How many future publishing days are checked, in addition to the last one."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The linked site, the library with its texts, and a digest of everything but the texts."""

    context: Context
    library: Library
    shape: bytes
    """The digest of everything that a page is made from, apart from its own text."""
    ledger: Ledger
    """Since when files have their content. Only the sitemap uses it; no page shows it."""
    sources: Sources
    """The source files, to find positions for problems."""
    redirects: str
    """The path of the table of redirects, as problems show it; empty if there is none."""
    later: tuple[tuple[Context, Sources], ...]
    """The site on future days on which pages are published: see `_days`."""
    to_come: Mapping[str, datetime.date]
    """The publishing day of each file whose page is not published yet, by path."""
    problems: tuple[Problem, ...]
    """The problems that do not stop a build."""
    unshown: tuple[str, ...] = ()
    """The files of drafts that a preview cannot show, and of pages that need one, sorted."""

    def text(self, document: Document) -> Body:
        """The text of a document for its own page."""
        context = self.context.in_language_of(document)
        return with_alert_names(self.library.text(document), context)

    def exported(self, document: Document) -> ExportedText:
        """The text of a document for use outside of its page."""
        context = self.context.in_language_of(document)
        body = with_translated_links(self.text(document), context)
        return ExportedText(body, absolute(context.site.url, document.url), context.site.base)


def read_and_link(settings: BuildSettings, content: Content, memo: Memo, pool: Workers) -> Linked:
    """Read all documents and join them. Raises ContentError with every problem of every file.

    The facts are not checked again if only texts changed since the last successful check.
    """
    placed = place_files(content.files)
    reader = Reader(settings.dialect, settings.site.language)
    library = read_documents(placed.documents, reader, memo, pool, is_preview=settings.preview)
    sources = _sources(content, reader)
    tables, merged, problems = _read_all(settings, placed, content, library, sources)
    documents = merged.documents
    shape = _shape(settings, placed, library, tables.logos, content)
    problems += [*content.problems, *placed.problems, *library.problems]
    days = list(_on_days(merged, tables, settings, sources))
    known = memo.checked(shape)
    checked = load_problems(known or b"")
    if known is None:
        checked += _check(documents, settings.build_date, sources)
        checked += (each for day, of_day in days for each in day.check(placed, of_day))
    found = [(day.context([*problems, *checked]), of_day) for day, of_day in days]
    if known is None:
        checked += (each for day in found for each in check_vacancies(*day))
    said = list(_said([*problems, *checked], documents, settings, sources))
    if has_errors(said):
        raise ContentError(said)
    if known is None:
        memo.remember_checked(shape, dump_problems(in_order(checked)))
    today, *later = found
    return Linked(
        context=today[0],
        library=library,
        shape=shape,
        ledger=tables.ledger,
        sources=today[1],
        redirects=placed.redirects.path if placed.redirects else "",
        later=tuple(later),
        to_come=files_to_come(documents, settings.build_date),
        problems=tuple(said),
        unshown=_unshown(placed, merged, today[0], days[0][0]) if settings.preview else (),
    )


def _said(
    problems: Sequence[Problem],
    documents: Sequence[Document],
    settings: BuildSettings,
    sources: Sources,
) -> Iterator[Problem]:
    """Yield the problems that are reported: only a preview speaks of drafts."""
    spoken_of = [each for each in problems if settings.preview or not each.excused]
    return without_silenced(spoken_of, documents, settings.build_date, sources)


def _read_all(
    settings: BuildSettings, placed: Placed, content: Content, library: Library, sources: Sources
) -> tuple[Tables, Merged, list[Problem]]:
    """Read the tables and all documents that are published now or later, and their problems."""
    paths = [file.path for file in (*placed.documents, *placed.tables)]
    problems = list(check_languages(paths, settings.site.language))
    elsewhere = {problem.path for problem in problems}
    tables = read_tables(placed, elsewhere, content, shown(settings.content / DATA))
    readable = [d for d in library.documents if d.path not in elsewhere]
    joined, found = join_translations(readable, sources, settings.site.language)
    merged = merge_documents(joined, sources)
    if not settings.preview:
        merged = replace(merged, documents=[d for d in merged.documents if not d.draft])
    return tables, merged, [*problems, *tables.problems, *found, *merged.problems]


def _check(
    documents: Sequence[Document], today: datetime.date, sources: Sources
) -> Iterator[Problem]:
    """Check what does not depend on which pages there are."""
    yield from check_dates(documents, today, sources)
    yield from check_reviews(documents, today, sources)


def _on_days(
    merged: Merged, tables: Tables, settings: BuildSettings, sources: Sources
) -> Iterator[tuple[SiteOnDay, Sources]]:
    """Yield the site on each day that is checked, with the sources as they are on that day."""
    for date in _days(merged.documents, settings):
        day = SiteOnDay(replace(settings, build_date=date), merged.documents, tables)
        to_come = days_to_come(merged.documents, date)
        yield day, replace(sources, to_come=to_come, merged=merged.into)


def _days(documents: Sequence[Document], settings: BuildSettings) -> Iterator[datetime.date]:
    """Yield today, the next days on which a page is published, and the last of these days.

    So a problem that would only arise on a later day is reported while an editor is there, and
    does not stop the build on that day. A preview shows all pages today.
    """
    yield settings.build_date
    later = publishing_days(documents, settings.build_date)
    if not settings.preview:
        yield from (*later[:LATER_DAYS_MAX], *later[LATER_DAYS_MAX:][-1:])


def _unshown(placed: Placed, merged: Merged, context: Context, day: SiteOnDay) -> tuple[str, ...]:
    """The files of documents that are not on the site, though they could be on this day."""
    read = {document.path for document in (*merged.documents, *merged.gone)}
    joined = {document.path for document in context.catalog.documents}
    unread = {file.path for file in placed.documents} - read
    return tuple(sorted(unread | {d.path for d in day.shown} - joined))


def _shape(
    settings: BuildSettings, placed: Placed, library: Library, logos: Logos, content: Content
) -> bytes:
    tables = [(table.path, table.data) for table in placed.tables]
    facts = [*tables, *logos.files.items(), ("settings", settings.digest)]
    facts += [(f"without {file.path}", b"") for file in content.left_out]
    return digest_all([*sorted(library.shapes.items()), *facts])


def _sources(content: Content, reader: Reader) -> Sources:
    by_path = {file.path: file.data for file in content.files}
    left_out = {document_url(file.name) or "": file.path for file in content.left_out}
    return Sources(lambda path: by_path.get(path, b""), reader, left_out=left_out)
