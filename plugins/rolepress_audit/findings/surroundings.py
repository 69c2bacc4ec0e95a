"""What stands around a fault: where that is the same on many pages, they share the fault."""

import re
from collections.abc import Sequence

_TAG = re.compile(rb"</?[a-z][^\s/>]*", re.IGNORECASE)
_MAX_BYTES = 500
"""A page may be one long line. Then its head is what surrounds a fault."""


def tags_on_line(lines: Sequence[bytes], line: int) -> str:
    """The names of the tags on a line, counted from 1, without what differs between pages."""
    found = _TAG.findall(lines[line - 1][:_MAX_BYTES])
    return b" ".join(found).decode(errors="replace").lower()
