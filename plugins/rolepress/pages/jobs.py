"""The page of one vacancy in `content/jobs/`."""

from collections.abc import Iterator

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Job
from rolepress.domain.sections import Body
from rolepress.locales.catalog import N_
from rolepress.pages.cards import family_card, role_card
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.facets import vacancy_facets
from rolepress.pages.frame import Frame, build_page, fitting, unspoken
from rolepress.pages.mains import JobMain
from rolepress.pages.page_days import page_days
from rolepress.pages.parts import Anchor, Card
from rolepress.pages.sections import (
    notes_section,
    place_after,
    skills_section,
    text_sections,
)
from rolepress.pages.translated_links import with_translated_links
from rolepress.pages.vacancies import vacancy_view
from rolepress.pages.view import PageKind, PageView, Published
from rolepress.schema_org.ids import job_id, occupation_id
from rolepress.schema_org.job_posting import job_posting_node
from rolepress.schema_org.node import Node
from rolepress.schema_org.occupation import occupation_summary_node

JOBS = Anchor(N_("Jobs"), SitePath.JOBS)


def job_page(job: Job, context: Context) -> Published:
    """The page of a vacancy, open or closed. Search engines may index only open ones."""
    vacancy = context.catalog.vacancy_by_url[job.url]
    return Published(
        job.url,
        PageKind.JOB,
        lambda body: _view(job, vacancy, with_translated_links(body, context), context),
        job,
        indexable=context.emits(vacancy),
        last_modified=latest_change([job], [vacancy], context),
    )


def _view(job: Job, vacancy: Vacancy, body: Body, context: Context) -> PageView:
    emit = context.emits(vacancy)
    address = absolute(context.site.url, job.url)
    sections = place_after(
        text_sections(job, body, context),
        skills_section(job.skills, context),
        ("requirements", "qualifications", "must-have", "nice-to-have", "hard-skills"),
    )
    main = JobMain(
        lead_html=body.lead,
        vacancy=vacancy_view(vacancy, context),
        sections=(*sections, *notes_section(body, context)),
        kind_of_work=_kind_of_work(vacancy, context),
        days=page_days(job, context),
        correction_url=context.correction_url(job),
    )
    frame = Frame(
        url=job.url,
        template="job.html",
        heading=job.title,
        title=unspoken(job.title, context) or _title(vacancy, context),
        description=job.summary,
        trail=(context.named(JOBS),),
        document=job,
        draft=job.draft,
        facets=vacancy_facets(vacancy, context) if emit else (),
        translations=context.translations_of(job),
        indexable=emit,
        nodes=list(_main_node(vacancy, body, context)),
        main_entity=job_id(address) if emit else "",
        about="" if emit else _about(vacancy, context),
    )
    return build_page(frame, main, context)


def _kind_of_work(vacancy: Vacancy, context: Context) -> Card | None:
    """The page that says most about the work: the role's, or else the family's."""
    if vacancy.role:
        return role_card(vacancy.role, context)
    return family_card(vacancy.family, context) if vacancy.family else None


def _about(vacancy: Vacancy, context: Context) -> str:
    """The `@id` of the occupation that the page of a closed vacancy is about."""
    role = vacancy.role
    return occupation_id(absolute(context.site.url, role.url)) if role else ""


def _main_node(vacancy: Vacancy, body: Body, context: Context) -> Iterator[Node]:
    """The node of the vacancy if it may be emitted, else the node of its role."""
    if context.emits(vacancy):
        yield job_posting_node(vacancy, body, context.catalog.data, context.site)
    elif vacancy.role:
        yield occupation_summary_node(vacancy.role, context.site)


def _title(vacancy: Vacancy, context: Context) -> str:
    _, title = context.words.gettext, vacancy.title
    if vacancy.employer:
        at = _("%(title)s at %(employer)s") % {"title": title, "employer": vacancy.employer.name}
    else:
        at = _("%(title)s at a confidential employer") % {"title": title}
    place = context.short_place(vacancy)
    return fitting(f"{at}, {place}" if place else at, at, vacancy.title)
