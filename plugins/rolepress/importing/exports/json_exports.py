"""Reads vacancies from the JSON of other systems."""

from collections.abc import Iterator, Mapping, Sequence

from rolepress.foreign.written import Value
from rolepress.importing.exports.decoding import decode_export
from rolepress.importing.exports.documents import read_tree
from rolepress.importing.exports.json_text import read_json_text
from rolepress.importing.exports.reading import Reading
from rolepress.importing.exports.trees import leaves

_SHARED_MAX_LEAVES = 30
"""A larger record that several vacancies refer to is not repeated in each of them."""


def read_json(data: bytes, name: str) -> Reading:
    """The vacancies of an export. `name` is the file's name without its ending."""
    text = decode_export(data)
    if isinstance(text, Reading):
        return text
    tree = read_json_text(text)
    return tree if isinstance(tree, Reading) else read_tree(_with_included(tree), name, "JSON")


def _with_included(tree: Value) -> Value:
    """The tree of a JSON:API with the records that its vacancies refer to in their places."""
    if not isinstance(tree, Mapping) or not isinstance(tree.get("included"), list):
        return tree
    included = tree["included"]
    shared = {
        (str(each.get("type")), str(each.get("id"))): each["attributes"]
        for each in (included if isinstance(included, list) else [])
        if isinstance(each, Mapping) and isinstance(each.get("attributes"), Mapping)
    }
    small = {key: each for key, each in shared.items() if _is_small(each)}
    data = tree.get("data")
    records: list[Value] = data if isinstance(data, list) else [data] if data else []
    return {**tree, "data": [_resolved(each, small) for each in records]}


def _is_small(value: Value) -> bool:
    return sum(1 for _ in leaves(value)) <= _SHARED_MAX_LEAVES


def _resolved(record: Value, shared: Mapping[tuple[str, str], Value]) -> Value:
    relations = record.get("relationships") if isinstance(record, Mapping) else None
    if not isinstance(record, Mapping) or not isinstance(relations, Mapping):
        return record
    new = {name: _relation(each, shared) for name, each in relations.items()}
    return {**record, "relationships": new}


def _relation(value: Value, shared: Mapping[tuple[str, str], Value]) -> Value:
    data = value.get("data") if isinstance(value, Mapping) else None
    references: Sequence[Value | None] = data if isinstance(data, list) else [data]
    found = list(_looked_up(references, shared))
    if not isinstance(value, Mapping) or not found or None in found:
        return value
    return [each for each in found if each is not None]


def _looked_up(
    references: Sequence[Value | None], shared: Mapping[tuple[str, str], Value]
) -> Iterator[Value | None]:
    for each in references:
        key = (str(each.get("type")), str(each.get("id"))) if isinstance(each, Mapping) else None
        yield shared.get(key) if key else None
