"""Ids in the frame around a text, which must differ from all ids in the text.

A text's headings have slugs as ids: small letters, digits and hyphens. So each id that a template
writes has an underscore. Then the two never clash, in any text and with any theme.
"""

import re

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

_ID = re.compile(r"""(?<![\w-])id=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_EXPRESSION = re.compile(r"\{\{(?:(?!\}\}).)*\}\}")


class FrameIds(Extension):
    """Refuses a template of a page that writes an id which a heading could have as well.

    An id that is one expression, such as `{{ section.anchor }}`, comes from the text or from the
    caller.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The unchanged source. Raises TemplateSyntaxError."""
        for found in _ID.finditer(source) if (name or "").endswith(".html") else ():
            id_ = found[1] or found[2] or found[3] or ""
            if "_" not in _EXPRESSION.sub("", id_) and not _EXPRESSION.fullmatch(id_):
                line = source.count("\n", 0, found.start()) + 1
                message = (
                    f"the id '{id_}' could be that of a heading of a text too; "
                    "put an underscore into it, which no heading's id has"
                )
                raise TemplateSyntaxError(message, line, name, filename)
        return source
