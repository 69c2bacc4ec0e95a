"""Faults of a vacancy that no whole file leads to."""

from rolepress.checks.sources import Sources
from rolepress.checks.vacancies import check_vacancy
from rolepress.core.problems import Rule, Span
from rolepress.schema_org.decision import Decision, Reason
from tests.builders import make_catalog, make_job, make_posting, make_role, make_vacancy

JOB = b"---\ntitle: Engineer\n---\n\n## Salary\n\nIt depends.\n"


def test_a_vacancy_without_a_description_is_refused_where_its_text_starts() -> None:
    vacancy = make_vacancy()
    catalog = make_catalog(jobs=[make_job()])
    decision = Decision((Reason.NO_DESCRIPTION,))
    (problem,) = check_vacancy(vacancy, decision, catalog, Sources(lambda _path: JOB))
    assert problem.rule is Rule.NO_DESCRIPTION
    assert problem.message == str(Reason.NO_DESCRIPTION)
    assert problem.fix == "describe the work below the front matter"
    assert problem.span == Span(5)


def test_a_role_that_is_a_vacancy_and_has_many_others_names_the_first_five() -> None:
    role = make_role(job_posting=make_posting())
    jobs = [make_job(slug=f"job-{n}") for n in range(8)]
    catalog = make_catalog(roles=[role], jobs=jobs)
    decision = Decision((Reason.TWO_VACANCIES,))
    vacancy = catalog.vacancy_by_url[role.url]
    (problem,) = check_vacancy(vacancy, decision, catalog, Sources(lambda _path: JOB))
    named = ", ".join(f"content/jobs/job-{n}.md" for n in range(5))
    said = f"the role advertises a vacancy itself and has others in {named}, 3 more"
    assert problem.message == said


def test_the_ordinary_states_of_a_vacancy_are_no_problems() -> None:
    vacancy = make_vacancy()
    catalog = make_catalog(jobs=[make_job()])
    for reason in Reason:
        if not reason.is_fault:
            found = check_vacancy(vacancy, Decision((reason,)), catalog, Sources(lambda _path: JOB))
            assert not list(found)
