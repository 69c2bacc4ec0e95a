"""Choices in a text that people copy, such as work in the office, at home or both.

A sub-heading that ends with "(choose one)" opens a choice. Each variant has a sub-heading one level
deeper. On the page a choice is a `<div data-choice="Workplace">` that holds one
`<div data-option="Hybrid">` for each variant. Without a script, all variants are shown in a row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from rolepress.content.headings import Headings
from rolepress.content.html_tree import Element
from rolepress.content.outline import PARTS, HeadedPart, Outline
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import folded
from rolepress.domain.sections import Choice
from rolepress_base.messages import one_line

OPTIONS_MIN = 2


@dataclass(frozen=True, slots=True)
class _Group:
    """A choice as it was written: its heading, the blocks above the variants, and the variants."""

    name: str
    heading: HeadedPart
    intro: list[Element]
    options: list[HeadedPart]


@dataclass(frozen=True, slots=True)
class ChoiceReader:
    """Finds the choices of one text."""

    outline: Outline
    headings: Headings

    def mark(self, blocks: list[Element]) -> tuple[list[Element], tuple[Choice, ...]]:
        """Return the blocks, with each choice wrapped in its own element, and the choices."""
        found = list(self._grouped(blocks))
        marked = [_element(each) if isinstance(each, _Group) else each for each in found]
        groups = [each for each in found if isinstance(each, _Group)]
        choices = (Choice(g.name, tuple(option.title for option in g.options)) for g in groups)
        return marked, tuple(choices)

    def problems(self, source: Source, blocks: list[Element]) -> Iterator[Problem]:
        """Report choices with fewer than two variants, and names that are used twice."""
        groups = [each for each in self._grouped(blocks) if isinstance(each, _Group)]
        for group in groups:
            if len(group.options) < OPTIONS_MIN:
                title = group.heading.title
                yield source.problem(
                    Rule.NO_CHOICE,
                    f"`{one_line(title)}` does not have two variants below it",
                    "give each a sub-heading one level deeper, or take the words in brackets away",
                    source.span_of_heading(title, group.heading.occurrence),
                )
            yield from _same_names(source, [(each.title, each) for each in group.options])
        yield from _same_names(source, [(group.name, group.heading) for group in groups])

    def _grouped(self, blocks: list[Element]) -> Iterator[Element | _Group]:
        """Yield the blocks in order, with the blocks of each choice collected into one group."""
        end = 0
        for number, block in enumerate(blocks):
            if number < end:
                continue
            _, found = self.outline.split([block], PARTS)
            name = self.headings.choice(found[0].title) if found else ""
            if not name:
                yield block
                continue
            rank = int(str(block.tag)[1:])
            end = next(_ends(blocks, number + 1, rank), len(blocks))
            intro, options = self.outline.split(blocks[number + 1 : end], {f"h{rank + 1}"})
            yield _Group(name, found[0], intro, options)


def _same_names(source: Source, named: Iterable[tuple[str, HeadedPart]]) -> Iterator[Problem]:
    """Neither a reader nor a script could tell two choices of the same name apart."""
    seen: set[str] = set()
    for name, headed in named:
        if folded(name) in seen:
            yield source.problem(
                Rule.NO_CHOICE,
                f"two choices are called `{one_line(name)}`",
                "give one of the two another name",
                source.span_of_heading(headed.title, headed.occurrence),
            )
        seen.add(folded(name))


def _ends(blocks: list[Element], start: int, rank: int) -> Iterator[int]:
    """Yield the index of each heading of this rank or a higher one."""
    ranks = {f"h{each}" for each in range(1, rank + 1)}
    return (n for n in range(start, len(blocks)) if blocks[n].tag in ranks)


def _element(group: _Group) -> Element:
    options = [
        _around({"data-option": option.title}, [option.heading, *option.blocks])
        for option in group.options
    ]
    return _around({"data-choice": group.name}, [group.heading.heading, *group.intro, *options])


def _around(attributes: dict[str, str], blocks: Iterable[Element]) -> Element:
    element = etree.Element("div", attributes)
    element.extend(blocks)
    return element
