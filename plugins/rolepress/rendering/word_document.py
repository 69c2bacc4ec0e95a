"""An HTML document as a Word document (Office Open XML, ECMA-376), by python-docx."""

import io
import zipfile
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from lxml import etree

from rolepress.rendering.word_blocks import HEADINGS, Element, WordBlocks
from rolepress_base.dates import parse_date, start_of_day

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The earliest time in a zip file. Documents without a date have it too."""
FONT, TEXT_POINTS = "Calibri", 11
HEADING_POINTS = {1: 20, 2: 14, 3: 12}
HEADING_COLOR = RGBColor(0x1D, 0x27, 0x30)


def build_document(html: str) -> bytes:
    """Build the file for an HTML document, whose head has language, direction, title and date.

    The same HTML gives the same bytes on any day.
    """
    root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", remove_comments=True))
    document = Document()
    _set_properties(document, root)
    _set_styles(document, root)
    body = root.find("body")
    if body is not None:
        WordBlocks(document).write(body)
    file = io.BytesIO()
    document.save(file)
    return _without_time(file.getvalue())


def _set_properties(document: WordDocument, root: Element) -> None:
    """Set the properties of the document. None depends on the machine."""
    said = {meta.get("name"): meta.get("content", "") for meta in root.iter("meta")}
    changed = said.get("dcterms.modified")
    properties = document.core_properties
    properties.title = root.findtext("head/title") or ""
    properties.author = properties.last_modified_by = said.get("author", "")
    properties.comments = ""
    properties.language = root.get("lang", "")
    day = start_of_day(parse_date(changed), UTC) if changed else EPOCH
    properties.created = properties.modified = day


def _set_styles(document: WordDocument, root: Element) -> None:
    """Keep the look in styles, so that people can change it in one place."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(TEXT_POINTS)
    normal.paragraph_format.space_after = Pt(TEXT_POINTS / 2)
    if root.get("dir") == "rtl":
        normal.font.rtl = True
        properties = normal.element.get_or_add_pPr()
        properties.insert_element_before(OxmlElement("w:bidi"), "w:spacing")
    for level in HEADINGS.values():
        style = document.styles[f"Heading {level}"]
        style.font.name, style.font.color.rgb, style.font.italic = FONT, HEADING_COLOR, False
        style.font.size = Pt(HEADING_POINTS.get(level, TEXT_POINTS))
        for fonts in style.element.iter(qn("w:rFonts")):
            for theme in ("asciiTheme", "hAnsiTheme"):  # they win over a font's name
                fonts.attrib.pop(qn(f"w:{theme}"), None)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), root.get("lang", ""))


def _without_time(data: bytes) -> bytes:
    """The same zip file without the time at which it was made."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as made,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as same,
    ):
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            same.writestr(entry, made.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()
