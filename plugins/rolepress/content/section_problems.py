"""Finds the problems of a section, such as that it is empty or lacks a required part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from rolepress.content.html_tree import Element, HtmlTree
from rolepress.content.outline import HeadedPart
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
    tree: HtmlTree

    def find(
        self, headed: HeadedPart, shape: Shape, intro: list[Element], parts: list[HeadedPart]
    ) -> list[Problem]:
        """All problems of a section. If it is empty, that is the only one."""
        if not headed.title or not (parts or has_content(headed.blocks)):
            return [self._empty(headed)]
        return [
            *self._empty_parts(parts),
            *(self._list_problems(headed, shape, intro, parts)),
            *(self._question_problems(headed, intro, parts) if shape is Shape.QUESTIONS else ()),
            *self._repeats(headed, shape, parts),
        ]

    def _repeats(
        self, headed: HeadedPart, shape: Shape, parts: list[HeadedPart]
    ) -> Iterator[Problem]:
        repeats = Repeats(self.source)
        if shape in {Shape.LIST, Shape.GROUPS}:
            yield from repeats.of_entries(headed, _lists(headed.blocks))
        if shape in {Shape.GROUPS, Shape.QUESTIONS, Shape.ENTRIES}:
            yield from repeats.of_titles(
                headed, [part for part in parts if has_content(part.blocks)]
            )

    def _at(self, headed: HeadedPart) -> Span:
        return self.source.span_of_heading(headed.title, headed.occurrence)

    def _empty_parts(self, parts: list[HeadedPart]) -> Iterator[Problem]:
        for part, after in zip_longest(parts, parts[1:]):
            leads_deeper = after is not None and str(after.heading.tag) > str(part.heading.tag)
            if not part.title:
                yield self._empty(part)
            elif not leads_deeper and not has_content(part.blocks):
                yield (
                    self._no_answer(part)
                    if part.title.endswith(_QUESTION_MARKS)
                    else self._empty(part)
                )

    def _list_problems(
        self, headed: HeadedPart, shape: Shape, intro: list[Element], parts: list[HeadedPart]
    ) -> Iterator[Problem]:
        if shape is Shape.LIST:
            if not _lists(headed.blocks):
                yield self._no_list(headed)
            yield from self._empty_entries(headed, headed.blocks)
        if shape is Shape.GROUPS:
            if not parts and not _lists(intro):
                yield self._no_list(headed)
            for part in parts:
                if has_content(part.blocks):
                    yield from self._group_problems(part)
            yield from self._empty_entries(headed, headed.blocks)

    def _group_problems(self, part: HeadedPart) -> Iterator[Problem]:
        beside = [block for block in part.blocks if block.tag not in LISTS]
        if not _lists(part.blocks):
            yield self._no_list(part)
        elif has_content(beside):
            yield self.source.problem(
                Rule.NO_LIST,
                f"text stands beside the list under `{one_line(part.title)}`",
                "make it an entry of the list, or put it above the first sub-heading",
                self._at(part),
            )

    def _empty_entries(self, headed: HeadedPart, blocks: list[Element]) -> Iterator[Problem]:
        entries = (entry for block in _lists(blocks) for entry in block.iter("li"))
        if any(not has_content([entry]) for entry in entries):
            yield self.source.problem(
                Rule.EMPTY_SECTION,
                f"an entry of the list under `{one_line(headed.title)}` has no words",
                "write some, or remove the line",
                self.source.span_of_empty_entry(self._at(headed).line),
            )

    def _question_problems(
        self, headed: HeadedPart, intro: list[Element], parts: list[HeadedPart]
    ) -> Iterator[Problem]:
        if has_content(intro) or not parts:
            yield self._no_question(headed, intro)
        for part in parts:
            if part.title and not part.title.endswith(_QUESTION_MARKS):
                yield self._not_a_question(part)

    def _empty(self, headed: HeadedPart) -> Problem:
        return self.source.problem(
            Rule.EMPTY_SECTION,
            f"nothing stands under the heading `{one_line(headed.title)}`"
            if headed.title
            else "a heading has no words",
            "write something below it, or remove the heading"
            if headed.title
            else "write some after the `#` signs, or remove the line",
            self._at(headed),
        )

    def _no_list(self, headed: HeadedPart) -> Problem:
        return self.source.problem(
            Rule.NO_LIST,
            f"`{one_line(headed.title)}` has no list",
            "write one fact a line, each after `- `",
            self._at(headed),
        )

    def _no_answer(self, part: HeadedPart) -> Problem:
        return self.source.problem(
            Rule.NO_ANSWER,
            f"the question `{one_line(part.title)}` has no answer",
            "write the answer below it, or remove the question",
            self._at(part),
        )

    def _no_question(self, headed: HeadedPart, intro: list[Element]) -> Problem:
        words = plain_text(self.tree.html(intro)).split(" ")[0]
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


def _lists(blocks: list[Element]) -> list[Element]:
    return [block for block in blocks if block.tag in LISTS]
