"""Reads pay as people write it: "€55k-65k", "1.800 € brut/mois", "EUR 28,50 / hour"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rolepress.domain.codes import currencies, meant_currency
from rolepress.domain.salary import SalaryUnit
from rolepress.domain.validators import AMOUNT_MAX
from rolepress.foreign.letters import TEXT_MAX_CHARS, any_phrase, find_meanings

_UNITS = {
    SalaryUnit.HOUR: """hour, an hour, hourly, hr, h, std, stunde, stündlich, stundenlohn, heure,
        horaire, hora, ora, orario, uur, uurloon""",
    SalaryUnit.DAY: """day, daily, tag, täglich, tagessatz, jour, journalier, tjm, dia, diario,
        giorno, giornaliero, dag, dagtarief""",
    SalaryUnit.WEEK: "week, weekly, woche, wöchentlich, semaine, semana, settimana, settimanale",
    SalaryUnit.MONTH: """month, monthly, monat, monatlich, monatsgehalt, mois, mensuel, mensuelle,
        mensuels, mes, mensual, mensuales, mês, mensal, mensais, mese, mensile, mensili, maand,
        maandelijks, p m, pm""",
    SalaryUnit.YEAR: """year, yearly, yr, annum, annual, annually, p a, pa, jahr, jährlich,
        jahresgehalt, an, ans, annuel, annuelle, annuels, año, anual, anuales, ano, anuais, anno,
        annuo, annui, annua, lordi annui, jaar, jaarlijks, jaarsalaris""",
}
_UP_TO = "up to, maximum, max, bis, bis zu, jusqu, jusqu à, hasta, até, fino a, tot, maximaal"
_FROM = """
from, starting, starting at, at least, minimum, min, ab, mindestens, à partir de, desde,
a partir de, a partire da, da, vanaf, minimaal
"""
_SIGN = re.compile(r"US\$|R\$|[€$£]|\b[A-Z]{3}\b|\beuros?\b|\bdollars?\b", re.IGNORECASE)
_WORDS = {"R$": "BRL", "EURO": "EUR", "EUROS": "EUR"}
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_HOURS = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:-\s*\d+\s*)?(?:h|std|stunden|hours|heures|horas|ore|uur)\b"
    r"\s*(?:/|a\b|per\b|pro\b|par\b|por\b)?\s*(?:week|woche|semaine|semana|semanais|settimana)?",
    re.IGNORECASE,
)
"""Working hours: they are no pay, and their week is not the time that the pay is for."""
_FIGURE = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)|\d{1,9})(?:([.,])(\d{1,2}))?(?!\d)"
    r"\s?(k|mil|tsd|thousand|m|mio)?(?![a-z0-9%])",
    re.IGNORECASE,
)
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Pay:
    """What a text says of pay. What it does not say is empty."""

    low: Decimal | None
    high: Decimal | None
    currency: str = ""
    """ISO 4217. A dollar sign alone is taken for the US dollar."""
    unit: SalaryUnit | None = None

    @property
    def record(self) -> dict[str, str]:
        """The values of `base_salary` that are known."""
        found = {"currency": self.currency} if self.currency else {}
        if self.low == self.high and self.low is not None:
            found["value"] = _digits(self.low)
        else:
            ends = {"min_value": self.low, "max_value": self.high}
            found |= {key: _digits(end) for key, end in ends.items() if end is not None}
        return found | ({"unit": str(self.unit)} if self.unit else {})


def read_pay(text: str) -> Pay | None:
    """What a text says of pay; None if it has no figure, or more than a range has."""
    if len(text) > TEXT_MAX_CHARS:
        return None
    written = _DASHES.sub("-", text)
    unit = read_unit(written)
    figures = list(_figures(_SIGN.sub(" ", _HOURS.sub(" ", written))))
    if not 1 <= len(figures) <= 2 or any(not 0 < figure < AMOUNT_MAX for figure in figures):  # noqa: PLR2004
        return None
    currency = read_currency(written)
    if not (currency or unit or max(figures) >= _THOUSAND):
        return None
    if len(figures) == 2:  # noqa: PLR2004 - both ends of a range
        return Pay(min(figures), max(figures), currency, unit)
    (figure,) = figures
    if any_phrase(written, _UP_TO):
        return Pay(None, figure, currency, unit)
    return Pay(figure, None if any_phrase(written, _FROM) else figure, currency, unit)


def read_unit(text: str) -> SalaryUnit | None:
    """The span of time that pay is for, if a text names exactly one."""
    after = _HOURS.sub(" ", text).replace(".", " ")
    found = find_meanings(after, _UNITS)
    return found[0] if len(found) == 1 else None


def read_currency(text: str) -> str:
    """The currency that a text names, or an empty text."""
    for found in _SIGN.findall(text):
        code = _WORDS.get(found.upper()) or meant_currency(found)
        if code in currencies():
            return str(code)
    return ""


def is_dollar_sign(text: str) -> bool:
    """Whether a text names its currency by a dollar sign alone, which several currencies share."""
    return "$" in text and not re.search(r"[A-Z]\$|\b[A-Z]{3}\b", text)


def _figures(text: str) -> Iterator[Decimal]:
    """The figures of a text. A k behind the last one counts for one without: "45-55K"."""
    found = [_figure(match) for match in _FIGURE.finditer(text) if not _is_millions(match)]
    thousands = bool(found) and found[-1][1]
    for figure, has_k in found:
        small = thousands and not has_k and figure < _THOUSAND
        yield figure * _THOUSAND if small or has_k else figure


def _is_millions(match: re.Match[str]) -> bool:
    return (match[4] or "").lower() in {"m", "mio"}


def _figure(match: re.Match[str]) -> tuple[Decimal, bool]:
    whole = re.sub(r"\D", "", match[1])
    decimals = f".{match[3]}" if match[3] else ""
    return Decimal(whole + decimals), bool(match[4])


def _digits(amount: Decimal) -> str:
    """An amount as it is written here: no zeros for cents that are not there."""
    if amount == amount.to_integral_value():
        return str(int(amount))
    return f"{amount:.2f}"
