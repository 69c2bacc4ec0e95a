"""Pay: an amount with any separators or scale, and a currency by code, sign or name."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import pycountry
from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

from rolepress_audit.facts.languages import locales
from rolepress_audit.facts.scales import (
    HUNDRED_MILLION,
    MYRIAD,
    MYRIADS,
    THOUSAND,
    foreign_scales,
    scales,
)
from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import Words, fold, tokens

AMOUNT_MAX = Decimal(10) ** 12
"""Larger amounts are not pay and are not looked for."""

_WHOLE_MAX_DIGITS, _FRACTION_MAX_DIGITS = 4, 3
"""Nobody writes longer numbers before `k` or `million`."""

_BETWEEN = f"(?:-|~|〜|ถึง|den|{every('between')})"
"""These include words of Thai and Vietnamese, which have no lexicon."""
_SIGN = r"[^\w\s]{0,3}(?:[a-z]{3})?"
_BEFORE = r"(?<!\d)(?<!\d[.,'])"
_AFTER = fold(r"(?!\d|[.,']\d|k(?![a-z])|\s?(?:만|억|万|萬|億|亿))")


@lru_cache(maxsize=512)
def amount_pattern(amount: Decimal) -> re.Pattern[str]:
    """A pattern for an amount in folded text: 85000 as 85,000, 85.000,00, 85'000, 85k or 80-85k."""
    whole, _, fraction = format(amount.normalize(), "f").partition(".")
    tail = rf"[.,]{fraction}0*" if fraction else r"(?:[.,](?:0{1,2}|-+))?"
    forms = [f"{_grouped(whole)}{tail}{_AFTER}"]
    forms += [*_scaled(amount), *_in_myriads(amount)]
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
    for scale, names in scales().items():
        number = amount / scale
        if number < 1 and scale > THOUSAND:
            continue
        text = format(number.normalize(), "f")
        whole, _, fraction = text.partition(".")
        if len(fraction) > _FRACTION_MAX_DIGITS or len(whole) > _WHOLE_MAX_DIGITS:
            continue
        zero = "0?" if len(fraction) == 1 else ""  # three digits would be thousands
        digits = _grouped(whole) + (rf"[.,]{fraction}{zero}" if fraction else r"(?:[.,]0{1,2})?")
        to = rf"\s*{_SIGN}\s*{_BETWEEN}\s*{_SIGN}\s?"
        yield rf"{digits}(?:{to}\d+(?:[.,]\d+)?)?\s?(?:{names})(?![a-z])"
        if scale == THOUSAND:  # "60-75.000"
            yield rf"{digits}{to}\d{{1,3}}[ .,']000(?!\d)"


def _in_myriads(amount: Decimal) -> Iterator[str]:
    """As in Korea and Japan: 120,000,000 as `1억 2,000만` or `1억 2천만`."""
    high, rest = divmod(amount, HUNDRED_MILLION)
    low, rest = divmod(rest, MYRIAD)
    if not high or not low or rest:
        return
    for above, below in MYRIADS:
        yield fold(rf"{_grouped(f'{high:f}')}\s?{above}\s?{_grouped(f'{low:f}')}\s?{below}")
        if low % THOUSAND == 0:
            yield fold(rf"{high:f}\s?{above}\s?{low / THOUSAND:f}\s?(?:천|千){below}")


def is_currency(code: str) -> bool:
    """Whether a code in capitals is an active currency of ISO 4217."""
    return code.isupper() and pycountry.currencies.get(alpha_3=code) is not None


_SIGNS: Mapping[str, str] = {
    "AED": "درهم د.إ dhs dh dirham dirhams",
    "AUD": "a$ au$",
    "BRL": "r$",
    "CAD": "c$ ca$ can$",
    "CHF": "fr. sfr franken franc francs franchi",
    "CNY": "¥ 元 rmb yuan",
    "CZK": "kc",
    "EGP": "جنيه ج.م",
    "EUR": "€ euro euros",
    "GBP": "£ pound pounds sterling",
    "GEL": "₾",
    "HKD": "hk$ 元",
    "HUF": "ft eft",
    "IDR": "rp juta jt",
    "ILS": "₪ שח nis shekel shekels",
    "INR": "₹ rs rs. rupee rupees lpa lakh lakhs lac lacs crore crores",
    "JOD": "دينار jd",
    "JPY": "¥ 円 yen",
    "KRW": "₩ 원 won",
    "KWD": "دينار د.ك kd",
    "KZT": "₸ тенге тг",
    "MAD": "درهم د.م dh dhs dirham dirhams",
    "MYR": "rm ringgit",
    "NZD": "nz$",
    "PLN": "zl zlotych",
    "QAR": "ريال ر.ق qr riyal riyals",
    "RON": "lei leu",
    "RSD": "din dinara дин динара",
    "RUB": "₽ рублей руб.",  # noqa: RUF001 - Russian
    "SAR": "ريال ر.س sr riyal riyals",
    "SGD": "s$",
    "THB": "฿ บาท baht",
    "TRY": "₺ tl",
    "TWD": "nt$ 元",
    "UAH": "₴ грн",
    "USD": "us$ dollar dollars",
    "VND": "₫ đ đồng vnđ triệu tr",
    "ZAR": "r",
}
"""What people write besides the signs and names that Babel has.

People leave out names of countries: `ريال` in Riyadh and in Doha.
"""

_DOLLARS = frozenset(
    {
        *("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD", "BBD"),
        *("BSD", "JMD", "TTD", "FJD", "NAD"),
    }
)
_CROWNS = {"SEK": "kronor", "NOK": "kroner", "DKK": "kroner", "ISK": "kronur", "CZK": "korun"}


@lru_cache(maxsize=128)
def _signs(code: str) -> tuple[str, ...]:
    found = fold(_SIGNS.get(code, "")).split()
    found += ["$"] if code in _DOLLARS else []
    found += ["kr", _CROWNS[code]] if code in _CROWNS else []
    return tuple(found)


def shows_currency(code: str, words: Words, language: str) -> bool:
    """Whether a text contains a currency: its code, a sign, or a name in any common language."""
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
    """Whether a sign or code occurs in a text without being part of a longer word."""
    if not sign or sign not in text:
        return False
    start = r"(?<![a-z])"
    if not sign[0].isalpha():
        start = ""
    elif not sign.isascii():  # many scripts put no space before it
        start = rf"(?:(?<![^\W\d_])|{foreign_scales()})"
    end = r"(?![a-z])" if sign[-1].isalpha() else ""
    return re.search(f"{start}{re.escape(sign)}{end}", text) is not None


def currency_like(text: str) -> str | None:
    """The code that a sign, name or badly written code most likely means, or None."""
    upper = text.strip().upper()
    if is_currency(upper):
        return upper
    wanted = fold(text).strip()
    for code in ("EUR", "USD", "GBP", "CHF", "PLN", "JPY", "INR", "CAD", "AUD"):
        if wanted in {"$", *_signs(code)} if code == "USD" else wanted in _signs(code):
            return code
    return None
