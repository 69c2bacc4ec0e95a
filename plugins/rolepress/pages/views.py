"""All views of the site."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from rolepress import pages
from rolepress.domain.documents import Page
from rolepress.pages import wording
from rolepress.pages.articles import GUIDES, guide_page, plain_page
from rolepress.pages.comparisons import comparison_pages
from rolepress.pages.context import Context
from rolepress.pages.hubs import Hub, hub_pages
from rolepress.pages.job_descriptions import JOB_DESCRIPTIONS, job_description_page
from rolepress.pages.job_hubs import EMPLOYERS
from rolepress.pages.jobs import JOBS, job_page
from rolepress.pages.old_addresses import redirect_pages
from rolepress.pages.parts import Anchor
from rolepress.pages.role_hubs import SKILLS
from rolepress.pages.roles import ROLES, role_page
from rolepress.pages.search import search_pages, search_url
from rolepress.pages.site_pages import home_page, not_found_page
from rolepress.pages.styleguide import STYLEGUIDE, styleguide_pages
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.view import Published, SiteLink, SiteView


def page_views(context: Context) -> Iterator[Published]:
    """One view for every page of the site, in an order that does not depend on the file system."""
    yield home_page(context)
    yield from _document_pages(context)
    yield from comparison_pages(context)
    for hub in _hubs(context):
        yield from hub_pages(hub, context)
    yield from search_pages(context)
    yield not_found_page(context)
    yield from styleguide_pages(context)
    yield from redirect_pages(context)
    for other in context.translations:
        yield from _document_pages(other)


def _footer_link(page: Page, context: Context) -> Anchor:
    """The link to a page, marked with its language unless all words here are in that one."""
    language = context.language_of(page) if context.own_language else context.other_language(page)
    return Anchor(page.title, page.url, language)


def _hubs(context: Context) -> Iterator[Hub]:
    """The lists of pages: each module `x_hubs` in this package has a function `x_hubs`."""
    for name in sorted(each.name for each in iter_modules(pages.__path__)):
        if name.endswith("_hubs"):
            yield from getattr(import_module(f"{pages.__name__}.{name}"), name)(context)


def _document_pages(context: Context) -> Iterator[Published]:
    """The pages of all documents that are in the language of a context."""
    catalog, is_for = context.catalog, context.is_for
    yield from (role_page(role, context) for role in filter(is_for, catalog.roles.values()))
    jobs = (job for job in filter(is_for, catalog.jobs.values()) if context.has_page(job))
    yield from (job_page(job, context) for job in jobs)
    templates = filter(is_for, catalog.job_descriptions.values())
    yield from (job_description_page(template, context) for template in templates)
    yield from (guide_page(guide, context) for guide in filter(is_for, catalog.guides.values()))
    yield from (plain_page(page, context) for page in filter(is_for, catalog.pages.values()))


def site_view(
    context: Context,
    theme: ThemeFiles,
    feeds: tuple[SiteLink, ...],
    links: tuple[SiteLink, ...] = (),
) -> SiteView:
    """The site view for pages in one language."""
    catalog, site = context.catalog, context.site
    present = {
        ROLES: True,
        JOBS: True,
        JOB_DESCRIPTIONS: bool(catalog.job_descriptions),
        GUIDES: bool(catalog.guides),
    }
    pages = [page for page in catalog.pages.values() if page.in_navigation]
    return SiteView(
        name=site.name,
        url=site.url,
        description=site.description,
        language=site.language,
        direction=wording.direction(site.language),
        navigation=tuple(context.named(anchor) for anchor, wanted in present.items() if wanted),
        footer=(
            *((context.named(SKILLS),) if any(r.skills for r in catalog.roles.values()) else ()),
            *((context.named(EMPLOYERS),) if context.by_employer else ()),
            *(_footer_link(page, context) for page in pages),
            *((context.named(STYLEGUIDE),) if context.preview else ()),
        ),
        feeds=feeds,
        theme=theme,
        links=links,
        search=search_url(context),
        links_language=context.own_language,
    )
