"""A place is a town, its region and its country: in lists, names, filters and old addresses."""

from typing import Any

import pytest

from rolepress.domain.documents import Document
from rolepress.domain.place import Place
from rolepress.pages.context import Context
from rolepress.pages.facets import vacancy_facets
from rolepress.pages.mains import HubMain, JobMain
from rolepress.pages.old_addresses import old_addresses
from rolepress.pages.view import PageView
from rolepress.search.words import word_views
from rolepress.social.card import build_card
from tests.builders import make_job, make_place, make_role
from tests.pages.contexts import make_context, published, view


def portland(region: str | None = None, **changes: Any) -> Place:
    return make_place(**({"locality": "Portland", "region": region, "country": "US"} | changes))


def site(*jobs: Document, **changes: Any) -> Context:
    return make_context(make_role(), *jobs, **changes)


def job(slug: str, *places: Place) -> Document:
    return make_job(slug=slug, title=slug.capitalize(), locations=places)


OREGON, MAINE = job("oregon", portland("OR")), job("maine", portland("Maine"))
BOTH = job("both", portland("ME"), portland("Oregon"))
LISTS = ("/jobs/in/portland-or-us/", "/jobs/in/portland-me-us/")


def jobs_on(page: PageView) -> set[str]:
    assert isinstance(page.main, HubMain)
    return {card.url for group in page.main.groups for card in group.cards}


def test_two_towns_of_one_name_have_two_lists() -> None:
    context = site(OREGON, MAINE, BOTH)
    assert [jobs_on(view(context, url)) for url in LISTS] == [
        {"/jobs/oregon/", "/jobs/both/"},
        {"/jobs/maine/", "/jobs/both/"},
    ]


def test_two_towns_of_one_name_are_told_apart_wherever_they_are_named() -> None:
    context = site(OREGON, MAINE, BOTH)
    names = ("Portland, Oregon, United States", "Portland, Maine, United States")
    for url, name in zip(LISTS, names, strict=True):
        page = view(context, url)
        assert page.heading == f"Jobs in {name}"
        assert page.head.title.startswith(f"Jobs in {name} open today")
        assert name in page.head.description
        assert page.breadcrumbs[-1].text == f"Jobs in {name}"
    card = next(c for c in map(context.cards.get, ("vacancy /jobs/both/",)) if c)
    assert f"{names[1]} or {names[0]}" in card.facts
    assert names[0] in build_card(published(context)["/jobs/oregon/"], context).line
    near = job("or", portland("OR"))
    assert view(site(near, MAINE), near.url).head.title.endswith(f"Acme Energy, {names[0]}")


def test_facets_links_and_search_words_tell_two_towns_of_one_name_apart() -> None:
    context = site(OREGON, MAINE)
    facets = {
        (facet.value, facet.text)
        for vacancy in context.open_vacancies
        for facet in vacancy_facets(vacancy, context)
        if facet.name == "place" and "-" in facet.value and facet.value.startswith("portland")
    }
    assert facets == {
        ("portland-or-us", "Portland, Oregon, United States"),
        ("portland-me-us", "Portland, Maine, United States"),
    }
    (words,) = word_views(context)
    assert {"portland", "oregon", "maine"} <= set(words.data["words"])
    page = view(context, "/jobs/in/united-states/")
    assert isinstance(page.main, HubMain)
    assert {link.text for link in page.main.links} == {text for _, text in facets}


def test_a_region_is_not_said_where_nothing_would_be_unclear_without_it() -> None:
    page = view(site(OREGON), LISTS[0])
    assert page.heading == "Jobs in Portland, United States"
    berlin = site(job("berlin", make_place(region="Berlin")))
    assert view(berlin, "/jobs/in/berlin-de/").heading == "Jobs in Berlin, Germany"


def test_another_town_of_the_name_moves_no_list() -> None:
    alone, together = published(site(OREGON)), published(site(MAINE, OREGON, BOTH))
    assert LISTS[0] in alone
    assert set(alone) <= set(together)


@pytest.mark.parametrize(
    "other",
    [
        portland("Oregon"),
        portland("oregon", locality="PORTLAND"),
        portland("US-OR", locality=" portland"),
        portland("OR", street_address="Main street 1", postal_code="97201"),
    ],
)
def test_one_town_has_one_list_and_one_name_however_it_is_written(other: Place) -> None:
    context = site(OREGON, job("other", other), job("third", portland("Oregon")))
    assert jobs_on(view(context, LISTS[0])) == {"/jobs/oregon/", "/jobs/other/", "/jobs/third/"}
    assert view(context, LISTS[0]).heading == "Jobs in Portland, United States"
    facets = {facet for v in context.open_vacancies for facet in vacancy_facets(v, context)}
    assert len({facet for facet in facets if facet.value == "portland-or-us"}) == 1


def test_a_vacancy_with_two_addresses_in_one_town_names_the_town_once() -> None:
    streets = [portland("OR", street_address=f"Main street {number}") for number in (1, 2)]
    context = site(job("two", *streets))
    (vacancy,) = context.open_vacancies
    assert context.short_place(vacancy) == "Portland, United States"
    page = view(context, "/jobs/two/")
    assert isinstance(page.main, JobMain)
    assert "Main street 1, Portland, OR, United States or Main" in page.main.vacancy.place


def test_towns_without_a_latin_letter_have_lists_of_their_own() -> None:
    towns = [make_place(locality=town, country="JP") for town in ("東京", "大阪")]
    context = site(job("tokyo", towns[0]), job("osaka", towns[1]))
    found = {page.heading for page in published(context).values() if "/in/" in page.url}
    assert {"Jobs in 東京, Japan", "Jobs in 大阪, Japan"} <= found


def leads(context: Context) -> dict[str, str]:
    return {redirect.source: redirect.target for redirect in old_addresses(context)}


def test_a_town_is_found_without_its_region_too() -> None:
    short = "/jobs/in/portland-us/"
    assert leads(site(OREGON)) == {short: LISTS[0]}
    assert published(site(OREGON))[short].kind == "redirect"
    assert leads(site(OREGON, MAINE)) == {short: "/jobs/in/united-states/"}
    assert leads(site(job("bare", portland()))) == {}


def test_a_town_that_has_the_short_address_keeps_it() -> None:
    york = job("city", make_place(locality="New York", region="NY", country="US"))
    texas = job("texas", make_place(locality="New York", region="TX", country="US"))
    context = site(york, texas)
    assert not leads(context)
    assert (
        view(context, "/jobs/in/new-york-us/").heading
        == "Jobs in New York, New York, United States"
    )
    assert jobs_on(view(context, "/jobs/in/new-york-tx-us/")) == {"/jobs/texas/"}
