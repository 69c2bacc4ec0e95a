"""The page of a role. With a `job_posting`, it is the page of the vacancy too."""

from collections.abc import Iterator
from datetime import date

from rolepress.core.text import first_upper
from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath, family_url
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Role
from rolepress.domain.lifecycle import expires_on
from rolepress.domain.sections import Body
from rolepress.domain.vacancy_state import VacancyState
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.cards import job_description_card, levels_in_words, role_card, vacancy_card
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.facets import role_facets
from rolepress.pages.frame import Frame, build_page, fitting, unspoken
from rolepress.pages.mains import RoleMain
from rolepress.pages.page_days import page_days
from rolepress.pages.pairs import pair_cards
from rolepress.pages.parts import Anchor, Card, Fact, SectionView
from rolepress.pages.pay import measured_pay
from rolepress.pages.sections import (
    cards_section,
    notes_section,
    place_after,
    skills_section,
    text_sections,
)
from rolepress.pages.translated_links import with_translated_links
from rolepress.pages.vacancies import category_facts, requirement_facts, vacancy_view
from rolepress.pages.view import PageKind, PageView, Published
from rolepress.schema_org.ids import job_id, occupation_id
from rolepress.schema_org.job_posting import job_posting_node
from rolepress.schema_org.node import Node
from rolepress.schema_org.occupation import occupation_node

OPEN_VACANCIES_MAX = 20
ROLES = Anchor(N_("Roles"), SitePath.ROLES)


def role_page(role: Role, context: Context) -> Published:
    """The landing page of a role."""
    return Published(
        role.url,
        PageKind.ROLE,
        lambda body: _view(role, with_translated_links(body, context), context),
        role,
        indexable=not (role.draft or role.canonical),
        last_modified=_last_changed(role, context),
    )


def _view(role: Role, body: Body, context: Context) -> PageView:
    vacancy = _shown_vacancy(role, context)
    emit = vacancy is not None and context.emits(vacancy)
    address = absolute(context.site.url, role.url)
    main = RoleMain(
        lead_html=body.lead,
        facts=tuple(_facts(role, context)),
        alternate_names=role.alternate_names,
        sections=_sections(role, body, context),
        vacancy=vacancy_view(vacancy, context) if vacancy else None,
        days=page_days(role, context),
        correction_url=context.correction_url(role),
    )
    frame = Frame(
        url=role.url,
        template="role.html",
        heading=role.title,
        title=unspoken(role.title, context) or _title(role, vacancy if emit else None, context),
        description=role.summary,
        trail=(context.named(ROLES), *_family(role, context)),
        og_type="article",
        document=role,
        indexable=not role.draft,
        draft=role.draft,
        facets=role_facets(role, vacancy if emit else None, context),
        translations=context.translations_of(role),
        nodes=[_main_node(role, body, vacancy if emit else None, context)],
        main_entity=job_id(address) if emit else occupation_id(address),
    )
    return build_page(frame, main, context)


def _shown_vacancy(role: Role, context: Context) -> Vacancy | None:
    """The vacancy that the page shows until it expires. Only a preview shows it before its day."""
    vacancy = context.catalog.vacancy_by_url.get(role.url)
    if vacancy is None or context.state(vacancy) is VacancyState.EXPIRED:
        return None
    return vacancy if context.preview or context.is_public(vacancy) else None


def _main_node(role: Role, body: Body, vacancy: Vacancy | None, context: Context) -> Node:
    """The node of the vacancy if there is one to emit, else the node of the occupation."""
    if vacancy:
        return job_posting_node(vacancy, body, context.catalog.data, context.site)
    return occupation_node(role, body, context.catalog.data, context.site)


def _title(role: Role, vacancy: Vacancy | None, context: Context) -> str:
    _, named = context.words.gettext, {"role": role.title}
    if not vacancy:
        return fitting(_("%(role)s: duties, skills and pay") % named, role.title)
    short = _("%(role)s: the role and a job") % named
    if not vacancy.employer:
        return fitting(short, role.title)
    named["employer"] = vacancy.employer.name
    return fitting(_("%(role)s: the role, and a job at %(employer)s") % named, short, role.title)


def _family(role: Role, context: Context) -> Iterator[Anchor]:
    if role.family:
        yield Anchor(context.catalog.data.families[role.family].name, family_url(role.family))


def _facts(role: Role, context: Context) -> Iterator[Fact]:
    _, language = context.words.gettext, context.site.language
    if levels := levels_in_words(role, context):
        yield Fact(_("Level"), levels)
    for family in _family(role, context):
        yield Fact(_("Family"), family.text, family.url)
    yield from requirement_facts(role, context)
    surveys = [context.catalog.data.salary_surveys[key] for key in role.salary_surveys]
    yield from measured_pay(surveys, language)
    if role.works_with:
        yield Fact(_("Works with"), first_upper(wording.listed(role.works_with, language)))
    yield from category_facts(role, context)


def _sections(role: Role, body: Body, context: Context) -> tuple[SectionView, ...]:
    """The editor's sections, with the computed ones inserted."""
    sections = text_sections(role, body, context)
    skills = skills_section(role.skills, context)
    described = ("requirements", "qualifications", "must-have", "nice-to-have", "hard-skills")
    sections = place_after(sections, skills, (*described, "soft-skills", "responsibilities"))
    compared = cards_section(
        "comparisons", context.words.gettext("Side by side"), pair_cards(role, context)
    )
    sections = place_after(sections, compared, ("differences",))
    behind = ["comparisons", "faq", "interview", "career-path", "differences"]
    for section in _lists(role, context):
        sections = place_after(sections, section, behind)
        behind += [section.kind] if section else []
    return (*sections, *notes_section(body, context))


def _lists(role: Role, context: Context) -> Iterator[SectionView | None]:
    _ = context.words.gettext
    vacancies = [v for v in context.open_by_role.get(role.slug, ()) if v.url != role.url]
    cards = [vacancy_card(v, context) for v in vacancies[:OPEN_VACANCIES_MAX]]
    yield cards_section("vacancies", _("Open vacancies"), cards)
    templates = context.catalog.job_descriptions_by_role.get(role.slug, ())
    cards = [job_description_card(template, context) for template in templates]
    yield cards_section("template", _("A job description to copy"), cards)
    yield cards_section("related", _("Related roles"), _related(role, context))


def _related(role: Role, context: Context) -> list[Card]:
    """The roles that the editor names, then the rest of the family."""
    most = context.related_roles
    near = context.catalog.roles_by_family[role.family] if role.family else ()
    family = near[: most + len(role.related) + 1]
    named = [context.catalog.roles[slug] for slug in role.related]
    unique = {other.slug: other for other in [*named, *family] if other.slug != role.slug}
    return [role_card(other, context) for other in list(unique.values())[:most]]


def _last_changed(role: Role, context: Context) -> date | None:
    """When the page last changed. The day on which its vacancy expires counts as a change."""
    vacancies = context.catalog.vacancies_by_role.get(role.slug, ())
    own = context.catalog.vacancy_by_url.get(role.url)
    expiry = expires_on(own.posting, context.closed_days) if own else None
    return latest_change([role], vacancies, context, [expiry])
