"""Everything that builders of views share: catalog, site, date, and the markup decisions."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from gettext import NullTranslations

from msgspec import structs

from rolepress.domain.catalog import Catalog, Vacancy, group_by
from rolepress.domain.documents import Document, Job, Role
from rolepress.domain.lifecycle import is_expired
from rolepress.domain.options import Options
from rolepress.domain.picture import Picture
from rolepress.domain.place import PlaceKey
from rolepress.domain.redirects import Redirect
from rolepress.domain.site import Site
from rolepress.domain.vacancy_state import VacancyState
from rolepress.locales.catalog import has_words, language_name, words
from rolepress.pages.parts import Anchor, Card, Translation
from rolepress.pages.pay_steps import Measure, pay_steps
from rolepress.pages.places import PlaceNames, place_keys, place_names
from rolepress.schema_org.decision import Decision, Reason, decide, page_facts


@dataclass(frozen=True)
class Context(Options):
    """The linked site on its build date."""

    catalog: Catalog
    site: Site
    build_date: datetime.date
    language: str = ""
    """The language of the pages that this context is for. Empty for the site's own language."""
    own_language: str = ""
    """The site's own language, if the site speaks another one on the pages of this context."""
    expired_pages: Collection[str] = ()
    """The paths of jobs' pages that are no longer made: of each the path of the original."""
    redirects: tuple[Redirect, ...] = ()
    """Addresses that no longer have a page, from the editors' table."""
    has_search: bool = False
    """Whether the site has a search."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures that facts name, such as logos, by site path."""

    def has_page(self, document: Document) -> bool:
        """Whether the document has a page. The page of a closed job goes after some time."""
        return document.original_url not in self.expired_pages

    @property
    def published(self) -> Sequence[Document]:
        """The documents that have a page, including translations."""
        return [document for document in self.catalog.documents if self.has_page(document)]

    @cached_property
    def translations(self) -> tuple["Context", ...]:
        """A context for each other language in which the site has pages."""
        return tuple(self._in_language(language) for language in self.catalog.languages)

    @cached_property
    def speaking(self) -> tuple["Context", ...]:
        """The contexts in whose languages the site has its own words; its own language first."""
        return (self, *(each for each in self.translations if each.own_language))

    @cached_property
    def of_originals(self) -> "Context":
        """The same site with all originals, for reports about an editor's files."""
        originals = self.catalog.originals
        if originals is None or not any(map(self.is_for, self.catalog.translations)):
            return self
        return replace(self, catalog=originals)

    @cached_property
    def translated_paths(self) -> Mapping[str, str]:
        """The paths of translated pages in this language, by the paths of their originals."""
        return {
            document.original_url: document.url
            for document in self.catalog.translations
            if self.is_for(document)
        }

    @cached_property
    def _by_language(self) -> Mapping[str, "Context"]:
        return {each.language: each for each in (self, *self.translations)}

    def in_language_of(self, document: Document) -> "Context":
        """The context for the language of a document."""
        return self._by_language.get(document.language, self)

    def _in_language(self, language: str) -> "Context":
        """The context for a language. Where the site has no words, it speaks its own language."""
        catalog = self.catalog.in_language(language)
        if not has_words(language):
            site = replace(self.site, text_language=language)
            catalog = replace(catalog, data=self.catalog.data)
            return replace(self, catalog=catalog, site=site, language=language)
        return replace(
            self,
            catalog=catalog,
            site=replace(self.site, language=language, description="", headline=""),
            language=language,
            own_language=self.site.language,
        )

    def is_for(self, document: Document) -> bool:
        """Whether a document is in the language of this context."""
        return document.language == self.language

    @cached_property
    def own_vacancies(self) -> tuple[Vacancy, ...]:
        """The vacancies whose pages are in the language of this context."""
        return tuple(v for v in self.catalog.vacancies if self.is_for(v.document))

    def language_of(self, document: Document) -> str:
        """The BCP 47 tag of a document's language."""
        return document.language or self.own_language or self.site.language

    def other_language(self, document: Document) -> str:
        """The language of a document if the site speaks another one here, else empty."""
        language = self.language_of(document)
        return "" if language == self.site.language else language

    def translations_of(self, document: Document) -> tuple[Translation, ...]:
        """A page in each of its languages, the original first. Empty if it has only one."""
        others = self.catalog.translations_by_original.get(document.original_url, ())
        original = self.catalog.by_url.get(document.original_url)
        if not others or original is None:
            return ()
        return tuple(
            Translation(language, language_name(language), each.url)
            for each in (original, *others)
            for language in [self.language_of(each)]
        )

    @cached_property
    def decisions(self) -> Mapping[str, Decision]:
        """The markup decision for every page that declares a vacancy, by its site path."""
        vacancies = self.catalog.vacancies
        expired = {v.url for v in vacancies if not v.document.draft and self._is_expired(v)}
        return {
            vacancy.url: decide(page_facts(vacancy, self.catalog, expired), self.build_date)
            for vacancy in vacancies
        }

    def _is_expired(self, vacancy: Vacancy) -> bool:
        return is_expired(vacancy.posting, self.build_date, self.closed_days)

    def decision(self, document: Document) -> Decision:
        """The markup decision for a page of any kind."""
        return self.decisions.get(document.url, Decision((Reason.NO_VACANCY,)))

    def state(self, vacancy: Vacancy) -> VacancyState:
        """The state of a vacancy."""
        return self.decisions[vacancy.url].state

    def shown_state(self, vacancy: Vacancy) -> VacancyState:
        """The state that pages show. An expired job is shown as closed while its page is kept."""
        state, document = self.state(vacancy), vacancy.document
        is_kept = isinstance(document, Job) and self.has_page(document)
        return VacancyState.CLOSED if is_kept and state is VacancyState.EXPIRED else state

    def is_open(self, vacancy: Vacancy) -> bool:
        """Whether people can apply."""
        return self.state(vacancy) is VacancyState.OPEN

    def emits(self, vacancy: Vacancy) -> bool:
        """Whether the vacancy's page carries `JobPosting`."""
        return self.decisions[vacancy.url].emit

    def is_public(self, vacancy: Vacancy) -> bool:
        """Whether pages may link to a vacancy: from the day on which it is posted."""
        return Reason.NOT_YET_POSTED not in self.decisions[vacancy.url].reasons

    @cached_property
    def public_vacancies(self) -> tuple[Vacancy, ...]:
        """All vacancies that pages may link to, open or not, latest posted first."""
        return tuple(v for v in self.catalog.vacancies if self.is_public(v))

    @cached_property
    def by_employer(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """Public vacancies by the key of each employer that has a page."""
        return group_by(self.public_vacancies, _employer_of)

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The cards made so far, by kind and path, since a page is in many lists."""
        return {}

    @cached_property
    def open_vacancies(self) -> tuple[Vacancy, ...]:
        """All open vacancies that search engines may show, latest posted first."""
        return tuple(v for v in self.catalog.vacancies if self.emits(v))

    @cached_property
    def open_by_role(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """Open vacancies by the role's slug."""
        return group_by(self.open_vacancies, lambda v: [v.role.slug] if v.role else [])

    @cached_property
    def open_by_family(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """Open vacancies by the key of their family."""
        return group_by(self.open_vacancies, lambda v: [v.family] if v.family else [])

    @cached_property
    def by_family(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """Vacancies that are or were open, by the key of their family."""
        return group_by(self.public_vacancies, lambda v: [v.family] if v.family else [])

    @cached_property
    def open_by_skill(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """Open vacancies by the key of each skill they ask for."""
        return group_by(self.open_vacancies, skills_of)

    @cached_property
    def vacancies_by_skill(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """All vacancies, whatever their state, by the key of each skill they ask for."""
        return group_by(self.catalog.vacancies, skills_of)

    @cached_property
    def open_by_place(self) -> Mapping[PlaceKey, tuple[Vacancy, ...]]:
        """Open vacancies by each place under which they are listed."""
        return group_by(self.open_vacancies, lambda v: place_keys(v.posting))

    @cached_property
    def by_place(self) -> Mapping[PlaceKey, tuple[Vacancy, ...]]:
        """Vacancies that are or were open, by each place under which they are listed."""
        return group_by(self.public_vacancies, lambda v: place_keys(v.posting))

    @cached_property
    def _place_names(self) -> PlaceNames:
        return place_names(self.catalog.vacancies)

    def place_name(self, place: PlaceKey) -> str:
        """The name of a place for a heading, such as "Berlin, Germany"."""
        return self._place_names.name(place, self.site.language)

    def short_place(self, vacancy: Vacancy) -> str:
        """The place of a vacancy for a card: towns, or "Remote" with the countries."""
        return self._place_names.workplaces(vacancy.posting, self.site.language)

    @cached_property
    def pay_steps(self) -> Mapping[Measure, tuple[Decimal, ...]]:
        """The round amounts by which open vacancies can be filtered."""
        pay = (vacancy.posting.base_salary for vacancy in self.open_vacancies)
        return pay_steps(salary for salary in pay if salary)

    @cached_property
    def words(self) -> NullTranslations:
        """The translations of the site's own words into its language."""
        return words(self.site.language)

    def named(self, anchor: Anchor) -> Anchor:
        """A link with its words translated into the site's language."""
        return structs.replace(anchor, text=self.words.gettext(anchor.text))

    def correction_url(self, document: Document) -> str:
        """The address at which visitors can suggest a change to a page's source."""
        return f"{self.source_root}{document.path}" if self.source_root else ""


def _employer_of(vacancy: Vacancy) -> tuple[str, ...]:
    key = vacancy.posting.employer
    return (key,) if vacancy.employer and key else ()


def skills_of(vacancy: Vacancy) -> tuple[str, ...]:
    """The skills of a vacancy: the skills in its own file, which may be the file of its role."""
    document = vacancy.document
    return document.skills if isinstance(document, Job | Role) else ()
