"""W03: walls of text, which nobody reads on a screen."""

from collections.abc import Iterator

from rolepress.content.findings.text import WrittenText
from rolepress.core.problems import Problem, Rule

PARAGRAPH_MAX_WORDS = 150
UNDIVIDED_MAX_WORDS = 300
"""How many words may stand in a row without a heading, a list or a table between them."""


def find(text: WrittenText) -> Iterator[Problem]:
    """Yield a problem for each long paragraph, or for the first of many without a heading."""
    in_a_row, last = 0, 0
    for paragraph in text.paragraphs:
        words = paragraph.words
        if words > PARAGRAPH_MAX_WORDS:
            message = f"a paragraph has {words} words, more than {PARAGRAPH_MAX_WORDS}"
            fix = "split it where its subject changes, and use lists and `##` headings"
            yield text.at_line(Rule.WALL_OF_TEXT, message, fix, paragraph.line)
            in_a_row = 0
            continue
        goes_on = _only_space_between(text, last, paragraph.line)
        in_a_row = in_a_row + words if goes_on else words
        last = paragraph.line + len(paragraph.lines) - 1
        if in_a_row > UNDIVIDED_MAX_WORDS:
            message = f"more than {UNDIVIDED_MAX_WORDS} words stand here without a heading"
            fix = "put a `##` heading above this paragraph, or turn facts into a list"
            yield text.at_line(Rule.WALL_OF_TEXT, message, fix, paragraph.line)
            in_a_row = 0


def _only_space_between(text: WrittenText, last: int, line: int) -> bool:
    return 0 < last and not any(each.strip() for each in text.source.lines[last : line - 1])
