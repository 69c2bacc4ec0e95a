"""Checks of single values, which arrive as text. Each refusal says how to correct the value.

A validator gets text from YAML, and values of the final type from the memo. So each one accepts
values that have that type already.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import PurePosixPath

from pydantic_core import PydanticCustomError

from rolepress.core.problems import Rule
from rolepress.core.urls import SLUG_MAX_CHARS, is_slug, is_web_address
from rolepress.domain.codes import countries, currencies, meant_country, meant_currency
from rolepress.domain.languages import meant_language, nearest_language, tag_of
from rolepress.domain.picture import PICTURE_ENDS
from rolepress_base.dates import FIRST_YEAR, LAST_YEAR, parse_date
from rolepress_base.messages import join_words, quoted
from rolepress_base.names import did_you_mean
from rolepress_base.signs import TURNING, UNFIT, has_ink, is_hidden, sign

REMOVE_LINE = "remove the line"
"""The remedy for a key that does not belong into a file, whatever its value is."""
AMOUNT_MAX = Decimal(10) ** 12
PICTURE_EXAMPLE = "/acme.svg"

_EMAIL = re.compile(r"[^@\s<>\"(),:;\[\]\\]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\\\]{2}|www\.", re.IGNORECASE)
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()./-]{4,24}")
_DATE_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AMOUNT = re.compile(r"[0-9]+(?:\.[0-9]{1,2})?")
_GROUPED_AMOUNT = re.compile(r"([0-9]{1,3})((?:[, ’'][0-9]{3})+)(\.[0-9]{2})?|([0-9]{1,6})[kK]")
_YES_NO = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}


def refuse(message: str, fix: str, char: str = "") -> PydanticCustomError:
    """An error whose message says what is wrong and whose context says what to do.

    `char` is the wrong character, if there is exactly one.
    """
    context = {"message": message, "fix": fix, "char": char}
    return PydanticCustomError("rolepress", "{message}", context)


def one_line(text: str) -> str:
    """Refuse several lines, and characters that no name may have."""
    if any(char in text for char in "\n\u2028\u2029"):
        raise refuse("expected one line, got several", "write it on one line")
    if found := UNFIT.search(text):
        raise refuse(*_unfit(found[0]), found[0])
    if not has_ink(text):
        raise refuse(f"nothing of {quoted(text)} can be seen", "write some letters")
    return text


def _unfit(char: str) -> tuple[str, str]:
    """What is wrong with a character that no name may have, and what to do about it."""
    if TURNING.match(char):
        return (
            f"{sign(char)} turns the text around it the other way",
            "remove it: words of any script find their direction by themselves",
        )
    return f"{sign(char)} in the text", "remove it"


def slug(text: str) -> str:
    """Refuse what cannot be a part of an address."""
    if not is_slug(text):
        raise refuse(
            f"expected a name such as `backend-tech-lead`, got {quoted(text)}",
            f"use a-z, 0-9 and single hyphens, at most {SLUG_MAX_CHARS} characters",
        )
    return text


def date(value: object) -> object:
    """A day in the form YYYY-MM-DD."""
    if not isinstance(value, str):
        return value
    try:
        day = parse_date(value)
    except ValueError:
        day = None
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        years = f"{FIRST_YEAR} to {LAST_YEAR}"
        raise refuse(f"expected a date in the years {years}, got {value}", "correct the year")
    if day:
        return day
    if _DATE_FORM.fullmatch(value):
        raise refuse(f"there is no such day as {value}", "correct the month or the day")
    raise refuse(
        f"expected a date, got {quoted(value)}", "write it as YYYY-MM-DD, such as 2026-11-02"
    )


def flag(value: object) -> object:
    """`true` or `false`, and no other word."""
    if isinstance(value, str):
        if value not in {"true", "false"}:
            meant = _YES_NO.get(value.lower(), value.lower())
            fix = f"write `{meant}`" if meant in {"true", "false"} else "write `true` or `false`"
            raise refuse(f"expected true or false, got {quoted(value)}", fix)
        return value == "true"
    return value


def count(value: object) -> object:
    """A whole number above 0."""
    if isinstance(value, str):
        if not re.fullmatch(r"[1-9][0-9]{0,5}", value):
            raise refuse(
                f"expected a whole number above 0, got {quoted(value)}",
                "write digits only, such as 72",
            )
        return int(value)
    return value


def amount(value: object) -> object:
    """An amount of money in digits."""
    if isinstance(value, str):
        amount = Decimal(value) if _AMOUNT.fullmatch(value) else None
        if amount is None or not 0 < amount < AMOUNT_MAX:
            raise refuse(
                f"expected an amount of money above 0, got {quoted(value)}", _amount_fix(value)
            )
        return amount
    return value


def _amount_fix(value: str) -> str:
    meant = _GROUPED_AMOUNT.fullmatch(value)
    if meant is None:
        return "write digits only, such as 60000 or 28.50: no currency sign, comma or k"
    whole, groups, decimals, thousands = meant.groups(default="")
    digits = f"{thousands}000" if thousands else whole + re.sub(r"[^0-9]", "", groups) + decimals
    return f"write it in digits: {digits}"


def web_address(text: str) -> str:
    """Refuse what is not the full address of a page."""
    if not is_web_address(text):
        raise refuse(
            f"expected a web address, got {quoted(text)}",
            "write it in full, such as https://example.com/apply",
        )
    return text


def picture(text: str) -> str:
    """The site path of a picture, with or without its slash. The file may be missing."""
    if _ELSEWHERE.match(text):
        raise refuse(
            f"the picture {quoted(text)} is not served by this site",
            "download the file into `content/static/`, and write its path from there, such as "
            f"`{PICTURE_EXAMPLE}`",
        )
    path = f"/{text.removeprefix('/')}"
    end = PurePosixPath(path).suffix.lower()
    is_path = not set("?#\\") & set(path) and {"", ".", ".."}.isdisjoint(path.split("/")[1:])
    if not is_path or end not in PICTURE_ENDS:
        raise refuse(
            f"expected a picture of this site, got {quoted(text)}",
            "write the path of a file in `content/static/` that ends in "
            f"{join_words(PICTURE_ENDS, 'or')}, such as `{PICTURE_EXAMPLE}`",
        )
    return path


def email(text: str) -> str:
    """Refuse what is not one email address."""
    if not _EMAIL.fullmatch(text) or any(map(is_hidden, text)):
        raise refuse(
            f"expected an email address, got {quoted(text)}",
            "write it as name@example.com",
        )
    return text


def telephone(text: str) -> str:
    """Refuse what is not a telephone number."""
    if not _TELEPHONE.fullmatch(text):
        raise refuse(
            f"expected a telephone number, got {quoted(text)}",
            "write it with its country code, such as +49 30 5550 0100",
        )
    return text


def country(text: str) -> str:
    """Refuse what is not a country code of ISO 3166-1."""
    if text not in countries():
        meant = meant_country(text)
        raise refuse(
            f"expected an ISO 3166-1 country code, got {quoted(text)}",
            f"did you mean `{meant}`?" if meant else "write two capital letters, such as DE or NO",
        )
    return text


def currency(text: str) -> str:
    """Refuse what is not a currency code of ISO 4217."""
    if text not in currencies():
        meant = meant_currency(text)
        raise refuse(
            f"expected an ISO 4217 currency code, got {quoted(text)}",
            f"did you mean `{meant}`?"
            if meant
            else "write three capital letters, such as EUR or USD",
        )
    return text


def language(text: str) -> str:
    """The tag of a language in its usual form. An empty text is the site's own language."""
    tag = tag_of(text) if text else ""
    if tag is None:
        meant = meant_language(text)
        near = None if meant else nearest_language(text)
        example = "write a tag such as `de`, `pt-BR` or `zh-Hant`"
        fix = f"did you mean `{near}`?" if near else example
        raise refuse(
            f"expected the tag of a language, got {quoted(text)}",
            f"write `language: {meant}`" if meant else fix,
        )
    return tag


def rule(value: object) -> object:
    """The id of a rule that a page may break for a reason."""
    if not isinstance(value, str) or isinstance(value, Rule):
        return value
    known = {each.value: each for each in Rule if each.may_be_silenced}
    if value.upper() not in known:
        is_rule = value.upper() in set(Rule)
        raise refuse(
            f"{quoted(value)} is an error, which cannot be silenced"
            if is_rule
            else f"{quoted(value)} is not the id of a rule",
            "correct what it says" if is_rule else "write one such as `W03`, as the build names it",
        )
    return known[value.upper()]


def one_of(choices: Sequence[str]) -> Callable[[object], object]:
    """A validator that refuses a text outside `choices` and names the nearest choice."""

    def check(value: object) -> object:
        if isinstance(value, str) and value not in choices:
            near = {choice.lower().replace("_", "-"): choice for choice in choices}
            match = near.get(value.strip().lower().replace("_", "-").replace(" ", "-"))
            fix = f"did you mean `{match}`?" if match else did_you_mean(value, choices)
            raise refuse(f"{quoted(value)} is not one of the known values", fix)
        return value

    return check


def listed(value: object) -> object:
    """A single value as a list of one."""
    return [value] if isinstance(value, str) else value
