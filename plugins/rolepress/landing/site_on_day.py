"""The site on a given day: the documents that have a page, their problems, and the context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolepress.checks.addresses import check_document_links, check_file_links, document_claims
from rolepress.checks.claims import Claim, check_claims
from rolepress.checks.pictures import check_logos
from rolepress.checks.places import check_places
from rolepress.checks.references import check_pairs, check_references
from rolepress.checks.salary_levels import check_salary_levels
from rolepress.checks.same_question import check_same_question
from rolepress.checks.sources import Sources
from rolepress.checks.titles import check_titles
from rolepress.checks.vacancies import check_vacancy
from rolepress.content.data import table_file
from rolepress.core.problems import Problem, Rule
from rolepress.domain.catalog import Catalog, ReferenceData, Vacancy
from rolepress.domain.documents import Document
from rolepress.domain.schedule import as_on
from rolepress.landing.expired_pages import expired_pages
from rolepress.landing.files import DATA, shown
from rolepress.landing.join import build_catalog, joinable
from rolepress.landing.placement import Placed
from rolepress.landing.settings import BuildSettings
from rolepress.landing.tables import Tables
from rolepress.locales.catalog import has_words
from rolepress.pages.context import Context
from rolepress.pages.kept import kept_addresses


@dataclass(frozen=True, slots=True)
class SiteOnDay:
    """The site on a given day."""

    settings: BuildSettings
    """The settings, with that day as the build date."""
    documents: Sequence[Document]
    """All documents that are published now or later."""
    tables: Tables

    @property
    def expired_pages(self) -> frozenset[str]:
        """The paths of pages that are no longer made."""
        return expired_pages(self.documents, self.tables.redirects, self.settings)

    @property
    def shown(self) -> list[Document]:
        """The documents that have a page on the day."""
        documents = as_on(self.documents, self.settings.build_date)
        return [d for d in documents if self.settings.preview or not d.draft]

    def check(self, placed: Placed, sources: Sources) -> Iterator[Problem]:
        """Check the files against each other."""
        shown_then, expired = self.shown, self.expired_pages
        published = [d for d in shown_then if d.original_url not in expired]
        yield from _check_links(published, placed, self.tables, sources)
        folder = shown(self.settings.content / DATA)
        yield from _check_documents(shown_then, self.tables.data, sources, folder)
        yield from _check_logos(self.tables, sources, folder)

    def context(self, problems: Sequence[Problem]) -> Context:
        """Join the documents that have no problems."""
        data = self.tables.data
        catalog = build_catalog(joinable(self.shown, data, problems), data)
        return _context(self.settings, catalog, self.tables, self.expired_pages)


def _context(
    settings: BuildSettings,
    catalog: Catalog,
    tables: Tables,
    expired: frozenset[str],
) -> Context:
    return Context(
        catalog,
        settings.site,
        settings.build_date,
        expired_pages=expired,
        redirects=tables.redirects,
        pictures=tables.logos.pictures,
        has_search=settings.indexer is not None,
        **settings.options,
    )


def _check_documents(
    documents: Sequence[Document], data: ReferenceData, sources: Sources, data_folder: str
) -> list[Problem]:
    originals = [document for document in documents if not document.translated_into]
    return [
        *check_references(originals, data, sources, data_folder),
        *_check_addresses(documents, sources, data_folder),
        *check_places(originals, sources),
        *check_pairs(originals, sources),
        *check_salary_levels(documents, sources),
        *check_titles(documents, data, sources),
        *check_same_question(documents, sources),
    ]


def _check_addresses(
    documents: Sequence[Document], sources: Sources, data_folder: str
) -> Iterator[Problem]:
    """Check that pages and their aliases have unique addresses, which no list has."""
    spoken = {each.language for each in documents if each.language and has_words(each.language)}
    languages = spoken | {each.translated_into for each in documents} - {""}
    kept = (Claim(url, owner) for url, owner in kept_addresses(languages).items())
    return check_claims([*kept, *document_claims(documents, sources)], data_folder)


def _check_logos(tables: Tables, sources: Sources, data_folder: str) -> Iterator[Problem]:
    path = f"{data_folder}/{table_file('employers')}"
    return check_logos(tables.data.employers, tables.logos, tables.static, path, sources)


def _check_links(
    published: Sequence[Document], placed: Placed, tables: Tables, sources: Sources
) -> Iterator[Problem]:
    yield from check_file_links(published, sources)
    names = [file.name for file in placed.documents]
    old = [redirect.source for redirect in tables.redirects]
    yield from check_document_links(published, names, old, sources)


def check_vacancies(context: Context, sources: Sources) -> Iterator[Problem]:
    """Report vacancies that lack a required fact. Drafts may be incomplete.

    A translation has the facts of its original, and only a text of its own.
    """
    for each in (context, *context.translations):
        for vacancy in each.own_vacancies:
            if not vacancy.document.draft:
                yield from _check_vacancy(vacancy, each, sources)


def _check_vacancy(vacancy: Vacancy, context: Context, sources: Sources) -> Iterator[Problem]:
    problems = check_vacancy(vacancy, context.decisions[vacancy.url], context.catalog, sources)
    for problem in problems:
        if not vacancy.document.translated_into or problem.rule is Rule.NO_DESCRIPTION:
            yield problem
