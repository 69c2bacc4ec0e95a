"""Character references of HTML, such as `&amp;` and `&#38;`."""

import html
import re

_TOO_LONG = re.compile(r"&#(?:0*+[0-9]{8,}+|[xX]0*+[0-9a-fA-F]{7,}+);?")
"""Numbers larger than any character has. Python refuses to read the longest of them."""


def unescaped(text: str) -> str:
    """Text in which character references are replaced by the characters they stand for."""
    return html.unescape(_TOO_LONG.sub("\ufffd", text)) if "&" in text else text
