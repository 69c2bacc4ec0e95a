"""Decodes the bytes of an export. Refuses what is too large, or is no text."""

import codecs

from rolepress.importing.exports.reading import Reading, refused
from rolepress_base.messages import count
from rolepress_base.signs import CONTROL, sign

EXPORT_MAX_BYTES = 32 * 1024 * 1024
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OTHER_KINDS = {
    b"PK\x03\x04": ("a workbook or a ZIP file", "save the sheet as CSV"),
    b"\xd0\xcf\x11\xe0": ("an old Excel workbook", "save the sheet as CSV"),
    b"%PDF": ("a PDF", "copy its text into a file that ends in `.txt`"),
    b"\x1f\x8b": ("a compressed file", "unpack it"),
}


def decode_export(data: bytes, *, windows: bool = False) -> str | Reading:
    """The text of an export, or why it has none.

    `windows` allows the code page that Excel writes in western Europe, for files that are not
    UTF-8.
    """
    if problem := _refusal(data):
        return problem
    try:
        text = _unix(_decoded(data))
    except UnicodeDecodeError as error:
        if windows and (text := _windows(data)):
            return text
        line, column = _position(data, error.start)
        at = error.object[error.start]
        return refused(f"byte 0x{at:02X} is not UTF-8", "save the file as UTF-8", line, column)
    if found := CONTROL.search(text):
        before = text[: found.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return refused(f"{sign(found[0])} in the file", "save it as UTF-8 text", line, column)
    return text if text.strip() else refused("the file is empty", "export it again")


def _refusal(data: bytes) -> Reading | None:
    if len(data) > EXPORT_MAX_BYTES:
        return refused(
            f"the file has {count(len(data), 'byte')}, more than {EXPORT_MAX_BYTES:,}",
            "export fewer vacancies at once",
        )
    for start, (kind, fix) in _OTHER_KINDS.items():
        if data.startswith(start):
            return refused(f"the file is {kind}", fix)
    return None


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF16):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def _windows(data: bytes) -> str:
    """The text in the code page of Windows, or an empty text if it is no such text."""
    try:
        text = _unix(data.decode("cp1252"))
    except UnicodeDecodeError:
        return ""
    return "" if CONTROL.search(text) else text


def _position(data: bytes, at: int) -> tuple[int, int]:
    before = data[:at].decode("utf-8", errors="replace")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
