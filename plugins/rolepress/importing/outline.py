"""Finds the headings of a text, whatever they are written as, and sets their levels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolepress.content.findings.fused_headings import split_fused
from rolepress.content.findings.labels import LABEL_MAX_WORDS
from rolepress.content.headings import Headings
from rolepress.domain.sections import SPECS, SectionKind
from rolepress.domain.sections import Shape as SectionShape
from rolepress.foreign.letters import letters_of
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.lines import as_lists, lines_as_entries, with_fact_lists
from rolepress.importing.titles import plain_title

LINE_MAX_CHARS = 90
"""A longer line without a mark is no heading."""
SECTION_LEVEL = 2
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<words>[^*_]+)(?P=mark)[ \t]*:?|"
                   r"<(?P<tag>strong|b)>(?P<inner>[^<]+)</(?P=tag)>[ \t]*:?")  # fmt: skip
_ENDS_SENTENCE = (".", "!", ",", ";", "…", ":")
_PLAIN_KINDS = frozenset({SectionKind.PROSE, SectionKind.OVERVIEW})
CAPITALS_MIN = 4
"""A line with fewer letters, such as "CSS", is no heading for being in capitals."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with all that stands below it, up to the next heading."""

    heading: str
    """Without a mark. Empty for the first part, which may have none."""
    level: int
    kind: SectionKind
    blocks: tuple[Block, ...]
    is_added: bool = False
    """Whether the source does not have the heading."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A line that is a heading."""

    words: str
    mark: str
    """How it was written: `mark`, `bold`, `label` or `line`."""
    level: int = 0


def outline(blocks: Sequence[Block], title: str, headings: Headings, *, plain: bool) -> list[Part]:
    """The parts of a text. A first heading that is the title is left out."""
    found = as_lists(blocks, headings) if plain else with_fact_lists(blocks)
    items = [each for block in found for each in _items(block, headings)]
    items = list(_headings_of_lines(items, headings, plain=plain))
    if items and _says(items[0], title):
        del items[0]
    items = [each for item in items for each in _unfused(item, headings)]
    first = next((at for at, each in enumerate(items) if isinstance(each, _Found)), None)
    if first is not None and _says(items[first], title):
        del items[first]
    return list(_parts(items, headings))


def _says(item: "_Found | Block", title: str) -> bool:
    """Whether a heading or a line says the title, and nothing else."""
    return letters_of(plain_title(item.words)) == letters_of(title)


def _items(block: Block, headings: Headings) -> Iterator[_Found | Block]:
    """Yield a block, taken apart where some of its lines are headings."""
    if block.shape is Shape.HEADING:
        yield _Found(_without_bold(block.words).rstrip(": "), "mark", block.level)
    elif block.shape is not Shape.TEXT:
        yield block
    else:
        yield from _lines_of_text(block, headings)


def _lines_of_text(block: Block, headings: Headings) -> Iterator[_Found | Block]:
    rest: list[str] = []
    space = block.follows_space
    lines = _with_whole_bold(block.lines)
    for at, line in enumerate(lines):
        opens = at == 0 and len(lines) > 1
        found = _bold(line) or _label(line, headings, opens=opens)
        if found is None:
            rest.append(line)
            continue
        if rest:
            yield replace(block, lines=tuple(rest), follows_space=space)
        rest, space = [], True
        yield found
    if rest:
        yield replace(block, lines=tuple(rest), follows_space=space)


def _bold(line: str) -> _Found | None:
    found = _BOLD.fullmatch(line.strip())
    words = (found["words"] or found["inner"]).strip().rstrip(":").rstrip() if found else ""
    if not words or len(words.split()) > LABEL_MAX_WORDS + 2 or words.endswith((".", ",", ";")):
        return None
    return _Found(words, "bold")


def _with_whole_bold(lines: Sequence[str]) -> list[str]:
    """The lines, with bold words that go over two of them on one."""
    found: list[str] = []
    for line in lines:
        if found and found[-1].count("**") == 1 and line.count("**") == 1:
            found[-1] = f"{found[-1].strip()} {line.strip()}".replace(" **", "**", 1)
        else:
            found.append(line)
    return found


def _without_bold(words: str) -> str:
    found = _BOLD.fullmatch(words.strip())
    return (found["words"] or found["inner"]).strip() if found else words


def _label(line: str, headings: Headings, *, opens: bool) -> _Found | None:
    """A line that means a section and ends in a colon, or `opens` a paragraph of several lines."""
    words = line.strip()
    if len(words.split()) > LABEL_MAX_WORDS or not (words.endswith(":") or opens):
        return None
    if not words.endswith(":") and words.endswith(_ENDS_SENTENCE):
        return None
    known = headings.kind(words) is not SectionKind.PROSE
    return _Found(words.rstrip(": "), "label") if known else None


def _headings_of_lines(
    items: Sequence[_Found | Block], headings: Headings, *, plain: bool
) -> Iterator[_Found | Block]:
    """Yield the items, with lines that mean a section turned into headings."""
    marked = any(isinstance(each, _Found) and each.mark == "mark" for each in items)
    for at, item in enumerate(items):
        below = items[at + 1] if at + 1 < len(items) else None
        is_line = isinstance(item, Block) and _may_be_heading(item, headings, below, plain=plain)
        if is_line and isinstance(item, Block) and (plain or not marked):
            yield _Found(item.words, "line")
        elif isinstance(item, Block) and _leads_to_list(item, headings, below):
            yield _Found(item.words, "label")
        else:
            yield item


def _leads_to_list(block: Block, headings: Headings, below: "_Found | Block | None") -> bool:
    """Whether a line means a section, and a list stands right below it."""
    is_line = block.shape is Shape.TEXT and len(block.lines) == 1
    opens = isinstance(below, Block) and below.shape is Shape.ENTRY
    return is_line and opens and _label(block.words, headings, opens=True) is not None


def _may_be_heading(
    block: Block, headings: Headings, below: "_Found | Block | None", *, plain: bool
) -> bool:
    words = block.words
    if (
        block.shape is not Shape.TEXT
        or len(block.lines) > 1
        or len(words) > LINE_MAX_CHARS
        or words.endswith(_ENDS_SENTENCE)
    ):
        return False
    if split_fused(words, headings) or headings.kind(words) is not SectionKind.PROSE:
        return True
    if headings.is_listed(words) and (plain or isinstance(below, Block)):
        return True
    letters = [char for char in words if char.isalpha()]
    shouts = words.isupper() and len(letters) >= CAPITALS_MIN
    leads_to_list = isinstance(below, Block) and below.shape is Shape.ENTRY
    short = len(words.split()) <= LABEL_MAX_WORDS and not words.endswith("?")
    return short and (shouts or (leads_to_list and block.follows_space))


def _unfused(item: "_Found | Block", headings: Headings) -> Iterator["_Found | Block"]:
    """Yield a heading, or the two that it grew together from."""
    is_name = " " not in item.words  # such as a hashtag of joined words
    parts = split_fused(item.words, headings) if isinstance(item, _Found) and not is_name else None
    if not parts or not isinstance(item, _Found):
        yield item
        return
    together = " ".join(parts)
    if headings.kind(together) is not SectionKind.PROSE:
        yield replace(item, words=together)
        return
    for words in parts:
        yield replace(item, words=words)


def _parts(items: Sequence[_Found | Block], headings: Headings) -> Iterator[Part]:
    top, items = _top_level(items)
    part = Part("", 0, SectionKind.PROSE, ())
    section = SectionKind.PROSE
    level_above = SECTION_LEVEL
    for item in items:
        if isinstance(item, Block):
            part = replace(part, blocks=(*part.blocks, item))
            continue
        if part.heading or part.blocks:
            yield _with_lists(part)
        kind = headings.kind(item.words)
        level = _level(item, kind, section, top, level_above)
        if level == SECTION_LEVEL:
            section = kind
        if item.level:
            level_above = level
        part = Part(item.words, level, kind, ())
    if part.heading or part.blocks:
        yield _with_lists(part)


def _with_lists(part: Part) -> Part:
    """A part whose short lines are a list, if a list is usual below its heading."""
    if SPECS[part.kind].shape is not SectionShape.LIST:
        return part
    return replace(part, blocks=tuple(lines_as_entries(part.blocks)))


def _top_level(items: Sequence[_Found | Block]) -> tuple[int, list[_Found | Block]]:
    """The level of sections. A single first heading above all others is one of them."""
    found = [each for each in items if isinstance(each, _Found) and each.level]
    levels = [each.level for each in found]
    if len(levels) > 1 and levels[0] == 1 and 1 not in levels[1:]:
        first, top = found[0], min(levels[1:])
        return top, [replace(each, level=top) if each is first else each for each in items]
    return min(levels, default=0), list(items)


def _level(
    item: _Found, kind: SectionKind, section: SectionKind, top: int, level_above: int
) -> int:
    """The level of a heading in the draft. `section` is the kind of the section it stands in."""
    if item.level:
        return min(6, SECTION_LEVEL + item.level - top)
    if item.mark == "line" or (not top and item.mark == "bold"):
        return SECTION_LEVEL
    if item.mark == "label" and section is SectionKind.JOB_DESCRIPTION:
        return SECTION_LEVEL + 1
    if kind is not SectionKind.PROSE and section in _PLAIN_KINDS:
        return SECTION_LEVEL
    if item.mark == "label" and not top:
        return SECTION_LEVEL
    return min(6, level_above + 1)
