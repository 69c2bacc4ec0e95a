"""The page on which visitors search, one for each language that pages are in."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from rolepress.domain.addresses import SitePath, in_language
from rolepress.domain.sections import Body
from rolepress.locales.catalog import N_, language_name
from rolepress.pages.articles import GUIDES
from rolepress.pages.context import Context
from rolepress.pages.facets import TITLES
from rolepress.pages.frame import Frame, build_page
from rolepress.pages.job_descriptions import JOB_DESCRIPTIONS
from rolepress.pages.job_hubs import EMPLOYERS, place_links
from rolepress.pages.jobs import JOBS
from rolepress.pages.mains import SearchMain
from rolepress.pages.parts import Anchor, Translation
from rolepress.pages.role_hubs import SKILLS
from rolepress.pages.roles import ROLES
from rolepress.pages.view import PageKind, PageView, Published

SEARCH = Anchor(N_("Search"), SitePath.SEARCH)


def search_url(context: Context) -> str:
    """The site path of the search in a language. Empty if the site has no search."""
    if not context.has_search:
        return ""
    return in_language(SEARCH.url, context.site.language) if context.own_language else SEARCH.url


def search_pages(context: Context) -> Iterator[Published]:
    """The search page of each language, which search engines must not index."""
    contexts = context.speaking if context.has_search else ()
    languages = tuple(
        Translation(each.site.language, language_name(each.site.language), search_url(each))
        for each in contexts
    )
    for each in contexts:
        view = partial(_view, each, languages if len(languages) > 1 else ())
        yield Published(search_url(each), PageKind.SEARCH, view)


def _view(context: Context, languages: tuple[Translation, ...], _body: Body) -> PageView:
    _ = context.words.gettext
    search_in = _("Search the pages in %(language)s")
    elsewhere = (
        replace(each, name=search_in % {"language": each.name})
        for each in languages
        if each.language != context.site.language
    )
    main = SearchMain(
        facets=tuple((name, _(title)) for name, title in TITLES.items()),
        links=tuple(_lists(context)),
        places=tuple(place_links(context)),
        elsewhere=tuple(elsewhere),
        also=tuple(_without_search(context)),
    )
    frame = Frame(
        url=search_url(context),
        template="search.html",
        heading=_(SEARCH.text),
        title=_("Search roles, jobs and guides"),
        description=_("Search the roles, jobs, job descriptions and guides of this site."),
        indexable=False,
        scripts=("search",),
        compiles=True,
        translations=languages,
    )
    return build_page(frame, main, context)


def _without_search(context: Context) -> Iterator[str]:
    """The languages that have no search, because the site has no words in them."""
    if not context.own_language:
        yield from (each.language for each in context.translations if each.site.text_language)


def _lists(context: Context) -> Iterator[Anchor]:
    catalog = context.catalog
    yield context.named(ROLES)
    yield context.named(JOBS)
    for anchor, is_there in (
        (SKILLS, any(role.skills for role in catalog.roles.values())),
        (JOB_DESCRIPTIONS, bool(catalog.job_descriptions)),
        (GUIDES, bool(catalog.guides)),
        (EMPLOYERS, any(vacancy.employer for vacancy in catalog.vacancies)),
    ):
        if is_there:
            yield context.named(anchor)
