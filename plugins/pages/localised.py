"""Links in a translation's text lead to pages in its language, where there are any."""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from plugins.domain.sections import Body
from plugins.pages.context import Context

_HREF = re.compile(r'(?<=href=")(/[^"#?]*)')


def localised(body: Body, context: Context) -> Body:
    """A text whose links to originals lead to their translations; of an original, the text itself.

    Editors link to `x.md` in any language: which pages are translated may change any day.
    """
    if not context.own_language:
        return body
    paths = {
        document.original_url: document.url
        for document in context.catalog.translations
        if document.language == context.site.language
    }
    return _mapped(body, paths) if paths else body


def _mapped(value: Any, paths: Mapping[str, str]) -> Any:  # noqa: ANN401 - any part of a text
    """A part of a text, with every address in it replaced that has a translation."""
    if isinstance(value, str):
        return paths.get(value) or _HREF.sub(lambda match: paths.get(match[1], match[1]), value)
    if isinstance(value, tuple):
        return tuple(_mapped(each, paths) for each in value)
    if isinstance(value, Struct):
        parts = asdict(value)
        return replace(value, **{name: _mapped(part, paths) for name, part in parts.items()})
    return value
