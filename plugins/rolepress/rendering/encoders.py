"""Encoders turn the text of a template into the bytes of a file. `FileView.encoder` names them.

An encoder is a pure function: the same text gives the same bytes on any day and any machine.
"""

import gzip
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from rolepress.rendering.fonts import FONTS_CONFIGURATION, fonts_folder

Encoder = Callable[[str], bytes]

CALENDAR_LINE_OCTETS = 75


def encode_text(text: str) -> bytes:
    """The text as UTF-8, the encoding of all text files of the site."""
    return text.encode("utf-8")


def encode_gzip(text: str) -> bytes:
    """The text compressed, in UTF-8."""
    return compress_gzip(encode_text(text))


def compress_gzip(data: bytes) -> bytes:
    """The data compressed (RFC 1952) without time and name, so that two builds are equal.

    `gzip.compress` is not used: whether it names the operating system depends on Python's version.
    """
    file = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
        packed.write(data)
    return file.getvalue()


def encode_calendar(text: str) -> bytes:
    """Lines as iCalendar requires (RFC 5545, 3.1): at most 75 octets, and CRLF at the end."""
    lines = (part for line in text.splitlines() if line for part in _folded(line))
    return b"".join(part + b"\r\n" for part in lines)


def _folded(line: str) -> Iterator[bytes]:
    """A line in parts. All but the first start with a space, and no character is split."""
    part = b""
    for character in line:
        octets = encode_text(character)
        if len(part) + len(octets) > CALENDAR_LINE_OCTETS:
            yield part
            part = b" "
        part += octets
    yield part


def encode_docx(html: str) -> bytes:
    """A Word document, from an HTML document."""
    from rolepress.rendering.word_document import build_document  # noqa: PLC0415

    return build_document(html)


def encode_png(svg: str, folders: Sequence[str]) -> bytes:
    """The picture of an SVG, with letters from the fonts of these template folders."""
    from rolepress.rendering.pictures import draw_png  # noqa: PLC0415

    return draw_png(svg, fonts_folder(folders) / FONTS_CONFIGURATION)


def find_encoder(name: str, folders: Sequence[str]) -> Encoder:
    """The encoder with a name, for templates in some folders. Raises LookupError."""
    return partial(encode_png, folders=folders) if name == "png" else ENCODERS[name]


ENCODERS: Mapping[str, Encoder] = {
    "": encode_text,
    "gzip": encode_gzip,
    "calendar": encode_calendar,
    "docx": encode_docx,
}
"""Encoders import their libraries only when they run, since most builds need none of them."""
