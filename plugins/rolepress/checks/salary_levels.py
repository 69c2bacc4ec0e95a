"""Checks that tables of pay by level have a source, and that such sources have a table."""

from collections.abc import Iterable, Iterator

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document, JobDescription, Role
from rolepress.domain.sections import SectionKind


def check_salary_levels(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Check that `salary_levels` and a salary table come together."""
    for document in documents:
        if not isinstance(document, Role | JobDescription):
            continue
        has_table = document.gist.has_salary_table
        if has_table and document.salary_levels is None:
            source = sources.source(document.path)
            yield source.problem(
                Rule.BAD_TABLE,
                "the salary table has no source",
                "add `salary_levels:` to the front matter: publisher, name, url, period, "
                "currency, unit, country",
                sources.span_of_section(document.path, SectionKind.SALARY),
            )
        if document.salary_levels is not None and not has_table and document.translated_into:
            yield Problem(
                document.path,
                Rule.UNTRANSLATED,
                "the original has a table of pay, but this text does not",
                "add it, under the heading for pay",
            )
        elif document.salary_levels is not None and not has_table:
            yield sources.at_key(
                document.path,
                ("salary_levels",),
                Rule.BAD_TABLE,
                "`salary_levels` names a source, but the text has no salary table",
                "add a table under `## Salary by level`, or remove the key",
                value=False,
            )
