"""Countries that the page names, or need not name."""

from dataclasses import replace

import pytest

from tests.audit.checks.job_posting.samples import (
    GONE,
    address,
    body,
    found_on,
    html,
    messages,
    posting,
)
from tests.audit.pages import ids, options


def town(name: str, country: str, **more: str) -> dict[str, object]:
    """A place of work without a street."""
    parts = {"streetAddress": GONE, "postalCode": GONE, **more}
    return address(addressLocality=name, addressCountry=country, **parts)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (town("Bengaluru", "IN", addressRegion="Karnataka"), "Koramangala, Bengaluru, Karnataka"),
        (town("Bengaluru", "IN"), "Bengaluru, Karnataka"),
        (town("Kraków", "PL"), "ul. Długa 7, Kraków, woj. małopolskie"),
        (town("Fulda", "DE", addressRegion="HE"), "Fulda (Hessen)"),
        (town("Guarulhos", "BR", addressRegion="SP"), "Guarulhos/SP"),
        (town("London", "GB"), "Hackney, London"),
        (town("Austin", "US", addressRegion="TX"), "Austin, TX"),
    ],
)
def test_a_region_beside_the_town_says_the_country(place: dict[str, object], shown: str) -> None:
    assert not found_on(html(posting(jobLocation=place), shown=body(place=shown)))


@pytest.mark.parametrize(
    ("lang", "country", "name"),
    [
        ("nl", "NL", "Utrecht"),
        ("pl", "PL", "Kielce"),
        ("en-GB", "GB", "Leeds"),
        ("ja", "JP", "大阪市"),
    ],
)
def test_the_language_of_the_page_says_the_country(lang: str, country: str, name: str) -> None:
    found = found_on(
        html(posting(jobLocation=town(name, country)), shown=body(place=name), lang=lang)
    )
    assert "V105" not in ids(found)


def test_the_domain_of_the_site_says_the_country() -> None:
    text = html(posting(jobLocation=town("Leeds", "GB")), shown=body(place="Leeds"))
    assert ids(found_on(text)) == ["V105"]
    at_home = replace(options(), site_url="https://crumb.co.uk")
    assert not found_on(text, at_home)
    elsewhere = replace(options(), site_url="https://crumb.de")
    assert ids(found_on(text, elsewhere)) == ["V105"]


@pytest.mark.parametrize(
    ("lang", "country", "shown"),
    [
        ("en", "GB", "Leeds"),
        ("en-US", "US", "Leeds, United Kingdom"),
        ("nl", "NL", "Leeds, Verenigd Koninkrijk"),
        ("en", "IN", "Leeds, Yorkshire"),
    ],
)
def test_a_country_that_nothing_says_is_found(lang: str, country: str, shown: str) -> None:
    found = found_on(
        html(posting(jobLocation=town("Leeds", country)), shown=body(place=shown), lang=lang)
    )
    assert f"V105: the markup's country '{country}' is nowhere on the page" in messages(found)


def test_a_country_to_live_in_is_said_whatever_the_language() -> None:
    remote = {
        "jobLocation": GONE,
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": {"@type": "Country", "name": "NL"},
    }
    found = found_on(html(posting(**remote), shown=body(place="Volledig remote"), lang="nl"))
    assert "V105" in ids(found)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (town("Lyon", "FR", addressRegion="Auvergne-Rhône-Alpes"), "Lyon 7e (69), France"),
        (town("Lausanne", "CH", addressRegion="VD"), "Lausanne, Suisse"),
    ],
)
def test_a_part_of_a_region_says_the_region(place: dict[str, object], shown: str) -> None:
    assert not found_on(html(posting(jobLocation=place), shown=body(place=shown)))


def test_another_region_by_its_name_is_found() -> None:
    place = town("Lyon", "FR", addressRegion="Bretagne")
    found = found_on(html(posting(jobLocation=place), shown=body(place="Lyon 7e (69), France")))
    assert messages(found) == ["V104: the markup's region 'Bretagne' is nowhere on the page"]


@pytest.mark.parametrize(
    ("name", "country"), [("United Kingdom", "GB"), ("Deutschland", "DE"), ("Polska", "Polska")]
)
def test_a_country_in_the_place_of_a_town_is_found(name: str, country: str) -> None:
    place = town(name, country)
    shown = body(place=f"Leeds, {name}, Deutschland")
    assert messages(found_on(html(posting(jobLocation=place), shown=shown))) == [
        f"J136: `addressLocality` is {name!r}, which is the country"
    ]


@pytest.mark.parametrize(
    ("name", "country"), [("Singapore", "SG"), ("Luxembourg", "LU"), ("Lebanon", "US")]
)
def test_a_town_that_is_called_as_a_country_passes(name: str, country: str) -> None:
    place = town(name, country)
    shown = body(place=f"{name}, {country}")
    assert not found_on(html(posting(jobLocation=place), shown=shown))
