"""The encoding of a file, by its first bytes (https://encoding.spec.whatwg.org/#bom-sniff)."""

import codecs

UTF_8, UTF_16 = "utf-8", "utf-16"
_MARKS = (
    (codecs.BOM_UTF8, UTF_8, UTF_8),
    (codecs.BOM_UTF16_LE, UTF_16, "utf-16-le"),
    (codecs.BOM_UTF16_BE, UTF_16, "utf-16-be"),
)
_BEGINNINGS = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""Of HTML in UTF-16 without a mark."""


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """A file's bytes in UTF-8, and the encoding that its first bytes tell; empty if they do not.

    Other encodings are left as they are. Damaged UTF-8 stays so: it has a rule of its own.
    """
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            rest = data.removeprefix(mark)
            return (rest if name == UTF_8 else _recoded(rest, codec)), name
    for start, codec in _BEGINNINGS:
        if data.startswith(start):
            return _recoded(data, codec), UTF_16
    return data, ""


def _recoded(data: bytes, codec: str) -> bytes:
    return data.decode(codec, "replace").encode()
