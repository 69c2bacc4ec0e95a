"""The elements of a page, and what stands around each: found in one walk for all of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from bs4 import BeautifulSoup, Tag

from rolepress_audit.html.visible import is_hidden, visible_words

_PARTS = """
    article aside footer form header main nav noscript picture svg template
"""
PARTS = frozenset(_PARTS.split())
"""Elements that say something of what stands in them."""


class Elements:
    """The elements of one page. They are known by their identity: equal ones may be many."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._soup = soup
        self._words: dict[int, str] = {}

    @cached_property
    def all(self) -> list[Tag]:
        """All elements, in the order of the page."""
        return [element for element in self._soup.descendants if isinstance(element, Tag)]

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Tag]]:
        """All elements by name, in the order of the page."""
        found: defaultdict[str, list[Tag]] = defaultdict(list)
        for element in self.all:
            found[element.name].append(element)
        return found

    def number(self, tag: Tag) -> int:
        """How many elements of its name stand before an element."""
        return self._numbers[id(tag)]

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        return {
            id(tag): number for same in self.by_name.values() for number, tag in enumerate(same)
        }

    def is_shown(self, tag: Tag) -> bool:
        """Whether an element is part of the page: not `hidden`, and in no `<template>`."""
        return id(tag) not in self._unseen

    @cached_property
    def _unseen(self) -> set[int]:
        found: set[int] = set()
        for tag in self.all:
            if id(tag.parent) in found or tag.name == "template" or is_hidden(tag):
                found.add(id(tag))
        return found

    def is_inside(self, tag: Tag, names: Collection[str]) -> bool:
        """Whether an element stands in one of some, which are among `PARTS`."""
        return not self._around[id(tag)].isdisjoint(names)

    @cached_property
    def _around(self) -> Mapping[int, frozenset[str]]:
        around, inside = {id(self._soup): frozenset[str]()}, {id(self._soup): frozenset[str]()}
        for tag in self.all:
            outer = around[id(tag)] = inside[id(tag.parent)]
            inside[id(tag)] = outer | {tag.name} if tag.name in PARTS - outer else outer
        return around

    def has_link(self, tag: Tag) -> bool:
        """Whether an element has a link in it."""
        return id(tag) in self._with_links

    @cached_property
    def _with_links(self) -> set[int]:
        found: set[int] = set()
        for link in self.by_name.get("a", ()):
            for tag in link.parents:
                if id(tag) in found:
                    break
                found.add(id(tag))
        return found

    def words_of(self, tag: Tag) -> str:
        """The visible words of an element, for those who ask for the same one again and again."""
        if id(tag) not in self._words:
            self._words[id(tag)] = visible_words(tag)
        return self._words[id(tag)]
