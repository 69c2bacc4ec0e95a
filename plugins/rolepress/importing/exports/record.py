"""Brings the fields of an export into the shape that `rolepress.foreign` reads."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from rolepress.foreign.countries import read_countries
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.letters import letters_of
from rolepress.foreign.written import Value
from rolepress.importing.exports.trees import grown, steps_of
from rolepress.importing.source_document import Field

_RENAMED = (
    (r"categories\.(\w+)", r"\1"),
    (r"location\.(is_?remote|remote|hybrid|on_site)", r"\1"),
    (r"address\.postalAddress\.(.+)", r"job location[0].\1"),
    (r"address\.(address\w+|streetAddress|postalCode)", r"job location[0].\1"),
    (r"secondaryLocations\[(\d+)\]\.address\.(?:postalAddress\.)?(.+)", r"job location[1\1].\2"),
    (r"identifier\.value", "identifier"),
    (r"identifier\.(name|propertyID)", r"identifier \1"),
    (r"code", "job code"),
    (r"meta\._?(.+)", r"\1"),
    (r"location\.address", "location.streetAddress"),
    (r"creator\.(.+)", r"creator \1"),
    (r"additionalOffices\.office(.*)", r"additional offices\1"),
    (r"(?:result|jobOpening|job|jobPosting|posting)\.(.+)", r"\1"),
)
"""Paths of some systems, and paths that say the same. The first that fits counts."""
_COUNTRY = "address.postalAddress.addressCountry"
"""Where remote work has no town, people have to live in this country."""
_NAME_AT_START = re.compile(r"`([^`]+)`( becomes `.*)")
_ASHBY_PAY = re.compile(r"(compensation\.summaryComponents\[\d+\])\.(\w+)")
_GREENHOUSE_PAY = re.compile(r"pay_input_ranges\[(\d+)\]\.(\w+)")
_PAY_PARTS = {
    "currencyCode": "currency",
    "minValue": "min",
    "maxValue": "max",
    "interval": "interval",
    "currency_type": "currency",
    "min_cents": "min",
    "max_cents": "max",
}
_PAY_COLUMNS = {
    "currency": "salary currency",
    **dict.fromkeys(("period", "interval", "unit"), "salary unit"),
}
_WORKPLACES = {"hybrid": "hybrid", "onsite": "on site"}
_REMOTE_STATUS = {"fully": "fully remote", "none": "on site"}
_BETTER = (
    (
        "joblocation",
        ("location", "locationname", "secondarylocations", "offices", "office", "address"),
    ),
    ("applicantlocation", ("location",)),
    ("locations", ("location", "city", "country", "state", "region", "office", "offices")),
    ("alllocations", ("location", "country", "offices")),
    ("city", ("location", "offices")),
    ("location", ("offices",)),
)
"""Names that say where work is done, each with names that say the same less well."""


@dataclass(frozen=True, slots=True)
class Record:
    """The facts of a vacancy by their names, and the fields that each of them came from."""

    values: Mapping[str, Value]
    sources: Mapping[str, Sequence[tuple[str, Field]]]
    """By name: the fields below it, each with the letters of the last step of its path."""
    repeated: Sequence[tuple[Field, str]] = field(default_factory=tuple)
    """Fields that say again what a better one says, each with the name of that one."""

    def key_of(self, name: str) -> str:
        """The key that the source has for one of the names."""
        return self.sources[name][0][1].key if name in self.sources else name

    def in_its_words(self, reason: str) -> str:
        """A reason with the source's own key in the place of the name that stands at its start."""
        found = _NAME_AT_START.match(reason)
        return f"`{self.key_of(found[1])}`{found[2]}" if found else reason


def record_of(fields: Iterable[Field]) -> Record:
    """The record that the fields of a document make."""
    listed = list(fields)
    paths: dict[str, Value] = {}
    by_path: dict[str, Field] = {}
    numbers: Counter[str] = Counter()
    for path, value, source in _renamed(listed):
        name = path
        while name in by_path:
            numbers[path] += 1
            name = f"{path} {numbers[path] + 1}"
        paths[name], by_path[name] = value, source
    values, homes = grown(paths)
    sources: dict[str, list[tuple[str, Field]]] = {}
    for path, source in by_path.items():
        steps = [step for step in steps_of(path) if not step.isdigit()] or [path]
        sources.setdefault(homes[path], []).append((letters_of(steps[-1]), source))
    return _without_repeats(values, sources)


def _without_repeats(
    values: dict[str, Value], sources: dict[str, list[tuple[str, Field]]]
) -> Record:
    repeated: list[tuple[Field, str]] = []
    names = {letters_of(name): name for name in values}
    for better, others in _BETTER:
        if better not in names or (better == "city" and not _is_whole(values, names)):
            continue
        for name in [names.pop(other) for other in others if other in names]:
            if better == "applicantlocation" and not read_countries(str(values[name])):
                continue
            del values[name]
            repeated += [(each, names[better]) for _, each in sources.pop(name)]
    return Record(values, sources, repeated)


def _is_whole(values: Mapping[str, Value], names: Mapping[str, str]) -> bool:
    """Whether a city with its country says at least what `location` says."""
    city = values[names["city"]]
    location = values.get(names.get("location", ""), city)
    return "country" in names and letters_of(str(city)) in letters_of(str(location))


def _renamed(fields: Sequence[Field]) -> Iterator[tuple[str, Value, Field]]:
    keys = {each.key for each in fields}
    has_ends = any("salary" in letters_of(key) or _is_end_of_pay(key) for key in keys)
    salaries = {
        each.key.rpartition(".")[0]
        for each in fields
        if each.key.endswith("compensationType") and str(each.value).lower() == "salary"
    }
    one_salary = salaries.pop() if len(salaries) == 1 else ""
    one_range = not any(key.startswith("pay_input_ranges[1]") for key in keys)
    is_abroad = _is_remote(fields) and not any(key.endswith("Locality") for key in keys)
    for each in fields:
        path, value = each.key, as_value(each.value)
        if is_abroad and path == _COUNTRY:
            path = "applicant location"
        elif (pay := _ASHBY_PAY.fullmatch(path)) and pay[1] == one_salary:
            path = f"base salary.{_PAY_PARTS.get(pay[2], pay[2])}"
        elif (pay := _GREENHOUSE_PAY.fullmatch(path)) and one_range:
            path = f"base salary.{_PAY_PARTS.get(pay[2], pay[2])}"
            value = _whole_units(value) if pay[2].endswith("cents") else value
        elif has_ends and (part := _PAY_COLUMNS.get(letters_of(path))):
            path = part
        else:
            path, value = _plainer(path, value)
        yield path, value, each


def _is_end_of_pay(key: str) -> bool:
    marks = {name for meaning in meanings_of(key) for name in meaning.keys}
    return not marks.isdisjoint({"@salary_min", "@salary_max"})


def _is_remote(fields: Sequence[Field]) -> bool:
    return any(
        letters_of(each.key) in {"workplacetype", "isremote"}
        and str(each.value).lower() in {"remote", "true"}
        for each in fields
    )


def _plainer(path: str, value: Value) -> tuple[str, Value]:
    for pattern, better in _RENAMED:
        if found := re.fullmatch(pattern, path):
            path = found.expand(better)
            break
    letters = letters_of(path)
    if letters == "ref" and str(value).startswith("http"):
        return "self", value
    if letters in _WORKPLACES and value == "true":
        return "workplace type", _WORKPLACES[letters]
    if letters == "remotestatus" and isinstance(value, str):
        return path, _REMOTE_STATUS.get(value.lower(), value)
    return path, value


def _whole_units(value: Value) -> Value:
    """Cents as units of the currency."""
    try:
        amount = Decimal(str(value)) / 100
    except InvalidOperation:
        return value
    return f"{amount:f}" if amount.is_finite() else value


def as_value(value: object) -> Value:
    """A value with all its scalars as text."""
    if isinstance(value, Mapping):
        return {str(key): as_value(each) for key, each in value.items() if each is not None}
    if isinstance(value, list | tuple):
        return [as_value(each) for each in value if each is not None]
    return str(value).lower() if isinstance(value, bool) else str(value)
