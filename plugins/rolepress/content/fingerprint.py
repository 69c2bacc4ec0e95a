"""Computes the fingerprint of a file, a digest that changes when readers could notice it."""

from pydantic_core import to_json

from rolepress.content.front_matter import Values
from rolepress.content.source import Source
from rolepress.domain.documents import KINDS
from rolepress.domain.model import Mark
from rolepress_base.digests import digest

_ASIDES = frozenset[str]().union(*(model.marked(Mark.ASIDE) for model in KINDS.values()))
"""Keys that are not part of a page's content, so that readers notice no change of them."""


def fingerprint_of(source: Source, values: Values) -> bytes:
    """The digest of a file's facts and text, regardless of white space and the order of keys.

    It depends on the editor's words alone, not on how we process them: a new version of this
    program or of a library must not make every page look new.
    """
    return digest(to_json(_normal(values)), _one_space(source.body).encode())


def _normal(value: object) -> object:
    if isinstance(value, dict):
        said = ((key, each) for key, each in value.items() if key not in _ASIDES)
        return sorted((key, _normal(each)) for key, each in said)
    if isinstance(value, list):
        return [_normal(each) for each in value]
    return _one_space(str(value))


def _one_space(text: str) -> str:
    return " ".join(text.split())
