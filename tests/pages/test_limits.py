"""How much of a thing a page shows, where there is more of it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from rolepress.domain.documents import Job
from rolepress.domain.sections import SectionKind
from rolepress.pages.cards import role_card
from rolepress.pages.mains import (
    ArticleMain,
    HomeMain,
    HubMain,
    JobDescriptionMain,
    JobMain,
    RoleMain,
)
from rolepress.pages.view import PageView
from tests.builders import (
    make_body,
    make_data,
    make_gist,
    make_guide,
    make_job,
    make_job_description,
    make_role,
    make_section,
    make_survey,
)
from tests.pages.contexts import make_context, published, view

POSTED = date(2026, 9, 1)
MANY = 30
SURVEYS = {f"s{n}": make_survey(country="DE", name=f"Wages {n}") for n in range(9)}
ROLE, SAMPLE = make_role(), make_job_description()
"""Roles are of one family, jobs of one role, and in Berlin."""


def jobs(**facts: Any) -> list[Job]:
    return [make_job(slug=f"job-{n:02}", date_posted=POSTED, **facts) for n in range(MANY)]


def sections(page: PageView, kind: str) -> int:
    """How many cards the section of a kind has."""
    assert isinstance(page.main, RoleMain | JobDescriptionMain)
    return sum(len(section.cards) for section in page.main.sections if section.kind == kind)


def related(page: PageView) -> int:
    return sections(page, "related")


def listed(page: PageView) -> int:
    return sections(page, "vacancies")


def alternatives(page: PageView) -> int:
    assert isinstance(page.main, JobMain)
    return len(page.main.vacancy.alternatives)


def latest(page: PageView) -> int:
    assert isinstance(page.main, HomeMain)
    return next(len(group.cards) for group in page.main.groups if group.anchor == "_jobs")


def surveys(page: PageView) -> int:
    assert isinstance(page.main, HubMain)
    return sum(fact.term == "Measured pay" for fact in page.main.facts)


CLOSED = make_job(slug="closed", date_posted=POSTED, date_closed=date(2026, 10, 1))
FAMILY = [make_role(slug=f"role-{n:02}", title=f"Role {n:02}") for n in range(MANY)]
MEASURED = make_role(salary_surveys=tuple(SURVEYS))


@pytest.mark.parametrize(
    ("url", "documents", "count", "shown"),
    [
        pytest.param("/roles/role-00/", FAMILY, related, 6, id="related roles"),
        pytest.param(ROLE.url, [ROLE, *jobs()], listed, 20, id="vacancies of a role"),
        pytest.param(SAMPLE.url, [ROLE, SAMPLE, *jobs()], listed, 5, id="vacancies of a sample"),
        pytest.param(CLOSED.url, [ROLE, CLOSED, *jobs()], alternatives, 5, id="alternatives"),
        pytest.param("/", [ROLE, *jobs()], latest, 6, id="vacancies on the home page"),
        pytest.param("/jobs/in/germany/", [MEASURED, *jobs()], surveys, 3, id="surveys"),
    ],
)
def test_a_page_shows_the_first_few_of_many(
    url: str, documents: Sequence[Any], count: Callable[[PageView], int], shown: int
) -> None:
    context = make_context(*documents, data=make_data(salary_surveys=SURVEYS))
    assert count(view(context, url)) == shown


@pytest.mark.parametrize("number", [0, 1, 12])
def test_a_site_can_choose_how_many_related_roles_a_page_shows(number: int) -> None:
    assert related(view(make_context(*FAMILY, related_roles=number), "/roles/role-00/")) == number


def test_what_a_search_result_would_cut_is_cut_between_words() -> None:
    """About 60 characters of a title, and 155 of a description, are shown there."""
    role = make_role(title="Engineer " * 5 + "of Rails", description="A word " * 27 + "or so")
    head = view(make_context(role), role.url).head
    assert head.title == role.title
    assert head.description.endswith(" word…")
    assert 148 < len(head.description) <= 155
    whole = view(make_context(ROLE), ROLE.url).head.title
    assert whole == "Backend Tech Lead: duties, skills and pay | Rolepress"


def test_a_card_has_the_beginning_of_a_long_definition() -> None:
    role = make_role(gist=make_gist(definition="A word " * 40))
    summary = role_card(role, make_context(role)).summary
    assert summary.endswith("…")
    assert 172 < len(summary) <= 180


@pytest.mark.parametrize(("sections", "has_contents"), [(3, False), (4, True)])
def test_a_guide_of_four_sections_has_a_table_of_contents(
    sections: int, *, has_contents: bool
) -> None:
    body = make_body(
        *(make_section(SectionKind.PROSE, anchor=f"part-{n}") for n in range(sections))
    )
    guide = make_guide()
    main = published(make_context(guide))[guide.url].view(body).main
    assert isinstance(main, ArticleMain)
    assert main.contents == has_contents
