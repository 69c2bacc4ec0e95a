"""One built page, read once: everything that checks ask about it."""

import re
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from plugins.audit.addresses import leads_out, same_page
from plugins.audit.encodings import UTF_8, as_utf8
from plugins.audit.finding import Finding, Rule
from plugins.audit.json_ld import Script, TypedNode, read_script
from plugins.audit.options import Options
from plugins.audit.surroundings import tags_on_line

HIDDEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "datalist"})
"""Elements whose text no visitor reads."""

_INLINE_NAMES = """
    a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup
    time u var wbr
"""
INLINE = frozenset(_INLINE_NAMES.split())
"""Elements that do not part the words before them from those inside."""

_HIDING = re.compile(r"\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_BLOCK_END = "\x1e"
"""A space that no page has."""

_JSON_LD = re.compile(
    rb"""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json\b[^>]*>""", re.IGNORECASE
)
_DOCUMENT = re.compile(rb"<(?:!doctype|html|head|body|title)\b", re.IGNORECASE)
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*url\s*=\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_ERROR_PAGE = re.compile(
    r"(?:[a-z]{2}(?:-[a-z]{2,4})?/)?(?:40[0134]|410|429|451|50[0-4])(?:/index)?\.html?",
    re.IGNORECASE,
)
"""At the root, or in the folder of a language: deeper down, 404 is a number like any other."""


class Page:
    """A page as a stranger gets it: bytes from an address."""

    def __init__(self, path: str, url: str, data: bytes, options: Options) -> None:
        self.path = path
        """The file, below the audited folder."""
        self.url = url
        """The page's site path, such as `/roles/x/`."""
        self.served = data
        """The file's bytes, as a browser gets them."""
        self.data, self.marked_encoding = as_utf8(data)
        """The page in UTF-8, and the encoding that its first bytes tell; empty if they do not."""
        self.options = options
        self.soup = _parse(self.data, UTF_8 if self.marked_encoding else None)

    @cached_property
    def elements(self) -> list[Tag]:
        """All elements, in the order of the page: one walk serves every check."""
        return [element for element in self.soup.descendants if isinstance(element, Tag)]

    @cached_property
    def tags(self) -> dict[str, list[Tag]]:
        """All elements by name, in the order of the page."""
        found: defaultdict[str, list[Tag]] = defaultdict(list)
        for element in self.elements:
            found[element.name].append(element)
        return found

    @property
    def address(self) -> str:
        """The page's absolute address; its site path where the site's address is not known."""
        return self.options.base + self.url

    def finding(self, rule: Rule, message: str, fix: str, near: str = "", line: int = 0) -> Finding:
        """A finding on this page; at a line, or at the first place of a piece of its HTML."""
        line = line or self.line_of(near)
        around = tags_on_line(self._lines, line)
        return Finding(rule, self.path, message, fix, line, surroundings=around)

    @cached_property
    def _lines(self) -> list[bytes]:
        return self.data.split(b"\n")

    def line_of_tag(self, tag: Tag) -> int:
        """The line on which an element starts; 1 where the source does not tell.

        The parser keeps no positions. Tags of one name are counted in the source; where that
        count differs from the parser's, because of a comment or a script, the page's first such
        tag with the same attribute is taken.
        """
        name = re.escape(tag.name.encode())
        form = re.compile(rb"<" + name + rb"(?=[\s/>])", re.IGNORECASE)
        starts = [match.start() for match in form.finditer(self.data)]
        same = self.tags.get(tag.name, [])
        if len(starts) == len(same):
            at = next(n for n, other in enumerate(same) if other is tag)
            return self.data.count(b"\n", 0, starts[at]) + 1
        for key in ("id", "src", "href", "content", "style"):
            value = attribute(tag, key)
            forms = (f'{key}="{value}"', f"{key}='{value}'", f"{key}={value}") if value else ()
            if line := next((line for each in forms if (line := self.line_of(each)) > 1), 0):
                return line
        return self.data.count(b"\n", 0, starts[0]) + 1 if starts else 1

    def line_of(self, piece: str) -> int:
        """The line on which a piece of the page's source first stands; 1 if it does not."""
        at = self.data.find(piece.encode()) if piece else -1
        return self.data.count(b"\n", 0, at) + 1 if at >= 0 else 1

    @cached_property
    def base(self) -> str:
        """What relative addresses on the page start from."""
        for tag in self.tags.get("base", ()):
            if href := attribute(tag, "href").strip():
                return _join(self.address, href)
        return self.address

    @cached_property
    def _origin(self) -> str:
        parts = self.base.split("/", 3)
        return "/".join(parts[:3]) if "://" in self.base else ""

    def resolve(self, reference: str) -> str:
        """What an address on the page leads to; the text as it is where it is no address."""
        reference = reference.strip()
        if reference.startswith(("https://", "http://")):
            return reference
        if "://" not in self.base and leads_out(self.options.below, self.base, reference):
            return f"//{reference}"  # an address without a host is nobody's
        if reference[:1] == "/" and reference[:2] != "//" and "/." not in reference:
            return self._origin + reference  # most are such, and joining is slow
        return _join(self.base, reference)

    @cached_property
    def canonical(self) -> str:
        """The absolute address in the first `<link rel="canonical">`; empty where there is none."""
        hrefs = [attribute(tag, "href") for tag in self.links("canonical")]
        return self.resolve(hrefs[0]) if hrefs and hrefs[0].strip() else ""

    def metas(self, name: str) -> list[str]:
        """The contents of all `<meta>` with a `name` or `property`."""
        return self._metas.get(name.lower(), [])

    @cached_property
    def _metas(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for tag in self.tags.get("meta", ()):
            for key in {attribute(tag, "name").lower(), attribute(tag, "property").lower()} - {""}:
                found[key].append(attribute(tag, "content").strip())
        return found

    def links(self, relation: str) -> list[Tag]:
        """All `<link>` of the head with a relation, such as `canonical`."""
        return [
            tag
            for tag in self.tags.get("link", ())
            if relation in attribute(tag, "rel").lower().split()
        ]

    @cached_property
    def title(self) -> str:
        """The words of the `<title>`; empty if there is none. An SVG's title is not the page's."""
        titles = [t for t in self.tags.get("title", ()) if t.find_parent("svg") is None]
        return words(titles[0].get_text()) if titles else ""

    @cached_property
    def is_indexable(self) -> bool:
        """Whether the page lets search engines have it."""
        rules = ",".join([*self.metas("robots"), *self.metas("googlebot")]).lower()
        return not {"noindex", "none"} & {rule.strip() for rule in rules.split(",")}

    @cached_property
    def redirects_to(self) -> str:
        """Where a `<meta http-equiv="refresh">` sends visitors; empty if they stay on this page."""
        for tag in self.tags.get("meta", ()):
            if attribute(tag, "http-equiv").strip().lower() == "refresh":
                found = _REFRESH.match(attribute(tag, "content"))
                if found and tag.find_parent("noscript") is None:
                    target = self.resolve(found[1].strip(" '\""))
                    return "" if same_page(target, self.address) else target
        return ""

    @property
    def is_redirect(self) -> bool:
        """Whether the page only sends its visitors on."""
        return bool(self.redirects_to)

    @cached_property
    def is_document(self) -> bool:
        """Whether it is a page of its own, and no piece of HTML or file that proves ownership."""
        return _DOCUMENT.search(self.data) is not None

    @cached_property
    def is_error_page(self) -> bool:
        """Whether servers show it at other addresses than its own, such as `404.html`."""
        return _ERROR_PAGE.fullmatch(self.path) is not None

    def is_shown(self, tag: Tag) -> bool:
        """Whether an element is part of the page: not `hidden`, and in no `<template>`."""
        return not any(each.name == "template" or is_hidden(each) for each in (tag, *tag.parents))

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """The page's JSON-LD, script by script."""
        starts = [
            self.data.count(b"\n", 0, match.end()) + 1 for match in _JSON_LD.finditer(self.data)
        ]
        found = [
            tag
            for tag in self.tags.get("script", ())
            if attribute(tag, "type").partition(";")[0].strip().lower() == "application/ld+json"
        ]
        lines = starts if len(starts) == len(found) else [1] * len(found)
        return tuple(
            read_script(tag.string or tag.get_text(), line)
            for tag, line in zip(found, lines, strict=True)
        )

    @cached_property
    def nodes(self) -> tuple[TypedNode, ...]:
        """Every object in the page's JSON-LD."""
        return tuple(node for script in self.scripts for node in script.nodes)

    def nodes_of(self, *types: str) -> list[TypedNode]:
        """The nodes of one of these types that say something."""
        return [n for n in self.nodes if not n.is_reference and not set(types).isdisjoint(n.types)]

    @cached_property
    def visible_text(self) -> str:
        """The words that a visitor can read, on one line; those in closed `<details>` too."""
        return visible_words(self.soup.body or self.soup)


def _parse(data: bytes, encoding: str | None) -> BeautifulSoup:
    if b"<" in data and not data.lstrip().startswith(b"<?xml"):
        return BeautifulSoup(data, "lxml", from_encoding=encoding)
    with warnings.catch_warnings():  # a file of plain text, or XHTML: both are meant as they are
        warnings.simplefilter("ignore")
        return BeautifulSoup(data, "lxml", from_encoding=encoding)


def _join(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:  # such as an unclosed bracket around a host
        return reference


def attribute(tag: Tag, name: str) -> str:
    """An attribute's text; empty where the element does not have it."""
    value = tag.get(name, "")
    return value if isinstance(value, str) else " ".join(value or ())


def words(text: str) -> str:
    """A text on one line."""
    return _SPACE.sub(" ", text).strip()


def visible_words(element: Tag) -> str:
    """The words inside an element that a visitor can read, on one line."""
    return words("".join(_visible(element)))


def visible_lines(element: Tag, is_left_out: Callable[[Tag], bool]) -> list[str]:
    """The same words, those of each block on a line, without some elements."""
    lines = "".join(_visible(element, is_left_out)).split(_BLOCK_END)
    return [line for each in lines if (line := words(each))]


def is_hidden(tag: Tag) -> bool:
    """Whether an element itself says that nobody sees it. What stylesheets hide is not known."""
    if tag.has_attr("hidden"):
        return True
    return tag.has_attr("style") and _HIDING.search(attribute(tag, "style")) is not None


def _visible(element: Tag, is_left_out: Callable[[Tag], bool] = lambda _: False) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            if child.name in HIDDEN or is_hidden(child) or is_left_out(child):
                continue
            if child.name in INLINE:
                yield from _visible(child, is_left_out)
            else:
                yield _BLOCK_END
                yield from _visible(child, is_left_out)
                yield _BLOCK_END
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)
