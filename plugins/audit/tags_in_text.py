"""HTML tags in a text that is none."""

import html
import re

_NAMES = "b|strong|i|em|u|mark|small|big|font|span|a|p|div|h[1-6]|sub|sup|code"
_PAIR = re.compile(rf"(<({_NAMES})(?:\s[^<>]*)?>)(?=.*</\2\s*>)", re.IGNORECASE | re.DOTALL)
_ALONE = re.compile(r"<br\s*/?>|</?wbr\s*/?>", re.IGNORECASE)
_IN_WORDS = re.compile(r"[<&]")


def tag_in(text: str) -> str:
    """The first tag of a text that was written as HTML, escaped or not; empty without one.

    A tag that is not closed again may be what the text is about: "What `<b>` means".
    """
    if not _IN_WORDS.search(text):
        return ""
    plain = html.unescape(html.unescape(text))
    found = _PAIR.search(plain) or _ALONE.search(plain)
    return found[0] if found else ""
