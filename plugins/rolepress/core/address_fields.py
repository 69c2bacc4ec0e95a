"""Finds the fields of views and texts that hold addresses, by their types.

Code that changes all addresses of a view finds them by these types. A field that holds an address
but has the type `str` is missed.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import lru_cache
from typing import Annotated, Any, TypeVar, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from rolepress.core.html_addresses import with_addresses

T = TypeVar("T")


class _Holds(Enum):
    ADDRESS = auto()
    HTML = auto()


Address = Annotated[str, _Holds.ADDRESS]
"""A site path, or an address on another site."""
Html = Annotated[str, _Holds.HTML]
"""Sanitized HTML, whose links and pictures have such addresses."""


def with_changed_addresses(value: T, change: Callable[[str], str]) -> T:
    """Return a view or a text in which `change` was applied to every address."""

    def changed(text: str, holds: _Holds) -> str:
        return with_addresses(text, change) if holds is _Holds.HTML else change(text)

    found: T = _changed(value, None, changed)
    return found


def with_changed_html(value: T, change: Callable[[str], str]) -> T:
    """Return a view or a text in which `change` was applied to every piece of HTML."""
    found: T = _changed(
        value, None, lambda text, holds: change(text) if holds is _Holds.HTML else text
    )
    return found


def _changed(value: Any, holds: _Holds | None, change: Callable[[str, _Holds], str]) -> Any:  # noqa: ANN401 - any field
    if isinstance(value, str):
        return change(value, holds) if holds and value else value
    if isinstance(value, Struct):
        found = {
            name: _changed(getattr(value, name), each, change)
            for name, each in _fields(type(value)).items()
        }
        return replace(value, **found) if found else value
    if isinstance(value, tuple):
        return tuple(_changed(each, holds, change) for each in value)
    if isinstance(value, Mapping):
        return {key: _changed(each, holds, change) for key, each in value.items()}
    return value


@lru_cache(maxsize=256)
def _fields(kind: type[Struct]) -> dict[str, _Holds | None]:
    """The fields of a class that may hold addresses at any depth, and what each holds itself."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: _marker(hint) for name, hint in hints.items() if hint not in _PLAIN}


_PLAIN = (str, int, float, bool)


def _marker(hint: object) -> _Holds | None:
    """What the strings in a type hold; `Mapping[str, Address]` holds addresses."""
    if isinstance(hint, _Holds):
        return hint
    found = filter(None, map(_marker, getattr(hint, "__metadata__", None) or get_args(hint)))
    return next(found, None)
