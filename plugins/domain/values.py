"""The scalar types of front matter. Every one is written as text and refused with a remedy.

A validator meets text on the way in from YAML and typed values on the way back from the memo, so
each lets a value of its own type through.
"""

import datetime
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from plugins.core.dates import parse_date
from plugins.core.text import did_you_mean
from plugins.core.urls import SLUG_MAX_CHARS, is_slug, is_web_address

TITLE_MAX_CHARS = 100
DESCRIPTION_MAX_CHARS = 200
TEXT_MAX_CHARS = 500
AMOUNT_MAX = Decimal(10) ** 12

_EMAIL = re.compile(r"[^@\s<>\"(),:;\[\]\\]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()./-]{4,24}")


def refuse(message: str, fix: str) -> PydanticCustomError:
    """An error whose message says what is wrong and whose context says what to do."""
    return PydanticCustomError("rolepress", "{message}", {"message": message, "fix": fix})


def quoted(value: object) -> str:
    """An editor's value as an error message shows it: one short line, never a whole structure."""
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= 60 else f"'{value[:59]}…'"  # noqa: PLR2004
    return "a list" if isinstance(value, list | tuple) else "a mapping"


def _one_line(text: str) -> str:
    for char in text:
        if unicodedata.category(char) in {"Cc", "Cs"} or char in "\u2028\u2029":
            raise refuse(f"control character U+{ord(char):04X} in the text", "remove it")
    return text


def _slug(text: str) -> str:
    if not is_slug(text):
        raise refuse(
            f"expected a name such as `backend-tech-lead`, got {quoted(text)}",
            f"use a-z, 0-9 and single hyphens, at most {SLUG_MAX_CHARS} characters",
        )
    return text


def _date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return parse_date(value)
    except ValueError:
        raise refuse(
            f"expected a date, got {quoted(value)}", "write it as YYYY-MM-DD, such as 2026-11-02"
        ) from None


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise refuse(f"expected true or false, got {quoted(value)}", "write `true` or `false`")
        return value == "true"
    return value


def _count(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"[1-9][0-9]{0,5}", value):
            raise refuse(
                f"expected a whole number above 0, got {quoted(value)}",
                "write digits only, such as 72",
            )
        return int(value)
    return value


def _amount(value: object) -> object:
    if isinstance(value, str):
        try:
            amount = Decimal(value) if re.fullmatch(r"[0-9]+(?:\.[0-9]{1,2})?", value) else None
        except InvalidOperation:
            amount = None
        if amount is None or not 0 < amount < AMOUNT_MAX:
            raise refuse(
                f"expected an amount of money, got {quoted(value)}",
                "write digits only, such as 60000 or 28.50: no currency sign, comma or k",
            )
        return amount
    return value


def _web_address(text: str) -> str:
    if not is_web_address(text):
        raise refuse(
            f"expected a web address, got {quoted(text)}",
            "write it in full, such as https://example.com/apply",
        )
    return text


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise refuse(
            f"expected an email address, got {quoted(text)}",
            "write it as name@example.com",
        )
    return text


def _telephone(text: str) -> str:
    if not _TELEPHONE.fullmatch(text):
        raise refuse(
            f"expected a telephone number, got {quoted(text)}",
            "write it with its country code, such as +49 30 5550 0100",
        )
    return text


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    import pycountry  # noqa: PLC0415 - a tenth of a second that a build without edits need not pay

    return frozenset(country.alpha_2 for country in pycountry.countries)


@lru_cache(maxsize=1)
def _currencies() -> frozenset[str]:
    import pycountry  # noqa: PLC0415 - as above

    return frozenset(currency.alpha_3 for currency in pycountry.currencies)


def _country(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", text) or text not in _countries():
        hint = {"UK": "GB", "EN": "GB", "EL": "GR"}.get(text.upper()) or text.upper()
        known = hint in _countries()
        raise refuse(
            f"expected an ISO 3166-1 country code, got {quoted(text)}",
            f"did you mean `{hint}`?" if known else "write two capital letters, such as DE or NO",
        )
    return text


def _currency(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", text) or text not in _currencies():
        raise refuse(
            f"expected an ISO 4217 currency code, got {quoted(text)}",
            f"did you mean `{text.upper()}`?"
            if text.upper() in _currencies()
            else "write three capital letters, such as EUR or USD",
        )
    return text


def one_of(choices: Callable[[], list[str]]) -> Callable[[object], object]:
    """A validator that refuses a text outside `choices` and names the nearest choice."""

    def check(value: object) -> object:
        if isinstance(value, str) and value not in choices():
            near = {choice.lower().replace("_", "-"): choice for choice in choices()}
            match = near.get(value.strip().lower().replace("_", "-").replace(" ", "-"))
            fix = f"did you mean `{match}`?" if match else did_you_mean(value, choices())
            raise refuse(f"{quoted(value)} is not one of the known values", fix)
        return value

    return check


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Title = Annotated[
    str, StringConstraints(min_length=2, max_length=TITLE_MAX_CHARS), AfterValidator(_one_line)
]
Description = Annotated[
    str,
    StringConstraints(min_length=20, max_length=DESCRIPTION_MAX_CHARS),
    AfterValidator(_one_line),
]
Text = Annotated[
    str, StringConstraints(min_length=1, max_length=TEXT_MAX_CHARS), AfterValidator(_one_line)
]
Slug = Annotated[str, AfterValidator(_slug)]
Date = Annotated[datetime.date, BeforeValidator(_date)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Count = Annotated[int, BeforeValidator(_count), Field(ge=1)]
Amount = Annotated[Decimal, BeforeValidator(_amount)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Email = Annotated[str, AfterValidator(_email)]
Telephone = Annotated[str, AfterValidator(_telephone)]
Country = Annotated[str, AfterValidator(_country)]
Currency = Annotated[str, AfterValidator(_currency)]

T = TypeVar("T")
Many = Annotated[tuple[T, ...], BeforeValidator(_listed), Field(min_length=1)]
"""One value or a list of them: `FULL_TIME`, or `[FULL_TIME, CONTRACTOR]`."""
