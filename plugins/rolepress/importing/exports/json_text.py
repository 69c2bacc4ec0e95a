"""Reads JSON with all scalars as text, and says where it breaks."""

import json
from collections.abc import Sequence

from rolepress.foreign.written import Value
from rolepress.importing.exports.reading import Reading, refused
from rolepress.importing.exports.trees import DEPTH_MAX, is_too_deep
from rolepress_base.signs import CONTROL

_DEEP_MESSAGE = f"the values are nested more than {DEPTH_MAX} levels deep"
_DEEP_FIX = "export the list of vacancies itself"


def read_json_text(text: str) -> Value | Reading:
    """A tree of texts: a number as it is written, `true` and `false` as words, nothing for null."""
    try:
        tree: Value = json.loads(
            text,
            parse_int=str,
            parse_float=str,
            parse_constant=str,
            object_pairs_hook=_mapping,
            strict=False,
        )
    except json.JSONDecodeError as error:
        message = error.msg[:1].lower() + error.msg[1:]
        return refused(
            f"the JSON cannot be read: {message}",
            "export the file again, or correct this place",
            error.lineno,
            error.colno,
        )
    except RecursionError:
        return refused(_DEEP_MESSAGE, _DEEP_FIX)
    tree = _as_text(tree) if not isinstance(tree, dict | list) else tree
    return refused(_DEEP_MESSAGE, _DEEP_FIX) if is_too_deep(tree) else _with_texts(tree)


def _mapping(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """A mapping that keeps the values of repeated keys, each under a name of its own."""
    found: dict[str, object] = {}
    repeats: dict[str, int] = {}
    for key, value in ((_clean(key), value) for key, value in pairs):
        name = key
        while name in found:
            repeats[key] = repeats.get(key, 1) + 1
            name = f"{key} {repeats[key]}"
        found[name] = value
    return found


def _with_texts(value: object) -> Value:
    if isinstance(value, dict):
        return {name: _with_texts(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_with_texts(each) for each in value if each is not None]
    return _as_text(value)


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return _clean(value) if isinstance(value, str) else ""


def _clean(text: str) -> str:
    """A text without the control characters that JSON's escapes can hide, and files cannot hold."""
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
