"""The codes of countries and currencies, and what people write instead of them."""

from functools import lru_cache
from typing import Any

_COUNTRY_HABITS = {"UK": "GB", "EN": "GB", "ENGLAND": "GB", "SCOTLAND": "GB", "EL": "GR"}
_CURRENCY_HABITS = {"€": "EUR", "$": "USD", "£": "GBP", "US$": "USD"}


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2."""
    return frozenset(country.alpha_2 for country in _tables().countries)


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """ISO 4217."""
    return frozenset(currency.alpha_3 for currency in _tables().currencies)


def meant_country(text: str) -> str | None:
    """The code of what was written: another case, a name, or a habit such as UK."""
    habit = _COUNTRY_HABITS.get(text.strip().upper())
    return habit or _look_up(_tables().countries, text, "alpha_2")


def meant_currency(text: str) -> str | None:
    """The code of what was written: another case, a name, or a sign."""
    habit = _CURRENCY_HABITS.get(text.strip().upper())
    return habit or _look_up(_tables().currencies, text, "alpha_3")


def _look_up(table: Any, text: str, code: str) -> str | None:  # noqa: ANN401 - untyped tables
    try:
        return str(getattr(table.lookup(text.strip()), code))
    except LookupError:
        return None


def _tables() -> Any:  # noqa: ANN401 - pycountry has no types for its tables
    import pycountry  # noqa: PLC0415 - a tenth of a second that a build without edits need not pay

    return pycountry
