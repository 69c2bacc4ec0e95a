"""What a line of another system becomes here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rolepress.foreign.written import Value, line_of
from rolepress_base.messages import join_words

LINE_MAX_CHARS = 150
"""A remedy writes lines of at most this length."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known from one value. Without `values`, the line has no counterpart."""

    values: Mapping[str, Value] = field(default_factory=dict)
    """Our keys and values; `...` stands for what only the editor knows."""
    asks: tuple[str, ...] = ()
    """What the editor must add or decide, as parts of a sentence."""
    reason: str = ""
    """Why the line is to be removed, or how to write what is meant."""
    is_ask: bool = False
    """Whether `reason` asks for what could not be understood."""

    @property
    def is_understood(self) -> bool:
        """Whether the value could be read."""
        return not self.is_ask


def remove(reason: str) -> Given:
    """A line that has no counterpart."""
    return Given(reason=reason)


def ask(reason: str) -> Given:
    """A value that could not be understood. `reason` says what to write."""
    return Given(reason=reason, is_ask=True)


def without(given: Given, keys: set[str]) -> Given:
    """The same without values for keys that the file has already."""
    return replace(given, values={key: v for key, v in given.values.items() if key not in keys})


def fix_of(given: Given, below: str = "", renamed: str = "") -> str:
    """The remedy: the lines to write, or why the line is to be removed.

    `below` is the key that the lines belong under. `renamed` is set if the value stays as it is: a
    long one is not written again.
    """
    if not given.values:
        return given.reason if given.is_ask else f"remove the line: {given.reason}"
    lines = [line_of(key, value) for key, value in given.values.items()]
    place = f" below `{below}:`, indented" if below else ""
    if renamed and len(lines) == 1 and len(lines[0]) > LINE_MAX_CHARS:
        fix = f"rename the key to `{next(iter(given.values))}`{place}"
    else:
        fix = f"write {join_words(f'`{line}`' for line in lines)}{place}"
    return ", ".join([fix, *given.asks])
