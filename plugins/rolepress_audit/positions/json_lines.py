"""Where the properties of a JSON text are. One walk over it serves every property."""

import json
import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property

from rolepress_audit.positions.lines import Lines

STRING = r'"(?:[^"\\]++|\\.)*+(?:"|\Z)'
"""A string of JSON. One that never ends includes everything after it, so that nothing is read
twice."""
_TOKEN = re.compile(rf'(?P<text>{STRING})|[{{}}\[\],]|(?P<word>[^\s"{{}}\[\]:,]++)', re.DOTALL)


class JsonLines:
    """The lines of a JSON text, counted from 1, by properties and their values."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[str, int] = {}
        self.lines = Lines(text)

    def of(self, key: str, value: object = None) -> int:
        """The line on which a property first has this value, or on which the property first occurs.

        Only text, numbers, booleans and null help to tell one place from another.
        """
        found = self._places.values.get(_scalar_key(key, value))
        return self.lines.at(found) if found is not None else self.of_key(key)

    def of_key(self, key: str, behind: str = "") -> int:
        """The line of the first property of a name, after some text if possible.

        If there is no such property, it is the line of that text.
        """
        start = self._start_of(behind)
        places = self._places.keys.get(key, [start])
        after = bisect_left(places, start)
        return self.lines.at(places[after] if after < len(places) else places[0])

    def _start_of(self, text: str) -> int:
        if text not in self._starts:
            self._starts[text] = max(0, self._text.find(text))
        return self._starts[text]

    @cached_property
    def _places(self) -> "_Places":
        return _Places(self._text)


class _Places:
    """The offsets of properties: by name, and by name and value."""

    def __init__(self, text: str) -> None:
        self.keys: defaultdict[str, list[int]] = defaultdict(list)
        self.values: dict[tuple[str, type, object], int] = {}
        self._outer: list[tuple[str, str]] = []
        """The open brackets, each with the property whose value it begins."""
        self._key, self._is_key = "", False
        for token in _TOKEN.finditer(text):
            found, at = token[0], token.start()
            if found in {"{", "["}:
                self._outer.append((found, self._key))
            elif found in {"}", "]"} and self._outer:
                self._key = self._outer.pop()[1]
            elif found not in {",", "}", "]"}:
                self._add(_decoded(found), at)
            self._is_key = bool(self._outer) and found in {"{", ","} and self._outer[-1][0] == "{"

    def _add(self, value: object, at: int) -> None:
        if self._is_key:
            self._key = str(value)
            self.keys[self._key].append(at)
            return
        self.values.setdefault(_scalar_key(self._key, value), at)
        if self._key.startswith("@") and self._outer:  # a value object, such as {"@value": "x"}
            self.values.setdefault(_scalar_key(self._outer[-1][1], value), at)


def _scalar_key(key: str, value: object) -> tuple[str, type, object]:
    return (key, type(value), value if isinstance(value, str | int | float) else None)


def _decoded(token: str) -> object:
    try:
        return json.loads(token)
    except ValueError:  # it is not JSON, or a number with more digits than Python reads
        return token
