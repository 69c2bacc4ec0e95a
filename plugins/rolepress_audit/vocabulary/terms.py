"""schema.org's terms and their relations (https://schema.org/docs/datamodel.html)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from rolepress_audit.vocabulary.nearness import Names

DATA_FILE = Path(__file__).with_name("schema_org.json")
ENUMERATION = "Enumeration"


@dataclass(frozen=True)
class Range:
    """What may stand as a property's value."""

    datatypes: frozenset[str]
    """Such as `Text`, `URL` and `Date`."""
    classes: frozenset[str]
    """The types of object, such as `Organization`; without enumerations."""
    enumerations: frozenset[str]
    members: frozenset[str]
    """All members of the enumerations, and of their subtypes."""
    has_own_members: bool
    """Whether an enumeration has members of its own, and not only by its subtypes."""

    @property
    def takes_text(self) -> bool:
        """Whether any words will do."""
        return not self.datatypes.isdisjoint(_WORDS)


_WORDS = {"Text", "PronounceableText", "CssSelectorType", "XPathType", "DataType"}


class Vocabulary:
    """One release of schema.org. Names are given without its address: `JobPosting`, `title`."""

    def __init__(self, tables: Mapping[str, Mapping[str, list[str]]], version: str) -> None:
        self.version = version
        self._parents = tables["types"]
        self._datatypes = tables["datatypes"]
        self._members = tables["members"]
        self._domains: dict[str, list[str]] = {}
        self._ranges: dict[str, list[str]] = {}
        for name, (domains, ranges) in tables["properties"].items():
            self._domains[name] = list(domains)
            self._ranges[name] = list(ranges)
        self._superseded: dict[str, str] = {k: str(v) for k, v in tables["superseded"].items()}
        self._ancestors: dict[str, frozenset[str]] = {}
        self._own: dict[frozenset[str], frozenset[str]] = {}
        self._near: dict[tuple[str, ...], str] = {}
        self._range_of: dict[str, Range] = {}
        self._belonging: dict[tuple[str, str], bool] = {}

    @property
    def types(self) -> Iterable[str]:
        """All types, without the datatypes."""
        return self._parents.keys()

    @property
    def properties(self) -> Iterable[str]:
        """All properties."""
        return self._domains.keys()

    def is_type(self, name: str) -> bool:
        """Whether the vocabulary has this type. Members of enumerations can be types too."""
        return name in self._parents or name in self._datatypes or name in self._members

    def is_property(self, name: str) -> bool:
        """Whether the vocabulary has this property."""
        return name in self._domains

    def nearest_type(self, name: str) -> str:
        """The type that was probably meant, or an empty string if no type is similar."""
        return names_of(frozenset(self._parents)).nearest(name)

    def nearest_property(self, name: str, types: Iterable[str] = ()) -> str:
        """The property that was probably meant, first of these types. Empty if none is similar."""
        key = (name, *types)
        if key not in self._near:  # a site makes one mistake on every page
            own = (names_of(self._properties_of(each)).nearest(name) for each in key[1:])
            everywhere = names_of(frozenset(self._domains))
            self._near[key] = next(filter(None, own), "") or everywhere.nearest(name)
        return self._near[key]

    def _properties_of(self, kind: str) -> frozenset[str]:
        ancestors = self.ancestors(kind)
        if ancestors not in self._own:
            self._own[ancestors] = frozenset(
                each for each in self._domains if self.applies_to(each, [kind])
            )
        return self._own[ancestors]

    def ancestors(self, name: str) -> frozenset[str]:
        """A type with all that it is a kind of; empty for an unknown type."""
        found = self._ancestors.get(name)
        if found is None:
            parents = self._parents.get(name) or self._datatypes.get(name) or ()
            known = name in self._parents or name in self._datatypes
            found = frozenset({name} if known else ()).union(*map(self.ancestors, parents))
            if not known and name in self._members:
                found = found.union(*map(self.ancestors, self._members[name]))
            self._ancestors[name] = found
        return found

    def is_subtype(self, name: str, of: str) -> bool:
        """Whether a type is another one, or a kind of it."""
        return of in self.ancestors(name)

    def domains(self, name: str) -> list[str]:
        """The types that a property was made for; their subtypes inherit it."""
        return self._domains.get(name, [])

    def applies_to(self, name: str, types: Iterable[str]) -> bool:
        """Whether a property belongs to one of these types, or to what they are kinds of."""
        return any(self._belongs(name, each) for each in types)

    def _belongs(self, name: str, kind: str) -> bool:
        found = self._belonging.get((name, kind))
        if found is None:
            found = not self.ancestors(kind).isdisjoint(self.domains(name))
            self._belonging[name, kind] = found
        return found

    def superseded_by(self, name: str) -> str:
        """The name that replaced a type or property, or an empty string if it is still in use.

        `seasons` was replaced by `season`, which was replaced by `containsSeason`. The last name is
        returned.
        """
        found = ""
        while name in self._superseded:
            found = name = self._superseded[name]
        return found

    def ranges(self, name: str) -> Range:
        """What a property takes as a value. Raises KeyError for an unknown property."""
        found = self._range_of.get(name)
        if found is None:
            found = self._range_of[name] = self._build_range(self._ranges[name])
        return found

    def _build_range(self, names: list[str]) -> Range:
        datatypes = frozenset(each for each in names if each in self._datatypes)
        enumerations = frozenset(
            each for each in names if each not in datatypes and self.is_subtype(each, ENUMERATION)
        )
        members = frozenset().union(*(self._members_below.get(each, ()) for each in enumerations))
        return Range(
            datatypes=datatypes,
            classes=frozenset(names) - datatypes - enumerations,
            enumerations=enumerations,
            members=members,
            has_own_members=not enumerations.isdisjoint(self._kinds_with_members),
        )

    @cached_property
    def _kinds_with_members(self) -> frozenset[str]:
        return frozenset().union(*self._members.values())

    @cached_property
    def _members_below(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for member, kinds in self._members.items():
            for kind in kinds:
                for each in self.ancestors(kind):
                    found.setdefault(each, set()).add(member)
        return found


def nearest(name: str, among: frozenset[str]) -> str:
    """The name that was probably meant, or an empty string if no name is similar."""
    return names_of(among).nearest(name)


@lru_cache(maxsize=1024)  # there are fewer types
def names_of(names: frozenset[str]) -> Names:
    """Names of the vocabulary, in a form that finds the nearest one to a given name."""
    return Names(names)


@cache
def schema_org() -> Vocabulary:
    """The release of schema.org that is shipped with the audit."""
    data = json.loads(DATA_FILE.read_bytes())
    version = str(data.pop("version"))
    return Vocabulary(data, version)
