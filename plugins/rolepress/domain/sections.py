"""The parts of a page's text. Headings name them; what a part holds follows from its kind."""

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from rolepress.core.address_fields import Address, Html


class Shape(StrEnum):
    """What an editor writes under a heading."""

    PROSE = "prose"
    """Anything Markdown has."""
    LIST = "list"
    """At least one list; its items are facts of their own."""
    GROUPS = "groups"
    """Sub-headings, each over a list; or one list without a sub-heading."""
    QUESTIONS = "questions"
    """Sub-headings that are questions, each over its answer."""
    ENTRIES = "entries"
    """Sub-headings, each over prose."""
    SALARY = "salary"
    """Prose, and at most one table of pay by level."""
    COPY = "copy"
    """A text to copy whole, with placeholders and variants."""


class SectionKind(StrEnum):
    """The sections that mean something to the page, the markup or the feeds."""

    OVERVIEW = "overview"
    RESPONSIBILITIES = "responsibilities"
    REQUIREMENTS = "requirements"
    QUALIFICATIONS = "qualifications"
    PREREQUISITES = "prerequisites"
    MUST_HAVE = "must-have"
    NICE_TO_HAVE = "nice-to-have"
    HARD_SKILLS = "hard-skills"
    SOFT_SKILLS = "soft-skills"
    TYPICAL_DAY = "typical-day"
    SALARY = "salary"
    TOOLS = "tools"
    FAQ = "faq"
    INTERVIEW = "interview"
    DIFFERENCES = "differences"
    CAREER_PATH = "career-path"
    JOB_DESCRIPTION = "job-description"
    PERKS = "perks"
    EMPLOYER = "employer"
    HOW_TO_APPLY = "how-to-apply"
    EXAMPLES = "examples"
    SOURCES = "sources"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """What is known about one kind: its shape, and whether it describes a vacancy."""

    shape: Shape
    describes_vacancy: bool = False
    """Whether the section is part of what an employer tells applicants."""

    @property
    def may_repeat(self) -> bool:
        """Whether a text may have several sections of the kind."""
        return self.shape in {Shape.PROSE, Shape.LIST}


_S = SectionSpec
SPECS: dict[SectionKind, SectionSpec] = {
    SectionKind.OVERVIEW: _S(Shape.PROSE, describes_vacancy=True),
    SectionKind.RESPONSIBILITIES: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.REQUIREMENTS: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.QUALIFICATIONS: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.PREREQUISITES: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.MUST_HAVE: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.NICE_TO_HAVE: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.HARD_SKILLS: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.SOFT_SKILLS: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.TYPICAL_DAY: _S(Shape.PROSE, describes_vacancy=True),
    SectionKind.SALARY: _S(Shape.SALARY),
    SectionKind.TOOLS: _S(Shape.GROUPS),
    SectionKind.FAQ: _S(Shape.QUESTIONS),
    SectionKind.INTERVIEW: _S(Shape.QUESTIONS),
    SectionKind.DIFFERENCES: _S(Shape.ENTRIES),
    SectionKind.CAREER_PATH: _S(Shape.GROUPS),
    SectionKind.JOB_DESCRIPTION: _S(Shape.COPY),
    SectionKind.PERKS: _S(Shape.LIST, describes_vacancy=True),
    SectionKind.EMPLOYER: _S(Shape.PROSE, describes_vacancy=True),
    SectionKind.HOW_TO_APPLY: _S(Shape.PROSE, describes_vacancy=True),
    SectionKind.EXAMPLES: _S(Shape.PROSE),
    SectionKind.SOURCES: _S(Shape.LIST),
    SectionKind.PROSE: _S(Shape.PROSE, describes_vacancy=True),
}


class Item(Struct, frozen=True):
    """One entry of a list: its words, and its sanitized HTML."""

    text: str
    html: Html


class Group(Struct, frozen=True):
    """A sub-heading and the list under it. The title is empty if there is no sub-heading."""

    title: str
    items: tuple[Item, ...]


class SectionEntry(Struct, frozen=True):
    """A sub-heading and the text under it: a question and its answer, or a comparison."""

    title: str
    anchor: str
    html: Html
    link: Address = ""
    """The address that the sub-heading links to, if any."""


class Choice(Struct, frozen=True):
    """Variants of a passage in a text to copy. People keep one and delete the others."""

    name: str
    options: tuple[str, ...]


class SalaryLevel(Struct, frozen=True):
    """One row of a table of pay by level. Amounts are whole or decimal numbers as text."""

    name: str
    amounts: tuple[str, ...]


class SalaryLevels(Struct, frozen=True):
    """Pay by level, as the editor's table gives it."""

    columns: tuple[str, ...]
    levels: tuple[SalaryLevel, ...]


class SectionBase(Struct, frozen=True):
    """A heading, and what a page shows under it."""

    kind: str
    """What the section means, such as `responsibilities`. It is the same on every page."""
    title: str
    anchor: str
    """The section's id: a slug, or, if the section is computed, a name with an underscore."""
    html: Html = ""
    """Sanitized HTML under the heading."""
    groups: tuple[Group, ...] = ()
    entries: tuple[SectionEntry, ...] = ()
    choices: tuple[Choice, ...] = ()


class Section(SectionBase, frozen=True):
    """One heading of the text with everything under it, which is its `html`."""

    kind: SectionKind
    shape: Shape = Shape.PROSE
    """The shape of the kind, or prose if the editor wrote something else."""
    intro: Html = ""
    """The text before the list, the table or the first sub-heading."""
    items: tuple[Item, ...] = ()
    salary: SalaryLevels | None = None
    placeholders: tuple[str, ...] = ()
    """The placeholders that people fill in after copying the text, in order: `company`."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the text into this site: to a source file, or to a page."""

    target: str
    """The path of the file below `content/`, or a site path that starts with a slash."""
    written: str
    """The link as the editor wrote it."""


class Note(Struct, frozen=True):
    """A footnote. Its number is its place among the notes of the text, counted from 1."""

    html: Html
    references: int = 1
    """How many places of the text refer to it. None does if it belonged to a heading."""


class Body(Struct, frozen=True):
    """The text of a page: everything before the first heading, the sections, and the footnotes."""

    lead: Html
    """Sanitized HTML before the first heading."""
    sections: tuple[Section, ...] = ()
    is_vacancy: bool = False
    """Whether the whole text is an employer's, about one vacancy."""
    notes: tuple[Note, ...] = ()

    def section(self, kind: SectionKind) -> Section | None:
        """The first section of a kind, or None."""
        return next((section for section in self.sections if section.kind is kind), None)

    def items(self, *kinds: SectionKind) -> tuple[Item, ...]:
        """All list items under sections of these kinds, in the order of the kinds, each once."""
        found: dict[str, Item] = {}
        for kind in kinds:
            for section in self.sections:
                for item in section.items if section.kind is kind else ():
                    found.setdefault(item.text, item)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Gist:
    """What other pages, and checks of the whole site, may know of a page's text.

    A change to the rest of the text changes this page alone.
    """

    definition: str = ""
    """The words of the first paragraph, which says what the page is about."""
    links: tuple[Link, ...] = ()
    describes_vacancy: bool = False
    """Whether the text tells applicants more than the title."""
    has_salary_table: bool = False
    opening: str = ""
    """The first sentences of the text, which stand in for a description."""
