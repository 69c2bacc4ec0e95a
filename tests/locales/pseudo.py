"""A language that shows whether a word went through the catalog: English in full-width letters."""

import re
from pathlib import Path

from babel.messages.catalog import Message

from rolepress.locales.collect import Words, as_po, collected

_PLACEHOLDER = re.compile(r"(%\([a-z_]+\)s)")
_WIDER = {
    code: code + 0xFEE0 for code in (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))
}


def widened(text: str) -> str:
    """The text with each Latin letter in its full width (U+FF21 and following)."""
    return text.translate(_WIDER)


def pieces(message: Message) -> list[list[str]]:
    """What a page has of each form of a message: its words between the placeholders, widened."""
    forms = message.id if isinstance(message.id, tuple | list) else (message.id,)
    return [[widened(piece) for piece in _PLACEHOLDER.split(form)[::2]] for form in forms]


def write_pseudo(folder: Path, language: str) -> None:
    """Words in this language, under the name of another, for its dates and numbers."""
    template = collected()
    found = Words(locale=language, fuzzy=False)
    for message in template:
        if message.id:
            found.add(message.id, _translated(message), context=message.context)
    (folder / f"{language}.po").write_bytes(as_po(found))


def _translated(message: Message) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return _widened_message(message.id)
    return tuple(_widened_message(form) for form in message.id)


def _widened_message(text: str) -> str:
    parts = _PLACEHOLDER.split(text)
    return "".join(part if index % 2 else widened(part) for index, part in enumerate(parts))
