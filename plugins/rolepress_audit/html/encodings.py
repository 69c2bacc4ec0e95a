"""The encoding of a page, as browsers find it (https://encoding.spec.whatwg.org/)."""

import codecs
import re

UTF_8, UTF_16 = "utf-8", "utf-16"
DECLARED_WITHIN_BYTES = 1024
"""Browsers look no further (HTML Standard, section 13.2.3.2)."""

_MARKS = (
    (codecs.BOM_UTF8, UTF_8, UTF_8),
    (codecs.BOM_UTF16_LE, UTF_16, "utf-16-le"),
    (codecs.BOM_UTF16_BE, UTF_16, "utf-16-be"),
)
_BEGINNINGS = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""How HTML in UTF-16 begins if it has no byte-order mark."""
_USUAL = "cp1252"
"""The encoding that browsers assume for a page that names none and is not UTF-8."""
_NAMES = """
    big5 big5hkscs cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932
    cp949 euc_jp gb18030 gbk iso2022_jp iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 koi8-r koi8-u
    mac-cyrillic mac-roman
"""
_KNOWN = frozenset(_NAMES.split())
"""The encodings that browsers know, by their names in Python. A page that asks for any other gets
UTF-8."""
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gbk",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""The larger encoding that browsers use in place of one with fewer characters."""

CHARSET_NAME = re.compile(rb"""\bcharset\s*+=\s*+["']?\s*+([a-z0-9_:-]++)""", re.IGNORECASE)
"""Within a `<meta>`: the group is the name of the encoding."""
_META = re.compile(rb"<meta\b[^>]*", re.IGNORECASE)


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """A page's bytes in UTF-8, and the encoding that its first bytes show, or an empty string.

    Bytes that cannot be decoded become U+FFFD.
    """
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            return _recoded(data.removeprefix(mark), codec), name
    for start, codec in _BEGINNINGS:
        if data.startswith(start):
            return _recoded(data, codec), UTF_16
    return _recoded(data, _declared(data) or UTF_8), ""


def _recoded(data: bytes, codec: str) -> bytes:
    return data.decode(codec, "replace").encode()


def _declared(data: bytes) -> str:
    """The codec that a page asks for. If it asks for none, UTF-8 or the codec of most old pages."""
    for meta in _META.findall(data[:DECLARED_WITHIN_BYTES]):
        if found := CHARSET_NAME.search(meta):
            return _codec(found[1].decode("ascii"))
    return UTF_8 if _is_utf8(data) else _USUAL


def _codec(label: str) -> str:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(name, name)
    return name if name in _KNOWN else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True
