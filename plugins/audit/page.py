"""One built page, read once: everything that checks ask about it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from plugins.audit.finding import Finding, Rule
from plugins.audit.json_ld import Script, TypedNode, read_script
from plugins.audit.options import Options

HIDDEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "datalist"})
"""Elements whose text no visitor reads."""

_INLINE_NAMES = """
    a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup
    time u var wbr
"""
INLINE = frozenset(_INLINE_NAMES.split())
"""Elements that do not part the words before them from those inside."""

_SPACE = re.compile(r"\s+")
_JSON_LD = re.compile(
    rb"""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json\b[^>]*>""", re.IGNORECASE
)


class Page:
    """A page as a stranger gets it: bytes from an address."""

    def __init__(self, path: str, url: str, data: bytes, options: Options) -> None:
        self.path = path
        """The file, below the audited folder."""
        self.url = url
        """The page's site path, such as `/roles/x/`."""
        self.data = data
        self.options = options
        self.soup = BeautifulSoup(data, "lxml")

    @cached_property
    def tags(self) -> dict[str, list[Tag]]:
        """All elements by name, in the order of the page: one walk serves every check."""
        found: defaultdict[str, list[Tag]] = defaultdict(list)
        for element in self.soup.descendants:
            if isinstance(element, Tag):
                found[element.name].append(element)
        return found

    @property
    def address(self) -> str:
        """The page's absolute address; its site path where the site's address is not known."""
        return self.options.site_url + self.url

    def finding(self, rule: Rule, message: str, fix: str, near: str = "", line: int = 0) -> Finding:
        """A finding on this page; at a line, or at the first place of a piece of its HTML."""
        return Finding(rule, self.path, message, fix, line or self.line_of(near))

    def line_of(self, piece: str) -> int:
        """The line on which a piece of the page's source first stands; 1 if it does not."""
        at = self.data.find(piece.encode()) if piece else -1
        return self.data.count(b"\n", 0, at) + 1 if at >= 0 else 1

    @cached_property
    def base(self) -> str:
        """What relative addresses on the page start from."""
        for tag in self.tags.get("base", ()):
            if href := attribute(tag, "href"):
                return urljoin(self.address, href)
        return self.address

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
    def is_redirect(self) -> bool:
        """Whether the page only sends its visitors on, by `<meta http-equiv="refresh">`."""
        return any(
            attribute(tag, "http-equiv").lower() == "refresh"
            and "url" in attribute(tag, "content").lower()
            for tag in self.tags.get("meta", ())
        )

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

    @cached_property
    def main_text(self) -> str:
        """The visible words of `<main>`; those of the page where it has none."""
        mains = self.tags.get("main")
        return visible_words(mains[0]) if mains else self.visible_text


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


def _visible(element: Tag) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            if child.name in HIDDEN or child.has_attr("hidden"):
                continue
            if child.name in INLINE:
                yield from _visible(child)
            else:
                yield " "
                yield from _visible(child)
                yield " "
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)
