"""Plain text: nearest names, slugs of headings, and HTML brought down to its words."""

import difflib
import html
import re
import unicodedata
from collections.abc import Iterable

NAME_MAX_CHARS = 60
CHOICES_SHOWN = 12

_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_BLOCK_NAMES = """
    p li ul ol dl dt dd h[1-6] table caption thead tbody tfoot tr td th div pre blockquote
    details summary figure figcaption hr br
"""
_BLOCK = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES.split())})\b")
"""Where an element starts or ends whose words stand apart from those around it."""
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None if none is close."""
    by_lower = {choice.lower(): choice for choice in sorted(known)}
    matches = difflib.get_close_matches(name.lower()[:NAME_MAX_CHARS], by_lower, n=1, cutoff=0.6)
    return by_lower[matches[0]] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for a name that is not known: the nearest one, or the whole (short) list."""
    choices = sorted(known)
    match = nearest(name, choices)
    if match:
        return f"did you mean `{match}`?"
    if not choices:
        return "none is defined yet"
    shown = ", ".join(f"`{choice}`" for choice in choices[:CHOICES_SHOWN])
    return f"use one of {shown}" + (", ..." if len(choices) > CHOICES_SHOWN else "")


def one_line(text: str) -> str:
    """An editor's words as a message shows them: on one line, and cut where they run on."""
    line = _SPACE.sub(" ", text).strip()
    return line if len(line) <= NAME_MAX_CHARS else f"{line[: NAME_MAX_CHARS - 1]}…"


def quoted(value: object) -> str:
    """An editor's value as a message shows it: one short line, never a whole structure."""
    if isinstance(value, str):
        return f"'{one_line(value)}'"
    return "a list" if isinstance(value, list | tuple) else "a mapping"


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, for anchors and place URLs; may be empty."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub("-", ascii_text.lower()).strip("-")


def plain_text(markup: str) -> str:
    """The words of sanitised HTML on one line. Untrusted HTML goes to the sanitiser instead."""
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    spaced = _BLOCK.sub(r" \g<0>", markup)
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", spaced))).strip()


def shorten(text: str, max_chars: int) -> str:
    """Cut at a word so that the result, ellipsis included, has at most `max_chars` characters."""
    if len(text) <= max_chars:
        return text
    cut = text[: max_chars - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.") + "…"


def join_words(words: Iterable[str], last: str = "and") -> str:
    """`join_words(["a", "b", "c"])` is "a, b and c"."""
    *head, tail = list(words) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def first_upper(text: str) -> str:
    """The text with its first letter as a capital, and nothing else changed."""
    return text[:1].upper() + text[1:]
