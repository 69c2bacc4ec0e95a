"""Documents read, checked against each other, and joined into the catalog."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.checks.addresses import (
    Gone,
    check_addresses,
    check_document_links,
    check_file_links,
)
from plugins.checks.redirects import read_redirects
from plugins.checks.references import check_references
from plugins.checks.salary_levels import check_salary_levels
from plugins.checks.sources import Sources
from plugins.checks.vacancies import check_vacancy
from plugins.content.data import read_reference_data
from plugins.content.markdown import Dialect
from plugins.core.digests import digest_all
from plugins.core.problems import ContentError, Problem
from plugins.domain.catalog import Catalog, ReferenceData
from plugins.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from plugins.domain.job_posting import CONFIDENTIAL, JobPosting
from plugins.domain.ledger import Ledger, read_ledger
from plugins.domain.lifecycle import ended_jobs
from plugins.domain.redirects import Redirect
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
    gone: Gone
    sources: Sources
    """The files of the site, for problems to point into."""
    redirects: str
    """The table of redirects, as problems show its path; empty where there is none."""


def read_and_link(settings: BuildSettings, content: Content, memo: Memo, pool: Workers) -> Linked:
    """Read all documents and join them. Raises ContentError with every problem of every file."""
    placed = place_files(content.files)
    library = read_documents(placed.documents, settings.dialect, memo, pool)
    data_folder = shown(settings.content / DATA)
    data, problems = read_reference_data(
        {table.path: table.data for table in placed.tables}, data_folder
    )
    redirects: tuple[Redirect, ...] = _read(placed.redirects, read_redirects, (), problems)
    ledger = _read(placed.ledger, read_ledger, Ledger(), problems)
    problems += content.problems + placed.problems + library.problems
    sources = _sources(content, settings.dialect)
    documents = [d for d in library.documents if settings.preview or not d.draft]
    gone = _gone(documents, settings)
    problems += _check_documents(documents, data, gone, sources, data_folder)
    context = _context(
        settings,
        build_catalog(_without_problems(documents, data, problems), data),
        redirects,
    )
    problems += _check_vacancies(context, sources)
    names = [file.name for file in placed.documents]
    old = [redirect.source for redirect in redirects]
    problems += check_document_links(documents, names, old, gone, sources)
    if problems:
        raise ContentError(problems)
    shape = _shape(settings, placed, library)
    table = placed.redirects.path if placed.redirects else ""
    return Linked(context, library, shape, ledger, gone, sources, table)


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


def _gone(documents: Iterable[Document], settings: BuildSettings) -> Gone:
    jobs = (document for document in documents if isinstance(document, Job))
    return ended_jobs(jobs, settings.build_date, settings.closed_days)


def _context(settings: BuildSettings, catalog: Catalog, redirects: tuple[Redirect, ...]) -> Context:
    return Context(
        catalog,
        settings.site,
        settings.build_date,
        page_size=settings.page_size,
        source_root=settings.source_root,
        closed_days=settings.closed_days,
        index_floor=settings.index_floor,
        redirects=redirects,
        servers=settings.servers,
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
    found = sorted(documents, key=lambda document: document.slug)
    return Catalog(
        data=data,
        roles=_table(found, Role),
        jobs=_table(found, Job),
        job_descriptions=_table(found, JobDescription),
        guides=_table(found, Guide),
        pages=_table(found, Page),
    )


def _check_documents(
    documents: Sequence[Document],
    data: ReferenceData,
    gone: Gone,
    sources: Sources,
    data_folder: str,
) -> list[Problem]:
    return [
        *check_references(documents, data, sources, data_folder),
        *check_addresses(documents, sources),
        *check_file_links(documents, gone, sources),
        *check_salary_levels(documents, sources),
    ]


def _check_vacancies(context: Context, sources: Sources) -> list[Problem]:
    """Vacancies that lack a required fact. A draft may still lack any."""
    return [
        problem
        for vacancy in context.catalog.vacancies
        if not vacancy.document.draft
        for problem in check_vacancy(
            vacancy, context.decisions[vacancy.url], context.catalog, sources
        )
    ]


def _sources(content: Content, dialect: Dialect) -> Sources:
    by_path = {file.path: file.data for file in content.files}
    return Sources(lambda path: by_path.get(path, b""), dialect)


def _table(documents: Iterable[Document], kind: type[D]) -> dict[str, D]:
    return {document.slug: document for document in documents if isinstance(document, kind)}
