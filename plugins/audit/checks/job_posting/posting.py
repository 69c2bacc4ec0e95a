"""The job postings of a page: references followed, lists and single values read alike."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin

from plugins.audit.finding import Finding, Rule
from plugins.audit.forms.sentences import share_shown
from plugins.audit.forms.shown import shown_words
from plugins.audit.json_ld import Node, Script, types_of
from plugins.audit.page import Page, attribute
from plugins.audit.signs.list_of_jobs import shows_list

_NEEDLE = b"JobPosting"
_LEFTOVER = re.compile(r"\{\{|\{%|\$\{|<%|\[object Object\]|\A\s*(?:undefined|null|None|NaN)\s*\Z")


@dataclass(frozen=True, slots=True)
class Thing:
    """An object of the JSON-LD whose values are read as other readers read them.

    `null`, empty texts and empty objects are no values; a list of one is that one; what only names
    another node of the page stands for that node (JSON-LD 1.1).
    """

    node: Node
    by_id: Mapping[str, Node]

    def values(self, name: str) -> list[object]:
        """A property's values: `Thing`, text, number or boolean each."""
        return list(self._read(self.node.get(name)))

    def _read(self, value: object) -> list[object]:
        if isinstance(value, list):
            return [each for inner in value for each in self._read(inner)]
        if isinstance(value, dict):
            for key in ("@value", "@list", "@set"):
                if key in value:
                    return self._read(value[key])
            return [Thing(_whole(value, self.by_id), self.by_id)] if value else []
        if isinstance(value, str):
            return [value] if value.strip() else []
        return [] if value is None else [value]

    def things(self, name: str) -> list["Thing"]:
        """A property's values that are objects."""
        return [value for value in self.values(name) if isinstance(value, Thing)]

    def texts(self, name: str) -> list[str]:
        """A property's values that are text, without what a template left behind."""
        found = (value for value in self.values(name) if isinstance(value, str))
        return [text.strip() for text in found if not _LEFTOVER.search(text)]

    def text(self, name: str) -> str:
        """The first text of a property; empty if it has none."""
        return next(iter(self.texts(name)), "")

    @property
    def types(self) -> tuple[str, ...]:
        """Its types without the vocabulary's address."""
        return types_of(self.node)

    @property
    def is_unresolved(self) -> bool:
        """Whether it names a node of which the page says nothing."""
        return self.node.keys() <= {"@id", "@type"} and "@id" in self.node


@dataclass(frozen=True, slots=True)
class Posting(Thing):
    """One job posting."""

    page: Page
    script: Script
    path: str

    @property
    def is_listed(self) -> bool:
        """Whether it stands inside a list of things."""
        return "itemListElement" in self.path

    def finding(self, rule: Rule, message: str, fix: str, name: str = "") -> Finding:
        """A finding in the page's markup, on the line of a property where the posting has it."""
        text = self.script.text
        start = max(0, text.find("JobPosting")) if len(self.node) > 1 else 0
        at = text.find(f'"{name}"', start) if name else start
        at = text.find(f'"{name}"') if at < 0 else at
        return self.page.finding(
            rule, message, fix, line=self.script.line + text.count("\n", 0, max(0, at))
        )


def may_have_postings(page: Page) -> bool:
    """A glance that spares pages without any the reading of their JSON-LD."""
    return _NEEDLE in page.data


@lru_cache(maxsize=1)  # every check of one page asks
def postings(page: Page) -> tuple[Posting, ...]:
    """The page's job postings, each once however often its `@id` stands."""
    if not may_have_postings(page):
        return ()
    by_id = _nodes_by_id(page)
    found: dict[str, Posting] = {}
    for number, each in enumerate(page.nodes_of("JobPosting")):
        if each.node.keys() <= {"@id", "@type", "@context"} and len(each.node) > 1:
            continue  # it names a posting that stands elsewhere
        name = each.node.get("@id")
        key = _address(page, name) if isinstance(name, str) and name else f" {number}"
        if key not in found:
            found[key] = Posting(_whole(each.node, by_id), by_id, page, each.script, each.path)
    return tuple(found.values())


def full_postings(page: Page) -> list[Posting]:
    """Those that claim to be a whole posting and no entry of a list."""
    return [posting for posting in postings(page) if not posting.is_listed]


def only_posting(page: Page) -> Posting | None:
    """The posting of a page that has exactly one and shows something; None elsewhere.

    What a page with several shows of each cannot be told apart, and an empty page shows nothing at
    all: both have a finding of their own.
    """
    found = postings(page)
    if len(found) != 1 or found[0].is_listed or not shows_text(page):
        return None
    return None if is_beside_list(found[0]) else found[0]


def is_beside_list(posting: Posting) -> bool:
    """Whether the page shows a list of jobs, and of the posting neither its title nor its text."""
    words = shown_words(posting.page)
    if words.has(posting.text("title")) or not posting.text("description"):
        return False
    return share_shown(posting.text("description"), words) < PART_SHOWN_MIN and shows_list(
        posting.page
    )


PART_SHOWN_MIN = 0.1
"""The share of a description that a page of its job shows at the least."""


TEXT_MIN_WORDS, TEXT_MIN_CHARS = 20, 60
"""With less of both, a page shows no job. Chinese and Japanese put no spaces between words."""


def shows_text(page: Page) -> bool:
    """Whether a visitor has anything to read."""
    text = page.visible_text
    return text.count(" ") + 1 >= TEXT_MIN_WORDS or len(text) >= TEXT_MIN_CHARS


@lru_cache(maxsize=1)
def language_of(page: Page) -> str:
    """The language that the page, or else its markup, says it is written in; empty if neither."""
    for tag in page.tags.get("html", ()):
        if found := attribute(tag, "lang").strip():
            return found
    for name in ("language", "og:locale"):
        if metas := page.metas(name):
            return metas[0]
    found = next((n.node["inLanguage"] for n in page.nodes if "inLanguage" in n.node), "")
    return found if isinstance(found, str) else ""


def _nodes_by_id(page: Page) -> Mapping[str, Node]:
    found: dict[str, Node] = {}
    for each in page.nodes:
        name = each.node.get("@id")
        if isinstance(name, str) and not each.is_reference:
            known = found.get(name, {})
            found[name] = found[_address(page, name)] = {**each.node, **known}
    return found


def _whole(node: Node, by_id: Mapping[str, Node]) -> Node:
    name = node.get("@id")
    known = by_id.get(name) if isinstance(name, str) else None
    return {**known, **node} if known else node


def _address(page: Page, name: str) -> str:
    try:
        return urljoin(page.base, name)
    except ValueError:  # an address such as `https://[`
        return name
