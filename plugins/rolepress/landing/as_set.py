"""All that was set, as one text, by which a build knows that a setting has changed, whichever."""

import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

DEPTH_MAX = 20
"""Of lists in lists. What lies deeper is no setting."""
_PLAIN = (type(None), bool, int, float, complex, bytes, re.Pattern, datetime.date, datetime.time)


def settings_as_text(settings: Mapping[str, Any]) -> str:
    """Every setting of Pelican's, the same for equal ones in whatever process and folder."""
    named = {name: settings[name] for name in sorted(settings) if name.isupper()}
    return _text(named, str(Path.cwd()), 0)


def _text(value: object, here: str, depth: int) -> str:
    if isinstance(value, str | Path):  # a path may lead into a checkout that is moved
        return repr("." if str(value) == here else str(value).removeprefix(f"{here}/"))
    if isinstance(value, _PLAIN):
        return repr(value)
    if isinstance(value, Mapping | list | tuple | set | frozenset):
        return _texts(value, here, depth + 1) if depth < DEPTH_MAX else "..."
    return _name(value if hasattr(value, "__qualname__") else type(value))


def _texts(
    values: Mapping[Any, Any] | list[Any] | tuple[Any, ...] | set[Any] | frozenset[Any],
    here: str,
    depth: int,
) -> str:
    """What a container holds, in its order if it has one."""
    pairs = values.items() if isinstance(values, Mapping) else ((each,) for each in values)
    texts = [": ".join(_text(each, here, depth) for each in pair) for pair in pairs]
    if isinstance(values, set | frozenset):
        texts.sort()
    return f"{type(values).__name__}({', '.join(texts)})"


def _name(code: Any) -> str:  # noqa: ANN401 - a class or a function
    """Of an object, the name alone: what it prints may be its place in memory."""
    return f"<{getattr(code, '__module__', '')}.{code.__qualname__}>"
