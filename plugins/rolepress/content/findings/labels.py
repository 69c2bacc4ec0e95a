"""W04 and W05: plain, label and bold lines that stand where headings should be."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from rolepress.content.findings.fused_headings import split_fused
from rolepress.content.findings.text import Paragraph, WrittenText
from rolepress.content.headings import Headings
from rolepress.core.problems import Problem, Rule
from rolepress.domain.sections import SectionKind
from rolepress_base.messages import one_line

LABEL_MAX_WORDS = 8
LABEL_MAX_CHARS = 100
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<words>[^*_\s](?:[^*_]*[^*_\s])?)(?P=mark)\s*:?\s*$")
_LABEL = re.compile(r"(?P<words>[^\s:*_`#>|\[(-][^:`|]{1,80}?)(?P<colon>:?)\s*$")
_ENDS_SENTENCE = (".", "!", ",", ";", "…", "–", "—")
_FACT = re.compile(r"(?P<name>[^\W\d_][^:.!?`|]{0,40}):\s+\S")
_BREAKS = ("  ", "\\")
"""Ends of lines after which Markdown starts a new line on the page."""


def find(text: WrittenText, headings: Headings) -> Iterator[Problem]:
    """Yield a problem for each bold line and each label line that opens something."""
    for paragraph in text.paragraphs:
        yield from _bold(text, paragraph)
        yield from _labels(text, paragraph, headings)
        yield from _facts(text, paragraph)


def _bold(text: WrittenText, paragraph: Paragraph) -> Iterator[Problem]:
    found = _BOLD.match(paragraph.lines[0])
    if not found or len(found["words"].split()) > LABEL_MAX_WORDS:
        return
    words = one_line(found["words"].rstrip(" :"))
    stands_alone = len(paragraph.lines) == 1
    if stands_alone and not _something_below(text, paragraph.line + 1):
        return
    yield text.at_line(
        Rule.BOLD_HEADING,
        f"a bold line stands where a heading should be: `{words}`",
        f"write `## {words}`, with an empty line above and below it",
        paragraph.line,
    )


def _labels(text: WrittenText, paragraph: Paragraph, headings: Headings) -> Iterator[Problem]:
    """Yield lines that mean a section, and are not the first words of that section."""
    for number, line in enumerate(paragraph.lines, paragraph.line):
        found = _LABEL.match(line) if len(line) <= LABEL_MAX_CHARS else None
        if not found or not _opens_section(text, number, found, headings):
            continue
        words = one_line(found["words"].strip())
        yield text.at_line(
            Rule.LABEL_LINE,
            f"`{words}{found['colon']}` stands where a heading should be",
            f"write `## {words}`, with an empty line above and below it",
            number,
        )


def _opens_section(
    text: WrittenText, number: int, found: re.Match[str], headings: Headings
) -> bool:
    words = found["words"]
    return (
        len(words.split()) <= LABEL_MAX_WORDS
        and not words.endswith(_ENDS_SENTENCE)
        and headings.kind(words) is not SectionKind.PROSE
        and not split_fused(words, headings)  # which has a finding of its own
        and not _is_below_heading(text, number)
        and _something_below(text, number + 1)
        and not (text.first_below(number) or "").startswith(": ")  # a term, and what it means
    )


def _facts(text: WrittenText, paragraph: Paragraph) -> Iterator[Problem]:
    """Yield the first of several lines such as `Place: Hamburg`, which become one paragraph."""
    if len(paragraph.lines) == 1:
        return
    facts = [_FACT.match(line) and not line.endswith(_BREAKS) for line in paragraph.lines]
    for number, (one, other) in enumerate(pairwise(facts), paragraph.line):
        if one and other:
            line = text.source.lines[number - 1].strip()
            yield text.at_line(
                Rule.LABEL_LINE,
                f"`{one_line(line)}` and the line below it run together on the page",
                f"make a list of them: `- {one_line(line)}`; facts of a vacancy belong in its keys",
                number,
            )
            return


def _something_below(text: WrittenText, line: int) -> bool:
    """Whether prose or a list follows, and not a heading or the end."""
    below = text.first_below(line - 1)
    return below is not None and not below.startswith("#")


def _is_below_heading(text: WrittenText, line: int) -> bool:
    """Whether the nearest line above that has words is a heading."""
    end = bisect_left(text.lines, (line,))
    above = (text.lines[at][1] for at in reversed(range(end)))
    return next(filter(str.strip, above), "").startswith("#")
