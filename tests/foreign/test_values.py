"""Values as people write them in seven languages, and what is left alone."""

from datetime import date

import pytest
from babel import Locale

from rolepress.foreign.dates import is_at_once, possible_days, read_day, read_month
from rolepress.foreign.letters import LANGUAGES
from rolepress.foreign.levels import read_levels
from rolepress.foreign.links import read_address, read_emails
from rolepress.foreign.pay import read_pay
from rolepress.foreign.places import read_places
from rolepress.foreign.terms import (
    read_contracts,
    read_count,
    read_credentials,
    read_flag,
    read_months,
    read_workplace,
)

DAY = date(2027, 1, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2027-01-31",
        "2027-01-31T09:00:00Z",
        "2027-01-31 09:00:00 +0100",
        "2027/01/31",
        "31.01.2027",
        "31.1.27",
        "31/01/2027",
        "01/31/2027",
        "January 31, 2027",
        "Sunday, January 31st, 2027",
        "31-Jan-2027",
        "Sun, 31 Jan 2027 09:00:00 +0000",
        "bis zum 31. Januar 2027",
        "31 janvier 2027",
        "31 de enero de 2027",
        "31 de janeiro de 2027",
        "31 gennaio 2027",
        "31 januari 2027",
        "1801389600",
        "1801389600000",
    ],
)
def test_reads_a_day_as_people_write_it(text: str) -> None:
    assert read_day(text) == DAY


def test_reads_the_months_of_all_languages_by_name() -> None:
    for language in LANGUAGES:
        for month, name in Locale(language).months["format"]["wide"].items():
            assert read_day(f"15 {name} 2027") == date(2027, month, 15), name


def test_a_day_whose_month_is_unclear_is_two_days() -> None:
    assert possible_days("03/04/2027") == (date(2027, 4, 3), date(2027, 3, 4))
    assert possible_days("03/04/2027", "fr") == (date(2027, 4, 3),)
    assert possible_days("03.04.2027") == (date(2027, 4, 3),)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2027-13-01", "31 February 2027", "in 2027", "Nov 2026", "room 12", "9" * 99],
)
def test_leaves_alone_what_names_no_day(text: str) -> None:
    assert possible_days(text) == ()


def test_a_month_without_a_day_is_known_as_such() -> None:
    assert read_month("Nov 2026") == (2026, 11)
    assert read_month("20 Nov 2026") is None


@pytest.mark.parametrize(
    "text",
    ["As soon as possible", "ASAP", "ab sofort", "Dès que possible", "inmediata", "per direct"],
)
def test_reads_an_immediate_start(text: str) -> None:
    assert is_at_once(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hamburg, Germany", "Hamburg DE"),
        ("Hamburg, Deutschland", "Hamburg DE"),
        ("Lyon, Francia", "Lyon FR"),
        ("London, UK", "London GB"),
        ("New York, NY", "New York NY US"),
        ("San Francisco, CA, USA", "San Francisco CA US"),
        ("Austin, Texas", "Austin Texas US"),
        ("D-20095 Hamburg", "20095 Hamburg DE"),
        ("Paris (75)", "Paris 75"),
        ("São Paulo, SP", "São Paulo SP BR"),
        ("Bonn/Berlin/München", "Bonn; Berlin; München"),
        ("New York, NY / London, UK", "New York NY US; London GB"),
        ("Singapore", "Singapore SG"),
        ("Berlin (hybrid)", "Berlin hybrid"),
        ("Remote (Germany)", "DE remote"),
        ("Remote, US", "US remote"),
        ("Anywhere in Germany", "DE remote"),
        ("100% remote", "remote"),
        ("Germany", "DE"),
        ("Hamburg, Altona", ""),
        ("several places", ""),
        ("We are where the ships are. Come and see!", ""),
    ],
)
def test_reads_places(text: str, said: str) -> None:
    where = read_places(text)
    towns = "; ".join(" ".join(town.record.values()) for town in where.towns)
    assert " ".join(filter(None, (towns, *where.countries, where.workplace or ""))) == said


def test_names_both_countries_that_a_code_may_mean() -> None:
    (town,) = read_places("San Francisco, CA").towns
    assert (town.country, town.or_country) == ("CA", "US")
    (town,) = read_places("Berlin, DE").towns
    assert (town.country, town.or_country) == ("DE", "")


def test_a_choice_between_a_town_and_remote_work_is_no_workplace() -> None:
    where = read_places("Berlin, DE or remote")
    assert (where.is_choice, where.workplace) == (True, None)


def test_writes_out_the_countries_of_the_european_union() -> None:
    assert len(read_places("Remote - EU").countries) == 27


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("50.000 - 60.000 EUR", "EUR 50000 60000"),
        ("€55k\u201365k", "EUR 55000 65000"),
        ("45-55K€", "EUR 45000 55000"),
        ("€36\u221242K", "EUR 36000 42000"),
        ("$120,000 - $150,000 per year", "USD 120000 150000 YEAR"),
        ("1.800 € brut/mois", "EUR 1800 MONTH"),
        ("EUR 28,50 / hour", "EUR 28.50 HOUR"),
        ("15 USD/h", "USD 15 HOUR"),
        ("R$ 3.760 - R$ 4.071/mês", "BRL 3760 4071 MONTH"),
        ("36.000€ y 42.000€ anuales", "EUR 36000 42000 YEAR"),
        ("60 000 € par an", "EUR 60000 YEAR"),
        ("CHF 100'000 pro Jahr", "CHF 100000 YEAR"),
        ("906,05€ bei 15h/Woche", "EUR 906.05"),
        ("£29,750 - £44,625", "GBP 29750 44625"),
        ("50000", "50000"),
        ("competitive", ""),
        ("Salaris volgens CAO", ""),
        ("TV-L E13, Stufe 1", ""),
        ("35M€ par an", ""),
        ("10, 20 or 30 EUR", ""),
    ],
)
def test_reads_pay(text: str, said: str) -> None:
    pay = read_pay(text)
    assert " ".join(pay.record.values() if pay else ()) == said


def test_one_end_of_a_range_is_no_pay_of_its_own() -> None:
    assert read_pay("up to 60k EUR").record == {"currency": "EUR", "max_value": "60000"}  # type: ignore[union-attr]
    assert read_pay("ab 50.000 €").record == {"currency": "EUR", "min_value": "50000"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Full-time, permanent", "FULL_TIME"),
        ("Vollzeit/Teilzeit", "FULL_TIME PART_TIME"),
        ("Temps plein", "FULL_TIME"),
        ("jornada completa", "FULL_TIME"),
        ("tempo determinato", "TEMPORARY"),
        ("fixed-term contract", "TEMPORARY"),
        ("estágio", "INTERN"),
        ("ZZP", "CONTRACTOR"),
        ("Minijob", "PART_TIME"),
        ("unbefristet", ""),
        ("code", ""),
    ],
)
def test_reads_contracts(text: str, said: str) -> None:
    assert " ".join(read_contracts(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TELECOMMUTE", "remote"),
        ("télétravail", "remote"),
        ("télétravail partiel", "hybrid"),
        ("remote or hybrid", "hybrid"),
        ("on_site", "office"),
        ("vor Ort", "office"),
        ("no remote", None),
        ("office or remote", None),
    ],
)
def test_reads_workplaces(text: str, said: str | None) -> None:
    assert read_workplace(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bachelor's degree", "bachelor degree"),
        ("Bachelor or Master", "bachelor degree, postgraduate degree"),
        ("Bac+5", "postgraduate degree"),
        ("Abitur", "high school"),
        ("abgeschlossene Berufsausbildung", "professional certificate"),
        ("Laurea magistrale", "postgraduate degree"),
        ("HBO", "bachelor degree"),
        ("a driving license", ""),
    ],
)
def test_reads_degrees(text: str, said: str) -> None:
    assert ", ".join(read_credentials(text)) == said


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("3 years", 36),
        ("3+ ans", 36),
        ("3-5 years", 36),
        ("minimaal 3 jaar", 36),
        ("drei Jahre", 36),
        ("18 months", 18),
        ("several years", None),
        ("1.5 years", None),
    ],
)
def test_reads_experience(text: str, months: int | None) -> None:
    assert read_months(text) == months


def test_reads_yes_no_counts_and_levels() -> None:
    assert [read_flag(text) for text in ("Ja", "não", "perhaps")] == [True, False, None]
    assert [read_count(text) for text in ("2 positions", "zwei", "several")] == [2, 2, None]
    assert [read_levels(text) for text in ("Junior", "Sr.", "junior or senior", "x")] == [
        ["entry"],
        ["senior"],
        ["entry", "senior"],
        [],
    ]


def test_reads_addresses() -> None:
    assert read_emails("mailto:jobs@harbor.example") == ("jobs@harbor.example",)
    assert read_address("harbor.example/apply") == "https://harbor.example/apply"
    assert read_address("[Apply](https://harbor.example/)") == "https://harbor.example/"
    assert [
        read_address(text) for text in ("apply now", "jobs@harbor.example", "javascript:x()")
    ] == [None] * 3


@pytest.mark.parametrize("text", ["9" * 10_000, "a " * 5_000, "\U0001f680" * 150, "0", "-", ""])
def test_odd_and_long_texts_mean_nothing(text: str) -> None:
    readers = (read_day, read_pay, read_months, read_count, read_workplace)
    assert [read(text) for read in readers] == [None] * 5
    assert read_levels(text) == []
    assert read_places(text).towns == ()
