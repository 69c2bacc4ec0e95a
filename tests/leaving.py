"""The addresses in files that leave the site, and in the markup of pages, as strangers read them.

A file of a kind that nobody has named here is a KeyError: somebody has to say how it is read.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import lxml.html
import pyromark
from lxml import etree

OF_THE_SITE = {
    **dict.fromkeys((".css", ".js", ".svg", ".png", ".ico"), "read by pages of the site"),
    **dict.fromkeys((".webmanifest",), "its addresses start from its own (W3C manifest, 1.3)"),
    **dict.fromkeys(("_redirects", "_headers", ".htaccess", ".conf"), "read by the server"),
    **dict.fromkeys(("robots.txt",), "its paths are those of its host (RFC 9309)"),
    **dict.fromkeys((".rolepress",), "read by the build"),
}
"""Files, by name or by end, that stay on the site, and why their paths lead somewhere."""
_BARE = re.compile(r"""(?:(?<=[\s("'=])|^)(?:\.{0,2}/[\w%.-]+[\w%./#?=&-]*|\#[a-z][\w-]*)""")
"""A path or a place on a page, apart from the words around it."""
_MARKDOWN = pyromark.Options.ENABLE_TABLES

Found = Iterator[str]


def addresses_of(name: str, data: bytes) -> Found:
    """Everything in a file, by its site path, that is an address or looks like a relative one."""
    path = PurePosixPath(name)
    if OF_THE_SITE.keys() & {path.name, path.suffix} or name.startswith("pagefind/"):
        return iter(())
    return READERS[path.suffix](data)


def addresses_of_graph(value: Any) -> Found:
    """Those of JSON: of names that hold one, of HTML, and of what stands bare in words."""
    if isinstance(value, dict):
        for each in value.values():
            yield from addresses_of_graph(each)
    elif isinstance(value, list):
        for each in value:
            yield from addresses_of_graph(each)
    elif isinstance(value, str):
        yield from _in_text(value)


def graphs_of(page: bytes) -> list[Any]:
    """The JSON-LD of a page."""
    blocks = etree.HTML(page).iterfind(".//script[@type='application/ld+json']")
    return [json.loads(block.text or "") for block in blocks]


def _in_text(text: str) -> Found:
    """Of a text that is HTML, those of its attributes; of any, those that stand bare in it."""
    if re.match(r"[a-z][a-z0-9+.-]*:\S+$", text):
        yield text
        return
    words = text
    if re.search(r"<[a-z]", text):
        tree = lxml.html.fragment_fromstring(text, create_parent=True)
        yield from (address for _, _, address, _ in tree.iterlinks())
        assert not tree.xpath("//@id | //@class | //@style"), text
        words = tree.text_content()
    yield from _BARE.findall(words)


def _xml(data: bytes) -> Found:
    for element in etree.fromstring(data).iter(etree.Element):
        for name, value in element.attrib.items():
            if name in {"href", "src", "template", "url"}:
                yield str(value)
        yield from _in_text((element.text or "").strip())


def _plain(data: bytes) -> Found:
    text = data.decode()
    yield from re.findall(r"https?://[^\s)]+", text)
    yield from _BARE.findall(text)


def _markdown(data: bytes) -> Found:
    tree = lxml.html.fromstring(f"<div>{pyromark.html(data.decode(), options=_MARKDOWN)}</div>")
    yield from (address for _, _, address, _ in tree.iterlinks())
    yield from _BARE.findall(tree.text_content())


def _calendar(data: bytes) -> Found:
    lines = data.decode().replace("\r\n ", "").splitlines()
    yield from (line.partition(":")[2] for line in lines if line.startswith("URL"))
    for line in lines:
        yield from _BARE.findall(line.partition(":")[2])


def _word(data: bytes) -> Found:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = etree.fromstring(file.read("word/_rels/document.xml.rels"))
        text = etree.fromstring(file.read("word/document.xml"))
    for each in relations.iter("{*}Relationship"):
        if each.get("TargetMode") == "External":
            yield str(each.get("Target"))
    for paragraph in text.iter("{*}p"):
        yield from _BARE.findall("".join(map(str, paragraph.itertext())))


READERS: dict[str, Callable[[bytes], Found]] = {
    ".xml": _xml,
    ".json": lambda data: addresses_of_graph(json.loads(data)),
    ".txt": _plain,
    ".md": _markdown,
    ".ics": _calendar,
    ".docx": _word,
    ".gz": lambda _: iter(()),  # the file it is a copy of is read
}


def is_whole(address: str) -> bool:
    """Whether an address leads to one place, wherever it is read."""
    return re.match(r"(?:https?://[^/]+|mailto:.|tel:.)", address) is not None


def left_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a built site that is no page, by site path."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".html":
            yield path.relative_to(folder).as_posix(), path.read_bytes()
