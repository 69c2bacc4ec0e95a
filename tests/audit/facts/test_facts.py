"""The forms of facts: whatever Babel writes in a language is found, and little else."""

import datetime
from decimal import Decimal

import pycountry
import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_currency, format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.facts.countries import country_code, shows_country
from rolepress_audit.facts.dates import shows_age, shows_date, shows_time_left
from rolepress_audit.facts.employment import shows_employment
from rolepress_audit.facts.money import amount_pattern, currency_like, shows_currency
from rolepress_audit.facts.pay_periods import shows_unit, units_beside
from rolepress_audit.facts.places import region_names, shows_place, shows_region
from rolepress_audit.facts.workplace import shows_remote
from rolepress_audit.words.sentences import share_shown
from rolepress_audit.words.text import Words, fold, plain, tokens

LANGUAGES = st.sampled_from(["en", "en-GB", "de", "de-CH", "fr", "es", "nl", "pl"])
DATES = st.dates(datetime.date(2000, 1, 1), datetime.date(2049, 12, 31))
AMOUNTS = st.one_of(
    st.integers(1, 9_999_999).map(Decimal),
    st.decimals(Decimal("0.01"), Decimal("9999999.99"), places=2),
)
COUNTRIES = st.sampled_from(sorted(country.alpha_2 for country in pycountry.countries))
CURRENCIES = st.sampled_from(
    ["EUR", "USD", "GBP", "CHF", "PLN", "SEK", "NOK", "DKK", "CZK", "CAD", "AUD", "JPY", "INR"]
)


def _locale(language: str) -> Locale:
    return Locale.parse(language.replace("-", "_"))


@given(DATES, LANGUAGES, st.sampled_from(["short", "medium", "long", "full"]))
def test_a_date_is_found_as_its_language_writes_it(
    date: datetime.date, language: str, width: str
) -> None:
    text = format_date(date, format=width, locale=_locale(language))
    assert shows_date(date, Words(f"(Posted: {text}.)"), language)


@given(DATES, DATES, LANGUAGES, st.sampled_from(["long", "full"]))
def test_another_date_is_not_found(
    date: datetime.date, other: datetime.date, language: str, width: str
) -> None:
    text = format_date(other, format=width, locale=_locale(language))
    assert shows_date(date, Words(text), language) == (date == other)


@given(AMOUNTS, LANGUAGES, CURRENCIES)
def test_an_amount_is_found_as_its_language_writes_it(
    amount: Decimal, language: str, currency: str
) -> None:
    locale = _locale(language)
    number = format_decimal(amount, locale=locale)
    priced = format_currency(amount, currency, locale=locale, currency_digits=False)
    for text in (number, priced, f"{number}/h", f"({priced})", f"{number}-{number}"):
        assert amount_pattern(amount).search(fold(text)), text
    assert shows_currency(currency, Words(priced), language)


@given(st.integers(1, 999), LANGUAGES)
def test_thousands_are_found_in_short(thousands: int, language: str) -> None:
    short = format_compact_currency(thousands * 1000, "EUR", locale=_locale("en"))
    assert amount_pattern(Decimal(thousands * 1000)).search(fold(short))
    assert amount_pattern(Decimal(thousands * 1000)).search(fold(f"{thousands}–999k €")), language


@given(st.integers(1, 999_999), st.integers(1, 999_999), st.sampled_from(["en", "de", "nl"]))
def test_another_amount_is_not_found(amount: int, other: int, language: str) -> None:
    text = format_decimal(other, locale=_locale(language))
    assert bool(amount_pattern(Decimal(amount)).search(fold(text))) == (amount == other)


@given(COUNTRIES, LANGUAGES)
def test_a_country_is_found_by_its_name_and_codes(code: str, language: str) -> None:
    name = _locale(language).territories[code]
    assert shows_country(code, Words(f"10115 Berlin, {name}"), language)
    assert shows_country(code, Words(f"Berlin ({code})"), language)
    assert country_code(name, language) == country_code(code) == code


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    words = Words(text)
    assert words.folded == fold(text)
    assert shows_date(datetime.date(2026, 11, 2), words, text) in {True, False}
    assert country_code(text, text) in {None, *(c.alpha_2 for c in pycountry.countries), "XK"}
    assert not tokens(plain(text)) or words.tokens


@pytest.mark.parametrize("text", ["made in here", "contact us", "it is on", "be at ease"])
def test_small_words_are_no_country_codes(text: str) -> None:
    assert not any(shows_country(code, Words(text), "en") for code in ("IN", "US", "IT", "BE"))


@pytest.mark.parametrize(
    "text",
    [
        "2 November 2026",
        "2nd of November, 2026",
        "Nov 2",
        "2 Nov",
        "02.11.2026",
        "02.11.",
        "2/11",
        "2026/11/02",
        "2026-11-02T09:00",
        "11/2/26",
        "Mon, 2 Nov ’26",
        "2. November",
        "2 de noviembre",
        "2 listopada 2026 r.",
        "2-Nov-2026",
        "2026年11月2日",
        "2\u00a0novembre\u00a02026",
    ],
)
def test_a_day_is_found_in_the_forms_that_people_write(text: str) -> None:
    assert shows_date(datetime.date(2026, 11, 2), Words(text), "")


@pytest.mark.parametrize(
    "text",
    ["12 November 2026", "November 20, 2026", "2 November 2025", "November 2026", "2.1.2026"],
)
def test_a_day_is_not_found_in_another(text: str) -> None:
    assert not shows_date(datetime.date(2026, 11, 2), Words(text), "en")


@pytest.mark.parametrize(
    "text",
    ["3 days ago", "30+ days ago", "vor 3 Tagen", "il y a 2 jours", "hace 3 días", "Posted today",
     "Veröffentlicht: heute", "3 dagen geleden", "2 dni temu", "an hour ago"],
)  # fmt: skip
def test_an_age_is_known(text: str) -> None:
    assert shows_age(Words(text))


@pytest.mark.parametrize("text", ["Apply today", "heute noch", "ages ago", "since 3 years"])
def test_prose_is_no_age(text: str) -> None:
    assert not shows_age(Words(text))


def test_time_left_is_known() -> None:
    assert shows_time_left(Words("12 days left"))
    assert shows_time_left(Words("Endet in 5 Tagen"))
    assert not shows_time_left(Words("30 days of leave"))


@pytest.mark.parametrize(
    "text",
    ["85,000", "85.000 €", "85 000", "€85K", "85 000,00 €", "85’000.–", "EUR 85–95k", "80k-85k",
     "85 to 95k", "85-95.000 €", "85 Tsd. Euro", "₹85,000"],
)  # fmt: skip
def test_pay_is_found_in_the_forms_that_people_write(text: str) -> None:
    assert amount_pattern(Decimal(85000)).search(fold(text))


@pytest.mark.parametrize("text", ["185,000", "85,0001", "8.5k", "85", "850,00", "85,000,000"])
def test_other_pay_is_not_taken_for_it(text: str) -> None:
    assert not amount_pattern(Decimal(85000)).search(fold(text))


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (36_000_000, "3,600만원"),
        (36_000_000, "3600만 원"),
        (36_000_000, "3,600~4,500만원"),
        (120_000_000, "1억 2,000만원"),
        (120_000_000, "1억 2천만 원"),
        (120_000_000, "1.2억원"),
        (50_000_000, "5천만원"),
        (5_000_000, "500万円"),
        (5_000_000, "500〜700万円"),
        (20_000_000, "20 triệu"),
        (20_000_000, "20tr"),
        (15_000_000, "15 đến 20 triệu đồng"),
        (600_000, "600-750 ezer Ft"),
        (600_000, "600 eFt"),
        (1_200_000, "1,2 millió Ft"),
        (15_000, "15 ألف ريال"),
        (15_000, "\u0661\u0665\u066c\u0660\u0660\u0660 ريال"),
        (30_000, "3 หมื่นบาท"),
        (12_500, "12,5 tys. zł"),
        (50_000, "50 bin TL"),
        (100_000, "100 тыс. рублей"),
        (1_200_000, "₹12 lakh"),
        (1_200_000, "12–15 LPA"),
        (12_000_000, "1.2 crore"),
    ],
)
def test_pay_is_found_with_the_multipliers_of_any_common_language(amount: int, text: str) -> None:
    assert amount_pattern(Decimal(amount)).search(fold(text))


@pytest.mark.parametrize(
    ("amount", "text"),
    [(3_600, "3,600만원"), (36_000, "3,600만원"), (20, "20万円"), (20_000, "20 triệu"),
     (110_000_000, "1억 2,000만원"), (600_000, "600 Ft"), (15_000_000, "15 ألف")],
)  # fmt: skip
def test_a_multiplier_makes_it_another_amount(amount: int, text: str) -> None:
    assert not amount_pattern(Decimal(amount)).search(fold(text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("SAR", "15,000 ريال"),
        ("SAR", "15,000 ر.س"),
        ("AED", "15,000 درهم"),
        ("AED", "د.إ 15,000"),
        ("THB", "30,000 บาท"),
        ("THB", "3 หมื่นบาท"),
        ("VND", "20.000.000đ"),
        ("VND", "20.000.000 ₫"),
        ("VND", "15 - 20 triệu"),
        ("PLN", "12 000 zł"),
        ("CZK", "50 000 Kč"),
        ("HUF", "600 ezer Ft"),
        ("SEK", "35 000 kr"),
        ("RON", "5000 lei"),
        ("TRY", "₺50.000"),
        ("TRY", "50 bin TL"),
        ("KRW", "₩36,000,000"),
        ("KRW", "3,600만원"),
        ("JPY", "500万円"),
        ("CNY", "20万元"),
        ("INR", "₹12,00,000"),
        ("INR", "12 lac"),
        ("INR", "1.2 crore"),
        ("RUB", "100 тыс. рублей"),
        ("UAH", "30 000 грн"),
    ],
)
def test_a_currency_is_known_by_what_people_call_it_at_home(code: str, text: str) -> None:
    assert shows_currency(code, Words(text), "en")


@pytest.mark.parametrize(
    ("code", "text"),
    [("KRW", "지원하기"), ("CNY", "多元文化"), ("HUF", "lift"), ("RON", "Leipzig")],
)
def test_a_sign_within_a_word_is_no_currency(code: str, text: str) -> None:
    assert not shows_currency(code, Words(text), "en")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ste-Foy", "Sainte-Foy (Québec)"),
        ("Sainte-Foy", "Ste. Foy"),
        ("St. Louis", "Saint Louis, MO"),
        ("St. Gallen", "Sankt Gallen"),
        ("Co. Dublin", "County Dublin"),
        ("County Dublin", "Swords, Co Dublin"),
        ("Mt. Pleasant", "Mount Pleasant"),
        ("Fort Worth", "Ft. Worth"),
    ],
)
def test_a_place_is_known_with_its_words_shortened(name: str, text: str) -> None:
    assert shows_place(name, Words(text))


def test_another_place_with_a_short_word_is_not_taken_for_it() -> None:
    assert not shows_place("Ste-Foy", Words("Foy, Saint Louis"))
    assert not shows_place("Fort Worth", Words("worth the effort"))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$25/hr", "HOUR"),
        ("25 € pro Stunde", "HOUR"),
        ("25 € / Std.", "HOUR"),
        ("25 € de l’heure", "HOUR"),
        ("a day rate of £400", "DAY"),
        ("400 € par jour", "DAY"),
        ("£500 per week", "WEEK"),
        ("3.200 € mtl.", "MONTH"),
        ("1.250 € al mes", "MONTH"),
        ("14 000 zł miesięcznie", "MONTH"),
        ("60.000 € brutto/Jahr", "YEAR"),
        ("45 000 € par an", "YEAR"),
        ("£45,000 p.a.", "YEAR"),
        ("annual salary", "YEAR"),
    ],
)
def test_the_time_that_pay_is_for_is_known(text: str, unit: str) -> None:
    units = ("HOUR", "DAY", "WEEK", "MONTH", "YEAR")
    assert [each for each in units if shows_unit(each, Words(text))] == [unit]


def test_working_time_is_no_time_that_pay_is_for() -> None:
    words = Words("€60,000 (40 hours a week, 30 days a year)")
    assert not units_beside(amount_pattern(Decimal(60000)), words)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("FULL_TIME", "Voll- oder Teilzeit"),
        ("FULL_TIME", "full or part time"),
        ("FULL_TIME", "CDI, temps plein"),
        ("FULL_TIME", "Pełny etat"),
        ("PART_TIME", "media jornada"),
        ("PART_TIME", "60–80%"),
        ("PART_TIME", "20 hours a week"),
        ("CONTRACTOR", "freiberuflich"),
        ("TEMPORARY", "fixed-term contract"),
        ("INTERN", "Prácticas"),
        ("VOLUNTEER", "Ehrenamt"),
        ("PER_DIEM", "per diem"),
        ("OTHER", "whatever"),
    ],
)
def test_a_kind_of_employment_is_known(kind: str, text: str) -> None:
    assert shows_employment(kind, Words(text))


@pytest.mark.parametrize("kind", ["PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "PER_DIEM"])
def test_a_full_time_job_is_of_no_other_kind(kind: str) -> None:
    text = "Full time, 40 hours a week. An internal team of 12 reviews each change within 3 months."
    assert not shows_employment(kind, Words(text))


@pytest.mark.parametrize("text", ["Remote", "100 % Homeoffice", "télétravail", "praca zdalna"])
def test_work_from_home_is_known(text: str) -> None:
    assert shows_remote(Words(text))


def test_a_region_has_names_and_codes() -> None:
    assert set(region_names("NY", "US")) == {"NY", "New York"}
    assert shows_region("BY", "DE", Words("Munich, Bavaria"))
    assert not shows_region("IN", "US", Words("made in Ohio"))


def test_a_sign_means_its_currency() -> None:
    assert [currency_like(text) for text in ("€", "$", "£", "usd", "zł", "doubloon")] == [
        "EUR", "USD", "GBP", "USD", "PLN", None
    ]  # fmt: skip


def test_words_are_compared_without_what_does_not_matter() -> None:
    words = Words("Senior\u00a0Back\u00adend\u2010Engineer – C++ at O’Brien’s")
    assert words.has("senior backend engineer")
    assert words.has("C++")
    assert words.has("O'Brien's")
    assert not words.has("engine")


@pytest.mark.parametrize(
    ("markup", "share"),
    [
        ("<p>One two three four five six.</p>", 1.0),
        ("&lt;p&gt;One two three four five six.&lt;/p&gt;", 1.0),
        ("<p>One two three</p><ul><li>four five</li><li>six</li></ul>", 1.0),
        ("<p>Nine ten eleven twelve thirteen fourteen</p>", 0.0),
        ("", 1.0),
    ],
)
def test_the_share_of_a_text_is_measured(markup: str, share: float) -> None:
    assert share_shown(markup, Words("Zero. One two three; four five six! Seven")) == share
