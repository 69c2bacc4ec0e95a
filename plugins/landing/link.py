"""Documents read, checked against each other, and joined into the catalog."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.checks.addresses import (
    check_addresses,
    check_document_links,
    check_file_links,
    check_page_links,
)
from plugins.checks.references import check_references
from plugins.checks.salary_levels import check_salary_levels
from plugins.checks.sources import Sources
from plugins.checks.vacancies import check_vacancy
from plugins.content.data import read_reference_data
from plugins.content.markdown import Dialect
from plugins.core.digests import digest_all
from plugins.core.problems import ContentError, Problem, Rule
from plugins.domain.catalog import Catalog, ReferenceData
from plugins.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from plugins.domain.job_posting import CONFIDENTIAL, JobPosting
from plugins.landing.assets import Asset, Assets
from plugins.landing.files import DATA, Content, shown
from plugins.landing.placement import Placed, place_files
from plugins.landing.read import Library, read_documents
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.rendering.memo import Memo
from plugins.rendering.workers import Workers

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Linked:
    """The linked site, the library that its texts are in, and a name for all but the texts."""

    context: Context
    library: Library
    shape: bytes
    """The digest of everything that a page is made from, apart from its own text."""


def read_and_link(settings: BuildSettings, content: Content, memo: Memo, pool: Workers) -> Linked:
    """Read all documents and join them. Raises ContentError with every problem of every file."""
    placed = place_files(content.files)
    library = read_documents(placed.documents, settings.dialect, memo, pool)
    data_folder = shown(settings.content / DATA)
    data, problems = read_reference_data(
        {table.path: table.data for table in placed.tables}, data_folder
    )
    problems += content.problems + placed.problems + library.problems
    sources = read_sources(content, settings.dialect)
    documents = [d for d in library.documents if settings.preview or not d.draft]
    problems += _check_documents(documents, data, sources, data_folder)
    context = Context(
        build_catalog(_without_problems(documents, data, problems), data),
        settings.site,
        settings.build_date,
        settings.page_size,
        settings.source_root,
    )
    problems += _check_vacancies(context, sources)
    names = [file.name for file in placed.documents]
    problems += check_document_links(documents, names, sources)
    if problems:
        raise ContentError(problems)
    return Linked(context, library, _shape(settings, placed, library))


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


def check_site(
    context: Context, sources: Sources, assets: Assets, page_urls: Iterable[str]
) -> list[Problem]:
    """Every address is taken once, and every link of a text leads to one."""
    urls = set(page_urls)
    folders = {parent for url in urls for parent in _parents(url)}
    problems: list[Problem] = []
    for asset in assets.files:
        url = asset.url
        if (
            url in urls
            or url.removesuffix("index.html") in urls
            or not urls.isdisjoint(_parents(url))
        ):
            problems.append(_taken(asset, "a page or another file"))
        elif url in folders:
            problems.append(_taken(asset, "a folder"))
        urls.add(url)
        folders.update(_parents(url))
    return [*problems, *check_page_links(context.catalog.documents, urls, sources)]


def _parents(url: str) -> Iterator[str]:
    """The folders that an address stands in, written as files would be."""
    at = url.find("/", 1)
    while at > 0:
        yield url[:at]
        at = url.find("/", at + 1)


def _taken(asset: Asset, owner: str) -> Problem:
    message = f"the address {asset.url} belongs to {owner}"
    return Problem(asset.origin, Rule.SAME_URL, message, "rename the file")


def _check_documents(
    documents: Sequence[Document], data: ReferenceData, sources: Sources, data_folder: str
) -> list[Problem]:
    return [
        *check_references(documents, data, sources, data_folder),
        *check_addresses(documents, sources),
        *check_file_links(documents, sources),
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


def read_sources(content: Content, dialect: Dialect) -> Sources:
    """The files of a site, for problems to point into."""
    by_path = {file.path: file.data for file in content.files}
    return Sources(lambda path: by_path.get(path, b""), dialect)


def _table(documents: Iterable[Document], kind: type[D]) -> dict[str, D]:
    return {document.slug: document for document in documents if isinstance(document, kind)}
