"""XML from strangers, read without following anything in it."""

import gzip
import io
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from lxml import etree

TAGS_MAX = 2_000_000
"""The most tags of a file. Each takes some hundred bytes in memory. A full sitemap has a quarter of
them."""
_ENTRIES_AT_ONCE = 1_000
SCHEMAS = Path(__file__).with_name("schemas")


class XmlError(Exception):
    """Raised for a file that is not well-formed. `line` is counted from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def parse_xml(data: bytes) -> "etree._Element":
    """The root element. No entity is expanded and nothing is fetched. Raises XmlError."""
    if data.count(b"<") > TAGS_MAX:
        raise XmlError(f"it has more than {TAGS_MAX:,} tags", 1)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise XmlError(
            (error.msg or "").partition(", line")[0] or "it is empty", error.lineno or 1
        ) from error
    except (ValueError, LookupError) as error:
        raise XmlError(str(error), 1) from error


def unpack(path: str, data: bytes, limit: int) -> bytes:
    """The bytes of a file, decompressed if its name ends with `.gz`.

    They are cut after `limit` + 1 bytes. Raises XmlError if they cannot be decompressed.
    """
    if not path.endswith(".gz"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return file.read(limit + 1)
    except gzip.BadGzipFile as error:
        raise XmlError("it is not a gzip file, although its name says so", 1) from error
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise XmlError("it is a gzip file that is damaged, or ends too early", 1) from error


def schema_faults(root: "etree._Element", schema: str, told: int) -> Iterator[tuple[int, str]]:
    """Where and how a document breaks one of the schemas beside this module.

    Entries are taken out and validated in batches, until a batch has faults, because each fault
    takes memory.
    """
    is_first = True
    while is_first or len(root):
        is_first = False
        part = etree.Element(root.tag, dict(root.attrib), dict(root.nsmap))
        part.extend(root[:_ENTRIES_AT_ONCE])  # which takes them out of the root
        checked = _schema(schema)
        if not checked.validate(part):
            for entry in islice(checked.error_log, told):
                yield (entry.line or 1, _plain(entry.message))
            return


@cache
def _schema(name: str) -> "etree.XMLSchema":
    return etree.XMLSchema(etree.parse(SCHEMAS / name))


def _plain(message: str) -> str:
    return message.replace("{http://www.sitemaps.org/schemas/sitemap/0.9}", "").rstrip(".")


def local_name(element: "etree._Element") -> str:
    """The name of an element without its namespace. It is empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: "etree._Element | None") -> str:
    """The text directly inside an element, without the space around it."""
    return (element.text or "").strip() if element is not None else ""
