"""Every text in a JSON-LD document."""

from collections.abc import Iterator

_NOT_TEXT = frozenset({"@context", "@type", "@id", "@language"})


def strings_of(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Each text with its property. Texts in lists and value objects belong to the property too."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for each in value:
            yield from strings_of(each, key)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in _NOT_TEXT:
                yield from strings_of(inner, key if name.startswith("@") else name)
