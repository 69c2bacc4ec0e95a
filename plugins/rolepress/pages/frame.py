"""The frame around the main part of every page: address, head, breadcrumbs and graph."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rolepress.core.text import shorten
from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import Document, site_path
from rolepress.domain.lengths import DESCRIPTION_SHOWN_MAX_CHARS
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.mains import Main
from rolepress.pages.parts import Anchor, Facet, Translation
from rolepress.pages.view import Head, PageView
from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.ids import breadcrumb_id, list_id
from rolepress.schema_org.lists import NamedPage, breadcrumb_node, item_list_node
from rolepress.schema_org.node import Node
from rolepress.schema_org.web_page import PageSummary, PageType, web_page_node

TITLE_MAX_CHARS = 60
"""About as much of a title as a search result shows."""

DRAFT_NOTICE = N_("This page is not published. Only a preview shows it.")

HOME = Anchor(N_("Home"), SitePath.HOME)


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of a page. `trail` has the pages between the home page and this page."""

    url: str
    template: str
    heading: str
    title: str
    """The title for the head. The site's name is added if there is room."""
    description: str
    trail: Sequence[Anchor] = ()
    type: PageType = "WebPage"
    og_type: str = "website"
    document: Document | None = None
    """The file that the page is made of; None for a page that is computed."""
    indexable: bool = True
    nodes: Sequence[Node] = ()
    """The nodes of the graph other than the page itself, its breadcrumbs and its list."""
    main_entity: str = ""
    """The `@id` of the node that the page presents."""
    about: str = ""
    """The `@id` of the node that the page is about, if it has no main entity."""
    draft: bool = False
    scripts: tuple[str, ...] = ()
    """The theme's scripts that the page loads."""
    compiles: bool = False
    """Whether its scripts compile WebAssembly."""
    facets: tuple[Facet, ...] = ()
    """The page's facets in the search. Empty if the search must not find the page."""
    translations: tuple[Translation, ...] = ()
    """The page in each of its languages. Empty if it has only one."""
    listed: Sequence[Anchor] = ()
    """The pages that a list page lists, in its order."""


def build_page(frame: Frame, main: Main, context: Context) -> PageView:
    """A page with its graph: the page, its breadcrumbs, the pages it lists, and its own nodes."""
    home = context.named(HOME)
    crumbs = (home, *frame.trail, Anchor(frame.heading, frame.url)) if frame.url != HOME.url else ()
    return PageView(
        url=frame.url,
        template=frame.template,
        heading=frame.heading,
        head=_head(frame, context),
        main=main,
        breadcrumbs=crumbs,
        graph=_graph(frame, crumbs, context),
        language=context.site.language,
        **_text_language(context),
        scripts=frame.scripts,
        compiles=frame.compiles,
        facets=frame.facets if frame.indexable else (),
        notice=context.words.gettext(DRAFT_NOTICE) if frame.draft else "",
    )


def _text_language(context: Context) -> dict[str, str]:
    """What a page says about the language of its text, if the site has no words in it."""
    language = context.site.text_language
    if not language:
        return {}
    return {
        "text_language": language,
        "text_direction": wording.direction(language),
        "text_language_name": wording.language_name(language, context.site.language),
    }


def _graph(frame: Frame, crumbs: Sequence[Anchor], context: Context) -> Node:
    address = absolute(context.site.url, frame.url)
    page = PageSummary(
        url=address,
        name=frame.heading,
        description=_meta_description(frame),
        type=frame.type,
        document=frame.document,
        main_entity=frame.main_entity or (list_id(address) if frame.listed else ""),
        about=frame.about,
        breadcrumb=breadcrumb_id(address) if crumbs else "",
    )
    nodes = [web_page_node(page, context.site), *frame.nodes]
    if frame.listed:
        nodes.append(item_list_node(address, _named(frame.listed, context)))
    if crumbs:
        nodes.append(breadcrumb_node(_named(crumbs, context)))
    return build_graph(nodes)


def _head(frame: Frame, context: Context) -> Head:
    elsewhere = _elsewhere(frame.document) if frame.document else ""
    is_open = frame.indexable or bool(elsewhere)  # who may not read it would not be led there
    return Head(
        title=_title(frame.title, context.site.name),
        description=_meta_description(frame),
        canonical=absolute(context.site.url, elsewhere or frame.url) if is_open else "",
        robots="" if is_open else "noindex, follow",
        og_type=frame.og_type,
        translations=frame.translations,
    )


def _elsewhere(document: Document) -> str:
    """The path of the page that search engines are led to, or an empty text."""
    is_led = document.canonical and not document.draft
    return site_path(type(document), str(document.canonical)) if is_led else ""


def _meta_description(frame: Frame) -> str:
    """The description for head and graph, cut where search results cut it."""
    return shorten(frame.description, DESCRIPTION_SHOWN_MAX_CHARS)


def fitting(*titles: str) -> str:
    """The first title that fits into a search result, or the last one if none fits."""
    return next((title for title in titles if len(title) <= TITLE_MAX_CHARS), titles[-1])


def _title(words: str, site_name: str) -> str:
    return words if site_name in words else fitting(f"{words} | {site_name}", words)


def unspoken(title: str, context: Context) -> str:
    """The title for a head where the site has no words in the language of the page, else empty."""
    return title if context.site.text_language else ""


def _named(anchors: Iterable[Anchor], context: Context) -> list[NamedPage]:
    return [NamedPage(a.text, absolute(context.site.url, a.url)) for a in anchors]
