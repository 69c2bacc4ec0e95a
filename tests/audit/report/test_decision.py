"""Why a page has no `JobPosting`, as far as a stranger can see."""

import pytest

from rolepress_audit.report.decision import WORDING, Decisions, Reason
from tests.audit.pages import SITE_URL
from tests.audit.report.formats.samples import JOB_PAGE, PLAIN_PAGE, summary_of

APPLY = '<a href="https://acme.example/apply">Apply</a>'


OCCUPATION = '<script type="application/ld+json">{"@type": "Occupation"}</script>'
LIST = '<script type="application/ld+json">{"@type": "ItemList"}</script>'


def reasons(html: str, path: str = "jobs/x/index.html") -> list[str]:
    """The reasons of a page that stands alone."""
    page = summary_of(html, path)
    return [reason.value for reason in Decisions([page], SITE_URL).of(page).reasons]


def test_a_page_with_markup_needs_no_reason() -> None:
    page = summary_of(JOB_PAGE)
    decision = Decisions([page], SITE_URL).of(page)
    assert decision.postings == ("Tester",)
    assert decision.like_a_vacancy
    assert decision.reasons == ()


def test_a_page_about_something_else_is_not_like_a_vacancy() -> None:
    page = summary_of(PLAIN_PAGE, "about/index.html")
    decision = Decisions([page], SITE_URL).of(page)
    assert not decision.like_a_vacancy
    assert decision.reasons == ()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>This position has been filled.</p>{APPLY}", ["closed"]),
        (f"<p>We are no longer accepting applications.</p>{APPLY}", ["closed"]),
        (f'<meta name="robots" content="noindex">{APPLY}', ["noindex"]),
        ("<h1>Tester</h1>", ["no_apply_link"]),
        ("<h1>Tester</h1><a href='mailto:jobs@acme.example'>Jetzt bewerben</a>", ["unexplained"]),
        (f"<h1>Tester</h1>{APPLY}", ["unexplained"]),
        ('<meta http-equiv="refresh" content="0; url=/y/">', ["redirect", "no_apply_link"]),
        (f"{OCCUPATION}{APPLY}", ["occupation"]),
        (f"{LIST}{APPLY}", ["list"]),
    ],
)
def test_the_reason_is_what_the_page_shows(html: str, expected: list[str]) -> None:
    assert reasons(html) == expected


@pytest.mark.parametrize(("links", "is_list"), [(1, False), (2, True)])
def test_a_page_that_leads_to_several_vacancies_is_a_list(links: int, *, is_list: bool) -> None:
    vacancies = [summary_of(JOB_PAGE, f"jobs/{n}/index.html") for n in range(2)]
    html = APPLY + "".join(f'<a href="/jobs/{n}/#apply">Job</a>' for n in range(links))
    page = summary_of(html, "roles/tester/index.html")
    decision = Decisions([*vacancies, page], SITE_URL).of(page)
    assert (Reason.SEVERAL in decision.reasons) is is_list


def test_links_to_itself_and_to_other_sites_make_no_list() -> None:
    vacancies = [summary_of(JOB_PAGE, f"jobs/{n}/index.html") for n in range(2)]
    html = "".join(f'<a href="https://other.example/jobs/{n}/">Apply</a>' for n in range(2))
    page = summary_of(f'{html}<a href="/jobs/0/">Job</a><a href="">Here</a>')
    assert Reason.SEVERAL not in Decisions([*vacancies, page], SITE_URL).of(page).reasons


def test_every_reason_has_words() -> None:
    assert list(WORDING) == list(Reason)
