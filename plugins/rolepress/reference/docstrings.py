"""What the source says of each attribute: the text that stands below it.

Pydantic could read it while a model is defined, with `use_attribute_docstrings`. But then every
build would read the source files of all models, which takes longer than defining them.
"""

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
    found: dict[str, str] = {}
    for statement, after in pairwise(getattr(definition, "body", ())):
        match statement, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = _one_line(text)
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())
