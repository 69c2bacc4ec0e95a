"""Reads the shape of an SVG, and checks that it only draws.

In an `<img>`, an SVG neither runs scripts nor loads other files. But the file has an address of its
own. If somebody opens that address, no page's policy applies. So an SVG that contains a script, or
loads other files, is refused (SVG Integration, section 3).
"""

import re
from collections.abc import Iterable, Iterator

import tinycss2
from lxml import etree
from tinycss2.ast import Node

from rolepress.domain.picture import PictureError

LONGER_SIDE = 1000
"""An SVG scales to any size, so only its shape counts: this number, and one for the other side."""
_SVG = "{http://www.w3.org/2000/svg}svg"
_ACTIVE = frozenset(
    {
        *("script", "handler", "listener", "foreignObject", "iframe", "object", "embed"),
        *("audio", "video"),
    }
)
"""Elements that do more than draw."""
_MOVING = frozenset({"animate", "animateColor", "animateMotion", "animateTransform", "set"})
_OWN = re.compile(r"\s*(?:#|data:(?:image/(?!svg)|font/|application/(?:x-)?font)|$)", re.IGNORECASE)
"""An address within the file: a part of the drawing, or an embedded picture or font."""
_LENGTH = re.compile(r"([0-9]*\.?[0-9]+)(px|pt|pc|mm|cm|in|)")
_FIX = "export it as plain SVG, without scripts, and with all that it shows inside"


def read_drawing(data: bytes) -> tuple[int, int]:
    """Return a width and a height in the ratio of the SVG's sides. Raises PictureError."""
    root = _parsed(data)
    for node in (*root.itersiblings(preceding=True), *root.iter()):
        if isinstance(node.tag, str):
            _check_element(node)
        elif not isinstance(node, etree._Comment):  # noqa: SLF001 - it has no other name
            raise PictureError("the SVG asks for another file before it is drawn", _FIX)
    return _shape(root)


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PictureError("the file cannot be read as SVG", _FIX) from error
    if root.tag != _SVG:
        fix = f'start it with `<svg xmlns="http://www.w3.org/2000/svg"`, or {_FIX}'
        raise PictureError("the file is not an SVG", fix)
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and declared.entities():
        raise PictureError("the SVG declares entities", _FIX)
    return root


def _check_element(element: etree._Element) -> None:
    name = etree.QName(element).localname
    if name in _ACTIVE:
        raise PictureError(f"the SVG holds a `<{name}>`, which does more than draw", _FIX)
    if name in _MOVING:
        raise PictureError("the picture moves", "take one that does not")
    styles = [element.text or ""] if name == "style" else []
    for key, value in element.attrib.items():
        attribute = etree.QName(key).localname
        if attribute.lower().startswith("on"):
            raise PictureError(f"the SVG holds a script: `{attribute}`", _FIX)
        if attribute in {"href", "src"} and not _OWN.match(value):
            raise PictureError(f"the SVG leads to another file: `{attribute}`", _FIX)
        styles.append(str(value))
    if not all(map(_OWN.match, _asked_for(styles))):
        raise PictureError("the styles of the SVG ask for another file", _FIX)


def _asked_for(styles: Iterable[str]) -> Iterator[str]:
    """Yield the addresses in styles, and in attributes that can contain one, such as `fill`."""
    for style in styles:
        if any(sign in style for sign in "(@\\"):
            yield from _addresses(tinycss2.parse_component_value_list(style))


def _addresses(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        is_import = node.type == "at-keyword" and node.lower_value == "import"
        if node.type == "url" or is_import:
            yield node.value
        elif node.type == "function":
            if node.lower_name in {"url", "src", "image", "image-set"}:
                yield from (each.value for each in node.arguments if each.type == "string")
            yield from _addresses(node.arguments)
        elif isinstance(inside := getattr(node, "content", None), list):
            yield from _addresses(inside)


def _shape(root: etree._Element) -> tuple[int, int]:
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    lengths = [_LENGTH.fullmatch((root.get(side) or "").strip()) for side in ("width", "height")]
    same_unit = len({found and found[2] for found in lengths}) == 1
    try:
        _, _, width, height = map(float, box)
        if all(lengths) and same_unit:
            width, height = (float(found[1]) for found in lengths if found)
        ratio = width / height
    except (ValueError, ZeroDivisionError):
        ratio = 0
    if not 1 / LONGER_SIDE < ratio < LONGER_SIDE:
        raise PictureError(
            "the SVG does not say which part of it to show",
            'add `viewBox="0 0 WIDTH HEIGHT"`, with its own numbers, to its first element',
        )
    shorter = round(LONGER_SIDE / max(ratio, 1 / ratio))
    return (LONGER_SIDE, shorter) if ratio >= 1 else (shorter, LONGER_SIDE)
