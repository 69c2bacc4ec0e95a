"""Where the head of a document ends for those who parse it (HTML Standard, section 13.2.6.4.4)."""

import re

_NAMES = """
    html head base basefont bgsound link meta title script style noscript noframes template
"""
_OF_THE_HEAD = frozenset(_NAMES.split())
_TOKEN = re.compile(
    rb"""
    <!--.*?--> | <[!?][^>]*>
  | <(?P<whole>script|style|title|noscript|noframes|template)\b.*?</(?P=whole)\s*>
  | </[^>]*>
  | <(?P<name>[a-z][^\s/>]*)(?:(?:[^>"']|"[^"]*"|'[^']*')*>|[^>]*>)
  | (?P<text>[^<\s][^<]*)
  """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def head_end(data: bytes) -> tuple[int, str]:
    """The offset at which the head ends, and what ends it: a tag such as `<body>`, or a text.

    An element that may not stand in a head ends it, and so does text, wherever `</head>` stands.
    """
    for token in _TOKEN.finditer(data):
        name = (token["name"] or b"").decode(errors="replace").lower()
        if name and name not in _OF_THE_HEAD:
            return token.start(), f"<{name}>"
        if token["text"]:
            return token.start(), "text"
    return len(data), ""
