"""Pay: an amount with any separators or scale, and a currency by code, sign or name."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import pycountry
from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

from plugins.audit.forms.languages import locales
from plugins.audit.forms.text import Words, fold, tokens

AMOUNT_MAX = Decimal(10) ** 12
"""Larger amounts are no pay, and their forms are not looked for."""

_SCALES: tuple[tuple[int, str], ...] = (
    (1_000, r"k|tsd|t(?=\s?€|\s?eur)|thousand|tausend|mille|mil|tys|mila|tkr"),
    (10_000, "万|萬"),
    (100_000, "lakhs?|lacs?|lpa|l(?= ?p)"),
    (1_000_000, "m|mm|mio|mln|mn|millions?|millionen?|millones|milion(?:y|ow|i|es)?|milhoes"),
    (10_000_000, "crores?|cr"),
)
_THOUSAND = 1_000
_WHOLE_MAX_DIGITS, _FRACTION_MAX_DIGITS = 4, 3
"""Nobody writes longer numbers before `k` or `million`."""

_BETWEEN = r"(?:-|to|bis|a|and|und|et|y|do|tot|en|e|ate|up to)"
_SIGN = r"[^\w\s]{0,3}(?:[a-z]{3})?"
_BEFORE = r"(?<!\d)(?<!\d[.,'])"
_AFTER = r"(?!\d|[.,']\d|k(?![a-z]))"


@lru_cache(maxsize=512)
def amount_pattern(amount: Decimal) -> re.Pattern[str]:
    """Finds an amount in folded text: 85000 as 85,000, 85.000,00, 85 000, 85'000, 85k or 80-85k."""
    whole, _, fraction = format(amount.normalize(), "f").partition(".")
    tail = rf"[.,]{fraction}0*" if fraction else r"(?:[.,](?:0{1,2}|-+))?"
    forms = [f"{_grouped(whole)}{tail}{_AFTER}"]
    forms += _scaled(amount)
    return re.compile(f"{_BEFORE}(?:{'|'.join(forms)})")


def _grouped(whole: str) -> str:
    """Digits in thousands, or as in India, with or without separators."""
    head, last = whole[:-3], whole[-3:]
    if not head:
        return last
    thousands = [whole[max(0, at - 3) : at] for at in range(len(whole), 0, -3)][::-1]
    lakhs = [head[max(0, at - 2) : at] for at in range(len(head), 0, -2)][::-1]
    ways = {r"[ .,']?".join(thousands), ",".join([*lakhs, last])}
    return f"(?:{'|'.join(sorted(ways))})"


def _scaled(amount: Decimal) -> Iterator[str]:
    for scale, names in _SCALES:
        number = amount / scale
        if number < 1 and scale > _THOUSAND:
            continue
        text = format(number.normalize(), "f")
        whole, _, fraction = text.partition(".")
        if len(fraction) > _FRACTION_MAX_DIGITS or len(whole) > _WHOLE_MAX_DIGITS:
            continue
        digits = whole + (rf"[.,]{fraction}0*" if fraction else r"(?:[.,]0+)?")
        unit = rf"\s?(?:{names})"
        end = "(?![a-z])"
        yield f"{digits}{unit}{end}"
        yield rf"{digits}\s*{_SIGN}\s*{_BETWEEN}\s*{_SIGN}\s?\d+(?:[.,]\d+)?{unit}{end}"
        if scale == _THOUSAND:  # "60-75.000"
            yield rf"{digits}\s*{_SIGN}\s*{_BETWEEN}\s*{_SIGN}\s?\d{{1,3}}[ .,']000(?!\d)"


def is_currency(code: str) -> bool:
    """Whether a code is an active one of ISO 4217, in capitals."""
    return code.isupper() and pycountry.currencies.get(alpha_3=code) is not None


_SIGNS: Mapping[str, str] = {
    "AUD": "a$ au$",
    "BRL": "r$",
    "CAD": "c$ ca$ can$",
    "CHF": "fr. sfr franken franc francs franchi",
    "CNY": "¥ 元 rmb yuan",
    "CZK": "kc",
    "EUR": "€ euro euros",
    "GBP": "£ pound pounds sterling",
    "HKD": "hk$",
    "HUF": "ft",
    "INR": "₹ rs rs. rupee rupees lpa lakh lakhs crore crores",
    "JPY": "¥ 円 yen",
    "KRW": "₩ 원 won",
    "NZD": "nz$",
    "PLN": "zl zlotych",
    "SGD": "s$",
    "TRY": "₺ tl",
    "USD": "us$ dollar dollars",
    "ZAR": "r",
}
"""What people write beside the signs and names of Babel, folded."""

_DOLLARS = frozenset(
    {
        *("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD", "BBD"),
        *("BSD", "JMD", "TTD", "FJD", "NAD"),
    }
)
_CROWNS = {"SEK": "kronor", "NOK": "kroner", "DKK": "kroner", "ISK": "kronur", "CZK": "korun"}


@lru_cache(maxsize=128)
def _signs(code: str) -> tuple[str, ...]:
    found = _SIGNS.get(code, "").split()
    found += ["$"] if code in _DOLLARS else []
    found += ["kr", _CROWNS[code]] if code in _CROWNS else []
    return tuple(found)


def shows_currency(code: str, words: Words, language: str) -> bool:
    """Whether a text has a currency by its code, a sign, or a name in any common language."""
    if _stands(code.lower(), words.folded) or any(_stands(s, words.folded) for s in _signs(code)):
        return True
    for locale in locales(language):
        if _stands(fold(get_currency_symbol(code, locale)), words.folded):
            return True
        if any(f" {name} " in words.tokens for name in _names(code, locale)):
            return True
    return False


def _names(code: str, locale: Locale) -> Iterator[str]:
    for count in (None, 1, 2, 5):  # the plural forms, which differ in Polish
        yield " ".join(tokens(get_currency_name(code, count, locale)))


def _stands(sign: str, text: str) -> bool:
    """Whether a sign or code stands in a text and is not part of a longer word."""
    if not sign or sign not in text:
        return False
    start = r"(?<![a-z])" if sign[0].isalpha() else ""
    end = r"(?![a-z])" if sign[-1].isalpha() else ""
    return re.search(f"{start}{re.escape(sign)}{end}", text) is not None


def currency_like(text: str) -> str | None:
    """The code that a sign, name or badly written code most likely means; None if none does."""
    upper = text.strip().upper()
    if is_currency(upper):
        return upper
    wanted = fold(text).strip()
    for code in ("EUR", "USD", "GBP", "CHF", "PLN", "JPY", "INR", "CAD", "AUD"):
        if wanted in {"$", *_signs(code)} if code == "USD" else wanted in _signs(code):
            return code
    return None
