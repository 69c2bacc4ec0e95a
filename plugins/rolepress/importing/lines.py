"""Finds lists in lines without marks: facts such as `Place: Hamburg`, and runs of short lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rolepress.content.headings import Headings
from rolepress.domain.sections import SectionKind
from rolepress.importing.blocks import Block, Shape

FACTS_MIN = 2
SHORT_MIN = 3
"""This many short lines in a row, with nothing between them, are a list."""
SHORT_MAX_WORDS = 4
LINES_MIN = 2
ENTRY_MAX_WORDS = 10
"""Lines of at most this many words, under a heading that a list is usual below, are its entries."""
_FACT = re.compile(r"(?P<name>[^\W\d_][^:.!?`|]{0,40}):\s+\S.*")
_ENDS_SENTENCE = (".", "!", "?", ",", ";", ":", "…")


def as_lists(blocks: Sequence[Block], headings: Headings) -> list[Block]:
    """The lines of a text without Markdown, with lines that are lists turned into entries."""
    found: list[Block] = []
    for kind, group in groupby(
        _with_runs(blocks), key=lambda pair: (pair[0], _kind(pair[1], headings))
    ):
        run = [block for _, block in group]
        needed = {"fact": FACTS_MIN, "short": SHORT_MIN}.get(kind[1], len(run) + 1)
        if len(run) >= needed and all(not block.follows_space for block in run[1:]):
            found += [replace(block, shape=Shape.ENTRY, mark="- ") for block in run]
        else:
            found += run
    return found


def with_fact_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with facts on lines in a row, which Markdown would join, turned into entries."""
    return [each for block in blocks for each in _facts_apart(block)]


def _facts_apart(block: Block) -> Iterator[Block]:
    if block.shape is not Shape.TEXT or len(block.lines) < FACTS_MIN:
        yield block
        return
    for is_fact, group in groupby(block.lines, key=_is_fact):
        lines = list(group)
        if is_fact and len(lines) >= FACTS_MIN:
            entries = (line.strip().rstrip("\\") for line in lines)
            yield from (replace(block, shape=Shape.ENTRY, lines=(e,), mark="- ") for e in entries)
        else:
            yield replace(block, lines=tuple(lines))


def lines_as_entries(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a section that a list is usual in, with short lines in a row as entries."""
    if any(block.shape is Shape.ENTRY for block in blocks):
        return list(blocks)
    return [each for run in _runs(blocks) for each in _as_entries(run)]


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks together that have no empty line between them."""
    for _, group in groupby(_with_runs(blocks), key=lambda pair: pair[0]):
        yield [block for _, block in group]


def _as_entries(run: list[Block]) -> Iterator[Block]:
    lines = [line.strip().rstrip("\\").rstrip() for block in run for line in block.lines]
    said = [line for line in lines if any(map(str.isalnum, line))]
    is_list = len(said) >= LINES_MIN and all(map(_is_short, said))
    if not is_list or any(block.shape is not Shape.TEXT for block in run):
        yield from run
        return
    for line in lines:
        is_entry = line in said
        yield Block(Shape.ENTRY if is_entry else Shape.TEXT, (line,), mark="- " * is_entry)


def _is_short(line: str) -> bool:
    return len(line.split()) <= ENTRY_MAX_WORDS and not line.endswith(_ENDS_SENTENCE)


def _is_fact(line: str) -> bool:
    return _FACT.fullmatch(line.strip()) is not None


def _with_runs(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """Yield each block with the number of the run of lines that it stands in."""
    number = 0
    for block in blocks:
        number += block.follows_space
        yield number, block


def _kind(block: Block, headings: Headings) -> str:
    words = block.words
    if block.shape is not Shape.TEXT or len(block.lines) > 1:
        return ""
    if _is_fact(words):
        return "fact"
    if words.endswith(_ENDS_SENTENCE) or len(words.split()) > SHORT_MAX_WORDS:
        return ""
    return "short" if headings.kind(words) is SectionKind.PROSE else ""
