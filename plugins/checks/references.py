"""Names that point at something: each must exist."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from plugins.checks.sources import Sources
from plugins.content.source import KeyPath
from plugins.core.problems import Problem, Rule
from plugins.core.text import did_you_mean
from plugins.domain.catalog import ReferenceData
from plugins.domain.documents import Document, Job, JobDescription, Role
from plugins.domain.job_posting import CONFIDENTIAL, JobPosting


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a file, and the table it must be a key of."""

    key: KeyPath
    name: str
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """A set of known names, and where an editor adds one."""

    noun: str
    names: Collection[str]
    home: str


def check_references(
    documents: Iterable[Document], data: ReferenceData, sources: Sources, data_folder: str
) -> Iterator[Problem]:
    """Every reference of every file against the tables and the other files."""
    found = list(documents)
    tables = _tables(found, data, data_folder)
    for document in found:
        for reference in _references(document):
            yield from _check(reference, document.path, tables, sources)
    for key, skill in data.skills.items():
        reference = Reference((key, "category"), skill.category, "skill_categories")
        yield from _check(reference, f"{data_folder}/skills.yaml", tables, sources)
    for key, survey in data.salary_surveys.items():
        if survey.occupation_code:
            reference = Reference(
                (key, "occupation_code"), survey.occupation_code, "occupation_codes"
            )
            yield from _check(reference, f"{data_folder}/salary-surveys.yaml", tables, sources)


def _tables(documents: list[Document], data: ReferenceData, data_folder: str) -> dict[str, Table]:
    roles = [document.slug for document in documents if isinstance(document, Role)]
    parent = data_folder.rpartition("/")[0]
    return {
        "roles": Table("role", roles, f"{parent}/roles/"),
        "employers": Table(
            "employer", [*data.employers, CONFIDENTIAL], f"{data_folder}/employers.yaml"
        ),
        "families": Table("family", data.families, f"{data_folder}/families.yaml"),
        "skills": Table("skill", data.skills, f"{data_folder}/skills.yaml"),
        "skill_categories": Table(
            "skill category", data.skill_categories, f"{data_folder}/skill-categories.yaml"
        ),
        "occupation_codes": Table(
            "occupation code", data.occupation_codes, f"{data_folder}/occupation-codes.yaml"
        ),
        "salary_surveys": Table(
            "salary survey", data.salary_surveys, f"{data_folder}/salary-surveys.yaml"
        ),
    }


def _references(document: Document) -> Iterator[Reference]:
    if isinstance(document, Role):
        yield Reference(("family",), document.family, "families")
        yield from _many("occupation_codes", document.occupation_codes)
        yield from _many("related", document.related, "roles")
        if document.job_posting:
            yield from _employer(document.job_posting, ("job_posting", "employer"))
    if isinstance(document, Role | JobDescription):
        yield from _many("salary_surveys", document.salary_surveys)
    if isinstance(document, Job | JobDescription):
        yield Reference(("role",), document.role, "roles")
    if isinstance(document, Role | Job | JobDescription):
        yield from _many("skills", document.skills)
    if isinstance(document, Job):
        yield from _employer(document, ("employer",))


def _many(key: str, names: Iterable[str], table: str = "") -> Iterator[Reference]:
    for number, name in enumerate(names):
        yield Reference((key, number), name, table or key)


def _employer(posting: JobPosting, key: KeyPath) -> Iterator[Reference]:
    if posting.employer is not None:
        yield Reference(key, posting.employer, "employers")


def _check(
    reference: Reference, path: str, tables: dict[str, Table], sources: Sources
) -> Iterator[Problem]:
    table = tables[reference.table]
    if reference.name not in table.names:
        yield sources.at_key(
            path,
            reference.key,
            Rule.UNKNOWN_REFERENCE,
            f"there is no {table.noun} `{reference.name}`",
            f"{did_you_mean(reference.name, table.names)} New ones go into {table.home}",
        )
