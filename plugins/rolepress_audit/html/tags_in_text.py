"""HTML tags in text that should be plain."""

import re

from rolepress_audit.values.character_references import unescaped

_NAMES = "b|strong|i|em|u|mark|small|big|font|span|a|p|div|h[1-6]|sub|sup|code"
_OPENING = re.compile(rf"<({_NAMES})(?:\s[^<>]*+)?>", re.IGNORECASE)
_CLOSING = re.compile(rf"</({_NAMES})\s*+>", re.IGNORECASE)
_ALONE = re.compile(r"<br\s*+/?>|</?wbr\s*+/?>", re.IGNORECASE)
_IN_WORDS = re.compile(r"[<&]")


def tag_in(text: str) -> str:
    """The first tag in text that was written as HTML, escaped or not, or an empty string.

    A tag that is not closed again may be the subject of the text: "What `<b>` means".
    """
    if not _IN_WORDS.search(text):
        return ""
    plain = unescaped(unescaped(text))
    last_end = {found[1].lower(): found.start() for found in _CLOSING.finditer(plain)}
    for found in _OPENING.finditer(plain):
        if found.end() <= last_end.get(found[1].lower(), -1):
            return found[0]
    alone = _ALONE.search(plain)
    return alone[0] if alone else ""
