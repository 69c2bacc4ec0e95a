"""Writes pay as front matter, and asks for what a text does not say."""

from collections.abc import Mapping
from decimal import Decimal

from rolepress.foreign import pay
from rolepress.foreign.given import Given, ask, remove
from rolepress.foreign.letters import letters_of
from rolepress.foreign.terms import read_contracts
from rolepress.foreign.written import UNKNOWN, texts_of
from rolepress_base.messages import join_words

_UNITS = "the unit (HOUR, DAY, WEEK, MONTH or YEAR)"
_SALARY_FORM = "{currency: EUR, min_value: 50000, max_value: 60000, unit: YEAR}"


def salary(key: str, value: object) -> Given | None:
    """`base_salary`. Some systems keep the kind of contract under "compensation"."""
    text = " ".join(texts_of(value))
    if found := given_salary(salary_record(value), text):
        return found
    if isinstance(value, Mapping) or any(map(str.isdigit, text)):
        return ask(f"write it as `{key}: {_SALARY_FORM}`")
    if kinds := read_contracts(text):
        return Given({"employment_type": list(map(str, kinds))})
    return remove("it has no figure; the text can say it")


def salary_record(value: object) -> dict[str, str]:
    """The values of `base_salary` in a text, or in a record such as schema.org's MonetaryAmount."""
    if not isinstance(value, Mapping):
        found = pay.read_pay(" ".join(texts_of(value)))
        return found.record if found else {}
    flat: dict[str, str] = {}
    for name, each in value.items():
        letters = letters_of(str(name))
        if isinstance(each, Mapping):
            flat |= salary_record(each)
        elif isinstance(each, str):
            flat |= _salary_part(letters, each)
    return flat


def _salary_part(letters: str, text: str) -> dict[str, str]:
    if "currency" in letters or letters in {"wahrung", "devise", "moneda", "moeda", "valuta"}:
        code = pay.read_currency(text.upper())
        return {"currency": code} if code else {}
    if letters.endswith(("unit", "unittext", "period", "interval", "per")):
        unit = pay.read_unit(text.replace("-", " "))
        return {"unit": str(unit)} if unit else {}
    figure = pay.read_pay(f"EUR {text}")
    if not figure or figure.low is None or figure.low != figure.high:
        return {}
    ends = {"min": "min_value", "from": "min_value", "max": "max_value", "to": "max_value"}
    which = next((ours for end, ours in ends.items() if end in letters), "value")
    return {which: figure.record["value"]}


def given_salary(record: Mapping[str, str], text: str = "") -> Given | None:
    """`base_salary` with what is known, and a question for the rest; None without a figure."""
    ends = {end: record[end] for end in ("min_value", "max_value") if end in record}
    if len(ends) == 2 and Decimal(ends["min_value"]) == Decimal(ends["max_value"]):  # noqa: PLR2004
        ends = {"value": ends["min_value"]}
    figures = ends or ({"value": record["value"]} if "value" in record else {})
    if not figures:
        return None
    unknown = [] if "currency" in record else ["the currency (such as EUR)"]
    if len(ends) == 1 and "value" not in ends:
        unknown.append("the other end of the range")
        figures = {end: ends.get(end, UNKNOWN) for end in ("min_value", "max_value")}
    unknown += [] if "unit" in record else [_UNITS]
    asks = [f"with {join_words(unknown)}"] if unknown else []
    if pay.is_dollar_sign(text):
        asks.append("if it is the US dollar")
    written = {"currency": record.get("currency", UNKNOWN), **figures}
    return Given({"base_salary": {**written, "unit": record.get("unit", UNKNOWN)}}, tuple(asks))
