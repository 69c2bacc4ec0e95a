"""The sections of a page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from rolepress.core.text import first_upper, folded
from rolepress.domain.addresses import skill_url
from rolepress.domain.documents import Document, JobDescription, Role
from rolepress.domain.notes import NOTES_ID, reference_id
from rolepress.domain.sections import Body, Note, Section, SectionBase, SectionKind, Shape
from rolepress.pages.context import Context
from rolepress.pages.parts import Anchor, Card, Field, LinkGroup, NoteView, Pay, SectionView
from rolepress.pages.pay import levels_pay, survey_pay

_WITH_PARTS = {Shape.GROUPS, Shape.QUESTIONS, Shape.ENTRIES}


def text_sections(document: Document, body: Body, context: Context) -> list[SectionView]:
    """The sections of a text in the editor's order, with measured pay."""
    titles = Counter([folded(document.title)])
    has_levels = isinstance(document, Role | JobDescription) and document.salary_levels is not None
    sections = [_section_view(section, titles, has_levels) for section in body.sections]
    if not isinstance(document, Role | JobDescription):
        return sections
    pay = tuple(_pay(document, body, context))
    if any(section.shape == "salary" for section in sections):
        return [replace(s, pay=pay) if s.shape == "salary" else s for s in sections]
    return place_after(sections, _bare_salary_section(pay, context), ("typical-day", "soft-skills"))


def _section_view(section: Section, titles: Counter[str], has_levels: bool) -> SectionView:  # noqa: FBT001 - internal
    """A section of the text. `titles` counts the titles on the page so far.

    `has_levels` says that a table of pay is shown as a chart, because its source is known.
    """
    titles[folded(section.title)] += 1
    number = titles[folded(section.title)]
    shown = {name: getattr(section, name) for name in SectionBase.__struct_fields__}
    if section.shape in _WITH_PARTS or (section.shape is Shape.SALARY and has_levels):
        shown["html"] = section.intro
    return SectionView(
        **shown,
        shape=section.shape,
        label=section.title if number == 1 else f"{section.title} ({number})",
        fields=tuple(Field(name, first_upper(name)) for name in section.placeholders),
    )


def _pay(document: Role | JobDescription, body: Body, context: Context) -> Iterable[Pay]:
    language = context.site.language
    section = body.section(SectionKind.SALARY)
    if section and section.salary and document.salary_levels:
        yield levels_pay(section.salary, document.salary_levels, language)
    for key in document.salary_surveys:
        yield survey_pay(context.catalog.data.salary_surveys[key], language)


def _bare_salary_section(pay: tuple[Pay, ...], context: Context) -> SectionView | None:
    if not pay:
        return None
    title = context.words.gettext("Pay")
    return SectionView(shape="salary", kind="salary", anchor="salary", title=title, pay=pay)


def skills_section(skills: Sequence[str], context: Context) -> SectionView | None:
    """Skills by category, each linked to its own page, or None if there are no skills."""
    if not skills:
        return None
    data = context.catalog.data
    order = {category: number for number, category in enumerate((*data.skill_categories, None))}
    found = sorted(skills, key=lambda key: order[data.skills[key].category])
    groups = groupby(found, key=lambda key: data.skills[key].category)
    others = context.words.gettext("Other skills") if data.skills[found[0]].category else ""
    return SectionView(
        shape="skills",
        kind="skills",
        anchor="_skills",
        title=context.words.gettext("Skills"),
        links=tuple(
            LinkGroup(
                data.skill_categories[category].name if category else others,
                tuple(Anchor(data.skills[key].name, skill_url(key)) for key in keys),
            )
            for category, keys in groups
        ),
    )


def notes_section(body: Body, context: Context) -> tuple[SectionView, ...]:
    """The footnotes of a text as the last section of its page; nothing if there are none."""
    if not body.notes:
        return ()
    notes = tuple(
        NoteView(note.html, tuple(_references(number, note, context)))
        for number, note in enumerate(body.notes, start=1)
    )
    title = context.words.gettext("Footnotes")
    section = SectionView(
        shape="notes", kind="footnotes", anchor=NOTES_ID, title=title, notes=notes
    )
    return (section,)


def _references(number: int, note: Note, context: Context) -> Iterator[Anchor]:
    label = context.words.gettext("Back to reference %(number)s")
    for occurrence in range(1, note.references + 1):
        name = f"{number}-{occurrence}" if occurrence > 1 else str(number)
        yield Anchor(label % {"number": name}, f"#{reference_id(number, occurrence)}")


def cards_section(kind: str, title: str, cards: Sequence[Card]) -> SectionView | None:
    """A section that lists pages, or None if there are no pages."""
    if not cards:
        return None
    return SectionView(shape="cards", kind=kind, anchor=f"_{kind}", title=title, cards=tuple(cards))


def place_after(
    sections: list[SectionView], new: SectionView | None, after: Iterable[str]
) -> list[SectionView]:
    """Insert a section after the last section of some kinds, or at the end if there is none.

    If the editor wrote a section of the same name, the computed one is left out.
    """
    if new is None or any(section.anchor == new.kind for section in sections):
        return sections
    kinds = set(after)
    index = max((i + 1 for i, s in enumerate(sections) if s.kind in kinds), default=len(sections))
    return [*sections[:index], new, *sections[index:]]
