"""What a vacancy can be found by: its place and pay while it is open, and nothing afterwards."""

from datetime import date

import pytest

from tests.builders import make_job, make_role, make_salary
from tests.pages.contexts import make_context, view

CLOSED = date(2026, 11, 10)


def names(**changes: object) -> set[str]:
    """The facets of a vacancy's page on a site with another vacancy, which pays in euros."""
    job = make_job(slug="job", employment_type="FULL_TIME", **changes)
    other = make_job(slug="open", base_salary=make_salary(max_value=120000))
    page = view(make_context(make_role(), job, other), "/jobs/job/")
    return {facet.name for facet in page.facets}


def test_an_open_vacancy_is_found_by_all_that_it_offers() -> None:
    assert names(base_salary=make_salary(max_value=150000)) == {
        *("kind", "family", "place", "type", "pay")
    }


@pytest.mark.parametrize("currency", ["EUR", "GBP"])
@pytest.mark.parametrize(
    "changes",
    [
        {"date_closed": CLOSED},
        {"valid_through": CLOSED},
        {"date_posted": date(2026, 12, 1)},
        {"draft": True},
    ],
)
def test_a_vacancy_that_is_not_open_is_not_searched_for(
    changes: dict[str, object], currency: str
) -> None:
    """Whether or not an open vacancy still pays in its currency."""
    assert not names(base_salary=make_salary(currency=currency), **changes)
