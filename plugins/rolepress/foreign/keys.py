"""Looks the keys of other systems up in `keys.txt`, which says what they are here."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rolepress.foreign.letters import letters_of

REASONS = {
    "@look": "the theme decides how a page looks",
    "@author": "pages of this kind name no author",
    "@order": "lists put themselves in order",
    "@tags": "families and `skills` take the place of tags",
    "@machine": "it means nothing here",
}
"""Why a key that is no fact of the page has no counterpart."""

_TABLE = Path(__file__).with_name("keys.txt")


class Meaning(NamedTuple):
    """What a key of another system may be here."""

    keys: tuple[str, ...]
    """Our keys, or one mark such as `@remote`."""
    rank: int
    """How good a source of the value the name is; 0 is the best."""


@lru_cache(maxsize=2_048)
def meanings_of(name: str) -> Sequence[Meaning]:
    """All that a key of another system may be here, in any spelling. Our own keys are included."""
    return _table().get(letters_of(name), ())


def meaning_of(name: str) -> str | None:
    """The key of a vacancy that a name means; an empty text if it has none; None if unknown."""
    found = meanings_of(name)
    if not found:
        return None
    first = found[0].keys[0]
    return "" if first in REASONS else first


def table_rows() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The rows of the table: our keys, and the names of others as the table writes them."""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            ours, _, theirs = line.partition(" = ")
            yield tuple(ours.split(" / ")), tuple(theirs.split(", "))


def all_names() -> Sequence[str]:
    """All names of the table, ours included."""
    rows = ((*(key for key in keys if key[0] != "@"), *names) for keys, names in table_rows())
    return list(dict.fromkeys(name for row in rows for name in row))


@lru_cache(maxsize=1)
def _table() -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = {}
    for keys, names in table_rows():
        ours = keys[:1] if keys[0][0] != "@" else ()
        for rank, name in enumerate((*ours, *names)):
            meanings = found.setdefault(letters_of(name), [])
            if all(meaning.keys != keys for meaning in meanings):
                meanings.append(Meaning(keys, rank))
    return found
