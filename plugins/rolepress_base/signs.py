"""Characters that nobody sees: which of them no text may have, and how messages name them.

Some turn the text around them the other way, so that it reads as something else (“Trojan Source”,
https://trojansource.codes; Unicode, UAX #9). Others look like a plain space, or like nothing.
"""

import re
import unicodedata

JOINERS = "\u200c\u200d"
"""Part of Persian and Hindi words and of emoji: the zero-width non-joiner and joiner."""
_LAST = "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
"""The last two code points of each plane are never characters (Unicode, section 23.7)."""
_NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # XML 1.0, section 2.2; HTML, section 13.2.3.5
    "\u206a-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ud800-\udfff" + _LAST
)
_TAGS = "\U000e0000-\U000e007f"
CONTROL = re.compile(f"[{_NEVER}]|(?<![\U0001f3f4{_TAGS}])[{_TAGS}]")
"""Characters that no page and no feed can carry, or that mean nothing where they stand: controls,
deprecated marks of format, a byte-order mark inside a text, tags outside the emoji of a flag."""
_TURNING = "\u202a-\u202e\u2066-\u2069"
TURNING = re.compile(f"[{_TURNING}]")
"""Characters that turn the text behind them around, and the ends of what they turn."""
UNFIT = re.compile(f"{CONTROL.pattern}|[{_TURNING}\t\n\u2028\u2029]")
"""What nothing may have that is a name: of a page, of a person or a company, of a file."""
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters, as far as Unicode is concerned, that have no ink."""
_HYPHENS = frozenset("\u2010\u2011\u2043\u2212\ufe63\uff0d")
_ALIKE = ("CYRILLIC", "GREEK")
"""Scripts with letters that look like Latin ones (Unicode, UTS #39)."""
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
_NAMES = {"\ufeff": "byte-order mark", "\u00ad": "soft hyphen", "\t": "tab", "\n": "line end"}


def is_hidden(char: str) -> bool:
    """Whether a character shows nothing, or only as much as a space; a plain space is none."""
    return char != " " and (unicodedata.category(char) in _HIDDEN or char in _BLANK_LETTERS)


def sign(char: str) -> str:
    """A character as a message names it, such as “U+00A0 (no-break space)”."""
    code = f"U+{ord(char):04X}"
    name = _NAMES.get(char) or unicodedata.name(char, "").lower()
    return f"{code} ({name})" if name else f"control character {code}"


def with_signs(text: str) -> str:
    """A text in which each character that nobody would see stands as its code: `lead<U+200B>`.

    So does one that everybody takes for another: a Cyrillic letter among Latin ones, a hyphen that
    is not the one on keyboards. Joiners stay where they join: between letters or pictures that are
    not ASCII.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if _is_unseen(char, text[max(0, at - 1) : at + 2]) else char
        for at, char in enumerate(text)
    )


def _is_unseen(char: str, around: str) -> bool:
    """Whether a character has to be named, by those on both sides of it."""
    if char.isascii():
        return is_hidden(char)
    if char in JOINERS:
        return len(around) < len("xyz") or any(map(str.isascii, around))
    return is_hidden(char) or (
        any(each.isascii() and each.isalnum() for each in around)
        and (char in _HYPHENS or unicodedata.name(char, "").startswith(_ALIKE))
    )


def has_ink(text: str) -> bool:
    """Whether anything of a text can be seen."""
    return any(not char.isspace() and not is_hidden(char) for char in text)


def to_the_eye(text: str) -> str:
    """A text as it looks: two texts that nobody can tell apart give the same."""
    seen = "".join(
        " " if unicodedata.category(char) == "Zs" else "" if is_hidden(char) else char
        for char in unicodedata.normalize("NFC", text)
    )
    return " ".join(seen.split())
