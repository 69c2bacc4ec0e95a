"""Pages that may have no job posting, and pages that may."""

from dataclasses import replace
from typing import Any

import pytest

from tests.audit.checks.job_posting.samples import (
    POSTING,
    body,
    found_on,
    html,
    messages,
    posting,
)
from tests.audit.pages import ids, options

OTHER = posting(title="Data Engineer")
CONTEXT = "https://schema.org"


def _list_of(*postings: dict[str, Any]) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": number, "item": each}
        for number, each in enumerate(postings, 1)
    ]
    return {"@context": CONTEXT, "@type": "ItemList", "itemListElement": items}


def test_a_second_posting_is_found_in_another_script() -> None:
    found = found_on(html(posting(), OTHER, shown=body(extra="Data Engineer")))
    assert messages(found) == [
        "P101: the page has 2 job postings: 'Backend Engineer', 'Data Engineer'"
    ]


def test_a_second_posting_is_found_in_the_same_graph() -> None:
    found = found_on(html({"@context": CONTEXT, "@graph": [posting(), OTHER]}))
    assert ids(found) == ["P101"]


def test_a_posting_that_stands_twice_is_two() -> None:
    assert ids(found_on(html(posting(), posting()))) == ["P101"]


def test_parts_of_one_posting_are_one() -> None:
    whole = {**posting(), "@id": "https://jobs.example/jobs/x/#job"}
    rest = {"@context": CONTEXT, "@type": "JobPosting", "@id": whole["@id"]}
    title = {**rest, "title": whole.pop("title")}
    page = {"@context": CONTEXT, "@type": "WebPage", "mainEntity": {"@id": whole["@id"]}}
    assert not found_on(html(whole, title, rest, page))


def test_postings_in_a_list_are_found_and_not_judged_one_by_one() -> None:
    short = {"@type": "JobPosting", "title": "Backend Engineer"}
    found = found_on(html(_list_of(short, {**short, "title": "Data Engineer"})))
    assert messages(found) == [
        "P101: the page has 2 job postings: 'Backend Engineer', 'Data Engineer'",
        "P102: the job posting is an entry of a list",
    ]


def test_a_list_of_one_job_is_a_list() -> None:
    assert ids(found_on(html(_list_of(posting())))) == ["P102"]


@pytest.mark.parametrize("kind", ["CollectionPage", "SearchResultsPage"])
def test_a_page_that_calls_itself_a_list_has_no_posting(kind: str) -> None:
    page = {"@context": CONTEXT, "@type": kind, "url": "https://jobs.example/jobs/x/"}
    found = found_on(html(page, posting()))
    assert messages(found) == [f"P102: the page says that it is a {kind}, and has a job posting"]


def test_a_page_about_a_list_has_no_posting() -> None:
    items = {"@type": "ItemList", "@id": "#list", "itemListElement": []}
    page = {"@type": "WebPage", "mainEntity": {"@id": "#list"}}
    graph = {"@context": CONTEXT, "@graph": [page, items, posting()]}
    assert messages(found_on(html(graph))) == [
        "P102: the page says that it is about an ItemList, and has a job posting"
    ]


def test_a_list_that_the_page_only_belongs_to_is_not_the_page() -> None:
    hub = {"@type": "CollectionPage", "@id": "https://jobs.example/jobs/"}
    page = {"@context": CONTEXT, "@type": "WebPage", "isPartOf": hub}
    elsewhere = {"@context": CONTEXT, **hub, "url": "https://jobs.example/jobs/"}
    assert not found_on(html(page, elsewhere, posting()))


def test_a_list_of_addresses_beside_the_posting_passes() -> None:
    items = [{"@type": "ListItem", "position": 1, "url": "https://jobs.example/jobs/y/"}]
    similar = {"@context": CONTEXT, "@type": "ItemList", "itemListElement": items}
    assert not found_on(html(similar, posting()))


@pytest.mark.parametrize("rules", ["noindex", "noindex, follow", "none"])
def test_a_posting_that_nobody_may_index_is_found(rules: str) -> None:
    found = found_on(html(posting(), head=f'<meta name="robots" content="{rules}">'))
    assert messages(found) == [
        "P103: the page has a job posting and says noindex, so nobody will find the job"
    ]


def test_a_posting_on_a_page_that_sends_visitors_on_is_found() -> None:
    head = '<meta http-equiv="refresh" content="0; URL=\'/jobs/y/\'">'
    assert messages(found_on(html(posting(), head=head))) == [
        "P103: the page has a job posting and sends its visitors on to https://jobs.example/jobs/y/"
    ]


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="refresh" content="300">',
        '<meta http-equiv="refresh" content="300; url=https://jobs.example/jobs/x/">',
        '<noscript><meta http-equiv="refresh" content="0; url=/plain/"></noscript>',
    ],
)
def test_a_page_that_only_loads_itself_again_passes(head: str) -> None:
    assert not found_on(html(posting(), head=head))


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("2026-11-01", "wants to be found until 2026-11-01 only"),
        ("2026-11-01T10:00:00+01:00, noarchive", "until 2026-11-01 only"),
        ("Sunday, 01-Nov-26 00:00:00 GMT", "until 2026-11-01 only"),
        ("Sun, 01 Nov 2026 00:00:00 GMT", "until 2026-11-01 only"),
        ("01 Nov 2026 15:00:00 PST", "until 2026-11-01 only"),
        ("2027-01-15", "until 2027-01-15 only, and its job ends 2027-01-31"),
    ],
)
@pytest.mark.parametrize("bot", ["robots", "googlebot"])
def test_a_posting_on_a_page_that_leaves_the_results_too_early_is_found(
    date: str, message: str, bot: str
) -> None:
    head = f'<meta name="{bot}" content="noarchive, unavailable_after: {date}">'
    (finding,) = found_on(html(posting(), head=head))
    assert finding.rule.id == "P103"
    assert message in finding.message


@pytest.mark.parametrize(
    "date", ["2027-01-31", "2027-06-01 00:00:00", "Mon, 01 Feb 2027 00:00:00 GMT", "soon", ""]
)
def test_a_page_that_may_be_found_until_its_job_ends_passes(date: str) -> None:
    head = f'<meta name="robots" content="unavailable_after: {date}">'
    assert not found_on(html(posting(), head=head))


@pytest.mark.parametrize(
    "notice",
    [
        "<p>This position has been filled.</p>",
        "<p>Sorry, this job is no longer available.</p>",
        "<div class='alert'>This vacancy is closed</div>",
        "<p><strong>We are no longer accepting applications.</strong></p>",
        "<p>Applications are closed.</p>",
        "<p>This job has expired on 3 May 2026.</p>",
        "<h2>Closed vacancy</h2>",
        "<span class='badge'>Closed</span>",
        "<p>Berlin <span class='status'>closed</span></p>",
        "<p>Status: filled</p>",
        "<p>Draft</p>",
        "<p>This page is a draft.</p>",
        "<p>Diese Stelle ist leider bereits besetzt.</p>",
        "<p>Die Stellenanzeige ist abgelaufen.</p>",
        "<p>Entwurf</p>",
        "<p>Ce poste a été pourvu.</p>",
    ],
)
def test_a_posting_on_a_page_that_says_it_is_over_is_found(notice: str) -> None:
    (finding,) = found_on(html(posting(), shown=body(employer=f"Larkfield Freight</div>{notice}")))
    assert finding.rule.id == "P104"
    assert finding.message.endswith("and still has a job posting")


@pytest.mark.parametrize(
    "text",
    [
        "<p>Applications close on 31 January 2027.</p>",
        "<p>The vacancy stays open until the position is filled.</p>",
        "<p>Die Stelle bleibt offen, bis sie besetzt ist.</p>",
        "<p>You write the draft, others review it.</p>",
        "<p>We closed a round of 20 million and filled three posts this year.</p>",
        "<p>The position is filled by the board in a <em>closed</em> meeting.</p>",
        "<p>Once this position has been filled, we write to everyone.</p>",
        "<p>Die Stelle ist zum 1. März zu besetzen.</p>",
        "<ul><li><a href='/jobs/y/'>Data Engineer</a> <span class='badge'>Closed</span></li></ul>",
        "<aside><a href='/jobs/y/'>Data Engineer</a><p>This position has been filled.</p></aside>",
        "<p hidden>This position has been filled.</p>",
    ],
)
def test_a_page_that_speaks_of_an_end_is_still_open(text: str) -> None:
    assert not found_on(html(posting(), shown=body(extra=text)))


@pytest.mark.parametrize(
    "last",
    [
        *("2026-11-21", "2026-11-21T23:59:59+01:00", "2026-11-21T10:00:00Z", "20261121"),
        "2026-11-21T23:59:59-08:00",  # November 22 in UTC
    ],
)
def test_a_posting_after_its_last_day_is_found(last: str) -> None:
    (finding,) = found_on(html(posting(validThrough=last), shown=body(ends="21 November 2026")))
    assert messages([finding]) == [
        "P105: the job ended on 2026-11-21, and the page still has its posting on 2026-11-22"
    ]


@pytest.mark.parametrize(
    "last", ["2026-11-22", "2026-11-22T23:59:59-08:00", "2026-11-22T00:00:00+14:00"]
)
def test_a_posting_stays_through_its_last_day_wherever_that_ends(last: str) -> None:
    assert not found_on(html(posting(validThrough=last), shown=body(ends="22 November 2026")))


NO_WAY = "<p>We look forward to meeting you.</p>"


@pytest.mark.parametrize(
    "rest",
    [
        NO_WAY,
        "<p>Apply now!</p>",
        '<nav><a href="#how">How to apply</a></nav><h2 id="how">How to apply</h2>',
        '<a href="/jobs/">All jobs</a>',
        '<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>',
        '<a href="mailto:?subject=A%20job">Tell a friend</a>',
        '<form role="search"><input type="search" name="q"></form>',
        '<a href="https://www.linkedin.com/company/larkfield">Follow us</a>',
        '<a href="https://larkfield.example/privacy">Privacy policy</a>',
        '<a href="https://larkfield.example/de/datenschutz/">Mehr</a>',
        '<a href="https://www.google.com/maps/place/x">Where we are</a>',
        '<form hidden><input type="hidden" name="a"></form>',
    ],
)
def test_a_page_without_a_way_to_apply_is_found(rest: str) -> None:
    found = found_on(html(posting(), shown=body(apply=rest)))
    assert messages(found) == ["P106: the page has a job posting and no way to apply for the job"]


@pytest.mark.parametrize(
    "way",
    [
        '<a href="/apply/7">Continue</a>',
        '<a href="/bewerben?id=7">Weiter</a>',
        '<a href="/x/7">Jetzt bewerben</a>',
        '<a href="/x/7">Postuler</a>',
        '<a href="/x/7">Solicitar empleo</a>',
        "<button>I’m interested</button>",
        '<form action="/send"><input name="cv" type="file"></form>',
        '<input type="submit" value="Send your CV">',
        '<a href="mailto:jobs@larkfield.example">Write to us</a>',
        '<a href="tel:+49301234567">Call us</a>',
        "Send your CV to jobs@larkfield.example",
        "Bewerbung per Telefon: +49 30 1234567",
        "Apply in person at the bakery",
        '<a href="https://ats.example/7">Larkfield’s own page</a>',
        '<iframe src="https://ats.example/embed/7"></iframe>',
    ],
)
def test_any_way_to_apply_will_do(way: str) -> None:
    assert not found_on(html(posting(), shown=body(apply=way)))


EMPLOYER = {
    "@type": "Organization",
    "name": "Larkfield Freight",
    "url": "https://larkfield.example",
}


def test_the_employer_s_home_page_is_no_way_to_apply() -> None:
    shown = body(apply='</div><p>Who we are:</p><div><a href="https://larkfield.example/">x</a>')
    assert ids(found_on(html(posting(hiringOrganization=EMPLOYER), shown=shown))) == ["P106"]


@pytest.mark.parametrize(
    "way",
    [
        'Apply on <a href="https://larkfield.example/">larkfield.example</a>',
        '<a href="https://larkfield.example/">Our career page</a>, where you apply',
        '<a href="https://larkfield.example/jobs/7">Details</a>',
        '<a href="https://www.linkedin.com/jobs/view/7">On LinkedIn</a>',
        '<a href="https://legal.example/7">Legal Counsel</a>',
    ],
)
def test_a_link_elsewhere_that_may_be_a_way_to_apply_passes(way: str) -> None:
    assert not found_on(html(posting(hiringOrganization=EMPLOYER), shown=body(apply=way)))


@pytest.mark.parametrize(
    "way",
    [
        "<button disabled>Apply</button>",
        '<button aria-disabled="true">Apply</button>',
        '<a aria-disabled="true" href="https://ats.example/7">Apply</a>',
        '<input type="submit" value="Apply" disabled>',
        "<fieldset disabled><button>Apply</button></fieldset>",
        "<form><button disabled>Apply</button></form>",
    ],
)
def test_a_button_that_nobody_can_press_is_no_way_to_apply(way: str) -> None:
    assert messages(found_on(html(posting(), shown=body(apply=way)))) == [
        "P106: the only way to apply for the job, 'Apply', is switched off"
    ]


def test_a_form_that_is_to_be_filled_in_first_is_a_way_to_apply() -> None:
    way = '<form><input name="mail"><button disabled>Apply</button></form>'
    assert not found_on(html(posting(), shown=body(apply=way)))


def test_a_relative_link_leads_where_the_base_says() -> None:
    shown = body(apply='<a href="7">Larkfield’s own page</a>')
    assert ids(found_on(html(posting(), shown=shown))) == ["P106"]
    head = '<base href="https://ats.example/">'
    assert not found_on(html(posting(), shown=shown, head=head))


def test_a_posting_with_the_address_of_another_page_is_found() -> None:
    found = found_on(html(posting(url="https://jobs.example/jobs/y/")))
    own = "and the page's own address https://jobs.example/jobs/x/"
    assert messages(found) == [f"P107: the posting's `url` is https://jobs.example/jobs/y/, {own}"]


@pytest.mark.parametrize(
    "address",
    [
        "https://jobs.example/jobs/x",
        "https://www.jobs.example/jobs/x/?utm_source=feed#job",
        "/jobs/x/",
        "https://larkfield.example/jobs/7",
    ],
)
def test_a_posting_with_its_page_s_or_its_employer_s_address_passes(address: str) -> None:
    assert not found_on(html(posting(url=address)))


def test_a_posting_beside_a_canonical_link_to_another_page_is_found() -> None:
    link = '<link rel="canonical" href="https://jobs.example/jobs/other/">'
    (finding,) = found_on(html(posting(), head=link))
    assert finding.rule.id == "P107"
    assert "https://jobs.example/jobs/other/, so its job posting is not read" in finding.message


@pytest.mark.parametrize(
    "address", ["https://jobs.example/jobs/x/", "/jobs/x", "https://jobs.example/base/jobs/x/"]
)
def test_a_canonical_link_to_the_page_itself_passes(address: str) -> None:
    link = f'<link rel="canonical" href="{address}">'
    assert not found_on(html(posting(), head=link))
    unknown = replace(options(), site_url="")
    assert not found_on(html(posting(), head=link), unknown)


def test_a_page_that_shows_nothing_has_one_finding() -> None:
    found = found_on(html(posting(), shown='<div id="app"></div>'))
    assert messages(found) == ["P108: the page has a job posting and shows no text about a job"]


def test_a_page_without_a_heading_is_found() -> None:
    shown = body().replace("<h1>", "<p>").replace("</h1>", "</p>")
    found = found_on(html(posting(), shown=shown))
    assert messages(found) == [
        "P108: the page has a job posting and no heading that says which job it is"
    ]


def test_pages_without_a_posting_are_left_alone() -> None:
    assert POSTING["@type"] == "JobPosting"
    page = {"@context": CONTEXT, "@type": "CollectionPage", "name": "Jobs"}
    assert not found_on(html(page, shown="<p>This position has been filled.</p>"))
