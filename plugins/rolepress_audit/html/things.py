"""The objects of a page's JSON-LD as other readers read them: references followed, lists flat."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from rolepress_audit.html.json_ld import Node, TypedNode, types_of
from rolepress_audit.values.addresses import join_address

VALUES_MAX = 250
"""How many values of a property are read: there are 249 countries. Objects that refer to each other
could turn a small page into any number of values."""

_LEFTOVER = re.compile(
    r"\{\{|\{%|\$\{|<%|\[object Object\]|\A\s*+(?:undefined|null|None|NaN)\s*+\Z"
)


class Thing:
    """An object whose values are read as other readers read them.

    `null`, empty text and empty objects are not values. A list of one counts as its item. A
    reference to another node of the page stands for that node (JSON-LD 1.1).
    """

    def __init__(self, node: Mapping[str, Any], things: "Things") -> None:
        self.node = node
        self._things = things
        self._values: dict[str, list[object]] = {}

    def values(self, name: str) -> list[object]:
        """The values of a property: things, texts, numbers or booleans.

        No thing is listed twice.
        """
        if name not in self._values:
            self._values[name] = list(islice(self._distinct(name), VALUES_MAX))
        return self._values[name]

    def has_more(self, name: str) -> bool:
        """Whether a property has more values than are read."""
        return len(list(islice(self._distinct(name), VALUES_MAX + 1))) > VALUES_MAX

    def _distinct(self, name: str) -> Iterator[object]:
        seen: set[int] = set()
        for value in self._things.read(self.node.get(name)):
            if not isinstance(value, Thing) or id(value) not in seen:
                seen.add(id(value))
                yield value

    def things(self, name: str) -> "list[Thing]":
        """A property's values that are objects."""
        return [value for value in self.values(name) if isinstance(value, Thing)]

    def texts(self, name: str) -> list[str]:
        """The values of a property that are text, without what a template left behind."""
        found = (value for value in self.values(name) if isinstance(value, str))
        return [text.strip() for text in found if not _LEFTOVER.search(text)]

    def text(self, name: str) -> str:
        """The first text of a property, or an empty string."""
        return next(iter(self.texts(name)), "")

    @property
    def types(self) -> tuple[str, ...]:
        """Its types without the vocabulary's address."""
        return types_of(self.node)

    @property
    def is_unresolved(self) -> bool:
        """Whether it refers to a node that the page does not describe."""
        return "@id" in self.node and all(key in {"@id", "@type"} for key in self.node)


class Things:
    """All objects of a page, each made once however often it is named."""

    def __init__(self, nodes: Iterable[TypedNode], base: str) -> None:
        self._by_id: dict[str, Node] = {}
        self._made: dict[int, Thing] = {}
        for each in nodes:
            name = each.node.get("@id")
            if isinstance(name, str) and not each.is_reference:
                address = join_address(base, name)
                known = self._by_id.setdefault(name, self._by_id.get(address, {}))
                self._by_id[address] = known
                for key, value in each.node.items():
                    known.setdefault(key, value)

    def whole(self, node: Node) -> Mapping[str, Any]:
        """An object with everything that the page says about it."""
        name = node.get("@id")
        known = self._by_id.get(name) if isinstance(name, str) else None
        if known is None:
            return node
        return known if node.keys() == {"@id"} else _Joined(node, known)

    def read(self, value: object) -> Iterator[object]:
        """The values in a list, in a value object, or a single value."""
        if isinstance(value, list):
            for inner in value:
                yield from self.read(inner)
        elif isinstance(value, dict):
            key = next((key for key in ("@value", "@list", "@set") if key in value), None)
            if key:
                yield from self.read(value[key])
            elif value:
                yield self._thing(value)
        elif value is not None and not (isinstance(value, str) and not value.strip()):
            yield value

    def _thing(self, node: Node) -> Thing:
        whole = self.whole(node)
        key = id(node if isinstance(whole, _Joined) else whole)
        if key not in self._made:
            self._made[key] = Thing(whole, self)
        return self._made[key]


class _Joined(Mapping[str, Any]):
    """The combined properties of two objects about one thing.

    It copies neither, because they may be large and many.
    """

    def __init__(self, own: Node, other: Node) -> None:
        self._own, self._other = own, other

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - JSON
        return self._own[key] if key in self._own else self._other[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (key for key in self._other if key not in self._own)

    def __len__(self) -> int:
        return sum(1 for _ in self)
