"""Reads the JSON-LD of a page, also where it is slightly broken."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from rolepress.foreign.letters import letters_of
from rolepress.foreign.written import Value
from rolepress.importing.exports.json_text import read_json_text
from rolepress.importing.exports.reading import Reading, Remark
from rolepress.importing.exports.trees import leaves

_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)")
_COMMENT_END = re.compile(r"(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*$")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\Z)|,\s*|[^",]+', re.DOTALL)
_HOLDERS = frozenset({"@graph", "mainEntity", "itemListElement", "item"})
"""Keys below which a page may have its vacancies."""
_SHARED_MAX_LEAVES = 30


def read_scripts(scripts: Iterable[str]) -> tuple[list[Value], list[Remark]]:
    """The trees of all scripts that could be read, and a remark about each of the others."""
    trees: list[Value] = []
    remarks: list[Remark] = []
    for number, script in enumerate(scripts, 1):
        text = _COMMENT_END.sub("", _COMMENT.sub("", script)).strip().rstrip(";")
        if not text:
            continue
        tree = _read(text)
        if isinstance(tree, Reading):
            first = tree.remarks[0]
            where = f" in its line {first.line}, column {first.column}" if first.line else ""
            remarks.append(
                Remark(
                    f"JSON-LD script {number} of the page was left out: {first.message}{where}",
                    "compare what the page says with the draft",
                )
            )
        else:
            trees.append(tree)
    return trees, remarks


def _read(text: str) -> Value | Reading:
    """The tree of a script, also if it has commas too many, or is escaped as HTML."""
    tree = read_json_text(text)
    if not isinstance(tree, Reading):
        return tree
    mended = html.unescape(text) if "&quot;" in text and '"' not in text else text
    again = read_json_text(_without_extra_commas(mended))
    return tree if isinstance(again, Reading) else again


def _without_extra_commas(text: str) -> str:
    """A text without the commas that stand before the end of a list or of a mapping."""
    tokens = _TOKEN.findall(text)
    after = [*tokens[1:], ""]
    is_extra = (t[0] == "," and n[:1] in {"]", "}"} for t, n in zip(tokens, after, strict=True))
    return "".join(t for t, extra in zip(tokens, is_extra, strict=True) if not extra)


def postings_in(trees: Iterable[Value]) -> tuple[list[Mapping[str, Value]], list[Value]]:
    """The JobPosting nodes of some trees with what they refer to, and all other nodes."""
    nodes = [node for tree in trees for node in _nodes(tree)]
    named = {
        node["@id"]: node
        for node in nodes
        if isinstance(node, Mapping) and isinstance(node.get("@id"), str) and len(node) > 1
    }
    small = {key: node for key, node in named.items() if _is_small(node)}
    postings = [_joined(node, small) for node in nodes if is_posting(node)]
    return postings, [node for node in nodes if not is_posting(node)]


def is_posting(node: Value) -> bool:
    """Whether a node is a JobPosting of schema.org."""
    types = node.get("@type", "") if isinstance(node, Mapping) else ""
    each = types if isinstance(types, list) else [types]
    return any(letters_of(str(one)).endswith("jobposting") for one in each)


def _nodes(tree: Value) -> Iterator[Value]:
    if isinstance(tree, list):
        for each in tree:
            yield from _nodes(each)
    elif isinstance(tree, Mapping):
        if is_posting(tree):
            yield tree
            return
        inside = {k: v for k, v in tree.items() if k in _HOLDERS and isinstance(v, Mapping | list)}
        for each in inside.values():
            yield from _nodes(each)
        yield {k: v for k, v in tree.items() if k not in inside}


def _joined(node: Value, named: Mapping[Value, Mapping[str, Value]]) -> Mapping[str, Value]:
    """A posting with the nodes that it refers to by `@id` in their places."""
    found = node if isinstance(node, Mapping) else {}
    return {
        key: named.get(value["@id"], value)
        if isinstance(value, Mapping) and isinstance(value.get("@id"), str) and len(value) == 1
        else value
        for key, value in found.items()
    }


def _is_small(node: Value) -> bool:
    return sum(1 for _ in leaves(node)) <= _SHARED_MAX_LEAVES
