"""Finds the problems of a section, and takes out what would show nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rolepress.content.html_tree import Element
from rolepress.content.outline import PARTS, HeadedPart, Outline
from rolepress.content.repeats import Repeats
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress.core.text import plain_text
from rolepress.domain.sections import Shape
from rolepress_base.messages import one_line
from rolepress_base.signs import has_ink

LISTS = frozenset({"ul", "ol"})
_QUESTION_MARKS = ("?", "\uff1f", "\u061f")
"""The Latin, Chinese and Arabic question marks."""


def has_content(blocks: Iterable[Element]) -> bool:
    """Whether sanitized HTML shows anything: words or a picture."""
    return any(map(_shows_something, blocks))


def _shows_something(block: Element) -> bool:
    if block.text and has_ink(block.text):  # true of nearly all, and quick to check
        return True
    return any(map(has_ink, block.itertext())) or next(block.iter("img"), None) is not None


@dataclass(frozen=True, slots=True)
class SectionProblems:
    """Finds the problems of the sections of one text."""

    source: Source
    outline: Outline

    def remove_empty(self, headed: HeadedPart) -> list[Problem]:
        """Take headings with nothing below them, and list entries without words, out of a section.

        Returns a problem for each kind, or only one if the whole section is empty.
        """
        if not has_content(headed.blocks):
            return [self._empty(headed)]
        problems = list(self._remove_empty_entries(headed))
        problems += self._remove_empty_parts(headed.blocks)
        return problems if headed.blocks else [*problems, self._empty(headed)]

    def _remove_empty_entries(self, headed: HeadedPart) -> Iterator[Problem]:
        entries = [entry for block in headed.blocks for entry in block.iter("li")]
        empty = [entry for entry in entries if not has_content([entry])]
        for entry in empty:
            parent = entry.getparent()
            if parent is not None:  # it is not inside one that is removed already
                parent.remove(entry)
        if empty:
            headed.blocks[:] = (b for b in headed.blocks if b.tag not in LISTS or len(b))
            yield self.source.problem(
                Rule.EMPTY_SECTION,
                f"an entry of the list under `{one_line(headed.title)}` has no words, "
                "so it is left out",
                "write some, or remove the line",
                self.source.span_of_empty_entry(self._at(headed).line),
            )

    def _remove_empty_parts(self, blocks: list[Element]) -> Iterator[Problem]:
        """Remove each sub-heading that has nothing below it, and no deeper heading that stays."""
        _, parts = self.outline.split(blocks, PARTS)
        below = ""
        empty: list[HeadedPart] = []
        for part in reversed(parts):
            rank = str(part.heading.tag)
            if has_content(part.blocks) or below > rank:
                below = rank
            else:
                blocks.remove(part.heading)
                empty.append(part)
        for part in reversed(empty):
            yield self._no_answer(part) if _asks(part) else self._empty(part)

    def find(
        self, headed: HeadedPart, shape: Shape, intro: list[Element], parts: list[HeadedPart]
    ) -> Iterator[Problem]:
        """Yield the problems of a section that shows something. `shape` is its kind's."""
        if shape is Shape.QUESTIONS:
            yield from self._question_problems(headed, intro, parts)
        repeats = Repeats(self.source)
        if shape in {Shape.LIST, Shape.GROUPS}:
            lists = [block for block in headed.blocks if block.tag in LISTS]
            yield from repeats.of_entries(headed, lists)
        if shape in {Shape.GROUPS, Shape.QUESTIONS, Shape.ENTRIES}:
            yield from repeats.of_titles(headed, parts)

    def _at(self, headed: HeadedPart) -> Span:
        return self.source.span_of_heading(headed.title, headed.occurrence)

    def _question_problems(
        self, headed: HeadedPart, intro: list[Element], parts: list[HeadedPart]
    ) -> Iterator[Problem]:
        if has_content(intro) or not parts:
            yield self._no_question(headed, intro)
        for part in parts:
            if not _asks(part):
                yield self._not_a_question(part)

    def _empty(self, headed: HeadedPart) -> Problem:
        return self.source.problem(
            Rule.EMPTY_SECTION,
            f"nothing stands under the heading `{one_line(headed.title)}`, so it is left out",
            "write something below it, or remove the heading",
            self._at(headed),
        )

    def _no_answer(self, part: HeadedPart) -> Problem:
        return self.source.problem(
            Rule.NO_ANSWER,
            f"the question `{one_line(part.title)}` has no answer, so it is left out",
            "write the answer below it, or remove the question",
            self._at(part),
        )

    def _no_question(self, headed: HeadedPart, intro: list[Element]) -> Problem:
        words = plain_text(self.outline.tree.html(intro)).split(" ")[0]
        heading = self._at(headed)
        return self.source.problem(
            Rule.NO_QUESTION,
            f"an answer under `{one_line(headed.title)}` has no question",
            "put a sub-heading `### ...?` above it",
            self.source.span_of_text(words, heading.line + 1) if words else heading,
        )

    def _not_a_question(self, part: HeadedPart) -> Problem:
        return self.source.problem(
            Rule.NOT_A_QUESTION,
            f"`{one_line(part.title)}` is not a question",
            "end it with a question mark, or move it out of the questions",
            self._at(part),
        )


def _asks(part: HeadedPart) -> bool:
    return part.title.endswith(_QUESTION_MARKS)
