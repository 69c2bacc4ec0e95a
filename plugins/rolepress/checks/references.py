"""Checks that every name which refers to something exists."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rolepress.checks.sources import Sources
from rolepress.content.data import TABLES, table_file
from rolepress.core.problems import Problem, Rule
from rolepress.domain.catalog import ReferenceData, pair_slug
from rolepress.domain.documents import Document, Role, site_path
from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.domain.model import in_words
from rolepress.domain.reference_data import Employer
from rolepress.domain.references import Reference, pointing_fields, references_of
from rolepress_base.names import Names


@dataclass(frozen=True)
class Table:
    """A set of known names, and where an editor adds one."""

    noun: str
    names: Collection[str]
    """The keys of a dictionary, because each reference is looked up."""
    home: str
    """The table's file, or a pattern of paths with `{name}` if each name has a file."""

    @cached_property
    def known(self) -> Names:
        """The names, for guesses."""
        return Names(self.names)

    @property
    def is_file(self) -> bool:
        """Whether all names are in one file."""
        return "{name}" not in self.home

    def is_there(self, sources: Sources) -> bool:
        """Whether there is a place to look up a name."""
        return bool(self.names) or not self.is_file or sources.exists(self.home)


def check_references(
    documents: Sequence[Document],
    data: ReferenceData,
    sources: Sources,
    data_folder: str,
    roles: Collection[str] = (),
) -> Iterator[Problem]:
    """Check every reference of every file against the tables and the other files.

    `roles` are names of roles that exist beside the ones in `documents`.
    """
    found = [(document, list(references_of(document))) for document in documents]
    tables = {table.noun: table for table in _tables(documents, data, data_folder, roles)}
    absent: set[str] = set()
    for path, reference in _all_references(found, data, data_folder):
        table = tables[reference.noun]
        if not table.is_there(sources):
            if table.noun not in absent:
                absent.add(table.noun)
                yield _no_table(path, reference, table, sources)
        elif reference.name not in table.names:
            yield from _unknown(path, reference, table, sources)
    for document, references in found:
        yield from _check_itself(document, references, sources)


def _all_references(
    found: Iterable[tuple[Document, Sequence[Reference]]], data: ReferenceData, data_folder: str
) -> Iterator[tuple[str, Reference]]:
    """The references of documents and of tables, each with the path of its file."""
    for document, references in found:
        for reference in references:
            yield document.path, reference
    for table, model in TABLES.items():
        if pointing_fields(model):
            for key, row in data.rows(table).items():
                for reference in references_of(row, (key,)):
                    yield f"{data_folder}/{table_file(table)}", reference


def _tables(
    documents: Sequence[Document], data: ReferenceData, data_folder: str, others: Collection[str]
) -> Iterator[Table]:
    roles = dict.fromkeys(others)
    roles |= {document.slug: None for document in documents if isinstance(document, Role)}
    parent = data_folder.rpartition("/")[0]
    yield Table("role", roles, f"{parent}/roles/{{name}}.md")
    for table, model in TABLES.items():
        names: Collection[str] = data.rows(table)
        if model is Employer:
            names = {**data.employers, CONFIDENTIAL: None}
        yield Table(in_words(model.__name__), names, f"{data_folder}/{table_file(table)}")


def _no_table(path: str, reference: Reference, table: Table, sources: Sources) -> Problem:
    """One problem for a table, however many names it would have."""
    return sources.at_key(
        path,
        reference.key,
        Rule.UNKNOWN_REFERENCE,
        f"there is no {table.noun} `{reference.name}`: there is no file {table.home}",
        f"add the file, with `{reference.name}:` in it",
    )


def _unknown(path: str, reference: Reference, table: Table, sources: Sources) -> Iterator[Problem]:
    """An unknown name. Nothing is reported if its own file or row has problems."""
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
    problem = sources.at_key(path, reference.key, Rule.UNKNOWN_REFERENCE, message, fix)
    yield problem if table.is_file else sources.excuse(problem, site_path(Role, name))


def check_pairs(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Check that no two pairs share an address, as `a` and `b-vs-c` would with `a-vs-b` and `c`."""
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
                problem = sources.at_key(role.path, key, Rule.SAME_URL, message, fix)
                yield replace(problem, against=(path,))


def _check_itself(
    document: Document, references: Iterable[Reference], sources: Sources
) -> Iterator[Problem]:
    """A role must not refer to itself."""
    for reference in references if isinstance(document, Role) else ():
        key, name = reference.key, reference.name
        if reference.noun == "role" and name == document.slug:
            message = f"`{key[0]}` names the page itself"
            yield sources.at_key(document.path, key, Rule.WRONG_VALUE, message, "remove the entry")
