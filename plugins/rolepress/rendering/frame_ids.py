"""Ids of the frame around a text, which no id of a text can be.

A text's headings have slugs for ids: small letters, digits and hyphens. So an id that a template
writes has an underscore in it, and the two never meet, whatever an editor writes and whichever
theme a site has.
"""

import re

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension

_ID = re.compile(r"""(?<![\w-])id=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_EXPRESSION = re.compile(r"\{\{(?:(?!\}\}).)*\}\}")


class FrameIds(Extension):
    """Refuses a template of a page that writes an id which a heading could have as well.

    An id that is one expression, such as `{{ section.anchor }}`, is a text's own, or was named by
    whoever passed it.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source as it is. Raises TemplateSyntaxError."""
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
