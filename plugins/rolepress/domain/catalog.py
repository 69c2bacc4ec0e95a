"""Everything that is published, joined: role and vacancies, employer, skills, family, places.

The catalog is built after every cross reference was checked, so looking something up cannot fail.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from rolepress.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from rolepress.domain.job_posting import CONFIDENTIAL, JobPosting
from rolepress.domain.languages import base_of
from rolepress.domain.model import Model
from rolepress.domain.reference_data import (
    Employer,
    Family,
    OccupationCode,
    Skill,
    SkillCategory,
)
from rolepress.domain.salary import SalarySurvey

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class ReferenceData:
    """The tables of `content/data/`, each by key, in the order of its file."""

    employers: Mapping[str, Employer] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)
    skill_categories: Mapping[str, SkillCategory] = field(default_factory=dict)
    skills: Mapping[str, Skill] = field(default_factory=dict)
    occupation_codes: Mapping[str, OccupationCode] = field(default_factory=dict)
    salary_surveys: Mapping[str, SalarySurvey] = field(default_factory=dict)
    translations: Mapping[str, "ReferenceData"] = field(default_factory=dict)
    """The same tables in other languages. Without a translation, words stay as they are."""

    def rows(self, table: str) -> Mapping[str, Model]:
        """A table by its name."""
        found: Mapping[str, Model] = getattr(self, table)
        return found


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A page that advertises one vacancy: a job, or a role that has a `job_posting`."""

    document: Role | Job
    posting: JobPosting
    role: Role | None
    """The role that the vacancy is for, if it has a page. For a role page, the role itself."""
    employer: Employer | None
    """None if the employer stays confidential, or if a draft names no employer yet."""

    @property
    def url(self) -> str:
        """The page's path on this site."""
        return self.document.url

    @property
    def family(self) -> str | None:
        """The key of the family of its role, or of its own if no page describes the role."""
        if self.role:
            return self.role.family
        return self.document.family

    @property
    def title(self) -> str:
        """The name of the vacancy: the page's own heading."""
        return self.document.title


Pair = tuple[Role, Role]
"""Two roles that are compared, sorted by slug."""


def pair_slug(one: str, other: str) -> str:
    """The slug of the page that compares two roles. Their order does not matter."""
    return f"{min(one, other)}-vs-{max(one, other)}"


@dataclass(frozen=True)
class Catalog:
    """All documents by slug, sorted, and the tables they refer to."""

    data: ReferenceData
    roles: Mapping[str, Role]
    jobs: Mapping[str, Job]
    job_descriptions: Mapping[str, JobDescription]
    guides: Mapping[str, Guide]
    pages: Mapping[str, Page]
    translations: tuple[Role | Job, ...] = ()
    """The translations of roles and jobs, sorted by path."""
    originals: "Catalog | None" = None
    """The catalog with all originals, if this one has translations in their place."""

    @property
    def listed(self) -> Iterable[Document]:
        """Every document as visitors see it, once, kind by kind."""
        for table in (self.roles, self.jobs, self.job_descriptions, self.guides, self.pages):
            yield from table.values()

    @property
    def documents(self) -> Iterable[Document]:
        """Every original, and then the translations."""
        yield from (self.originals or self).listed
        yield from self.translations

    @cached_property
    def by_url(self) -> Mapping[str, Document]:
        """Every document by the path of its page."""
        return {document.url: document for document in self.documents}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of documents, sorted, without the site's own."""
        return tuple(sorted({document.language for document in self.documents} - {""}))

    def in_language(self, language: str) -> "Catalog":
        """The catalog for readers of a language, with translations if there are any.

        `language` is empty for the site's own. Tables are translated if its name, or the name of
        the language without its country, is in the names of their files.
        """
        found = [document for document in self.translations if document.language == language]
        roles = {document.slug: document for document in found if isinstance(document, Role)}
        jobs = {document.slug: document for document in found if isinstance(document, Job)}
        originals = self.originals or self
        tables = self.data.translations
        return replace(
            originals,
            data=tables.get(language) or tables.get(base_of(language)) or self.data,
            roles={**originals.roles, **roles},
            jobs={**originals.jobs, **jobs},
            originals=originals,
        )

    @cached_property
    def translations_by_original(self) -> Mapping[str, tuple[Role | Job, ...]]:
        """The translations of a page, by the path of the original."""
        return group_by(self.translations, lambda document: [document.original_url])

    @cached_property
    def vacancies(self) -> tuple[Vacancy, ...]:
        """Every page that declares a vacancy in any state, latest posted first."""
        found = [
            self._vacancy(job, job, self.roles[job.role] if job.role else None)
            for job in self.jobs.values()
        ]
        found += [
            self._vacancy(role, role.job_posting, role)
            for role in self.roles.values()
            if role.job_posting
        ]
        return tuple(sorted(found, key=_latest_first))

    def _vacancy(self, document: Role | Job, posting: JobPosting, role: Role | None) -> Vacancy:
        key = posting.employer
        employer = None if key in {None, CONFIDENTIAL} else self.data.employers[str(key)]
        return Vacancy(document, posting, role, employer)

    @cached_property
    def vacancy_by_url(self) -> Mapping[str, Vacancy]:
        """The vacancy that a page declares, by the page's path."""
        return {vacancy.url: vacancy for vacancy in self.vacancies}

    @cached_property
    def vacancies_by_role(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """All vacancies for each role, by the role's slug, including the role page's own."""
        return group_by(self.vacancies, lambda vacancy: [vacancy.role.slug] if vacancy.role else [])

    @cached_property
    def vacancies_by_family(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """All vacancies by the key of their family."""
        return group_by(self.vacancies, lambda vacancy: [vacancy.family] if vacancy.family else [])

    @cached_property
    def roles_by_family(self) -> Mapping[str, tuple[Role, ...]]:
        """Roles by the family's key."""
        return group_by(self.roles.values(), lambda role: [role.family] if role.family else [])

    @cached_property
    def roles_by_skill(self) -> Mapping[str, tuple[Role, ...]]:
        """Roles by the key of each skill they ask for."""
        return group_by(self.roles.values(), lambda role: role.skills)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that either role declares, each once, sorted."""
        slugs = {
            (min(role.slug, other), max(role.slug, other))
            for role in self.roles.values()
            for other in role.compare_with
        }
        return tuple((self.roles[one], self.roles[other]) for one, other in sorted(slugs))

    @cached_property
    def pairs_by_role(self) -> Mapping[str, tuple[Pair, ...]]:
        """Pairs of roles by the slug of each role."""
        return group_by(self.pairs, lambda pair: [role.slug for role in pair])

    @cached_property
    def job_descriptions_by_role(self) -> Mapping[str, tuple[JobDescription, ...]]:
        """Job descriptions by the role's slug."""
        return group_by(
            self.job_descriptions.values(),
            lambda template: [template.role] if template.role else [],
        )


def group_by(items: Iterable[V], keys: Callable[[V], Iterable[K]]) -> dict[K, tuple[V, ...]]:
    """Items grouped by their keys, in their original order."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            groups[key].append(item)
    return {key: tuple(group) for key, group in groups.items()}


def _latest_first(vacancy: Vacancy) -> tuple[int, str]:
    posted = vacancy.posting.date_posted
    return (-posted.toordinal() if posted else 0, vacancy.url)
