"""Where the head of a document ends for those who parse it (HTML Standard, section 13.2.6.4.4)."""

import re

from rolepress_audit.html.source import tags_in

_NAMES = """
    html head base basefont bgsound link meta title script style noscript noframes template
"""
_OF_THE_HEAD = frozenset(name.encode() for name in _NAMES.split())
_WITH_CONTENT = frozenset({b"title", b"script", b"style", b"noscript", b"noframes", b"template"})
"""The content of these elements is skipped: it may be anything."""
_NO_TEXT = re.compile(rb"\s++|<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?/][^>]*+(?:>|\Z)", re.DOTALL)
"""White space, comments and declarations."""


def head_end(data: bytes) -> tuple[int, str]:
    """The offset at which the head ends, and what ends it: a tag such as `<body>`, or text.

    An element that may not be in a head ends it, and so does text, wherever `</head>` is.
    """
    at, inside = 0, b""
    for token in tags_in(data):
        if not inside and (text := _text_between(data, at, token.start)) >= 0:
            return text, "text"
        at = token.end
        if inside:
            inside = b"" if token.is_end and token.name == inside else inside
        elif not token.is_end and token.name not in _OF_THE_HEAD:
            return token.start, f"<{token.name.decode('utf-8', 'replace')}>"
        elif not token.is_end and token.name in _WITH_CONTENT:
            inside = token.name
    text = -1 if inside else _text_between(data, at, len(data))
    return (text, "text") if text >= 0 else (len(data), "")


def _text_between(data: bytes, start: int, end: int) -> int:
    """The offset of the first text between two tags, or -1."""
    while start < end:
        nothing = _NO_TEXT.match(data, start, end)
        if nothing is None:
            return start
        start = nothing.end()
    return -1
