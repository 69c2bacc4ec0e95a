"""Reports vacancies that cannot be published as they are."""

from collections.abc import Iterator
from dataclasses import replace

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.catalog import Catalog, Vacancy
from rolepress.domain.documents import Document, Role
from rolepress.schema_org.decision import Decision, Reason
from rolepress_base.messages import first_of

_FAULTS: dict[Reason, tuple[Rule, str]] = {
    Reason.NO_EMPLOYER: (
        Rule.NO_EMPLOYER,
        "add `employer:` with a key of employers.yaml, or `employer: confidential`",
    ),
    Reason.NO_DATE_POSTED: (
        Rule.NO_DATE_POSTED,
        "add `date_posted: YYYY-MM-DD`, the day on which the employer posted it",
    ),
    Reason.NO_PLACE: (
        Rule.NO_PLACE,
        (
            "add `locations:` with a `locality` and a `country`; "
            "or `workplace: remote` and `applicant_countries`"
        ),
    ),
    Reason.NO_COUNTRIES: (
        Rule.NO_COUNTRIES,
        (
            "add `applicant_countries: [DE, AT]`, the countries one may live in; "
            "or `workplace: hybrid` and `locations`"
        ),
    ),
    Reason.NO_WAY_TO_APPLY: (Rule.NO_WAY_TO_APPLY, "add `apply_url:` or `apply_email:`"),
    Reason.NO_DESCRIPTION: (Rule.NO_DESCRIPTION, "describe the work below the front matter"),
}
OTHERS_MAX = 5
"""How many other vacancies of a role a message names before it counts the rest."""
_ABOUT_WORKPLACE = frozenset({Reason.NO_PLACE, Reason.NO_COUNTRIES})


def check_vacancy(
    vacancy: Vacancy, decision: Decision, catalog: Catalog, sources: Sources
) -> Iterator[Problem]:
    """Report the faults of a vacancy that the markup decision found, at the place to fix them."""
    if Reason.TWO_VACANCIES in decision.faults:
        yield _two_vacancies(vacancy, catalog, sources)
    yield from decision_problems(vacancy.document, decision, sources)


def decision_problems(
    document: Document, decision: Decision, sources: Sources
) -> Iterator[Problem]:
    """Report the faults that have to do with the file of the vacancy alone."""
    parent: tuple[str, ...] = ("job_posting",) if isinstance(document, Role) else ()
    for reason in decision.faults:
        if reason not in _FAULTS:
            continue
        rule, fix = _FAULTS[reason]
        source = sources.source(document.path)
        key = (*parent, "workplace") if reason in _ABOUT_WORKPLACE else parent
        span = source.span_of_key(key, value=source.has_key(key))
        if reason is Reason.NO_DESCRIPTION:
            span = source.text_start
        yield source.problem(rule, str(reason), fix, span)


def _two_vacancies(vacancy: Vacancy, catalog: Catalog, sources: Sources) -> Problem:
    vacancies = catalog.vacancies_by_role[vacancy.document.slug]
    others = tuple(v.document.path for v in vacancies if v.url != vacancy.url)
    paths = first_of(sorted(others[:OTHERS_MAX]), len(others))
    problem = sources.at_key(
        vacancy.document.path,
        ("job_posting",),
        Rule.TWO_VACANCIES,
        f"the role advertises a vacancy itself and has others in {paths}",
        "move `job_posting` into a file of its own in content/jobs/",
        value=False,
    )
    return replace(problem, against=others)
