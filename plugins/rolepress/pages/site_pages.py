"""The home page and "not found"."""

from collections.abc import Iterator

from rolepress.domain.addresses import SitePath, family_url
from rolepress.pages.articles import GUIDES
from rolepress.pages.cards import guide_card, job_description_card, role_card, vacancy_card
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.frame import HOME, Frame, build_page
from rolepress.pages.hubs import job_descriptions_fact, open_vacancies_fact, roles_fact
from rolepress.pages.job_descriptions import JOB_DESCRIPTIONS
from rolepress.pages.jobs import JOBS
from rolepress.pages.mains import HomeMain, NotFoundMain
from rolepress.pages.parts import Anchor, CardGroup, Fact
from rolepress.pages.roles import ROLES
from rolepress.pages.view import Head, PageKind, PageView, Published
from rolepress.schema_org.ids import website_id
from rolepress.schema_org.organization import organization_node
from rolepress.schema_org.web_page import web_site_node

HOME_JOBS_MAX = 6


def home_page(context: Context) -> Published:
    """The home page: roles by family, the latest vacancies, templates, guides."""
    catalog = context.catalog
    return Published(
        HOME.url,
        PageKind.HOME,
        lambda _body: _home_view(context),
        heading=context.site.headline or context.site.name,
        description=context.site.description,
        indexable=True,
        last_modified=latest_change(catalog.listed, catalog.vacancies, context),
    )


def _home_view(context: Context) -> PageView:
    site = context.site
    title = context.words.gettext("%(site)s: job roles, what they ask and pay")
    main = HomeMain(
        intro=site.description,
        facts=tuple(_home_facts(context)),
        groups=tuple(_home_groups(context)),
    )
    frame = Frame(
        url=HOME.url,
        template="home.html",
        heading=site.headline or site.name,
        title=title % {"site": site.name},
        description=site.description,
        type="CollectionPage",
        nodes=[web_site_node(site), organization_node(site)],
        about=website_id(site),
    )
    return build_page(frame, main, context)


def _home_facts(context: Context) -> Iterator[Fact]:
    yield roles_fact(len(context.catalog.roles), context, ROLES.url)
    yield open_vacancies_fact(len(context.open_vacancies), context, JOBS.url)
    templates = len(context.catalog.job_descriptions)
    if templates:
        yield job_descriptions_fact(templates, context, JOB_DESCRIPTIONS.url)


def _home_groups(context: Context) -> Iterator[CardGroup]:
    yield from _families(context)
    yield from _other_roles(context)
    catalog, _ = context.catalog, context.words.gettext
    latest = context.open_vacancies[:HOME_JOBS_MAX]
    if latest:
        cards = tuple(vacancy_card(vacancy, context) for vacancy in latest)
        more = Anchor(_("All open vacancies"), JOBS.url)
        yield CardGroup(_("Latest vacancies"), cards, "_jobs", more)
    described = catalog.job_descriptions.values()
    templates = tuple(job_description_card(each, context) for each in described)
    if templates:
        more = Anchor(_("All job descriptions"), JOB_DESCRIPTIONS.url)
        shown = templates[: context.page_size]
        yield CardGroup(_("Job descriptions to copy"), shown, "_job-descriptions", more)
    guides = tuple(guide_card(guide, context) for guide in catalog.guides.values())
    if guides:
        more = Anchor(_("All guides"), GUIDES.url)
        yield CardGroup(_(GUIDES.text), guides[: context.page_size], "_guides", more)


def _families(context: Context) -> Iterator[CardGroup]:
    catalog, every = context.catalog, context.words.gettext("All of %(family)s")
    for key, family in catalog.data.families.items():
        roles = catalog.roles_by_family.get(key, ())[: context.page_size]
        cards = tuple(role_card(role, context) for role in roles)
        if cards:
            more = Anchor(every % {"family": family.name}, family_url(key))
            yield CardGroup(family.name, cards, key, more)


def _other_roles(context: Context) -> Iterator[CardGroup]:
    """The roles that name no family."""
    _, every = context.words.gettext, context.catalog.roles.values()
    roles = [role for role in every if not role.family][: context.page_size]
    if roles:
        title = _("Other roles") if context.catalog.roles_by_family else _(ROLES.text)
        cards = tuple(role_card(role, context) for role in roles)
        yield CardGroup(title, cards, "_roles", Anchor(_("All roles"), ROLES.url))


def not_found_page(context: Context) -> Published:
    """The page for addresses that lead nowhere. It has no markup."""
    _ = context.words.gettext
    links = (context.named(ROLES), context.named(JOBS), Anchor(_("Home page"), HOME.url))
    view = PageView(
        url=SitePath.NOT_FOUND,
        template="not_found.html",
        heading=_("There is no page here"),
        head=Head(
            title=_("Page not found | %(site)s") % {"site": context.site.name},
            description=_("This address leads to no page."),
            canonical="",
            robots="noindex, follow",
        ),
        main=NotFoundMain(
            _("The address may be old or mistyped. These pages may have what you came for."),
            links,
        ),
    )
    return Published(view.url, PageKind.NOT_FOUND, lambda _body: view)
