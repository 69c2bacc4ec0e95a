"""How facts read: money, dates, places and spans of time, in the words of the site's language."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, get_currency_name

from plugins.core.text import first_upper, join_words
from plugins.domain.job_posting import Credential, EmploymentType, Requirements
from plugins.domain.place import Place, Workplace
from plugins.domain.salary import Salary, SalaryUnit

MONTHS_A_YEAR = 12

EMPLOYMENT_TYPES = {
    EmploymentType.FULL_TIME: "Full time",
    EmploymentType.PART_TIME: "Part time",
    EmploymentType.CONTRACTOR: "Contract",
    EmploymentType.TEMPORARY: "Temporary",
    EmploymentType.INTERN: "Internship",
    EmploymentType.VOLUNTEER: "Volunteer work",
    EmploymentType.PER_DIEM: "Paid by the day",
    EmploymentType.OTHER: "Other",
}
CREDENTIALS = {
    Credential.HIGH_SCHOOL: "high school diploma",
    Credential.ASSOCIATE_DEGREE: "associate degree",
    Credential.BACHELOR_DEGREE: "bachelor’s degree",
    Credential.PROFESSIONAL_CERTIFICATE: "professional certificate",
    Credential.POSTGRADUATE_DEGREE: "postgraduate degree",
}
UNITS = {
    SalaryUnit.HOUR: "an hour",
    SalaryUnit.DAY: "a day",
    SalaryUnit.WEEK: "a week",
    SalaryUnit.MONTH: "a month",
    SalaryUnit.YEAR: "a year",
}


@lru_cache(maxsize=4096)
def date(day: datetime.date, language: str) -> str:
    """A date in full, such as "November 3, 2026"."""
    return format_date(day, "long", locale=_locale(language))


@lru_cache(maxsize=4096)
def money(amount: Decimal, currency: str, language: str) -> str:
    """An amount with its currency sign; cents only where there are any."""
    pattern = "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00"
    return format_currency(
        amount, currency, pattern, locale=_locale(language), currency_digits=False
    )


@lru_cache(maxsize=256)
def currency_name(currency: str, language: str) -> str:
    """A currency in words, such as "US dollars"."""
    return get_currency_name(currency, count=2, locale=_locale(language))


@lru_cache(maxsize=256)
def country(code: str, language: str) -> str:
    """A country's name."""
    return str(_locale(language).territories.get(code, code))


def direction(language: str) -> str:
    """`ltr` or `rtl`: the way the language is written."""
    return _locale(language).text_direction


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def salary(pay: Salary, language: str) -> str:
    """What an employer pays, such as "€92,000 to €112,000 a year"."""
    if pay.value is not None:
        return f"{money(pay.value, pay.currency, language)} {UNITS[pay.unit]}"
    low = money(pay.min_value or Decimal(0), pay.currency, language)
    high = money(pay.max_value or Decimal(0), pay.currency, language)
    return f"{low} to {high} {UNITS[pay.unit]}"


def place(where: Place, language: str) -> str:
    """A place from the street to the country, such as "Berlin, Germany"."""
    town = " ".join(part for part in (where.locality, where.postal_code) if part)
    region = where.region if where.region != where.locality else None
    parts = (where.street_address, town, region, country(where.country, language))
    return ", ".join(part for part in parts if part)


def countries(codes: Iterable[str], language: str) -> str:
    """Countries as a list in words, each with its article where English wants one."""
    return join_words((_with_article(country(code, language)) for code in codes), "or")


def _with_article(name: str) -> str:
    needs = ("United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Czech Republic")
    return f"the {name}" if name.startswith(needs) else name


def experience(months: int) -> str:
    """The least experience, such as "8 years or more"."""
    years, rest = divmod(months, MONTHS_A_YEAR)
    words = []
    if years:
        words.append(f"{years} year{'' if years == 1 else 's'}")
    if rest:
        words.append(f"{rest} month{'' if rest == 1 else 's'}")
    return f"{' and '.join(words)} or more"


def education(requirements: Requirements) -> str:
    """The credential asked for, and whether experience can take its place; may be empty."""
    if not requirements.education_requirements:
        return ""
    text = join_words((CREDENTIALS[c] for c in requirements.education_requirements), "or")
    if requirements.experience_in_place_of_education:
        text += ", or equivalent experience"
    return first_upper(text)


def workplace(kind: Workplace) -> str:
    """Where work is done, in words a visitor needs no legend for."""
    return {
        Workplace.OFFICE: "On site",
        Workplace.HYBRID: "Hybrid: on site and from home",
        Workplace.REMOTE: "Fully remote",
    }[kind]


def closing(days_left: int) -> str:
    """When a vacancy closes, whose last day is so many days away: "Closes in 3 days"."""
    return {0: "Closes today", 1: "Closes tomorrow"}.get(days_left, f"Closes in {days_left} days")


def number_of(number: int, noun: str) -> str:
    """`number_of(2, "vacancy")` is "2 vacancies"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
