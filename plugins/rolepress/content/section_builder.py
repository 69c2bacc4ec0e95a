"""Builds a section: reads its blocks into the shape that its kind requires."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rolepress.content.choices import ChoiceReader
from rolepress.content.headings import Headings
from rolepress.content.html_tree import Element, HtmlTree, inner_html
from rolepress.content.outline import PARTS, HeadedPart, Outline
from rolepress.content.placeholders import mark_placeholders, placeholder_problems
from rolepress.content.salary_table import SalaryTableError, read_salary_table
from rolepress.content.section_problems import LISTS, SectionProblems
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import plain_text, slugify
from rolepress.domain.sections import (
    SPECS,
    Choice,
    Group,
    Item,
    SalaryLevels,
    Section,
    SectionEntry,
    SectionKind,
    Shape,
)


@dataclass(frozen=True, slots=True)
class SectionBuilder:
    """Reads the sections of one text.

    `take_anchor` returns an anchor that is still free and is not the name of a section kind.
    """

    source: Source
    outline: Outline
    headings: Headings
    take_anchor: Callable[[str], str]

    @property
    def tree(self) -> HtmlTree:
        """The text that the sections are parts of."""
        return self.outline.tree

    def build(self, headed: HeadedPart, kind: SectionKind) -> tuple[Section | None, list[Problem]]:
        """Build a section from the blocks under one heading, or return its problems."""
        shape = SPECS[kind].shape
        intro, parts = self.outline.split(headed.blocks, PARTS)
        checks = SectionProblems(self.source, self.tree)
        salary, problems = self._salary(headed) if shape is Shape.SALARY else (None, [])
        problems += checks.find(headed, shape, intro, parts)
        problems += self._problems_to_copy(headed) if shape is Shape.COPY else ()
        if problems:
            return None, problems
        blocks, placeholders, choices = self._marked(headed, shape)
        has_entries = shape in {Shape.QUESTIONS, Shape.ENTRIES}
        section = Section(
            kind=kind,
            title=headed.title,
            anchor=self._anchor(headed, kind),
            html=self.tree.html(blocks),
            intro=self._intro(shape, headed, intro),
            items=tuple(self._items(headed.blocks)) if shape is Shape.LIST else (),
            groups=tuple(self._groups(intro, parts)) if shape is Shape.GROUPS else (),
            entries=tuple(self._entries(parts)) if has_entries else (),
            salary=salary,
            placeholders=placeholders,
            choices=choices,
        )
        return section, []

    def _anchor(self, headed: HeadedPart, kind: SectionKind) -> str:
        if kind is not SectionKind.PROSE:
            return kind.value
        return self.take_anchor(slugify(headed.title) or "section")

    def _problems_to_copy(self, headed: HeadedPart) -> Iterator[Problem]:
        yield from placeholder_problems(self.source, headed)
        yield from ChoiceReader(self.outline, self.headings).problems(self.source, headed.blocks)

    def _marked(
        self, headed: HeadedPart, shape: Shape
    ) -> tuple[list[Element], tuple[str, ...], tuple[Choice, ...]]:
        """Mark placeholders and choices if the section is a text to copy."""
        if shape is not Shape.COPY:
            return headed.blocks, (), ()
        placeholders = mark_placeholders(headed.blocks)
        blocks, choices = ChoiceReader(self.outline, self.headings).mark(headed.blocks)
        return blocks, placeholders, choices

    def _intro(self, shape: Shape, headed: HeadedPart, intro: list[Element]) -> str:
        """The HTML outside of the parts; in a section about pay, everything but the table."""
        if shape is Shape.SALARY:
            return self.tree.html(block for block in headed.blocks if block.tag != "table")
        left_out = LISTS if shape in {Shape.LIST, Shape.GROUPS} else frozenset()
        return self.tree.html(block for block in intro if block.tag not in left_out)

    def _items(self, blocks: list[Element]) -> Iterator[Item]:
        for block in blocks:
            if block.tag in LISTS:
                for entry in block.findall("li"):
                    html = inner_html(entry)
                    yield Item(plain_text(html), html)

    def _groups(self, intro: list[Element], parts: list[HeadedPart]) -> Iterator[Group]:
        loose = tuple(self._items(intro))
        if loose:
            yield Group("", loose)
        for part in parts:
            yield Group(part.title, tuple(self._items(part.blocks)))

    def _entries(self, parts: list[HeadedPart]) -> Iterator[SectionEntry]:
        for part in parts:
            link = next((a.get("href", "") for a in part.heading.iter("a")), "")
            anchor = self.take_anchor(slugify(part.title) or "entry")
            yield SectionEntry(part.title, anchor, self.tree.html(part.blocks), link)

    def _salary(self, headed: HeadedPart) -> tuple[SalaryLevels | None, list[Problem]]:
        tables = [
            table
            for block in headed.blocks
            for table in block.iter("table")
            if table.find(".//tr") is not None  # an empty HTML `<table>` holds no pay
        ]
        try:
            return (read_salary_table(tables) if tables else None), []
        except SalaryTableError as error:
            heading = self.source.span_of_heading(headed.title, headed.occurrence)
            span = self.source.span_of_cell(heading.line, error.row, error.column, error.occurrence)
            return None, [self.source.problem(Rule.BAD_TABLE, str(error), error.fix, span)]
