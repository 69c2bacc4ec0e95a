"""Invisible characters: which of them are not allowed, and how messages name them.

Some reverse the direction of text, so that it reads as something else (“Trojan Source”,
https://trojansource.codes; Unicode, UAX #9). Others look like a plain space, or like nothing.
"""

import re
import unicodedata

JOINERS = "\u200c\u200d"
"""The zero-width non-joiner and joiner, which are part of Persian and Hindi words and of emoji."""
_LAST = "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
"""The last two code points of each plane are never characters (Unicode, section 23.7)."""
_NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # XML 1.0, section 2.2; HTML, section 13.2.3.5
    "\u206a-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ud800-\udfff" + _LAST
)
_TAGS = "\U000e0000-\U000e007f"
CONTROL = re.compile(f"[{_NEVER}]|(?<![\U0001f3f4{_TAGS}])[{_TAGS}]")
"""Characters that pages and feeds cannot contain, or that mean nothing in their place: controls,
deprecated format characters, a byte-order mark inside a text, tags outside of a flag emoji."""
_TURNING = "\u202a-\u202e\u2066-\u2069"
TURNING = re.compile(f"[{_TURNING}]")
"""Characters that set the direction of the text after them, and characters that end its effect."""
UNFIT = re.compile(f"{CONTROL.pattern}|[{_TURNING}\t\n\u2028\u2029]")
"""Characters that are not allowed in names of pages, people, companies and files."""
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"
"""Characters that Unicode counts as letters or symbols, but that are blank."""
_HYPHENS = frozenset("\u2010\u2011\u2043\u2212\ufe63\uff0d")
_ALIKE = ("CYRILLIC", "GREEK")
"""Scripts with letters that look like Latin ones (Unicode, UTS #39)."""
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
_NAMES = {"\ufeff": "byte-order mark", "\u00ad": "soft hyphen", "\t": "tab", "\n": "line end"}


def is_hidden(char: str) -> bool:
    """Whether a character is invisible or looks like a space; a plain space does not count."""
    return char != " " and (unicodedata.category(char) in _HIDDEN or char in _BLANK_LETTERS)


def sign(char: str) -> str:
    """A character as a message names it, such as “U+00A0 (no-break space)”."""
    code = f"U+{ord(char):04X}"
    name = _NAMES.get(char) or unicodedata.name(char, "").lower()
    return f"{code} ({name})" if name else f"control character {code}"


def with_signs(text: str) -> str:
    """Replace each invisible character with its code, such as `lead<U+200B>`.

    The same is done for characters that look like others: Cyrillic and Greek letters among Latin
    ones, and hyphens that are not on keyboards. Joiners stay between letters or emoji that are not
    ASCII.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if _is_unseen(char, text[max(0, at - 1) : at + 2]) else char
        for at, char in enumerate(text)
    )


def _is_unseen(char: str, around: str) -> bool:
    """Whether to show a character as its code; `around` includes its neighbors."""
    if char.isascii():
        return is_hidden(char)
    if char in JOINERS:
        return len(around) < len("xyz") or any(map(str.isascii, around))
    return is_hidden(char) or (
        any(each.isascii() and each.isalnum() for each in around)
        and (char in _HYPHENS or unicodedata.name(char, "").startswith(_ALIKE))
    )


def has_ink(text: str) -> bool:
    """Whether a text has any visible character."""
    return any(not char.isspace() and not is_hidden(char) for char in text)


def to_the_eye(text: str) -> str:
    """Normalize a text by its looks, so that texts that look the same are equal."""
    seen = "".join(
        " " if unicodedata.category(char) == "Zs" else "" if is_hidden(char) else char
        for char in unicodedata.normalize("NFC", text)
    )
    return " ".join(seen.split())
