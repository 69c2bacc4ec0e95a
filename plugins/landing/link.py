"""Documents read, checked against each other, and joined into the catalog."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from plugins.checks.addresses import check_addresses, check_file_links, check_page_links
from plugins.checks.references import check_references
from plugins.checks.salary_levels import check_salary_levels
from plugins.checks.sources import Sources
from plugins.checks.vacancies import check_vacancy
from plugins.content.data import read_reference_data
from plugins.core.problems import ContentError, Problem, Rule
from plugins.domain.catalog import Catalog, ReferenceData
from plugins.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from plugins.landing.assets import Assets
from plugins.landing.files import DATA, Content, shown
from plugins.landing.read import read_documents
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.rendering.memo import Memo
from plugins.rendering.workers import Workers

D = TypeVar("D", bound=Document)


def read_and_link(settings: BuildSettings, content: Content, memo: Memo, pool: Workers) -> Context:
    """Read all documents and join them. Raises ContentError with every problem of every file."""
    known = memo.documents()
    result = read_documents(content.documents, known, pool)
    if result.new or len(known) != len(result.used):
        memo.remember_documents(result.new, result.used)
    data_folder = shown(settings.content / DATA)
    data, problems = read_reference_data(
        {table.path: table.data for table in content.tables}, data_folder
    )
    problems += content.problems + result.problems
    sources = _sources(content)
    documents = [d for d in result.documents if settings.drafts or not d.draft]
    problems += _check_documents(documents, data, sources, data_folder)
    if problems:
        raise ContentError(problems)
    context = Context(
        build_catalog(documents, data),
        settings.site,
        settings.build_date,
        settings.page_size,
        settings.source_root,
    )
    problems = _check_vacancies(context, sources)
    if problems:
        raise ContentError(problems)
    return context


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
    context: Context, content: Content, assets: Assets, page_urls: Iterable[str]
) -> list[Problem]:
    """Every address is taken once, and every link of a text leads to one."""
    urls = set(page_urls)
    problems: list[Problem] = []
    for asset in assets.files:
        if asset.url in urls or asset.url.removesuffix("index.html") in urls:
            problems.append(
                Problem(
                    asset.origin,
                    Rule.SAME_URL,
                    f"the address {asset.url} belongs to a page or another file",
                    "rename the file",
                )
            )
        urls.add(asset.url)
    sources = _sources(content)
    return [*problems, *check_page_links(context.catalog.documents, urls, sources)]


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


def _sources(content: Content) -> Sources:
    by_path = {file.path: file.data for file in (*content.documents, *content.tables)}
    return Sources(lambda path: by_path.get(path, b""))


def _table(documents: Iterable[Document], kind: type[D]) -> dict[str, D]:
    return {document.slug: document for document in documents if isinstance(document, kind)}
