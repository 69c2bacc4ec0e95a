"""The home page, the lists of guides and job descriptions, and "not found"."""

from collections.abc import Iterator

from plugins.pages import wording
from plugins.pages.articles import GUIDES
from plugins.pages.cards import guide_card, job_description_card, role_card, vacancy_card
from plugins.pages.changes import latest_change
from plugins.pages.context import Context
from plugins.pages.frame import Frame, build_page
from plugins.pages.hubs import Hub, one_group
from plugins.pages.job_descriptions import JOB_DESCRIPTIONS
from plugins.pages.mains import HomeMain, NotFoundMain
from plugins.pages.parts import Anchor, CardGroup, Fact
from plugins.pages.view import Head, PageKind, PageView, Published
from plugins.schema_org.ids import website_id
from plugins.schema_org.organization import organization_node
from plugins.schema_org.web_page import web_site_node

HOME_JOBS_MAX = 6
NOT_FOUND_URL = "/404.html"


def home_page(context: Context) -> Published:
    """What is here, at once: roles by family, the latest vacancies, templates, guides."""
    catalog = context.catalog
    return Published(
        "/",
        PageKind.HOME,
        lambda _: _home_view(context),
        indexable=True,
        last_modified=latest_change(catalog.documents, catalog.vacancies, context),
    )


def _home_view(context: Context) -> PageView:
    site = context.site
    main = HomeMain(
        intro=site.description,
        facts=tuple(_home_facts(context)),
        groups=tuple(_home_groups(context)),
    )
    frame = Frame(
        url="/",
        template="home.html",
        heading=site.headline or site.name,
        title=f"{site.name}: job roles, what they ask and pay",
        description=site.description,
        type="CollectionPage",
        nodes=[web_site_node(site), organization_node(site)],
        about=website_id(site),
    )
    return build_page(frame, main, context)


def _home_facts(context: Context) -> Iterator[Fact]:
    yield Fact("Roles", f"{len(context.catalog.roles):,}", "/roles/")
    yield Fact("Open vacancies", f"{len(context.open_vacancies):,}", "/jobs/")
    templates = len(context.catalog.job_descriptions)
    if templates:
        yield Fact("Job descriptions", f"{templates:,}", "/job-descriptions/")


def _home_groups(context: Context) -> Iterator[CardGroup]:
    catalog = context.catalog
    for key, family in catalog.data.families.items():
        roles = catalog.roles_by_family.get(key, ())[: context.page_size]
        cards = tuple(role_card(role, context) for role in roles)
        if cards:
            yield CardGroup(
                family.name, cards, key, Anchor(f"All of {family.name}", f"/roles/family/{key}/")
            )
    latest = context.open_vacancies[:HOME_JOBS_MAX]
    if latest:
        cards = tuple(vacancy_card(vacancy, context) for vacancy in latest)
        every = wording.number_of(len(context.open_vacancies), "open vacancy")
        yield CardGroup("Latest vacancies", cards, "jobs", Anchor(f"All {every}", "/jobs/"))
    templates = tuple(job_description_card(t) for t in catalog.job_descriptions.values())
    if templates:
        more = Anchor("All job descriptions", JOB_DESCRIPTIONS.url)
        shown = templates[: context.page_size]
        yield CardGroup("Job descriptions to copy", shown, "job-descriptions", more)
    guides = tuple(guide_card(guide, context) for guide in catalog.guides.values())
    if guides:
        more = Anchor("All guides", GUIDES.url)
        yield CardGroup("Guides", guides[: context.page_size], "guides", more)


def text_hubs(context: Context) -> Iterator[Hub]:
    """The lists of job descriptions and of guides, where there are any."""
    templates = tuple(context.catalog.job_descriptions.values())
    if templates:
        yield Hub(
            url=JOB_DESCRIPTIONS.url,
            heading=JOB_DESCRIPTIONS.text,
            title="Job descriptions to copy",
            description="Job descriptions to copy and make your own, each with what the role asks "
            "for, what it pays and how to interview for it.",
            intro="Copy one, make it your own, and post it. Each says what to ask for and what "
            "the work pays.",
            groups=one_group(job_description_card(template) for template in templates),
            documents=templates,
        )
    guides = tuple(context.catalog.guides.values())
    if guides:
        yield Hub(
            url=GUIDES.url,
            heading=GUIDES.text,
            title="Guides to job roles and titles",
            description="Longer reads: how roles relate, where their borders run, and how to "
            "read what they pay.",
            intro="How roles relate, where their borders run, and how to read what they pay.",
            groups=one_group(guide_card(guide, context) for guide in guides),
            documents=guides,
        )


def not_found_page(context: Context) -> Published:
    """The page for an address that leads nowhere. It says nothing to machines."""
    links = [Anchor("Roles", "/roles/"), Anchor("Jobs", "/jobs/"), Anchor("Home page", "/")]
    view = PageView(
        url=NOT_FOUND_URL,
        template="not_found.html",
        heading="There is no page here",
        head=Head(
            title=f"Page not found | {context.site.name}",
            description="This address leads to no page.",
            canonical="",
            robots="noindex, follow",
        ),
        main=NotFoundMain(
            "The address may be old or mistyped. These pages may have what you came for.",
            tuple(links),
        ),
    )
    return Published(view.url, PageKind.NOT_FOUND, lambda _: view)
