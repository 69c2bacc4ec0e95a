"""Checks that all names in front matter and tables refer to something that exists."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rolepress.checks.sources import Sources
from rolepress.content.source import KeyPath
from rolepress.core.problems import Problem, Rule
from rolepress.domain.catalog import ReferenceData, pair_slug
from rolepress.domain.documents import Document, Job, JobDescription, Role, site_path
from rolepress.domain.job_posting import CONFIDENTIAL, JobPosting
from rolepress_base.names import Names


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a file, and the table it must be a key of."""

    key: KeyPath
    name: str
    table: str


@dataclass(frozen=True)
class Table:
    """A set of known names, and the file to add one to."""

    noun: str
    names: Collection[str]
    """A set or a dictionary view, because every reference is looked up in it."""
    home: str
    """The table's file, or a path with `{name}` in it if each name has its own file."""

    @cached_property
    def known(self) -> Names:
        """The names, for suggestions."""
        return Names(self.names)

    @property
    def is_file(self) -> bool:
        """Whether all names are in one file."""
        return "{name}" not in self.home

    def is_there(self, sources: Sources) -> bool:
        """Whether there is anything to look a name up in."""
        return bool(self.names) or not self.is_file or sources.exists(self.home)


def check_references(
    documents: Iterable[Document], data: ReferenceData, sources: Sources, data_folder: str
) -> Iterator[Problem]:
    """Check every reference of every file against the tables and the other files."""
    found = [(document, list(_references(document))) for document in documents]
    tables = _tables([document for document, _ in found], data, data_folder)
    absent: set[str] = set()
    for path, reference in _all_references(found, data, data_folder):
        table = tables[reference.table]
        if not table.is_there(sources):
            if reference.table not in absent:
                absent.add(reference.table)
                yield _no_table(path, reference, table, sources)
        elif reference.name not in table.names:
            yield from _unknown(path, reference, table, sources)
    for document, references in found:
        yield from _check_itself(document, references, sources)


def _all_references(
    found: Iterable[tuple[Document, Sequence[Reference]]], data: ReferenceData, data_folder: str
) -> Iterator[tuple[str, Reference]]:
    """Yield the references of documents and of tables, each with the path of its file."""
    for document, references in found:
        for reference in references:
            yield document.path, reference
    for key, skill in data.skills.items():
        reference = Reference((key, "category"), skill.category, "skill_categories")
        yield f"{data_folder}/skills.yaml", reference
    for key, survey in data.salary_surveys.items():
        if survey.occupation_code:
            at = (key, "occupation_code")
            reference = Reference(at, survey.occupation_code, "occupation_codes")
            yield f"{data_folder}/salary-surveys.yaml", reference


def _tables(documents: list[Document], data: ReferenceData, data_folder: str) -> dict[str, Table]:
    roles = {document.slug: document for document in documents if isinstance(document, Role)}
    parent = data_folder.rpartition("/")[0]
    return {
        "roles": Table("role", roles, f"{parent}/roles/{{name}}.md"),
        "employers": Table("employer", _with_confidential(data), f"{data_folder}/employers.yaml"),
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


def _with_confidential(data: ReferenceData) -> Collection[str]:
    return {**data.employers, CONFIDENTIAL: None}.keys()


def _references(document: Document) -> Iterator[Reference]:
    if isinstance(document, Role):
        yield Reference(("family",), document.family, "families")
        yield from _many("occupation_codes", document.occupation_codes)
        yield from _many("related", document.related, "roles")
        yield from _many("compare_with", document.compare_with, "roles")
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


def _no_table(path: str, reference: Reference, table: Table, sources: Sources) -> Problem:
    """Report a missing table, once for all references to it."""
    return sources.at_key(
        path,
        reference.key,
        Rule.UNKNOWN_REFERENCE,
        f"there is no {table.noun} `{reference.name}`: there is no file {table.home}",
        f"add the file, with `{reference.name}:` in it",
    )


def _unknown(path: str, reference: Reference, table: Table, sources: Sources) -> Iterator[Problem]:
    """Report an unknown name, unless the file or row of that name has problems of its own."""
    name = reference.name
    home = table.home.format(name=name)
    hint = table.known.did_you_mean(name)
    message = f"there is no {table.noun} `{name}`"
    fix = f"{hint} Or add it: {home}" if hint.endswith("?") else f"{hint}; or add it: {home}"
    if not table.is_file:
        if sources.exists(home) and not sources.is_sound(home):
            return
        if later := sources.said_of(site_path(Role, name)):
            said, fix = later
            message = f"the {table.noun} `{name}` is in {home}, {said}"
        elif sources.exists(home):
            message = f"the {table.noun} `{name}` is a draft, which is not published"
            fix = f"publish {home}, or make this file a draft too"
    elif sources.has_row(home, name):
        return
    yield sources.at_key(path, reference.key, Rule.UNKNOWN_REFERENCE, message, fix)


def check_pairs(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Check that pairs of roles have unique addresses.

    The pair of `a` and `b-vs-c` would have the same address as the pair of `a-vs-b` and `c`.
    """
    first: dict[str, tuple[frozenset[str], str]] = {}
    for role in documents:
        for number, other in enumerate(role.compare_with if isinstance(role, Role) else ()):
            pair = frozenset({role.slug, other})
            address = pair_slug(role.slug, other)
            taken, path = first.setdefault(address, (pair, role.path))
            if taken != pair:
                key = ("compare_with", number)
                message = f"the address {address} belongs to two other roles, which {path} compares"
                fix = "rename one of the roles"
                yield sources.at_key(role.path, key, Rule.SAME_URL, message, fix)


def _check_itself(
    document: Document, references: Iterable[Reference], sources: Sources
) -> Iterator[Problem]:
    """Check that a page does not refer to itself."""
    for reference in references:
        key, name = reference.key, reference.name
        if key[0] in {"related", "compare_with"} and name == document.slug:
            message = f"`{key[0]}` names the page itself"
            yield sources.at_key(document.path, key, Rule.WRONG_VALUE, message, "remove the entry")
