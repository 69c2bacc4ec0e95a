"""Says what each unknown key of a record becomes here, given all keys of the record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from rolepress.domain.documents import Document, Job, Role
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.model import Mark, Model, in_words
from rolepress.domain.place import Place
from rolepress.domain.reference_data import Employer
from rolepress.domain.translations import ORIGINALS
from rolepress.foreign.given import Given, ask, remove
from rolepress.foreign.keys import REASONS, meanings_of
from rolepress.foreign.letters import letters_of
from rolepress.foreign.marks import NEEDS, read_mark
from rolepress.foreign.salaries import given_salary, salary_record
from rolepress.foreign.values import read_value
from rolepress.foreign.wheres import given_places, read_where
from rolepress.foreign.written import UNKNOWN, Value, texts_of
from rolepress_base.signs import is_hidden

_PAY = {
    "@salary_min": "min_value",
    "@salary_max": "max_value",
    "@salary_currency": "currency",
    "@salary_unit": "unit",
}
"""The parts of pay that some systems keep in lines of their own."""
POSTING = "job_posting"
_LAST = 1_000
"""The rank of a line that only adds to another one, such as the country of a town."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of another system becomes."""

    given: Given
    below: str = ""
    """The key that the new lines belong under."""
    rank: int = 0
    """How good a source of the value the key is; 0 is the best."""
    is_bundle: bool = False
    """Whether the line holds several facts, such as `params` of Hugo."""


_BUNDLES = frozenset(
    {"params", "extra", "meta", "metadata", "fields", "attributes", "data", "categories", "job"}
)
"""Keys below which other systems put facts of the page."""


@dataclass(frozen=True)
class _Record:
    """One record of a file."""

    model: type[Model]
    values: Mapping[str, object]
    slug: str

    def line(self, name: str, value: object) -> Line | None:
        """What a line becomes, looked at alone."""
        meanings = meanings_of(name)
        if isinstance(value, Mapping) and letters_of(name) in _BUNDLES:
            return self._bundle(value)
        for model, below in self._homes():
            keys = own_keys(model)
            for meaning in meanings:
                if key := next((each for each in meaning.keys if each in keys), None):
                    of_town = key == "applicant_countries" and bool(self._town_names)
                    rank = _LAST if of_town else meaning.rank
                    return Line(self._given(key, value), below, rank)
                if meaning.keys[0][0] == "@" and (
                    found := self._marked(meaning.keys[0], name, model)
                ):
                    return Line(found, below, meaning.rank)
        return self._elsewhere([key for meaning in meanings for key in meaning.keys])

    def _bundle(self, inner: Mapping[str, object]) -> Line:
        """A line with facts of the page below it: they belong to the top."""
        values: dict[str, Value] = {}
        asks: tuple[str, ...] = ()
        lines = turn_lines(self.model, inner, self.slug)
        for name, value in inner.items():
            line = lines.get(name)
            given = line.given if line and not line.below else read_value(name, value)
            if given and (line or name in own_keys(self.model)):
                values |= {key: v for key, v in given.values.items() if key not in values}
                asks += given.asks
        return Line(Given(values, asks, "nothing below it has a counterpart"), is_bundle=True)

    def _homes(self) -> list[tuple[type[Model], str]]:
        """The records in which a key may belong, each with the key that it is below."""
        return [(self.model, ""), *([(JobPosting, POSTING)] if self.model is Role else [])]

    def _marked(self, mark: str, name: str, model: type[Model]) -> Given | None:
        if mark in REASONS:
            return remove(REASONS[mark])
        if mark in _PAY:
            return self._pay if "base_salary" in own_keys(model) else None
        if NEEDS[mark] not in own_keys(model) if mark in NEEDS else not issubclass(model, Document):
            return None
        return read_mark(mark, self.values[name], self.slug)

    def _given(self, key: str, value: object) -> Given:
        if key == "locations":
            return self._places_of_all if self._town_names else self._places(value)
        if key == "family" and self.model is Job and self._names_its_role:
            return remove("the family of the role counts")
        if key == "base_salary" and (pay := self._pay):
            return pay
        if key == "applicant_countries" and self._town_names:
            return self._places_of_all
        return read_value(key, value) or ask(f"write it as `{key}: ...`, or remove the line")

    @property
    def _names_its_role(self) -> bool:
        return any(meaning.keys[0] == "role" for n in self.values for meaning in meanings_of(n))

    @cached_property
    def _town_names(self) -> list[str]:
        names = (name for name in self.values if name not in own_keys(self.model))
        return [n for n in names if any(m.keys[0] == "locations" for m in meanings_of(n))]

    @cached_property
    def _places_of_all(self) -> Given:
        return self._places([])

    def _places(self, value: object) -> Given:
        """The places of a text, with the parts that stand in lines of their own."""
        towns = [self.values[name] for name in self._town_names] or [value]
        parts = self._parts_of_place
        where = read_where(towns[0] if len(towns) == 1 else towns)
        if len(where.towns) == 1 and parts:
            (town,) = where.towns
            known = {k: v for k, v in parts.items() if not getattr(town, k)}
            where = replace(where, towns=(replace(town, **known),), countries=())
        return given_places(where) or read_value("locations", "") or remove("it says nothing")

    @cached_property
    def _parts_of_place(self) -> dict[str, str]:
        """The region, postal code, street and country in lines of their own."""
        found: dict[str, Value] = {}
        for name, value in self.values.items():
            keys = (meaning.keys[0] for meaning in meanings_of(name))
            key = next((key for key in keys if key in own_keys(Place)), "")
            if key and key != "locality" and name not in own_keys(self.model):
                found[key] = " ".join(texts_of(value))
        read = read_where({"locality": "x", **found}).towns if found else ()
        record = read[0].record if read else {}
        return {key: text for key, text in record.items() if key != "locality"}

    @cached_property
    def _pay(self) -> Given | None:
        """Pay from all lines that have a part of it."""
        record: dict[str, str] = {}
        text = ""
        for name, value in self.values.items():
            for meaning in meanings_of(name):
                if meaning.keys[0] == "base_salary":
                    text = " ".join(texts_of(value))
                    record = salary_record(value) | record
                elif part := _PAY.get(meaning.keys[0]):
                    record |= salary_record({part: value})
        return given_salary(record, text)

    def _elsewhere(self, keys: list[str]) -> Line | None:
        """Why a key that means something elsewhere is of no use in this record."""
        original = ORIGINALS.get(self.model)
        if original and any(key in own_keys(original) for key in keys):
            return Line(remove("the original says it"))
        if not issubclass(self.model, Document):
            return None
        if any(key in own_keys(Employer) for key in keys) and not self._has_place(keys):
            return Line(remove("facts about an employer belong in `content/data/employers.yaml`"))
        if keys and self._has_place(keys):
            return Line(remove("it belongs in an entry of `locations`"))
        return Line(remove(f"a {in_words(self.model.__name__)} has no such fact")) if keys else None

    def _has_place(self, keys: list[str]) -> bool:
        return "locations" in own_keys(self.model) and any(key in own_keys(Place) for key in keys)


def own_keys(model: type[Model]) -> frozenset[str]:
    """The keys that an editor may write in a record."""
    return frozenset(model.model_fields) - model.marked(Mark.DERIVED)


def turn_lines(model: type[Model], values: Mapping[str, object], slug: str = "") -> dict[str, Line]:
    """What the unknown keys of a record become. Keys that nobody knows are left out.

    Each of our keys is written once: the best source gives it, and the other lines are removed.
    """
    record = _Record(model, values, slug)
    ours = own_keys(model)
    found = {
        name: line
        for name, value in values.items()
        if name not in ours and not any(map(is_hidden, name)) and (line := record.line(name, value))
    }
    posting = values.get(POSTING)
    below = set(posting) if isinstance(posting, Mapping) else set()
    taken: dict[tuple[str, str], str] = {("", key): key for key in values if key in ours}
    taken |= {(POSTING, key): f"{POSTING}.{key}" for key in below}
    best_first = sorted(found, key=lambda name: _doubt(found[name]))
    result = {name: _once(name, found[name], taken, values) for name in best_first}
    return {name: result[name] for name in found}


def _doubt(line: Line) -> tuple[bool, bool, int]:
    """Sorts the lines that say most first."""
    return line.given.is_ask, UNKNOWN in str(line.given.values), line.rank


def _once(
    name: str, line: Line, taken: dict[tuple[str, str], str], values: Mapping[str, object]
) -> Line:
    """A line without the keys that other lines give, and marked as the source of the others."""
    given = line.given
    if not given.values:
        return line
    kept = {key: v for key, v in given.values.items() if (line.below, key) not in taken}
    first = next(iter(given.values))
    if first not in kept and not (line.is_bundle and kept):
        return replace(line, given=remove(_said(first, taken[line.below, first], given, values)))
    for key in kept:
        taken[line.below, key] = name
    asks = given.asks if len(kept) == len(given.values) or UNKNOWN in str(kept) else ()
    return replace(line, given=replace(given, values=kept, asks=asks))


def _said(key: str, source: str, given: Given, values: Mapping[str, object]) -> str:
    """Which other line has a fact already."""
    if source.rsplit(".", maxsplit=1)[-1] != key:
        return f"`{source}` becomes `{key}`"
    same = values.get(source) == given.values[key]
    return f"`{source}` says it" if same else f"`{source}` is there already"
