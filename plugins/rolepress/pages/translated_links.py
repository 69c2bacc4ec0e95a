"""Links in a translated text lead to translated pages, if there are any."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from rolepress.core.html_addresses import with_addresses
from rolepress.domain.sections import Body
from rolepress.pages.context import Context

_HTML = frozenset({"lead", "html", "intro"})
"""The fields of a text that contain HTML."""
_LINK = "link"
"""The field that contains one address. All other fields contain words."""

Change = Callable[[str], str]


def with_translated_links(body: Body, context: Context) -> Body:
    """The text with its links changed to translated pages. An original is returned as it is.

    Editors link to `x.md` in any language, since a page may be translated later.
    """
    if not context.own_language:
        return body

    def translated(address: str) -> str:
        path = address.partition("#")[0].partition("?")[0]
        return context.translated_paths.get(path, path) + address.removeprefix(path)

    part: Body = _mapped(body, translated)
    return part


def _mapped(value: Any, change: Change, name: str = "") -> Any:  # noqa: ANN401 - any part of a text
    """A part of a text in which `change` replaces every address."""
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
