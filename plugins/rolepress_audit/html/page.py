"""One built page, read once: everything that checks ask about it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from bs4 import Tag

from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.findings.surroundings import tags_on_line
from rolepress_audit.html.elements import Elements
from rolepress_audit.html.encodings import as_utf8
from rolepress_audit.html.json_ld import Script, TypedNode, read_script
from rolepress_audit.html.source import HtmlSource, Token
from rolepress_audit.html.tree import read_tree
from rolepress_audit.html.visible import attribute, visible_words, words
from rolepress_audit.settings.options import Options
from rolepress_audit.values.addresses import (
    ADDRESS_MAX_CHARS,
    join_address,
    leads_out,
    normal,
    same_page,
)

JSON_LD_TYPE = "application/ld+json"
_DOCUMENT = re.compile(rb"<(?:!doctype|html|head|body|title)\b", re.IGNORECASE)
_REFRESH = re.compile(r"\s*+[\d.]*+\s*+[;,]?+\s*+url\s*+=\s*+(\S.*)", re.IGNORECASE | re.DOTALL)
_ERROR_PAGE = re.compile(
    r"(?:[a-z]{2}(?:-[a-z]{2,4})?/)?(?:40[0134]|410|429|451|50[0-4])(?:/index)?\.html?",
    re.IGNORECASE,
)
"""Error pages at the root, or in the folder of a language. Deeper down, 404 is a number like any
other."""


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
        """The page in UTF-8, and the encoding that its first bytes show, or an empty string."""
        self.options = options
        self._lines: dict[str, int] = {}
        self.soup, self.is_more = read_tree(self.data)
        """The elements, and how the page exceeds our limits, or an empty string."""

    @cached_property
    def source(self) -> HtmlSource:
        """The tags in the page's source, and their places."""
        return HtmlSource(self.data)

    @cached_property
    def tree(self) -> Elements:
        """The elements, and the elements around each one."""
        return Elements(self.soup)

    @property
    def elements(self) -> Sequence[Tag]:
        """All elements, in the order of the page."""
        return self.tree.all

    @property
    def tags(self) -> Mapping[str, Sequence[Tag]]:
        """All elements by name, in the order of the page."""
        return self.tree.by_name

    @property
    def address(self) -> str:
        """The page's absolute address, or its site path if the site's address is not known."""
        return self.options.base + self.url

    def finding(
        self,
        rule: Rule,
        message: str,
        fix: str,
        near: str | Tag | None = "",
        line: int = 0,
    ) -> Finding:
        """A finding on this page: at a line, at an element, or where a piece of HTML first occurs.

        The piece must be one that the check names, never one taken from the page. A page can have
        any number of pieces, and each would be searched for through the whole page.
        """
        if not line:
            line = self.line_of_tag(near) if isinstance(near, Tag) else self._line_of(near or "")
        around = tags_on_line(self._source_lines, line)
        return Finding(rule, self.path, message, fix, line, surroundings=around)

    @cached_property
    def _source_lines(self) -> list[bytes]:
        return self.data.split(b"\n")

    def line_of_tag(self, tag: Tag) -> int:
        """The line on which an element starts, or 1 if the source does not show it.

        The parser keeps no positions, so we count the tags of this name in the source. If a comment
        or a script makes that count differ from the parser's, we take the first such tag with the
        same attribute.
        """
        if token := self._token_of(tag):
            return self.source.lines.at(token.start)
        for key in ("id", "src", "href", "content", "style"):
            value = attribute(tag, key)
            if line := self.source.line_of_value(value) if value else 0:
                return line
        starts = self.source.tags.get(tag.name)
        return self.source.lines.at(starts[0].start) if starts else 1

    def _token_of(self, tag: Tag) -> Token | None:
        """The start tag of an element.

        None if parser and source disagree on how many there are.
        """
        starts, same = self.source.tags.get(tag.name, ()), self.tags.get(tag.name, ())
        return starts[self.tree.number(tag)] if len(starts) == len(same) else None

    def _line_of(self, piece: str) -> int:
        """The line on which a piece of the page's source first occurs, or 1."""
        if piece not in self._lines:
            at = self.data.find(piece.encode()) if piece else 0
            self._lines[piece] = self.source.lines.at(max(0, at))
        return self._lines[piece]

    @cached_property
    def base(self) -> str:
        """The address that relative addresses on the page are resolved against."""
        for tag in self.tags.get("base", ()):
            href = attribute(tag, "href").strip()
            if href and len(href) <= ADDRESS_MAX_CHARS:  # each address of the page repeats the base
                found = join_address(self.address, href)
                return found if normal(found) else self.address
        return self.address

    @cached_property
    def _origin(self) -> str:
        parts = self.base.split("/", 3)
        return "/".join(parts[:3]) if "://" in self.base else ""

    def resolve(self, reference: str) -> str:
        """The address that a reference on the page leads to.

        Text that is not an address stays as it is.
        """
        reference = reference.strip()
        if reference.startswith(("https://", "http://")):
            return reference
        if "://" not in self.base and leads_out(self.options.below, self.base, reference):
            return f"//{reference}"  # an address without a host belongs to nobody
        if reference[:1] == "/" and reference[:2] != "//" and "/." not in reference:
            return self._origin + reference  # most references are like this, and joining is slow
        return join_address(self.base, reference)

    @cached_property
    def canonical(self) -> str:
        """The absolute address in the first `<link rel="canonical">`, or an empty string."""
        hrefs = [attribute(tag, "href") for tag in self.links("canonical")]
        return self.resolve(hrefs[0]) if hrefs and hrefs[0].strip() else ""

    def metas(self, name: str) -> list[str]:
        """The contents of all `<meta>` with a `name` or `property`."""
        return [attribute(tag, "content").strip() for tag in self.meta_tags(name)]

    def meta_tags(self, name: str) -> Sequence[Tag]:
        """All `<meta>` with a `name` or `property`."""
        return self._metas.get(name.lower(), ())

    @cached_property
    def _metas(self) -> Mapping[str, Sequence[Tag]]:
        found: defaultdict[str, list[Tag]] = defaultdict(list)
        for tag in self.tags.get("meta", ()):
            for key in {attribute(tag, "name").lower(), attribute(tag, "property").lower()} - {""}:
                found[key].append(tag)
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
        """The words of the `<title>`, or an empty string. The title of an SVG is not the page's."""
        return words(self.titles[0].get_text()) if self.titles else ""

    @cached_property
    def titles(self) -> list[Tag]:
        """All `<title>` elements outside drawings."""
        return [tag for tag in self.tags.get("title", ()) if not self.tree.is_inside(tag, {"svg"})]

    @cached_property
    def is_indexable(self) -> bool:
        """Whether the page allows search engines to index it."""
        rules = ",".join([*self.metas("robots"), *self.metas("googlebot")]).lower()
        return not {"noindex", "none"} & {rule.strip() for rule in rules.split(",")}

    @cached_property
    def redirects_to(self) -> str:
        """The address that a `<meta http-equiv="refresh">` sends visitors to.

        It is empty if they stay on this page.
        """
        for tag in self.tags.get("meta", ()):
            if attribute(tag, "http-equiv").strip().lower() == "refresh":
                found = _REFRESH.match(attribute(tag, "content"))
                if found and not self.tree.is_inside(tag, {"noscript"}):
                    target = self.resolve(found[1].strip(" '\""))
                    return "" if same_page(target, self.address) else target
        return ""

    @property
    def is_redirect(self) -> bool:
        """Whether the page only sends its visitors on."""
        return bool(self.redirects_to)

    @cached_property
    def is_document(self) -> bool:
        """Whether it is a whole page.

        Pieces of HTML, and files that prove ownership of a site, are not.
        """
        return _DOCUMENT.search(self.data) is not None

    @cached_property
    def is_error_page(self) -> bool:
        """Whether servers show it at other addresses than its own, such as `404.html`."""
        return _ERROR_PAGE.fullmatch(self.path) is not None

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """The page's JSON-LD, script by script."""
        tags = [tag for tag in self.tags.get("script", ()) if script_type(tag) == JSON_LD_TYPE]
        return tuple(
            read_script(tag.string or tag.get_text(), self._line_behind(tag)) for tag in tags
        )

    def _line_behind(self, tag: Tag) -> int:
        """The line on which the start tag of a script ends, or 1 if the source does not show it."""
        token = self._token_of(tag)
        return self.source.lines.at(token.end) if token else 1

    @cached_property
    def nodes(self) -> tuple[TypedNode, ...]:
        """Every object in the page's JSON-LD."""
        return tuple(node for script in self.scripts for node in script.nodes)

    def nodes_of(self, *types: str) -> list[TypedNode]:
        """The nodes of these types that have properties."""
        return [n for n in self.nodes if not n.is_reference and not set(types).isdisjoint(n.types)]

    @cached_property
    def visible_text(self) -> str:
        """The words that a visitor can read, on one line.

        Closed `<details>` count, because anybody can open them.
        """
        return visible_words(self.soup.body or self.soup)


def script_type(tag: Tag) -> str:
    """The type of a script in lower case, or an empty string."""
    return attribute(tag, "type").partition(";")[0].strip().lower()
