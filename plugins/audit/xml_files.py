"""XML from strangers, read without following anything in it."""

import gzip
import io
from functools import cache
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).with_name("schemas")


class XmlError(Exception):
    """Raised where a file is not well-formed; `line` is where, counted from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def parse_xml(data: bytes) -> "etree._Element":
    """The root element. No entity is expanded and nothing is fetched. Raises XmlError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise XmlError(
            error.msg.partition(", line")[0] or "it is empty", error.lineno or 1
        ) from error
    except ValueError as error:
        raise XmlError(str(error), 1) from error


def unpack(path: str, data: bytes, limit: int) -> bytes:
    """A file's bytes, taken out of gzip where its name says so; at most `limit` + 1 of them.

    Raises XmlError where they cannot be.
    """
    if not path.endswith(".gz"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return file.read(limit + 1)
    except (OSError, EOFError, ValueError) as error:
        raise XmlError("it is no gzip file, though its name says so", 1) from error


def schema_faults(root: "etree._Element", schema: str) -> list[tuple[int, str]]:
    """Where and how a document breaks one of the schemas that lie beside this module."""
    checked = _schema(schema)
    if checked.validate(root):
        return []
    return [(entry.line or 1, _plain(entry.message)) for entry in checked.error_log]


@cache
def _schema(name: str) -> "etree.XMLSchema":
    return etree.XMLSchema(etree.parse(SCHEMAS / name))


def _plain(message: str) -> str:
    return message.replace("{http://www.sitemaps.org/schemas/sitemap/0.9}", "").rstrip(".")


def local_name(element: "etree._Element") -> str:
    """An element's name without its namespace; empty for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: "etree._Element | None") -> str:
    """The text directly inside an element, without the space around it."""
    return (element.text or "").strip() if element is not None else ""
