"""Reads vacancies from XML: the feed of Personio, and feeds for job boards."""

from lxml import etree

from rolepress.foreign.written import Value
from rolepress.importing.exports.decoding import EXPORT_MAX_BYTES
from rolepress.importing.exports.documents import read_tree
from rolepress.importing.exports.reading import Reading, refused
from rolepress.importing.exports.trees import DEPTH_MAX
from rolepress_base.messages import count

_TOO_DEEP = etree.XPath(f"boolean({'/*' * (DEPTH_MAX // 2)})")


def read_xml(data: bytes, name: str) -> Reading:
    """The vacancies of a feed. `name` is the file's name without its ending."""
    if len(data) > EXPORT_MAX_BYTES:
        size = count(len(data), "byte")
        return refused(
            f"the file has {size}, more than {EXPORT_MAX_BYTES:,}",
            "export fewer vacancies at once",
        )
    if not data.strip():
        return refused("the file is empty", "export it again")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = (error.msg or "it ends too early").partition(", line")[0]
        message = message[:1].lower() + message[1:]
        fix = "export the file again, or correct this place"
        return refused(f"the XML cannot be read: {message}", fix, line, column)
    if root.getroottree().docinfo.internalDTD is not None:
        fix = "remove the `<!DOCTYPE ...>` and what it declares"
        return refused("the XML declares a document type, which may hide other files", fix)
    if _TOO_DEEP(root):
        return refused("the XML is nested too deep", "export the list of vacancies itself")
    return read_tree({_name(root): _value(root)}, name, "XML")


def _value(element: etree._Element) -> Value:
    """The text of an element, or a mapping of what is inside."""
    children = [child for child in element if isinstance(child.tag, str)]
    text = "".join(_texts(element)).strip()
    inner: dict[str, list[Value]] = {}
    for key, value in element.attrib.items():
        inner.setdefault(f"@{key}", []).append(str(value))
    if not children and not inner:
        return text
    for child in children:
        inner.setdefault(_name(child), []).append(_value(child))
    if text:
        inner.setdefault("#text", []).append(text)
    return {key: each[0] if len(each) == 1 else each for key, each in inner.items()}


def _texts(element: etree._Element) -> list[str]:
    return [element.text or "", *(child.tail or "" for child in element)]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
