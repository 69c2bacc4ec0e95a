"""One place, however it is written; two places, however alike."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.core.urls import is_slug
from rolepress.domain.codes import has_regions, is_part_of, meant_region
from rolepress.domain.place import Place, PlaceKey
from rolepress.pages.places import place_slug
from tests.builders import make_place


@pytest.mark.parametrize(
    ("country", "text", "code"),
    [
        *(("US", text, "US-OR") for text in ("OR", "or", "Oregon", "  oregon ", "US-OR")),
        *(("US", text, "US-DC") for text in ("DC", "D.C.", "District of Columbia")),
        *(("DE", text, "DE-BW") for text in ("BW", "Baden-Württemberg", "Baden Wurttemberg")),
        *(("ES", text, "ES-CT") for text in ("Catalunya", "Cataluña", "CATALUÑA")),
        *(("ES", text, "ES-MD") for text in ("Madrid, Comunidad de", "Comunidad de Madrid")),
        *(("GB", text, "GB-WLS") for text in ("Wales", "Cymru")),
        ("BD", "Dhaka", "BD-C"),
    ],
)
def test_a_region_is_known_by_its_code_and_by_all_its_names(
    country: str, text: str, code: str
) -> None:
    region = meant_region(country, text)
    assert region is not None
    assert region.code == code


@pytest.mark.parametrize(("country", "text"), [("DE", "Bavaria"), ("US", "BY"), ("XX", "OR")])
def test_what_iso_does_not_know_is_no_region(country: str, text: str) -> None:
    assert meant_region(country, text) is None


def test_the_table_is_the_one_that_pycountry_has() -> None:
    for each in pycountry.subdivisions:
        region = meant_region(each.country_code, each.code)
        assert region is not None
        assert (region.code, region.name, region.parent) == (
            each.code,
            each.name,
            each.parent_code or "",
        )


def test_a_part_of_a_part_is_a_part_and_nothing_is_a_part_of_itself() -> None:
    found = {code: meant_region("FR", code) for code in ("67", "6AE", "GES", "IDF")}
    bas_rhin, alsace, grand_est, ile_de_france = found.values()
    assert bas_rhin
    assert alsace
    assert grand_est
    assert ile_de_france
    assert is_part_of(bas_rhin, alsace)
    assert is_part_of(bas_rhin, grand_est)
    assert not is_part_of(grand_est, bas_rhin)
    assert not is_part_of(bas_rhin, ile_de_france)
    assert not is_part_of(bas_rhin, bas_rhin)
    assert has_regions("FR")
    assert not has_regions("AQ")


@pytest.mark.parametrize(
    ("place", "slug"),
    [
        (make_place(), "berlin-de"),
        (make_place(region="Berlin"), "berlin-de"),
        (make_place(region="BE"), "berlin-de"),
        (make_place(locality="New York", region="NY", country="US"), "new-york-us"),
        (make_place(locality="Bristol", region="City of Bristol", country="GB"), "bristol-gb"),
        (make_place(locality="Portland", region="Oregon", country="US"), "portland-or-us"),
        (make_place(locality="PORTLAND", region="or", country="US"), "portland-or-us"),
        (make_place(locality="Mu\u0308nchen", region="Bavaria"), "munchen-bavaria-de"),
        (make_place(locality="Lyon", region="69", country="FR"), "lyon-69-fr"),
        (make_place(street_address="Main street 1", postal_code="10115"), "berlin-de"),
    ],
)
def test_a_town_is_its_name_its_region_and_its_country(place: Place, slug: str) -> None:
    assert place.key.slug == slug


names = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=90).filter(str.strip)


@given(names, st.none() | names, st.sampled_from(["US", "DE", "JP"]))
def test_every_town_has_an_address_whatever_it_is_called(
    town: str, region: str | None, country: str
) -> None:
    place = make_place(locality=town, region=region, country=country)
    assert all(map(is_slug, filter(None, (place.key.town, place.key.region))))
    assert place.key == make_place(locality=f" {town} ", region=region, country=country).key


def test_no_two_countries_share_an_address_and_none_has_that_of_a_town() -> None:
    codes = [country.alpha_2 for country in pycountry.countries]
    slugs = {place_slug(PlaceKey(code)) for code in codes} | {"remote"}
    assert len(slugs) == len(codes) + 1
    assert all(map(is_slug, slugs))
    assert not [slug for slug in slugs if slug.rpartition("-")[2].upper() in codes and "-" in slug]
