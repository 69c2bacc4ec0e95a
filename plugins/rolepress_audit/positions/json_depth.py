"""How deep the objects and lists of a JSON text are nested."""

import re

from rolepress_audit.positions.json_lines import STRING

DEPTH_MAX = 100
"""How deep objects and lists may be nested. Nobody needs ten levels, and Pythons differ in how many
they read."""
_BRACKET = re.compile(rf"{STRING}|[{{}}\[\]]", re.DOTALL)
"""A bracket, or a text that may hold some."""


def nests_too_deep(text: str) -> bool:
    """Whether objects and lists are nested deeper than anybody reads."""
    if text.count("{") + text.count("[") <= DEPTH_MAX:
        return False  # nearly every page, and a closer look takes longer than parsing
    depth = 0
    for token in _BRACKET.finditer(text):
        depth += (token[0] in {"{", "["}) - (token[0] in {"}", "]"})
        if depth > DEPTH_MAX:
            return True
    return False
