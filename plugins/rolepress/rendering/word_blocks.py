"""Blocks of HTML as blocks of Word, in Word's own styles: headings, lists, tables, quotes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

HEADINGS = {f"h{level}": level for level in range(1, 7)}
CODE_FONT = "Consolas"
LINK_COLOR = RGBColor(0x0B, 0x4F, 0x63)
LIST_DEPTH_MAX = 3
"""The depth of Word's own styles for lists."""

_BLOCK_NAMES = """
    blockquote body caption dd details div dl dt figcaption figure hr li ol p pre summary table ul
"""
_BLOCKS = frozenset({*_BLOCK_NAMES.split(), *HEADINGS})
_FORMATS = {
    "strong": "bold",
    "b": "bold",
    "th": "bold",
    "dt": "bold",
    "em": "italic",
    "i": "italic",
    "u": "underline",
    "ins": "underline",
    "del": "strike",
    "s": "strike",
    "sub": "subscript",
    "sup": "superscript",
}
"""The attributes of Word's font that an element sets."""
_CODE = frozenset({"code", "kbd", "samp"})
_BREAK = "\u2028"
"""A line break of the page. HTML never uses this character for plain white space."""
_SPACE = re.compile(r"[ \t\n\f\r]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of words with one look."""

    text: str
    formats: frozenset[str] = frozenset()
    is_code: bool = False
    is_placeholder: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """The place of blocks in the document."""

    styles: Iterator[str] = field(default_factory=lambda: repeat("Normal"))
    """The styles of the paragraphs, one after the other."""
    depth: int = 0
    """How many lists are around the blocks."""
    number: int = 0
    """Word's number of the numbered list around them, or 0."""


@dataclass(frozen=True, slots=True)
class WordBlocks:
    """Writes blocks at the end of a document. All addresses must be absolute."""

    document: WordDocument

    def write(self, element: Element, place: _Place | None = None) -> None:
        """Write the content of an element: its blocks, and loose words as paragraphs."""
        place = place or _Place()
        look = _look(element, _Piece(""))
        loose = [replace(look, text=element.text or "")]
        for child in element:
            if child.tag in _BLOCKS:
                self._paragraph(loose, place)
                self._block(child, place)
                loose = []
            else:
                loose += _pieces_of(child, look)
            loose.append(replace(look, text=child.tail or ""))
        self._paragraph(loose, place)

    def _block(self, element: Element, place: _Place) -> None:
        tag = str(element.tag)
        if tag in HEADINGS:
            self._paragraph(_pieces_of(element, _Piece("")), _styled(f"Heading {HEADINGS[tag]}"))
        elif tag in {"ul", "ol"}:
            self._list(element, place)
        elif tag == "blockquote":
            self.write(element, _styled("Quote"))
        elif tag == "pre":
            text = "".join(str(part) for part in element.itertext()).strip("\n")
            self.document.add_paragraph(style="No Spacing").add_run(text).font.name = CODE_FONT
        elif tag == "table":
            for caption in element.iterchildren("caption"):
                self.write(caption, place)
            self._table(element)
        elif tag != "hr":
            self.write(element, place)

    def _list(self, element: Element, place: _Place) -> None:
        depth = min(place.depth + 1, LIST_DEPTH_MAX)
        level = f" {depth}" if depth > 1 else ""
        kind = "List Number" if element.tag == "ol" else "List Bullet"
        start = element.get("start", "1") if element.tag == "ol" else ""
        number = self._new_number(f"{kind}{level}", start) if start else 0
        for entry in element:
            styles = chain([f"{kind}{level}"], repeat(f"List Continue{level}"))
            self.write(entry, _Place(styles, depth, number))

    def _new_number(self, style: str, start: str) -> int:
        """Start a new numbered list at `start`. Otherwise Word would continue the previous list."""
        numbering = self.document.part.numbering_part.element
        known = self.document.styles[style].element.pPr.numPr.numId.val
        number = numbering.add_num(numbering.num_having_numId(known).abstractNumId.val)
        first = int(start) if start.isascii() and start.isdigit() else 1
        number.add_lvlOverride(ilvl=0).add_startOverride(first)
        return int(number.numId)

    def _table(self, element: Element) -> None:
        rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
        width = max(map(len, rows), default=0)
        if not width:
            return
        table = self.document.add_table(len(rows), width, style="Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, written in zip(row.cells, cells, strict=False):
                self._write_runs(cell.paragraphs[0], _joined(_pieces_of(written, _Piece(""))))

    def _paragraph(self, pieces: Iterable[_Piece], place: _Place) -> None:
        """Write a paragraph, if there are words for one."""
        joined = _joined(pieces)
        if not joined:
            return
        style = next(place.styles)
        paragraph = self.document.add_paragraph(style=style)
        if place.number and style.startswith("List Number"):
            properties = paragraph.paragraph_format.element.get_or_add_pPr()
            properties.get_or_add_numPr().get_or_add_numId().val = place.number
        self._write_runs(paragraph, joined)

    def _write_runs(self, paragraph: Paragraph, pieces: Iterable[_Piece]) -> None:
        for piece in pieces:
            run = paragraph.add_run(piece.text.replace(_BREAK, "\n"))
            for name in piece.formats:
                setattr(run.font, name, True)
            if piece.is_code:
                run.font.name = CODE_FONT
            if piece.is_placeholder:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            if piece.address:
                self._link(paragraph, run, piece.address)

    def _link(self, paragraph: Paragraph, run: Run, address: str) -> None:
        run.font.underline, run.font.color.rgb = True, LINK_COLOR
        relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        paragraph.paragraph_format.element.append(link)
        link.append(run.font.element)


def _styled(style: str) -> _Place:
    return _Place(repeat(style))


def _look(element: Element, around: _Piece) -> _Piece:
    """The look of an element's words, given the look of the words around it."""
    tag = str(element.tag)
    return replace(
        around,
        formats=around.formats | ({_FORMATS[tag]} if tag in _FORMATS else set()),
        is_code=around.is_code or tag in _CODE,
        is_placeholder=around.is_placeholder or tag == "var",
        address=element.get("href", "") if tag == "a" else around.address,
    )


def _pieces_of(element: Element, around: _Piece) -> Iterator[_Piece]:
    """The words inside an element."""
    look = _look(element, around)
    if element.tag == "img":
        words = element.get("alt", "")
        yield replace(look, text=words, address=around.address or element.get("src", ""))
        return
    yield replace(look, text=_BREAK if element.tag == "br" else element.text or "")
    for child in element:
        is_block = child.tag in _BLOCKS
        yield from [_Piece(_BREAK)] * is_block
        yield from _pieces_of(child, look)
        yield from [_Piece(_BREAK)] * is_block
        yield replace(look, text=child.tail or "")


def _joined(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Pieces with white space as HTML shows it: single spaces, and none at the ends of lines.

    Lines without words are left out.
    """
    joined: list[_Piece] = []
    for piece in pieces:
        text = _SPACE.sub(" ", piece.text)
        if not joined or joined[-1].text.endswith((" ", _BREAK)):
            text = text.lstrip(" ")
        if text == _BREAK and (not joined or joined[-1].text == _BREAK):
            continue
        if text:
            joined.append(replace(piece, text=text))
    while joined and not joined[-1].text.strip():
        joined.pop()
    return [*joined[:-1], *(replace(last, text=last.text.rstrip()) for last in joined[-1:])]
