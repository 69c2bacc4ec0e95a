"""Facts in words: money, dates, places and spans of time, in the language of the page."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache, reduce
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, get_currency_name

from rolepress.core.text import first_upper, folded, slugify
from rolepress.domain.job_posting import Credential, EmploymentType, Requirements
from rolepress.domain.languages import name_in
from rolepress.domain.place import Place, Workplace
from rolepress.domain.salary import Salary, SalarySource, SalaryUnit
from rolepress.locales.catalog import N_, words

MONTHS_A_YEAR = 12
DAYS_A_WEEK = 7
DAYS_A_MONTH = 30
"""Babel counts a month as 30 days."""
_NEVER_COARSER = 1_000_000
"""A threshold so high that Babel never moves on to a larger unit."""
ListStyle = Literal["standard", "or"]
"""How a list ends: "a, b, and c" or "a, b, or c"."""

EMPLOYMENT_TYPES = {
    EmploymentType.FULL_TIME: N_("Full time"),
    EmploymentType.PART_TIME: N_("Part time"),
    EmploymentType.CONTRACTOR: N_("Contract"),
    EmploymentType.TEMPORARY: N_("Temporary"),
    EmploymentType.INTERN: N_("Internship"),
    EmploymentType.VOLUNTEER: N_("Volunteer work"),
    EmploymentType.PER_DIEM: N_("Paid by the day"),
    EmploymentType.OTHER: N_("Other"),
}
CREDENTIALS = {
    Credential.HIGH_SCHOOL: N_("high school diploma"),
    Credential.ASSOCIATE_DEGREE: N_("associate degree"),
    Credential.BACHELOR_DEGREE: N_("bachelor’s degree"),
    Credential.PROFESSIONAL_CERTIFICATE: N_("professional certificate"),
    Credential.POSTGRADUATE_DEGREE: N_("postgraduate degree"),
}
UNITS = {
    SalaryUnit.HOUR: N_("an hour"),
    SalaryUnit.DAY: N_("a day"),
    SalaryUnit.WEEK: N_("a week"),
    SalaryUnit.MONTH: N_("a month"),
    SalaryUnit.YEAR: N_("a year"),
}
WORKPLACES = {
    Workplace.OFFICE: N_("On site"),
    Workplace.HYBRID: N_("Hybrid: on site and from home"),
    Workplace.REMOTE: N_("Fully remote"),
}


@lru_cache(maxsize=4096)
def date(day: datetime.date, language: str) -> str:
    """A date in full, such as "November 3, 2026"."""
    return format_date(day, "long", locale=_locale(language))


@lru_cache(maxsize=4096)
def money(amount: Decimal, currency: str, language: str) -> str:
    """An amount with its currency sign, and with cents only if there are any."""
    locale = _locale(language)
    pattern = locale.currency_formats["standard"].pattern
    if amount == amount.to_integral_value():
        pattern = pattern.replace(".00", "")
    return format_currency(amount, currency, pattern, locale=locale, currency_digits=False)


@lru_cache(maxsize=1024)
def ago(days: int, language: str) -> str:
    """How long ago a day was, such as "2 weeks ago", in units that grow with the distance.

    So the page changes less often, and is nearly right if somebody reads it later.
    """
    if not days:
        return words(language).gettext("today")
    if days < DAYS_A_WEEK:
        return _ago(days, "day", language)
    if days < 2 * DAYS_A_MONTH:
        return _ago(days // DAYS_A_WEEK * DAYS_A_WEEK, "week", language)
    return _ago(days // DAYS_A_MONTH * DAYS_A_MONTH, "month", language)


def _ago(days: int, unit: Literal["day", "week", "month"], language: str) -> str:
    past = datetime.timedelta(days=-days)
    locale = _locale(language)
    return format_timedelta(past, unit, _NEVER_COARSER, add_direction=True, locale=locale)


def number(count: int, language: str) -> str:
    """A whole number, such as "1,200"."""
    return format_decimal(count, locale=_locale(language))


def listed(parts: Iterable[str], language: str, style: ListStyle = "standard") -> str:
    """Words or names as a list in a sentence. Empty if there are no words."""
    return format_list(list(parts), style, locale=_locale(language))


def row(parts: Iterable[str], language: str) -> str:
    """Words as a list without "and": "a, b, c"."""
    _ = words(language).gettext
    return reduce(lambda one, other: _("%(one)s, %(other)s") % {"one": one, "other": other}, parts)


def letters(name: str) -> tuple[str, str]:
    """The key by which names are sorted: letters first, then accents."""
    return slugify(name), name


@lru_cache(maxsize=256)
def currency_name(currency: str, language: str) -> str:
    """A currency in words, such as "US dollars"."""
    return get_currency_name(currency, count=2, locale=_locale(language))


@lru_cache(maxsize=256)
def country(code: str, language: str) -> str:
    """A country's name."""
    return str(_locale(language).territories.get(code, code))


@lru_cache(maxsize=256)
def language_name(language: str, reader: str) -> str:
    """What readers call a language, as a word that stands alone: "German"."""
    return first_upper(name_in(language, reader))


def direction(language: str) -> str:
    """`ltr` or `rtl`: the way the language is written."""
    return _locale(language).text_direction


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def salary(pay: Salary, language: str) -> str:
    """What an employer pays, such as "€92,000 to €112,000 a year"."""
    ends = pay.ends if pay.value is None else pay.ends[:1]
    amounts = (money(end, pay.currency, language) for end in ends)
    return pay_per_unit(span(amounts, language), pay.unit, language)


def pay_per_unit(pay: str, unit: SalaryUnit, language: str) -> str:
    """Pay with its unit of time, such as "€92,000 a year"."""
    _ = words(language).gettext
    return _("%(pay)s %(unit)s") % {"pay": pay, "unit": _(UNITS[unit])}


def span(amounts: Iterable[str], language: str) -> str:
    """A range from the lowest to the highest amount, or a single amount."""
    _ = words(language).gettext
    return reduce(lambda low, high: _("%(low)s to %(high)s") % {"low": low, "high": high}, amounts)


def citation(source: SalarySource, language: str) -> str:
    """The source of figures in one line, with the size of the sample."""
    said = source.citation(country(source.country, language))
    if not source.sample_size:
        return said
    _ = words(language).gettext
    count = number(source.sample_size, language)
    return _("%(source)s, %(count)s measured") % {"source": said, "count": count}


def place(where: Place, language: str) -> str:
    """A place from the street to the country, such as "Berlin, Germany"."""
    says_more = where.region and folded(where.region) != folded(where.locality)
    region = where.region if says_more else None
    town = _town(where, language)
    parts = (where.street_address, town, region, country(where.country, language))
    return ", ".join(part for part in parts if part)


def _town(where: Place, language: str) -> str:
    if not where.postal_code:
        return where.locality
    _ = words(language).gettext
    parts = {"town": where.locality, "postal_code": where.postal_code}
    return _("%(town)s %(postal_code)s") % parts


def either(parts: Iterable[str], language: str) -> str:
    """Choices that may contain commas, such as "Bath, Ohio or Bern, Switzerland"."""
    found = list(parts) or [""]
    return reduce(lambda one, other: listed([one, other], language, "or"), found)


def countries(codes: Iterable[str], language: str) -> str:
    """Countries as a list in words, with the article that some need in English."""
    names = (country(code, language) for code in codes)
    is_english = _locale(language).language == "en"
    return listed(map(_with_article, names) if is_english else names, language, "or")


def _with_article(name: str) -> str:
    needs = ("United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Czech Republic")
    return f"the {name}" if name.startswith(needs) else name


def experience(months: int, language: str) -> str:
    """The least experience, such as "8 years or more"."""
    _, ngettext = words(language).gettext, words(language).ngettext
    years, rest = divmod(months, MONTHS_A_YEAR)
    parts = []
    if years:
        parts.append(ngettext("%(count)s year", "%(count)s years", years) % {"count": years})
    if rest:
        parts.append(ngettext("%(count)s month", "%(count)s months", rest) % {"count": rest})
    return _("%(time)s or more") % {"time": listed(parts, language)}


def education(requirements: Requirements, language: str) -> str:
    """The required credential, and whether experience can replace it. May be empty."""
    if not requirements.education_requirements:
        return ""
    _ = words(language).gettext
    asked = (_(CREDENTIALS[credential]) for credential in requirements.education_requirements)
    text = listed(asked, language, "or")
    if requirements.experience_in_place_of_education:
        text = _("%(credentials)s, or equivalent experience") % {"credentials": text}
    return first_upper(text)


def workplace(kind: Workplace, language: str) -> str:
    """The kind of workplace in plain words."""
    return words(language).gettext(WORKPLACES[kind])


def employment_type(kind: EmploymentType, language: str) -> str:
    """A kind of employment, such as "Full time"."""
    return words(language).gettext(EMPLOYMENT_TYPES[kind])


def closing(days_left: int, language: str) -> str:
    """When a vacancy closes, given the days left until its last day: "Closes in 3 days"."""
    _, ngettext = words(language).gettext, words(language).ngettext
    if days_left == 0:
        return _("Closes today")
    if days_left == 1:
        return _("Closes tomorrow")
    in_days = ngettext("Closes in %(count)s day", "Closes in %(count)s days", days_left)
    return in_days % {"count": days_left}


def roles(count: int, language: str) -> str:
    """A number of roles, such as "2 roles"."""
    text = words(language).ngettext("%(count)s role", "%(count)s roles", count)
    return text % {"count": number(count, language)}


def open_vacancies(count: int, language: str) -> str:
    """A number of vacancies, such as "2 open vacancies"."""
    text = words(language).ngettext("%(count)s open vacancy", "%(count)s open vacancies", count)
    return text % {"count": number(count, language)}
