"""What a file says, as one digest: it changes when a reader could tell the difference."""

from pydantic_core import to_json

from plugins.content.front_matter import Values
from plugins.content.source import Source
from plugins.core.digests import digest

NOT_SAID = frozenset({"date_published", "date_modified", "last_reviewed", "reviewed_by", "aliases"})
"""Keys about the page and not of it: an editor who checks a page and finds it right changes none
of what it says."""


def digest_of(source: Source, values: Values) -> bytes:
    """The digest of a file's facts and text, whatever the order of its keys and its white space.

    It is made of what the editor wrote, and not of what we make of it: a new version of this
    program, or of a library, must not make every page look new.
    """
    facts = {key: value for key, value in values.items() if key not in NOT_SAID}
    return digest(to_json(_normal(facts)), _one_space(source.body).encode())


def _normal(value: object) -> object:
    if isinstance(value, dict):
        return sorted((key, _normal(each)) for key, each in value.items())
    if isinstance(value, list):
        return [_normal(each) for each in value]
    return _one_space(str(value))


def _one_space(text: str) -> str:
    return " ".join(text.split())
