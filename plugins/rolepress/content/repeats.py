"""Finds entries that an editor wrote twice in one section by mistake.

Prose may repeat itself. But each entry of a list, each sub-heading and each question is a separate
fact, which the page and its markup would state twice.
"""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from rolepress.content.html_tree import Element, inner_html
from rolepress.content.outline import HeadedPart
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import folded, plain_text
from rolepress_base.messages import one_line


@dataclass(frozen=True, slots=True)
class Repeats:
    """Finds repeated entries in the sections of one text."""

    source: Source

    def of_entries(self, headed: HeadedPart, lists: list[Element]) -> Iterator[Problem]:
        """Report entries that are twice in one list. Two lists of a section may share an entry."""
        heading = self.source.span_of_heading(headed.title, headed.occurrence)
        so_far: Counter[str] = Counter()
        for block in lists:
            seen: set[Hashable] = set()
            for entry in block.findall("li"):
                said = _said(entry)
                words = plain_text(inner_html(entry))
                if said in seen:
                    title = one_line(headed.title)
                    yield self.source.problem(
                        Rule.SECTION_TWICE,
                        f"`{one_line(words)}` stands twice in a list under `{title}`",
                        "remove one of the two",
                        self.source.span_of_entry(words, heading.line + 1, so_far[folded(words)]),
                    )
                seen.add(said)
                so_far[folded(words)] += 1

    def of_titles(self, headed: HeadedPart, parts: list[HeadedPart]) -> Iterator[Problem]:
        """Report sub-headings that are twice in a section."""
        seen: set[Hashable] = set()
        for part in parts:
            said = _said(part.heading)
            if part.title and said in seen:
                yield self.source.problem(
                    Rule.SECTION_TWICE,
                    f"`{one_line(part.title)}` stands twice under `{one_line(headed.title)}`",
                    "join the two, or give one a heading of its own",
                    self.source.span_of_heading(part.title, part.occurrence),
                )
            seen.add(said)


def _said(element: Element) -> Hashable:
    """A key to compare elements by their words and link targets, whatever their formatting."""
    html = inner_html(element)
    words = folded(plain_text(html))
    return (words, *(link.get("href") for link in element.iter("a"))) if words else html
