"""Numbers footnotes as GitHub does, and moves them to the end of the text.

The number of a note is the order of its first reference. A note without a reference is left out.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from rolepress.content.html_tree import Element, HtmlTree, inner_html
from rolepress.core.text import NOTE_REFERENCE, folded
from rolepress.domain.notes import NOTES_ID, note_id, reference_id
from rolepress.domain.sections import Note

_REFERENCES = etree.XPath("descendant::sup[@class='footnote-reference'][a/@href]")
_DEFINITIONS = etree.XPath("descendant::div[@class='footnote-definition'][@id]")
_OWNER = etree.XPath("ancestor::div[@class='footnote-definition'][@id][1]")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The footnotes of one text, as it writes their labels."""

    references: tuple[int, ...] = ()
    """How many references the text has to each note, in the order of their numbers."""
    in_headings: tuple[str, ...] = ()
    """References in headings, where no page can show them."""
    unused: tuple[str, ...] = ()
    """Notes that nothing refers to."""
    repeated: tuple[str, ...] = ()
    """Notes below another one with the same label, which alone counts."""

    def take(self, tree: HtmlTree) -> tuple[Note, ...]:
        """Take the notes out of the sanitized text, whose last block they are."""
        if not self.references:
            return ()
        entries = tree.blocks.pop().iterchildren("li")
        return tuple(
            Note(inner_html(entry), count)
            for entry, count in zip(entries, self.references, strict=True)
        )


NO_FOOTNOTES = Footnotes()


def collect_footnotes(body: Element) -> Footnotes:
    """Number the references of an engine's HTML, and move its notes into a list at its end."""
    for link in body.iter("a"):
        for name in ("id", "aria-describedby"):  # only references have these
            link.attrib.pop(name, None)
    for element in body.iter("sup"):
        if element.get("class") == NOTE_REFERENCE:  # an editor's own HTML
            del element.attrib["class"]
    definitions: list[Element] = _DEFINITIONS(body)
    if not definitions:
        return NO_FOOTNOTES
    notes: dict[str, Element] = {}
    for definition in definitions:
        notes.setdefault(_label(definition), definition)
    references = list(_reachable(body, notes))
    labels = dict.fromkeys(label for _, label in references)
    numbers = {label: number for number, label in enumerate(labels, start=1)}
    in_headings: list[str] = []
    shown: Counter[str] = Counter()
    for reference, label in references:
        if next(reference.iterancestors(*_HEADINGS), None) is not None:
            in_headings.append(reference[0].get("href", "").removeprefix("#"))
            _take_out(reference)
            continue
        shown[label] += 1
        _number(reference, numbers[label], shown[label])
    unused = tuple(notes[label].get("id", "") for label in notes if label not in numbers)
    repeated = tuple(e.get("id", "") for e in definitions if notes[_label(e)] is not e)
    _move_to_end(body, definitions, [notes[label] for label in numbers])
    counts = tuple(shown[label] for label in numbers)
    return Footnotes(counts, tuple(in_headings), unused, repeated)


def _label(definition: Element) -> str:
    return folded(definition.get("id", ""))


def _reachable(body: Element, notes: Mapping[str, Element]) -> Iterator[tuple[Element, str]]:
    """Yield the references in the text, and in notes that it refers to, in the order of the text.

    Each comes with the label of its note.
    """
    found: list[tuple[Element, str, str]] = []
    for reference in _REFERENCES(body):
        label = folded(unquote(reference[0].get("href", "").removeprefix("#")))
        owner = next(iter(_OWNER(reference)), None)
        if label in notes and (owner is None or notes[_label(owner)] is owner):
            found.append((reference, label, "" if owner is None else _label(owner)))
    by_owner: dict[str, list[str]] = {}
    for _, label, owner_label in found:
        by_owner.setdefault(owner_label, []).append(label)
    reached, ahead = {""}, [""]
    while ahead:
        for label in by_owner.get(ahead.pop(), ()):
            if label not in reached:
                reached.add(label)
                ahead.append(label)
    yield from ((reference, label) for reference, label, owner in found if owner in reached)


def _number(reference: Element, number: int, occurrence: int) -> None:
    reference.set("class", NOTE_REFERENCE)
    link = reference[0]
    link.text = str(number)
    link.set("href", f"#{note_id(number)}")
    link.set("id", reference_id(number, occurrence))
    link.set("aria-describedby", NOTES_ID)


def _move_to_end(body: Element, definitions: list[Element], used: list[Element]) -> None:
    for definition in definitions:
        _take_out(definition)
    if not used:
        return
    entries = etree.SubElement(body, "ol")
    for definition in used:
        label = definition.find("sup[@class='footnote-definition-label']")
        if label is not None:
            definition.remove(label)
        definition.tag = "li"
        definition.attrib.clear()
        entries.append(definition)


def _take_out(element: Element) -> None:
    """Remove an element, but not the text after it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    element.tail = None
    parent.remove(element)
    if before is not None:
        before.tail = f"{before.tail or ''}{tail}"
    else:
        parent.text = f"{parent.text or ''}{tail}"
