"""The surroundings of a fault. If they are the same on many pages, the pages share the fault."""

import re
from collections.abc import Sequence

_TAG = re.compile(rb"</?[a-z][^\s/>]*", re.IGNORECASE)
_MAX_BYTES = 500
"""A page may be one long line. Then only the start of the line counts."""


def tags_on_line(lines: Sequence[bytes], line: int) -> str:
    """The names of the tags on a line, without what differs between pages.

    Lines are counted from 1.
    """
    found = _TAG.findall(lines[line - 1][:_MAX_BYTES])
    return b" ".join(found).decode(errors="replace").lower()
