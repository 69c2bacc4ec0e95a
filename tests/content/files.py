"""Roles as bytes, and what reading them gives."""

from rolepress.content.documents import Reader, Reading
from rolepress.content.markdown import Dialect
from rolepress.core.problems import Problem, format_problem
from rolepress.domain.documents import Role
from rolepress.domain.sections import Body, Gist, Section

FACTS = """title: Tech Lead
description: What a tech lead decides, builds and answers for.
family: backend
level: lead
"""
LEAD = "A lead leads.\n\n"


def role_file(body: str = LEAD, facts: str = FACTS) -> bytes:
    return f"---\n{facts}---\n\n{body}".encode()


def job_file(body: str = LEAD) -> bytes:
    facts = "title: Tech Lead\ndescription: Acme looks for a tech lead in Bonn.\nrole: tech-lead\n"
    return f"---\n{facts}---\n\n{body}".encode()


def read_role(
    data: bytes, dialect: Dialect = Dialect.COMMONMARK
) -> tuple[Reading | None, list[Problem]]:
    found, problems = Reader(dialect).read("content/roles/x.md", "roles/x.md", data)
    assert found is None or isinstance(found.document, Role)
    return found, problems


def text_of(data: bytes, dialect: Dialect = Dialect.COMMONMARK) -> tuple[Role, Body]:
    """A role that is in order, and its text."""
    found, problems = read_role(data, dialect)
    assert found, [format_problem(problem) for problem in problems]
    role = found.document
    assert isinstance(role, Role)
    return role, found.body


def role_of(data: bytes, dialect: Dialect = Dialect.COMMONMARK) -> Role:
    """A role that is in order."""
    return text_of(data, dialect)[0]


def body_of(text: str, dialect: Dialect = Dialect.COMMONMARK) -> Body:
    """The body of a role that has a first paragraph and then `text`."""
    return text_of(role_file(LEAD + text), dialect)[1]


def gist_of(text: str) -> Gist:
    """What the site knows of the text of such a role."""
    return role_of(role_file(LEAD + text)).gist


def section_of(text: str) -> Section:
    """The one section of a role."""
    (section,) = body_of(text).sections
    return section


def first_lines(data: bytes, dialect: Dialect = Dialect.COMMONMARK) -> list[str]:
    """What is said of a role, without its path."""
    _, problems = read_role(data, dialect)
    return [format_problem(p).split("\n")[0].removeprefix("content/roles/x.md:") for p in problems]
