"""One graph a page: `{"@context": "https://schema.org", "@graph": [...]}`.

What is wrong with a graph is our own mistake, not an editor's: `build_graph` raises ValueError.
"""

from collections.abc import Iterable, Iterator, Mapping

from plugins.schema_org.node import JsonValue, Node, is_empty

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


def _walk(value: JsonValue, path: str) -> Iterator[tuple[str, Mapping[str, JsonValue]]]:
    """Every node and reference in a value, each with its place."""
    if is_empty(value):
        raise ValueError(f"{path}: empty")
    if value is None or isinstance(value, str | int | float):
        return
    if isinstance(value, Mapping):
        yield path, value
        for name, inner in value.items():
            yield from _walk(inner, f"{path}.{name}")
    else:
        for index, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{index}]")


def _check_type(path: str, each: Mapping[str, JsonValue]) -> None:
    type_ = each.get("@type")
    if not isinstance(type_, str):  # the value is wrong, whatever it is
        raise ValueError(f"{path}: a node needs one @type, got {type_!r}")  # noqa: TRY004
    if each.keys() == {"@type"}:
        raise ValueError(f"{path}: the {type_} says nothing")
