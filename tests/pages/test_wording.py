"""Facts as people write them."""

from decimal import Decimal

import pytest

from rolepress.domain.salary import Percentiles
from rolepress.pages import wording
from rolepress.pages.pay import measured_pay, survey_pay
from tests.builders import make_place, make_posting, make_salary, make_survey


@pytest.mark.parametrize(
    ("amount", "currency", "language", "words"),
    [
        ("92000", "EUR", "en", "€92,000"),
        ("28.50", "GBP", "en", "£28.50"),
        ("92000", "EUR", "de", "92.000\xa0€"),
        ("28.50", "EUR", "de-AT", "€\xa028,50"),
        ("5000000", "JPY", "en", "¥5,000,000"),
    ],
)
def test_money_reads_as_in_the_sites_language(
    amount: str, currency: str, language: str, words: str
) -> None:
    assert wording.money(Decimal(amount), currency, language) == words


def test_a_range_names_its_unit_once() -> None:
    pay = make_salary(
        currency="EUR", value=None, min_value=Decimal(92000), max_value=Decimal(112000), unit="YEAR"
    )
    assert wording.salary(pay, "en") == "€92,000 to €112,000 a year"
    assert wording.salary(pay, "de") == "92.000\xa0€ bis 112.000\xa0€ pro Jahr"


@pytest.mark.parametrize(
    ("months", "words"),
    [(1, "1 month or more"), (12, "1 year or more"), (30, "2 years and 6 months or more")],
)
def test_experience_reads_in_years(months: int, words: str) -> None:
    assert wording.experience(months, "en") == words


def test_experience_reads_in_the_sites_language() -> None:
    assert wording.experience(30, "de") == "Mindestens 2 Jahre und 6 Monate"


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (0, "Closes today", "Bewerbungsschluss heute"),
        (1, "Closes tomorrow", "Bewerbungsschluss morgen"),
        (3, "Closes in 3 days", "Bewerbungsschluss in 3 Tagen"),
    ],
)
def test_a_closing_day_is_told_from_today(days: int, english: str, german: str) -> None:
    assert wording.closing(days, "en") == english
    assert wording.closing(days, "de") == german


def test_education_names_its_alternatives() -> None:
    asked = make_posting(
        education_requirements=["bachelor degree", "associate degree"],
        months_of_experience=12,
        experience_in_place_of_education=True,
    )
    assert wording.education(asked, "en") == (
        "Bachelor’s degree or associate degree, or equivalent experience"
    )
    assert wording.education(asked, "de").startswith("Bachelorabschluss oder zweijähriger")


def test_a_place_goes_from_the_street_to_the_country_without_saying_anything_twice() -> None:
    berlin = make_place(locality="Berlin", region="Berlin", country="DE")
    assert wording.place(berlin, "en") == "Berlin, Germany"


def test_a_postal_code_stands_where_the_language_has_it() -> None:
    berlin = make_place(locality="Berlin", postal_code="10115", country="DE")
    assert wording.place(berlin, "en") == "Berlin 10115, Germany"
    assert wording.place(berlin, "de") == "10115 Berlin, Deutschland"


def test_choices_with_commas_in_them_are_parted_by_words() -> None:
    places = ["Bath, Ohio", "Bern, Switzerland", "Rome, Italy"]
    assert wording.either(places, "en") == "Bath, Ohio or Bern, Switzerland or Rome, Italy"
    assert wording.either(places[:1], "de") == "Bath, Ohio"
    assert wording.either([], "de") == ""


def test_names_are_sorted_by_letter_whatever_the_accent() -> None:
    assert sorted(["Zypern", "Österreich", "Polen"], key=wording.letters) == [
        *("Österreich", "Polen", "Zypern"),
    ]


def test_countries_have_their_articles() -> None:
    assert wording.countries(["DE", "NL", "US"], "en") == (
        "Germany, the Netherlands, or the United States"
    )
    assert wording.countries(["DE", "NL"], "de") == "Deutschland oder Niederlande"


def test_a_survey_becomes_rows_that_say_what_they_stand_for() -> None:
    pay = survey_pay(make_survey(), "en")
    assert all(row.meaning for row in pay.rows)
    assert pay.source.url.startswith("https://")


def test_medians_of_two_occupations_stand_side_by_side_and_make_no_range() -> None:
    managers = make_survey(occupation="Managers", percentiles=Percentiles(p50=Decimal(175140)))
    (fact,) = measured_pay([make_survey(), managers], "en")
    assert fact.text == "$133,080 and $175,140"
    assert fact.note == (
        "Median: Software Developers, United States, May 2025, a year; "
        "Managers, United States, May 2025, a year"
    )


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (0, "today", "heute"),
        (1, "1 day ago", "vor 1 Tag"),
        (6, "6 days ago", "vor 6 Tagen"),
        (7, "1 week ago", "vor 1 Woche"),
        (20, "2 weeks ago", "vor 2 Wochen"),
        (59, "8 weeks ago", "vor 8 Wochen"),
        (60, "2 months ago", "vor 2 Monaten"),
        (400, "13 months ago", "vor 13 Monaten"),
    ],
)
def test_how_long_ago_is_said_more_coarsely_the_longer_it_is(
    days: int, english: str, german: str
) -> None:
    assert wording.ago(days, "en") == english
    assert wording.ago(days, "de") == german
