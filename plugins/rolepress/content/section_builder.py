"""Builds a section: reads its blocks into the shape of its kind, or into prose if they differ."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rolepress.content.choices import ChoiceReader
from rolepress.content.headings import Headings
from rolepress.content.html_tree import Element, HtmlTree, inner_html
from rolepress.content.outline import PARTS, HeadedPart, Outline
from rolepress.content.placeholders import mark_placeholders, placeholder_problems
from rolepress.content.salary_table import SalaryTableError, read_salary_table
from rolepress.content.section_problems import LISTS, SectionProblems, has_content
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, has_errors
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

_OF_ROLES = frozenset({Shape.SALARY, Shape.COPY})
"""Shapes of what a page says about a role. A vacancy has prose there: its employer's words."""


@dataclass(frozen=True, slots=True)
class SectionBuilder:
    """Reads the sections of one text.

    `take_anchor` returns an anchor that is still free and is not the name of a section kind.
    """

    source: Source
    outline: Outline
    headings: Headings
    take_anchor: Callable[[str], str]
    is_vacancy: bool
    """Whether the whole text is an employer's, about one vacancy."""

    @property
    def tree(self) -> HtmlTree:
        """The text that the sections are parts of."""
        return self.outline.tree

    def kind(self, headed: HeadedPart) -> SectionKind:
        """The kind of a section. In a vacancy, a job description is what the employer says."""
        kind = self.headings.kind(headed.title)
        is_overview = self.is_vacancy and kind is SectionKind.JOB_DESCRIPTION
        return SectionKind.OVERVIEW if is_overview else kind

    def build(
        self, headed: HeadedPart, kind: SectionKind, anchor: str = ""
    ) -> tuple[Section | None, list[Problem]]:
        """Build a section from the blocks under one heading, and find its problems.

        Returns no section if there is an error, or nothing to show.
        """
        checks = SectionProblems(self.source, self.outline)
        problems = checks.remove_empty(headed)
        if not has_content(headed.blocks):
            return None, problems
        intro, parts = self.outline.split(headed.blocks, PARTS)
        shape = self._shape(kind, intro, parts)
        salary, found = self._salary(headed) if shape is Shape.SALARY else (None, [])
        problems += [*found, *checks.find(headed, SPECS[kind].shape, intro, parts)]
        problems += self._problems_to_copy(headed) if shape is Shape.COPY else ()
        if has_errors(problems):
            return None, problems
        blocks, placeholders, choices = self._marked(headed, shape)
        has_entries = shape in {Shape.QUESTIONS, Shape.ENTRIES}
        section = Section(
            kind=kind,
            shape=shape,
            title=headed.title,
            anchor=anchor or self.take_anchor(slugify(headed.title) or "section"),
            html=self.tree.html(blocks),
            intro=self._intro(shape, headed, intro, salary),
            items=tuple(self._items(headed.blocks)) if shape is Shape.LIST else (),
            groups=tuple(self._groups(intro, parts)) if shape is Shape.GROUPS else (),
            entries=tuple(self._entries(parts)) if has_entries else (),
            salary=salary,
            placeholders=placeholders,
            choices=choices,
        )
        return section, problems

    def _shape(self, kind: SectionKind, intro: list[Element], parts: list[HeadedPart]) -> Shape:
        """The shape of a kind if the blocks have it, or else prose, which any blocks are."""
        wanted = SPECS[kind].shape
        lists = _lists(intro) or any(_lists(part.blocks) for part in parts)
        fits = {
            Shape.LIST: bool(lists),
            Shape.GROUPS: lists and all(map(_is_group, parts)),
            Shape.QUESTIONS: bool(parts),
            Shape.ENTRIES: bool(parts),
        }
        if not fits.get(wanted, True) or (self.is_vacancy and wanted in _OF_ROLES):
            return Shape.PROSE
        return wanted

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

    def _intro(
        self, shape: Shape, headed: HeadedPart, intro: list[Element], salary: SalaryLevels | None
    ) -> str:
        """The HTML outside of the parts; in a section about pay, everything but its table."""
        if shape is Shape.SALARY:
            left_out = "table" if salary else ""
            return self.tree.html(block for block in headed.blocks if block.tag != left_out)
        lists = LISTS if shape in {Shape.LIST, Shape.GROUPS} else frozenset()
        return self.tree.html(block for block in intro if block.tag not in lists)

    def _items(self, blocks: list[Element]) -> Iterator[Item]:
        for block in _lists(blocks):
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


def _lists(blocks: list[Element]) -> list[Element]:
    return [block for block in blocks if block.tag in LISTS]


def _is_group(part: HeadedPart) -> bool:
    """Whether nothing but lists stands below a sub-heading, or nothing at all."""
    return not has_content(block for block in part.blocks if block.tag not in LISTS)
