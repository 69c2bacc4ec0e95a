"""What the source says of each attribute: the text that stands below it."""

import ast
import inspect
import textwrap
from itertools import pairwise


def attribute_docstrings(owner: type) -> dict[str, str]:
    """The docstring below each attribute of a class or of a class that it is made from."""
    found: dict[str, str] = {}
    for each in reversed(owner.__mro__):
        if each.__module__.startswith("rolepress."):
            found |= _own_docstrings(each)
    return found


def class_docstring(owner: type) -> str:
    """The first paragraph of a class's docstring, on one line."""
    return _one_line((inspect.getdoc(owner) or "").partition("\n\n")[0])


def _own_docstrings(owner: type) -> dict[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    found: dict[str, str] = {}
    for statement, after in pairwise(body):
        text = _text(after)
        for name in _names(statement) if text else ():
            found[name] = text
    return found


def _names(statement: ast.stmt) -> list[str]:
    if isinstance(statement, ast.AnnAssign):
        targets: list[ast.expr] = [statement.target]
    elif isinstance(statement, ast.Assign):
        targets = statement.targets
    else:
        targets = []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _text(statement: ast.stmt) -> str:
    """The words of a statement that is nothing but a text; else empty."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        value = statement.value.value
        return _one_line(value) if isinstance(value, str) else ""
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
