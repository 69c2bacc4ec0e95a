"""Two neighboring roles side by side."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import starmap

from rolepress.core.html_addresses import for_another_page
from rolepress.core.text import first_upper
from rolepress.domain.addresses import skill_url
from rolepress.domain.catalog import Pair
from rolepress.domain.documents import Role
from rolepress.domain.sections import Body, Item, SectionKind
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.cards import levels_in_words, role_card
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.frame import Frame, build_page
from rolepress.pages.mains import ComparisonMain
from rolepress.pages.pairs import COMPARISONS, pair_title, pair_url
from rolepress.pages.parts import Anchor, Compared, Difference, LinkGroup
from rolepress.pages.pay import measured_pay
from rolepress.pages.roles import ROLES
from rolepress.pages.vacancies import requirement_facts
from rolepress.pages.view import PageKind, PageView, Published

LISTS = {
    SectionKind.RESPONSIBILITIES: N_("Responsibilities"),
    SectionKind.MUST_HAVE: N_("Must have"),
    SectionKind.NICE_TO_HAVE: N_("Nice to have"),
}
"""The lists of both texts that are shown side by side."""


def comparison_pages(context: Context) -> Iterator[Published]:
    """A page for each pair, with parts of both texts."""
    for pair in context.catalog.pairs:
        yield Published(
            pair_url(pair),
            PageKind.COMPARISON,
            partial(_view, pair, context),
            texts_of=pair,
            heading=pair_title(pair, context),
            description=_description(pair, context),
            indexable=not any(role.draft for role in pair),
            last_modified=latest_change(pair, (), context),
        )


def _view(pair: Pair, context: Context, _own: Body, *bodies: Body) -> PageView:
    one, other = pair
    heading = pair_title(pair, context)
    frame = Frame(
        url=pair_url(pair),
        template="comparison.html",
        heading=heading,
        title=heading,
        description=_description(pair, context),
        trail=(context.named(ROLES), context.named(COMPARISONS)),
        type="CollectionPage",
        indexable=not any(role.draft for role in pair),
        draft=any(role.draft for role in pair),
        listed=[Anchor(role.title, role.url) for role in pair],
    )
    main = ComparisonMain(
        roles=tuple(role_card(role, context) for role in pair),
        definitions=(one.definition, other.definition),
        facts=tuple(_facts(pair, context)),
        lists=tuple(_lists(pair, bodies, context)),
        skills=tuple(_skills(pair, context)),
        differences=tuple(_differences(pair, bodies, context)),
    )
    return build_page(frame, main, context)


def _description(pair: Pair, context: Context) -> str:
    one, other = pair
    description = context.words.gettext(
        "%(one)s and %(other)s side by side: level, experience, pay, duties and skills, and how "
        "the two differ."
    )
    return description % {"one": one.title, "other": other.title}


def _facts(pair: Pair, context: Context) -> Iterator[Compared]:
    """One row for each fact that either role has."""
    columns = [dict(_facts_of(role, context)) for role in pair]
    for term in dict.fromkeys(term for column in columns for term in column):
        texts = tuple(column.get(term, "") for column in columns)
        yield Compared(term, texts)


def _facts_of(role: Role, context: Context) -> Iterator[tuple[str, str]]:
    _, language = context.words.gettext, context.site.language
    data = context.catalog.data
    if levels := levels_in_words(role, context):
        yield _("Level"), levels
    if role.family:
        yield _("Family"), data.families[role.family].name
    surveys = [data.salary_surveys[key] for key in role.salary_surveys]
    for fact in requirement_facts(role, context):
        yield fact.term, fact.text
    for fact in measured_pay(surveys, language):
        yield fact.term, f"{fact.text} ({fact.note})"
    if role.works_with:
        yield _("Works with"), first_upper(wording.listed(role.works_with, language))
    vacancies = len(context.open_by_role.get(role.slug, ()))
    yield _("Open vacancies"), wording.number(vacancies, language)


def _lists(pair: Pair, bodies: Sequence[Body], context: Context) -> Iterator[Compared]:
    for kind, title in LISTS.items():
        lists = tuple(starmap(partial(_items, kind), zip(pair, bodies, strict=True)))
        if any(lists):
            yield Compared(context.words.gettext(title), lists=lists)


def _items(kind: SectionKind, role: Role, body: Body) -> tuple[Item, ...]:
    found = body.items(kind)
    return tuple(Item(item.text, for_another_page(item.html, role.url)) for item in found)


def _skills(pair: Pair, context: Context) -> Iterator[LinkGroup]:
    """The skills that both roles ask for, and the skills that only one of them asks for."""
    _ = context.words.gettext
    one, other = pair
    only = _("%(role)s alone")
    groups = (
        (_("Both"), [key for key in one.skills if key in other.skills]),
        (only % {"role": one.title}, [key for key in one.skills if key not in other.skills]),
        (only % {"role": other.title}, [key for key in other.skills if key not in one.skills]),
    )
    for title, keys in groups:
        if keys:
            yield LinkGroup(title, tuple(_skill_links(keys, context)))


def _skill_links(keys: Iterable[str], context: Context) -> Iterator[Anchor]:
    return (Anchor(context.catalog.data.skills[key].name, skill_url(key)) for key in keys)


def _differences(pair: Pair, bodies: Sequence[Body], context: Context) -> Iterator[Difference]:
    """What each page says about the other role, in its editor's words."""
    for role, neighbor, body in zip(pair, reversed(pair), bodies, strict=True):
        section = body.section(SectionKind.DIFFERENCES)
        for entry in section.entries if section else ():
            if entry.link == neighbor.url:
                html = for_another_page(entry.html, role.url)
                page = Anchor(role.title, role.url, context.other_language(role))
                yield Difference(page, html)
