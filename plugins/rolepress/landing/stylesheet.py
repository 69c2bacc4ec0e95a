"""Minifies a stylesheet: removes comments and needless space, and changes nothing else.

It works on the tokens of CSS (CSS Syntax Level 3), not on text, because space can have a meaning:
between two selectors it is the descendant combinator, and `+` in a sum needs it on both sides.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import tinycss2
from tinycss2.ast import Node
from tinycss2.serializer import serialize_string_value

from rolepress.core.urls import href

_TAKE_ADDRESSES = {"url", "src", "image-set", "-webkit-image-set"}
"""The functions whose strings are addresses (CSS Values 4, "URLs"; CSS Images 4)."""
BLOCKS = {"{} block", "() block", "[] block"}
AFTER = {"{} block", ",", ";", ":", ">"}
"""Tokens that need no space after them. `:` may need it before: `p :is(b)` is not `p:is(b)`."""
BEFORE = {"{} block", ",", ";", ">"}
"""Tokens that need no space before them."""


@lru_cache(maxsize=8)
def shorten_stylesheet(css: str, base: str = "") -> str:
    """Minify a stylesheet, for a site that is served below `base`.

    A browser reads the same rules from the result.
    """
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    if base:
        _put_below(base, nodes)
    return str(tinycss2.serialize(list(_without_space(nodes))))


def _without_space(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes without needless space, and without the `;` at the end of a block."""
    kept: list[Node] = []
    for node in nodes:
        if node.type == "whitespace":
            if not kept or _kind(kept[-1]) in AFTER | {" "}:
                continue
            node.value = " "
        elif kept and _kind(kept[-1]) == " " and _kind(node) in BEFORE:
            kept.pop()
        if node.type in BLOCKS:
            node.content = list(_without_space(node.content))
        elif node.type == "function":
            node.arguments = list(_without_space(node.arguments))
        kept.append(node)
    while kept and _kind(kept[-1]) in {" ", ";"}:
        kept.pop()
    yield from kept


def _put_below(base: str, nodes: Sequence[Node], *, are_addresses: bool = False) -> None:
    """Put `base` before every site path, such as the path of a font, in place."""
    is_imported = False
    for node in nodes:
        if node.type == "url" or (node.type == "string" and (are_addresses or is_imported)):
            node.value = href(base, node.value)
            written = f'"{serialize_string_value(node.value)}"'
            node.representation = written if node.type == "string" else f"url({written})"
        elif node.type == "function":
            _put_below(base, node.arguments, are_addresses=node.lower_name in _TAKE_ADDRESSES)
        elif node.type in BLOCKS:
            _put_below(base, node.content)
        if node.type != "whitespace":
            is_imported = node.type == "at-keyword" and node.lower_value == "import"


def _kind(node: Node) -> str:
    if node.type == "whitespace":
        return " "
    return str(node.value) if node.type == "literal" else str(node.type)
