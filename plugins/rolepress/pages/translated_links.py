"""Links in a translation's text lead to pages in its language, where there are any."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from rolepress.core.html_addresses import with_addresses
from rolepress.domain.sections import Body
from rolepress.pages.context import Context

_HTML = frozenset({"lead", "html", "intro"})
"""The fields of a text that hold HTML."""
_LINK = "link"
"""The field that holds one address. All others hold words, whatever these look like."""

Change = Callable[[str], str]


def with_translated_links(body: Body, context: Context) -> Body:
    """A text whose links to originals lead to their translations; of an original, the text itself.

    Editors link to `x.md` in any language: which pages are translated may change any day.
    """
    if not context.own_language:
        return body

    def translated(address: str) -> str:
        path = address.partition("#")[0].partition("?")[0]
        return context.translated_paths.get(path, path) + address.removeprefix(path)

    part: Body = _mapped(body, translated)
    return part


def _mapped(value: Any, change: Change, name: str = "") -> Any:  # noqa: ANN401 - any part of a text
    """A part of a text, with what `change` makes of every address in it."""
    if isinstance(value, str):
        if name == _LINK:
            return change(value)
        return with_addresses(value, change) if name in _HTML else value
    if isinstance(value, tuple):
        return tuple(_mapped(each, change, name) for each in value)
    if isinstance(value, Struct):
        parts = asdict(value)
        return replace(value, **{name: _mapped(part, change, name) for name, part in parts.items()})
    return value
