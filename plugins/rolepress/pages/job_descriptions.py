"""The page of a job description to copy. It is about a role and advertises nothing."""

from collections.abc import Iterator

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import JobDescription, Role
from rolepress.domain.sections import Body, SectionKind
from rolepress.locales.catalog import N_
from rolepress.pages.cards import role_card, vacancy_card
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.facets import family_facets, kind_facet
from rolepress.pages.frame import Frame, build_page, unspoken
from rolepress.pages.mains import JobDescriptionMain
from rolepress.pages.page_days import page_days
from rolepress.pages.parts import Anchor, Fact, SectionView
from rolepress.pages.pay import measured_pay
from rolepress.pages.sections import (
    cards_section,
    notes_section,
    place_after,
    skills_section,
    text_sections,
)
from rolepress.pages.translated_links import with_translated_links
from rolepress.pages.vacancies import requirement_facts
from rolepress.pages.view import PageKind, PageView, Published
from rolepress.schema_org.ids import occupation_id
from rolepress.schema_org.occupation import occupation_summary_node

JOB_DESCRIPTIONS = Anchor(N_("Job descriptions"), SitePath.JOB_DESCRIPTIONS)
EXAMPLES_MAX = 5
SCRIPT = "template"
"""The script that fills in, copies, saves and prints a text to copy."""


def job_description_page(template: JobDescription, context: Context) -> Published:
    """A job description to copy, with advice for employers."""
    role = _role(template, context)
    vacancies = context.catalog.vacancies_by_role.get(role.slug, ()) if role else ()
    return Published(
        template.url,
        PageKind.JOB_DESCRIPTION,
        lambda body: _view(template, with_translated_links(body, context), context),
        template,
        indexable=not (template.draft or template.canonical),
        last_modified=latest_change([template, *([role] if role else [])], vacancies, context),
    )


def _role(template: JobDescription, context: Context) -> Role | None:
    return context.catalog.roles[template.role] if template.role else None


def _view(template: JobDescription, body: Body, context: Context) -> PageView:
    role, _ = _role(template, context), context.words.gettext
    scripts = (SCRIPT,) if body.section(SectionKind.JOB_DESCRIPTION) else ()
    main = JobDescriptionMain(
        lead_html=body.lead,
        facts=tuple(_facts(template, context)),
        sections=_sections(template, body, context),
        has_tools=bool(scripts),
        role=role_card(role, context) if role else None,
        days=page_days(template, context),
        correction_url=context.correction_url(template),
    )
    frame = Frame(
        url=template.url,
        template="job_description.html",
        heading=template.title,
        title=unspoken(template.title, context)
        or _("%(title)s: a template to copy") % {"title": template.title},
        description=template.summary,
        trail=(context.named(JOB_DESCRIPTIONS),),
        og_type="article",
        document=template,
        indexable=not template.draft,
        draft=template.draft,
        facets=(
            kind_facet("job-description", context),
            *family_facets(role.family if role else None, context),
        ),
        nodes=[occupation_summary_node(role, context.site)] if role else [],
        about=occupation_id(absolute(context.site.url, role.url)) if role else "",
        scripts=scripts,
    )
    return build_page(frame, main, context)


def _facts(template: JobDescription, context: Context) -> Iterator[Fact]:
    role, _ = _role(template, context), context.words.gettext
    if role:
        yield Fact(_("Role"), role.title, role.url)
    yield from requirement_facts(template, context)
    surveys = [context.catalog.data.salary_surveys[key] for key in template.salary_surveys]
    yield from measured_pay(surveys, context.site.language)


def _sections(template: JobDescription, body: Body, context: Context) -> tuple[SectionView, ...]:
    _ = context.words.gettext
    sections = text_sections(template, body, context)
    skills = skills_section(template.skills, context)
    sections = place_after(sections, skills, ("hard-skills", "soft-skills", "qualifications"))
    vacancies = context.open_by_role.get(template.role or "", ())[:EXAMPLES_MAX]
    cards = [vacancy_card(vacancy, context) for vacancy in vacancies]
    examples = cards_section("vacancies", _("Open vacancies for this role"), cards)
    sections = place_after(sections, examples, ("examples",))
    return (*sections, *notes_section(body, context))
