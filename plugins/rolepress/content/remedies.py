"""Remedies for keys and values of other systems: each writes the line as it would be here.

Only a file with problems needs them, so only such a file imports `rolepress.foreign`.
"""

from collections.abc import Iterable, Mapping

from rolepress.content.source import KeyPath
from rolepress.content.wrong_values import model_at
from rolepress.domain.model import Model
from rolepress.foreign.given import Given, fix_of
from rolepress.foreign.lines import turn_lines
from rolepress.foreign.values import read_value
from rolepress.foreign.written import UNKNOWN, in_yaml
from rolepress_base.signs import is_hidden

_LENGTHS = frozenset({"string_too_long", "string_too_short"})


class Remedies:
    """The remedies for one file. The unknown keys of a record are looked up together."""

    def __init__(
        self,
        model: type[Model],
        values: Mapping[str, object],
        unknown: Iterable[KeyPath],
        slug: str,
    ) -> None:
        self._values = values
        self._lines = {
            (*parents, key): line
            for parents in {at[:-1] for at in unknown}
            for key, line in turn_lines(
                model_at(model, parents), _record_at(values, parents), slug
            ).items()
        }

    def for_key(self, at: KeyPath) -> str | None:
        """The remedy for an unknown key; None if nothing is known about it."""
        line = self._lines.get(tuple(at))
        return (
            None
            if line is None
            else fix_of(line.given, line.below, "" if line.is_bundle else str(at[-1]))
        )

    @property
    def given(self) -> set[KeyPath]:
        """The places of our keys that the file gives under other names."""
        return {
            (*at[:-1], *((line.below,) if line.below else ()), key)
            for at, line in self._lines.items()
            for key in line.given.values
        }

    def for_value(self, kind: str, at: KeyPath, value: object) -> str | None:
        """The remedy that writes a value as it would be here; None if that is unclear."""
        if kind in _LENGTHS or (kind == "rolepress" and not isinstance(value, str)):
            return None
        if isinstance(value, str) and any(map(is_hidden, value)):
            return None
        names = [step for step in at if isinstance(step, str)]
        given = read_value(names[-1], value) if names and len(at) - len(names) <= 1 else None
        if given is None or next(iter(given.values.values()), None) == value:
            return None
        if given.is_ask and UNKNOWN not in given.reason:
            return None  # the model says the same
        is_entry = isinstance(at[-1], int) and isinstance(_at(self._values, at[:-1]), list)
        return _entry_fix(given, names[-1]) if is_entry else fix_of(given)


def _at(values: object, at: KeyPath) -> object:
    """The value at a place of a file; None if there is none."""
    for step in at:
        if isinstance(values, list):
            values = dict(enumerate(values)).get(int(step))
        else:
            values = values.get(step) if isinstance(values, Mapping) else None
    return values


def _record_at(values: object, at: KeyPath) -> Mapping[str, object]:
    found = _at(values, at)
    return found if isinstance(found, Mapping) else {}


def _entry_fix(given: Given, key: str) -> str | None:
    entries = given.values.get(key)
    if isinstance(entries, str):
        return f"write `{entries}`"
    if not isinstance(entries, list) or given.is_ask:
        return None
    written = " and ".join(f"`{in_yaml(entry, inside=True)}`" for entry in entries)
    return ", ".join([f"write {written}", *given.asks])
