"""Converts values to text, so that a build notices a change of any setting."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

DEPTH_MAX = 20
"""How deep containers are looked through. No real setting is deeper."""
_PLAIN = (type(None), bool, int, float, complex, bytes, re.Pattern, datetime.date, datetime.time)


def as_text(value: object) -> str:
    """Convert a value to text. Equal values give the same text in every process and folder."""
    return _text(value, str(Path.cwd()), 0)


def _text(value: object, here: str, depth: int) -> str:
    if isinstance(value, str | Path):  # paths in the checkout are made relative, as it may be moved
        return repr("." if str(value) == here else str(value).removeprefix(f"{here}/"))
    if isinstance(value, _PLAIN):
        return repr(value)
    if is_dataclass(value) and not isinstance(value, type):
        value = {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, Mapping | list | tuple | set | frozenset):
        return _texts(value, here, depth + 1) if depth < DEPTH_MAX else "..."
    return _name(value if hasattr(value, "__qualname__") else type(value))


def _texts(
    values: Mapping[Any, Any] | list[Any] | tuple[Any, ...] | set[Any] | frozenset[Any],
    here: str,
    depth: int,
) -> str:
    """Convert a container to text. Sets are sorted."""
    pairs = values.items() if isinstance(values, Mapping) else ((each,) for each in values)
    texts = [": ".join(_text(each, here, depth) for each in pair) for pair in pairs]
    if isinstance(values, set | frozenset):
        texts.sort()
    return f"{type(values).__name__}({', '.join(texts)})"


def _name(code: Any) -> str:  # noqa: ANN401 - a class or a function
    """The name of a class or function. Its `repr` may contain an address in memory."""
    return f"<{getattr(code, '__module__', '')}.{code.__qualname__}>"
