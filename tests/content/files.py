"""Roles as bytes, and what reading them gives."""

from plugins.content.documents import read_document
from plugins.content.markdown import Dialect
from plugins.core.problems import Problem, format_problem
from plugins.domain.documents import Role
from plugins.domain.sections import Body, Section

FACTS = """title: Tech Lead
description: What a tech lead decides, builds and answers for.
family: backend
level: lead
"""
LEAD = "A lead leads.\n\n"


def role_file(body: str = LEAD, facts: str = FACTS) -> bytes:
    return f"---\n{facts}---\n\n{body}".encode()


def read_role(
    data: bytes, dialect: Dialect = Dialect.COMMONMARK
) -> tuple[Role | None, list[Problem]]:
    document, problems = read_document("content/roles/x.md", "roles/x.md", data, dialect)
    assert document is None or isinstance(document, Role)
    return document, problems


def role_of(data: bytes, dialect: Dialect = Dialect.COMMONMARK) -> Role:
    role, problems = read_role(data, dialect)
    assert role, [format_problem(problem) for problem in problems]
    return role


def body_of(text: str, dialect: Dialect = Dialect.COMMONMARK) -> Body:
    """The body of a role that has a first paragraph and then `text`."""
    return role_of(role_file(LEAD + text), dialect).body


def section_of(text: str) -> Section:
    """The one section of a role."""
    (section,) = body_of(text).sections
    return section


def first_lines(data: bytes, dialect: Dialect = Dialect.COMMONMARK) -> list[str]:
    """What is said of a role, without its path."""
    _, problems = read_role(data, dialect)
    return [format_problem(p).split("\n")[0].removeprefix("content/roles/x.md:") for p in problems]
