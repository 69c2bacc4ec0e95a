"""The graph of a page: `{"@context": "https://schema.org", "@graph": [...]}`.

A fault in a graph is our own mistake and not an editor's, so `build_graph` raises ValueError.
"""

from collections.abc import Iterable, Mapping

from rolepress.schema_org.node import JsonValue, Node, is_empty

CONTEXT = "https://schema.org"


def build_graph(nodes: Iterable[Node]) -> Node:
    """Join nodes to a graph in which every reference resolves and every node has one type."""
    graph = list(nodes)
    found: dict[str, Mapping[str, JsonValue]] = {}
    references: dict[str, str] = {}
    for path, each in _walk(graph, "@graph"):
        if each.keys() == {"@id"}:
            references.setdefault(str(each["@id"]), path)
            continue
        _check_type(path, each)
        if (id_ := each.get("@id")) and found.setdefault(str(id_), each) != each:
            raise ValueError(f"{path}: another node of this graph has the @id {id_}")
    for id_, path in references.items():
        if id_ not in found:
            raise ValueError(f"{path}: no node of this graph has the @id {id_}")
    return {"@context": CONTEXT, "@graph": graph}


def _walk(value: JsonValue, path: str) -> list[tuple[str, Mapping[str, JsonValue]]]:
    """Every node and reference in a value, each with its place."""
    found: list[tuple[str, Mapping[str, JsonValue]]] = []
    _collect(value, path, found)
    return found


def _collect(value: JsonValue, path: str, found: list[tuple[str, Mapping[str, JsonValue]]]) -> None:
    # One list for all, and no call for a text: a large site has half a million values.
    if is_empty(value):
        raise ValueError(f"{path}: empty")
    if isinstance(value, Mapping):
        found.append((path, value))
        for name, inner in value.items():
            if not inner or not isinstance(inner, str):
                _collect(inner, f"{path}.{name}", found)
    elif value is not None and not isinstance(value, str | int | float):
        for index, inner in enumerate(value):
            if not inner or not isinstance(inner, str):
                _collect(inner, f"{path}[{index}]", found)


def _check_type(path: str, each: Mapping[str, JsonValue]) -> None:
    type_ = each.get("@type")
    if not isinstance(type_, str):  # the value is wrong, whatever it is
        raise ValueError(f"{path}: a node needs one @type, got {type_!r}")  # noqa: TRY004
    if each.keys() == {"@type"}:
        raise ValueError(f"{path}: the {type_} says nothing")
