"""One section: its blocks read into the shape that its kind asks for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from xml.etree.ElementTree import Element

from plugins.content.markdown import MarkdownTree
from plugins.content.salary_table import SalaryTableError, read_salary_table
from plugins.content.source import Source
from plugins.core.problems import Problem, Rule
from plugins.core.text import plain_text, slugify
from plugins.domain.sections import (
    SPECS,
    Entry,
    Group,
    Item,
    SalaryLevels,
    Section,
    SectionKind,
    Shape,
)

_HEADINGS = {"h3", "h4", "h5", "h6"}
_LISTS = {"ul", "ol"}


@dataclass(frozen=True, slots=True)
class Cut:
    """A heading, its words, and the blocks up to the next heading of its rank."""

    heading: Element
    title: str
    blocks: list[Element]


@dataclass(frozen=True, slots=True)
class Built:
    """A section, or the problems that it has."""

    section: Section | None
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SectionBuilder:
    """Reads the sections of one text. `take_anchor` gives a name that no heading has yet."""

    source: Source
    tree: MarkdownTree
    take_anchor: Callable[[str], str]

    def build(self, cut: Cut, kind: SectionKind) -> Built:
        """Read the blocks under one heading."""
        html = self.tree.html(cut.blocks)
        if not plain_text(html) and "<img" not in html:
            return Built(None, [self._empty(cut.title)])
        shape = SPECS[kind].shape
        intro, parts = self._split(cut.blocks)
        problems = [*self._empty_parts(parts), *self._shape_problems(cut, shape, intro, parts)]
        salary, found = self._salary(cut) if shape is Shape.SALARY else (None, [])
        if problems or found:
            return Built(None, [*problems, *found])
        wanted = slugify(cut.title) if kind is SectionKind.PROSE else kind.value
        has_entries = shape in {Shape.QUESTIONS, Shape.ENTRIES}
        section = Section(
            kind=kind,
            title=cut.title,
            anchor=self.take_anchor(wanted or "section"),
            html=html,
            intro=self._intro(shape, intro),
            items=tuple(self._items(cut.blocks)) if shape is Shape.LIST else (),
            groups=tuple(self._groups(intro, parts)) if shape is Shape.GROUPS else (),
            entries=tuple(self._entries(parts)) if has_entries else (),
            salary=salary,
        )
        return Built(section)

    def _split(self, blocks: list[Element]) -> tuple[list[Element], list[Cut]]:
        """Cut a section at its sub-headings, whatever their rank."""
        intro: list[Element] = []
        parts: list[Cut] = []
        for block in blocks:
            if block.tag in _HEADINGS:
                parts.append(Cut(block, plain_text(self.tree.inner_html(block)), []))
            elif parts:
                parts[-1].blocks.append(block)
            else:
                intro.append(block)
        return intro, parts

    def _intro(self, shape: Shape, blocks: list[Element]) -> str:
        left_out = {Shape.LIST: _LISTS, Shape.GROUPS: _LISTS, Shape.SALARY: {"table"}}
        return self.tree.html(b for b in blocks if b.tag not in left_out.get(shape, set()))

    def _items(self, blocks: list[Element]) -> Iterator[Item]:
        for block in blocks:
            if block.tag in _LISTS:
                for entry in block.findall("li"):
                    html = self.tree.inner_html(entry)
                    yield Item(plain_text(html), html)

    def _groups(self, intro: list[Element], parts: list[Cut]) -> Iterator[Group]:
        loose = tuple(self._items(intro))
        if loose:
            yield Group("", loose)
        for part in parts:
            yield Group(part.title, tuple(self._items(part.blocks)))

    def _entries(self, parts: list[Cut]) -> Iterator[Entry]:
        for part in parts:
            link = next((a.get("href", "") for a in part.heading.iter("a")), "")
            anchor = self.take_anchor(slugify(part.title) or "entry")
            yield Entry(part.title, anchor, self.tree.html(part.blocks), link)

    def _salary(self, cut: Cut) -> tuple[SalaryLevels | None, list[Problem]]:
        tables = [table for block in cut.blocks for table in block.iter("table")]
        try:
            return (read_salary_table(tables) if tables else None), []
        except SalaryTableError as error:
            span = self.source.span_of_text(error.cell)
            return None, [self.source.problem(Rule.BAD_TABLE, str(error), error.fix, span)]

    def _empty_parts(self, parts: list[Cut]) -> Iterator[Problem]:
        for part, after in zip_longest(parts, parts[1:]):
            html = self.tree.html(part.blocks)
            leads_deeper = after is not None and after.heading.tag > part.heading.tag
            if plain_text(html) or "<img" in html or leads_deeper:
                continue
            yield self._no_answer(part) if part.title.endswith("?") else self._empty(part.title)

    def _shape_problems(
        self, cut: Cut, shape: Shape, intro: list[Element], parts: list[Cut]
    ) -> Iterator[Problem]:
        if shape is Shape.LIST and not any(block.tag in _LISTS for block in cut.blocks):
            yield self.source.problem(
                Rule.NO_LIST,
                f"`{cut.title}` has no list",
                "write one fact a line, each after `- `",
                self.source.span_of_heading(cut.title),
            )
        if shape is Shape.QUESTIONS:
            if intro or not parts:
                yield self._no_question(cut.title, intro)
            yield from (self._not_a_question(p) for p in parts if not p.title.endswith("?"))

    def _empty(self, title: str) -> Problem:
        return self.source.problem(
            Rule.EMPTY_SECTION,
            f"nothing stands under the heading `{title}`" if title else "a heading has no words",
            "write something below it, or remove the heading",
            self.source.span_of_heading(title),
        )

    def _no_answer(self, part: Cut) -> Problem:
        return self.source.problem(
            Rule.NO_ANSWER,
            f"the question `{part.title}` has no answer",
            "write the answer below it, or remove the question",
            self.source.span_of_heading(part.title),
        )

    def _no_question(self, title: str, intro: list[Element]) -> Problem:
        words = plain_text(self.tree.html(intro))[:20]
        span = self.source.span_of_text(words) if words else self.source.span_of_heading(title)
        return self.source.problem(
            Rule.NO_QUESTION,
            f"an answer under `{title}` has no question",
            "put a sub-heading `### ...?` above it",
            span,
        )

    def _not_a_question(self, part: Cut) -> Problem:
        return self.source.problem(
            Rule.NOT_A_QUESTION,
            f"`{part.title}` is not a question",
            "end it with a question mark, or move it out of the questions",
            self.source.span_of_heading(part.title),
        )
