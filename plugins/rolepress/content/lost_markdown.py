"""Finds Markdown that Git hosts drop without a word: cells beyond a table's head, and footnotes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rolepress.content.footnotes import Footnotes
from rolepress.content.positions import cells_of, outside_fences
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress.core.text import folded
from rolepress_base.messages import one_line

_QUOTES = re.compile(r"(?: {0,3}>)+")
_INDENT = re.compile(r"[ \t]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*")
_DELIMITERS = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
"""The line below the head of a table (GitHub Flavored Markdown 0.29, section 4.10)."""
_HEADING = re.compile(r"[ \t>]*#")
_LABEL = re.compile(r"\[\^([^\[\]\n]+)\](:?)")
_OTHER_BLOCK = re.compile(r"[ \t]*(?:#{1,6}[ \t]|>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]|<[a-zA-Z/!])")
"""The start of a block that ends a table. The cells of a row may start with any other character."""

Cell = tuple[int, str]
"""The index of a cell in its line, and its words."""


def check_lost_markdown(source: Source, footnotes: Footnotes) -> Iterator[Problem]:
    """Yield a problem for each row with more cells than its head, and each footnote not shown."""
    if "|" in source.body:
        for span, words in _lost_cells(outside_fences(source.lines, source.body_line)):
            yield source.problem(
                Rule.LOST_MARKDOWN,
                f"a cell is lost: the head of the table has no column for `{one_line(words)}`",
                "add a column to the head, or write `\\|` where the character itself is meant",
                span,
            )
    yield from _lost_notes(source, footnotes)


def _lost_notes(source: Source, footnotes: Footnotes) -> Iterator[Problem]:
    if not (footnotes.unused or footnotes.repeated or footnotes.in_headings):
        return
    notes, references = _places(source)
    for label in footnotes.unused:
        yield source.problem(
            Rule.LOST_MARKDOWN,
            f"the footnote `[^{one_line(label)}]` is not shown, because nothing refers to it",
            f"write `[^{one_line(label)}]` behind the words that it belongs to, or remove it",
            next(notes[folded(label)], source.text_start),
        )
    for label in dict.fromkeys(map(folded, footnotes.repeated)):
        next(notes[label], None)  # the one that counts
    for label in footnotes.repeated:
        yield source.problem(
            Rule.LOST_MARKDOWN,
            f"a second footnote `[^{one_line(label)}]` is not shown",
            "give it a label of its own",
            next(notes[folded(label)], source.text_start),
        )
    for label in footnotes.in_headings:
        yield source.problem(
            Rule.LOST_MARKDOWN,
            f"the heading is shown without its reference to the footnote `[^{one_line(label)}]`",
            "put the reference behind a sentence below the heading",
            next(references[folded(label)], source.text_start),
        )


def _places(source: Source) -> tuple[dict[str, Iterator[Span]], dict[str, Iterator[Span]]]:
    """The places of notes, and of references in headings, by their labels."""
    notes: defaultdict[str, list[Span]] = defaultdict(list)
    references: defaultdict[str, list[Span]] = defaultdict(list)
    for number, line in outside_fences(source.lines, source.body_line):
        for found in _LABEL.finditer(line):
            places = notes if found[2] else references if _HEADING.match(line) else None
            if places is not None:
                span = Span(number, found.start() + 1, len(found[0]))
                places[folded(found[1])].append(span)
    return _in_order(notes), _in_order(references)


def _in_order(places: Mapping[str, list[Span]]) -> dict[str, Iterator[Span]]:
    found: defaultdict[str, Iterator[Span]] = defaultdict(lambda: iter(()))
    found.update((label, iter(spans)) for label, spans in places.items())
    return found


def _lost_cells(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[Span, str]]:
    """Yield the first cell with words beyond the head of each row, and its place."""
    columns, above = 0, ""
    for number, written in lines:
        line = _without_quotes(written)
        if not line.strip() or (columns and _OTHER_BLOCK.match(line)):
            columns = 0
        elif columns:
            lost = next((cell for cell in _cells(line)[columns:] if cell[1]), None)
            if lost:
                yield Span(number, len(written) - len(line) + lost[0] + 1, len(lost[1])), lost[1]
        elif "-" in line and _DELIMITERS.fullmatch(line.strip()):
            found = len(_cells(line)) or 1
            columns = found if found == len(_cells(_INDENT.sub("", above, count=1))) else 0
        above = line


def _without_quotes(line: str) -> str:
    quotes = _QUOTES.match(line)
    return line[quotes.end() :] if quotes else line


def _cells(line: str) -> list[Cell]:
    """The cells of a table line, without the empty one behind its last `|`."""
    cells = cells_of(line)
    is_closed = len(cells) > 1 and not cells[-1][1]
    return cells[:-1] if is_closed else cells
