"""The elements of a page, and the elements around each one. One walk finds all of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from bs4 import BeautifulSoup, Tag

from rolepress_audit.html.visible import is_hidden, visible_words

_PARTS = """
    article aside footer form header main nav noscript picture svg template
"""
PARTS = frozenset(_PARTS.split())
"""Elements that tell something about what is inside them."""


class Elements:
    """The elements of one page. They are told apart by identity, because many may be equal."""

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
        """How many elements of the same name come before an element."""
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
        """Whether an element is inside one of these elements, which must be in `PARTS`."""
        return not self._around[id(tag)].isdisjoint(names)

    @cached_property
    def _around(self) -> Mapping[int, frozenset[str]]:
        around, inside = {id(self._soup): frozenset[str]()}, {id(self._soup): frozenset[str]()}
        for tag in self.all:
            outer = around[id(tag)] = inside[id(tag.parent)]
            inside[id(tag)] = outer | {tag.name} if tag.name in PARTS - outer else outer
        return around

    def has_link(self, tag: Tag) -> bool:
        """Whether there is a link inside an element."""
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
        """The visible words of an element. They are kept for callers that ask again and again."""
        if id(tag) not in self._words:
            self._words[id(tag)] = visible_words(tag)
        return self._words[id(tag)]
