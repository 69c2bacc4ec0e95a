"""Documents read, checked against each other, and joined into the catalog."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.checks.addresses import check_addresses, check_document_links, check_file_links
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
from plugins.domain.catalog import Catalog, ReferenceData
from plugins.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from plugins.domain.job_posting import CONFIDENTIAL, JobPosting
from plugins.domain.ledger import Ledger, read_ledger
from plugins.domain.redirects import Redirect
from plugins.landing.endings import ended_pages
from plugins.landing.files import DATA, Content, SourceFile, shown
from plugins.landing.placement import Placed, place_files
from plugins.landing.read import Library, read_documents
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.rendering.memo import Memo
from plugins.rendering.workers import Workers

D = TypeVar("D", bound=Document)
T = TypeVar("T")


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
    paths = [file.path for file in (*placed.documents, *placed.tables)]
    problems = list(check_languages(paths, settings.site.language))
    elsewhere = {problem.path for problem in problems}
    tables = _read_tables(placed, elsewhere, shown(settings.content / DATA))
    problems += [*content.problems, *placed.problems, *library.problems, *tables.problems]
    readable = [d for d in library.documents if d.path not in elsewhere]
    joined, found = join_translations(readable, sources)
    problems += found
    documents = [d for d in joined if settings.preview or not d.draft]
    ended = ended_pages(documents, tables.redirects, settings)
    is_checked = memo.is_in_order(shape)
    if not is_checked:
        published = [d for d in documents if d.original_url not in ended]
        problems += _check_links(published, placed, tables, sources)
        data_folder = shown(settings.content / DATA)
        problems += _check_documents(documents, tables.data, sources, data_folder)
    catalog = build_catalog(_without_problems(documents, tables.data, problems), tables.data)
    context = _context(settings, catalog, tables.redirects, ended)
    if not is_checked:
        problems += _check_vacancies(context, sources)
    if problems:
        raise ContentError(problems)
    if not is_checked:
        memo.remember_in_order(shape)
    table = placed.redirects.path if placed.redirects else ""
    return Linked(context, library, shape, tables.ledger, sources, table)


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


def _without_problems(
    documents: Sequence[Document], data: ReferenceData, problems: Sequence[Problem]
) -> Iterator[Document]:
    """The documents that can be joined, so that one list has what is wrong with them too.

    Without any problem these are all. With one, nothing is written, and nobody sees the rest.
    """
    paths = {problem.path for problem in problems}
    sound = [document for document in documents if document.path not in paths]
    roles = {document.slug for document in sound if isinstance(document, Role)}
    employers = {*data.employers, CONFIDENTIAL, None}
    for document in sound:
        if isinstance(document, Job | JobDescription) and document.role not in roles:
            continue
        posting = document.job_posting if isinstance(document, Role) else document
        if not isinstance(posting, JobPosting) or posting.employer in employers:
            yield document


def build_catalog(documents: Iterable[Document], data: ReferenceData) -> Catalog:
    """Join documents that were found to be in order."""
    found = sorted(documents, key=lambda document: (document.slug, document.language))
    originals = [document for document in found if not document.language]
    return Catalog(
        data=data,
        roles=_table(originals, Role),
        jobs=_table(originals, Job),
        job_descriptions=_table(originals, JobDescription),
        guides=_table(originals, Guide),
        pages=_table(originals, Page),
        translations=tuple(d for d in found if d.language and isinstance(d, Role | Job)),
    )


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


def _table(documents: Iterable[Document], kind: type[D]) -> dict[str, D]:
    return {document.slug: document for document in documents if isinstance(document, kind)}
