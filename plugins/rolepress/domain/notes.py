"""Footnotes: their ids on a page, and their form in a text that leaves its page."""

from collections.abc import Iterator, Sequence

from lxml import etree

from rolepress.core.html_addresses import Element, fragment_html, parse_fragment
from rolepress.core.text import NOTE_REFERENCE
from rolepress.domain.sections import Note

NOTES_ID = "_footnotes"
"""The id of the heading above the notes of a page. No heading of a text has an underscore."""
_PREFIX = "_note-"
_REFERENCES = etree.XPath(f"descendant::sup[@class='{NOTE_REFERENCE}'][a]")


def note_id(number: int) -> str:
    """The id of a note on its page."""
    return f"{_PREFIX}{number}"


def reference_id(number: int, occurrence: int) -> str:
    """The id of a reference to a note; `occurrence` counts the references to it from 1."""
    return f"{_PREFIX}{number}-{occurrence}"


def with_notes(html: str, notes: Sequence[Note]) -> str:
    """A piece of a text followed by the notes that it refers to, for use outside of its page.

    There, nothing can lead to an id. So a reference becomes its number in brackets, and each note
    starts with that number: `[1]`.
    """
    if not notes or NOTE_REFERENCE not in html:
        return html
    body = parse_fragment(html)
    ahead = list(_write_references(body, notes))
    if ahead:
        etree.SubElement(body, "hr")
    seen: set[int] = set()
    for number in ahead:  # it grows: a note may refer to another
        if number not in seen:
            seen.add(number)
            note = parse_fragment(notes[number - 1].html)
            ahead += _write_references(note, notes)
            _put_number(note, number)
            body.extend(list(note))
    return fragment_html(body)


def _write_references(body: Element, notes: Sequence[Note]) -> Iterator[int]:
    for reference in _REFERENCES(body):
        (link,) = reference.iterchildren("a")
        number = int(link.text or 0)
        etree.strip_tags(reference, "a")
        reference.text = f"[{number}]"
        if 0 < number <= len(notes):
            yield number


def _put_number(note: Element, number: int) -> None:
    """Write the number before the first word of a note."""
    first = next(iter(note), None)
    if first is None or first.tag != "p" or (note.text or "").strip():
        first = etree.Element("p")
        first.text, note.text = note.text, None
        note.insert(0, first)
    first.text = f"[{number}] {first.text or ''}"
