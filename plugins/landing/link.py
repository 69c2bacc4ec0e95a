"""Documents read, checked against each other, and joined into the catalog."""

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from plugins.checks.addresses import check_addresses, check_document_links, check_file_links
from plugins.checks.dates import check_dates
from plugins.checks.redirects import read_redirects
from plugins.checks.references import check_references
from plugins.checks.salary_levels import check_salary_levels
from plugins.checks.sources import Sources
from plugins.checks.translations import check_languages, join_translations
from plugins.checks.vacancies import check_vacancy
from plugins.content.data import read_reference_data
from plugins.content.documents import Reader
from plugins.core.digests import digest_all
from plugins.core.problems import ContentError, Problem, Rule
from plugins.core.urls import absolute
from plugins.domain.catalog import Catalog, ReferenceData
from plugins.domain.documents import Document
from plugins.domain.exported import ExportedText
from plugins.domain.ledger import Ledger, read_ledger
from plugins.domain.redirects import Redirect
from plugins.domain.schedule import as_on, days_to_come, files_to_come, publishing_days
from plugins.landing.endings import ended_pages
from plugins.landing.files import DATA, Content, SourceFile, shown
from plugins.landing.join import build_catalog, without_problems
from plugins.landing.placement import Placed, place_files
from plugins.landing.read import Library, read_documents
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.pages.localised import localised
from plugins.rendering.memo import Memo
from plugins.rendering.workers import Workers

D = TypeVar("D", bound=Document)
T = TypeVar("T")

LATER_DAYS_MAX = 7
"""Of the days on which pages are published, how many are looked at ahead, before the last one."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The linked site, the library that its texts are in, and a name for all but the texts."""

    context: Context
    library: Library
    shape: bytes
    """The digest of everything that a page is made from, apart from its own text."""
    ledger: Ledger
    """Since when files say what they say. No page shows it: it is for the sitemap alone."""
    sources: Sources
    """The files of the site, for problems to point into."""
    redirects: str
    """The table of redirects, as problems show its path; empty where there is none."""
    later: tuple[tuple[Context, Sources], ...]
    """The site on days to come on which a page is published: see `_days`."""
    to_come: Mapping[str, datetime.date]
    """The day of each file whose page is published later, by the file's path."""

    def exported(self, document: Document) -> ExportedText:
        """The text of a document as it leaves its page."""
        context = self.context.in_language_of(document)
        body = localised(self.library.text(document), context)
        return ExportedText(body, absolute(context.site.url, document.url))


@dataclass(slots=True)
class _Tables:
    """The files of `content/` that are no documents."""

    data: ReferenceData
    redirects: tuple[Redirect, ...]
    ledger: Ledger
    problems: list[Problem]


def read_and_link(settings: BuildSettings, content: Content, memo: Memo, pool: Workers) -> Linked:
    """Read all documents and join them. Raises ContentError with every problem of every file.

    Where only texts changed since the facts were last found to be in order, they still are.
    """
    placed = place_files(content.files)
    reader = Reader(settings.dialect, settings.site.language)
    library = read_documents(placed.documents, reader, memo, pool, is_preview=settings.preview)
    shape = _shape(settings, placed, library)
    sources = _sources(content, reader)
    tables, documents, problems = _read_all(settings, placed, library, sources)
    problems += [*content.problems, *placed.problems, *library.problems]
    is_checked = memo.is_in_order(shape)
    problems += [] if is_checked else check_dates(documents, settings.build_date, sources)
    found = []
    for date in _days(documents, settings):
        day = _Day(replace(settings, build_date=date), documents, tables)
        of_day = replace(sources, to_come=days_to_come(documents, date))
        if not is_checked:
            problems += day.check(placed, of_day)
        context = day.context(problems)
        if not is_checked:
            problems += _check_vacancies(context, of_day)
        found.append((context, of_day))
    if problems:
        raise ContentError(problems)
    if not is_checked:
        memo.remember_in_order(shape)
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
    )


def _read_all(
    settings: BuildSettings, placed: Placed, library: Library, sources: Sources
) -> tuple[_Tables, list[Document], list[Problem]]:
    """The tables, the documents that are published some day, and what is wrong with either."""
    paths = [file.path for file in (*placed.documents, *placed.tables)]
    problems = list(check_languages(paths, settings.site.language))
    elsewhere = {problem.path for problem in problems}
    tables = _read_tables(placed, elsewhere, shown(settings.content / DATA))
    readable = [d for d in library.documents if d.path not in elsewhere]
    joined, found = join_translations(readable, sources)
    documents = [d for d in joined if settings.preview or not d.draft]
    return tables, documents, [*problems, *tables.problems, *found]


def _days(documents: Sequence[Document], settings: BuildSettings) -> Iterator[datetime.date]:
    """Today, and days to come on which a page is published: the next ones, and the last.

    What would only go wrong when a page is published is said while an editor is there, and does
    not stop the build on that day. A preview shows all pages today.
    """
    yield settings.build_date
    later = publishing_days(documents, settings.build_date)
    if not settings.preview:
        yield from (*later[:LATER_DAYS_MAX], *later[LATER_DAYS_MAX:][-1:])


@dataclass(frozen=True, slots=True)
class _Day:
    """The site on a day."""

    settings: BuildSettings
    """With that day as the date of the build."""
    documents: Sequence[Document]
    """All that are published some day."""
    tables: _Tables

    @property
    def ended(self) -> frozenset[str]:
        """The paths of pages that are made no more."""
        return ended_pages(self.documents, self.tables.redirects, self.settings)

    @property
    def shown(self) -> list[Document]:
        """The documents that have a page on the day."""
        documents = as_on(self.documents, self.settings.build_date)
        return [d for d in documents if self.settings.preview or not d.draft]

    def check(self, placed: Placed, sources: Sources) -> Iterator[Problem]:
        """What is wrong between files."""
        shown_then, ended = self.shown, self.ended
        published = [d for d in shown_then if d.original_url not in ended]
        yield from _check_links(published, placed, self.tables, sources)
        folder = shown(self.settings.content / DATA)
        yield from _check_documents(shown_then, self.tables.data, sources, folder)

    def context(self, problems: Sequence[Problem]) -> Context:
        """The documents without problems, joined."""
        data = self.tables.data
        catalog = build_catalog(without_problems(self.shown, data, problems), data)
        return _context(self.settings, catalog, self.tables.redirects, self.ended)


def _read_tables(placed: Placed, elsewhere: Collection[str], folder: str) -> _Tables:
    """All but those that are in no language of the site."""
    files = {table.path: table.data for table in placed.tables if table.path not in elsewhere}
    data, problems = read_reference_data(files, folder)
    redirects: tuple[Redirect, ...] = _read(placed.redirects, read_redirects, (), problems)
    ledger = _read(placed.ledger, read_ledger, Ledger(), problems)
    return _Tables(data, redirects, ledger, problems)


def _read(
    file: SourceFile | None,
    read: Callable[[str, bytes], tuple[T, list[Problem]]],
    absent: T,
    problems: list[Problem],
) -> T:
    """What an optional file holds; its problems join the others."""
    if file is None:
        return absent
    value, found = read(file.path, file.data)
    problems += found
    return value


def _context(
    settings: BuildSettings,
    catalog: Catalog,
    redirects: tuple[Redirect, ...],
    ended: frozenset[str],
) -> Context:
    return Context(
        catalog,
        settings.site,
        settings.build_date,
        page_size=settings.page_size,
        source_root=settings.source_root,
        closed_days=settings.closed_days,
        ended_pages=ended,
        index_floor=settings.index_floor,
        redirects=redirects,
        servers=settings.servers,
        has_search=settings.indexer is not None,
        preview=settings.preview,
    )


def _shape(settings: BuildSettings, placed: Placed, library: Library) -> bytes:
    tables = [(table.path, table.data) for table in placed.tables]
    facts = ("settings", repr(settings.facts).encode())
    return digest_all([*sorted(library.shapes.items()), *tables, facts])


def _check_documents(
    documents: Sequence[Document], data: ReferenceData, sources: Sources, data_folder: str
) -> list[Problem]:
    originals = [document for document in documents if not document.language]
    return [
        *check_references(originals, data, sources, data_folder),
        *check_addresses(documents, sources),
        *check_salary_levels(documents, sources),
    ]


def _check_links(
    published: Sequence[Document], placed: Placed, tables: _Tables, sources: Sources
) -> Iterator[Problem]:
    yield from check_file_links(published, sources)
    names = [file.name for file in placed.documents]
    old = [redirect.source for redirect in tables.redirects]
    yield from check_document_links(published, names, old, sources)


def _check_vacancies(context: Context, sources: Sources) -> Iterator[Problem]:
    """Vacancies that lack a required fact. A draft may still lack any.

    The facts of a translation are its original's; only its text is its own.
    """
    for vacancy in context.catalog.vacancies:
        if not vacancy.document.draft:
            decision = context.decisions[vacancy.url]
            yield from check_vacancy(vacancy, decision, context.catalog, sources)
    for translation in context.translations:
        for vacancy in translation.translated_vacancies:
            decision = translation.decisions[vacancy.url]
            problems = check_vacancy(vacancy, decision, translation.catalog, sources)
            yield from (each for each in problems if each.rule is Rule.NO_DESCRIPTION)


def _sources(content: Content, reader: Reader) -> Sources:
    by_path = {file.path: file.data for file in content.files}
    return Sources(lambda path: by_path.get(path, b""), reader)
