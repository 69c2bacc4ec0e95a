"""Guides, and pages such as "About"."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import Document, Guide, Page
from rolepress.domain.sections import Body
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.facets import kind_facet
from rolepress.pages.frame import Frame, build_page
from rolepress.pages.mains import ArticleMain
from rolepress.pages.page_days import page_days
from rolepress.pages.parts import Anchor, Fact
from rolepress.pages.sections import notes_section, text_sections
from rolepress.pages.translated_links import with_translated_links
from rolepress.pages.view import PageKind, PageView, Published
from rolepress.schema_org.ids import article_id, organization_id
from rolepress.schema_org.organization import organization_node
from rolepress.schema_org.web_page import article_node

GUIDES = Anchor(N_("Guides"), SitePath.GUIDES)
CONTENTS_MIN_SECTIONS = 4
ABOUT = "about"


def guide_page(guide: Guide, context: Context) -> Published:
    """A guide, with its author and dates."""
    return _published(
        guide, PageKind.GUIDE, lambda body: _guide_view(guide, body, context), context
    )


def plain_page(page: Page, context: Context) -> Published:
    """A page such as "About", which presents the site's organization."""
    return _published(page, PageKind.PAGE, lambda body: _page_view(page, body, context), context)


def _published(
    document: Document, kind: PageKind, view: Callable[[Body], PageView], context: Context
) -> Published:
    return Published(
        document.url,
        kind,
        view,
        document,
        indexable=not (document.draft or document.canonical),
        last_modified=latest_change([document], (), context),
    )


def _guide_view(guide: Guide, body: Body, context: Context) -> PageView:
    address = absolute(context.site.url, guide.url)
    body = with_translated_links(body, context)
    main = _main(guide, body, tuple(_byline(guide, context)), context)
    frame = replace(
        _frame(guide),
        facets=(kind_facet("guide", context),),
        trail=(context.named(GUIDES),),
        og_type="article",
        nodes=[article_node(guide, context.site)],
        main_entity=article_id(address),
    )
    return build_page(frame, main, context)


def _page_view(page: Page, body: Body, context: Context) -> PageView:
    body = with_translated_links(body, context)
    frame = replace(_frame(page), facets=(kind_facet("page", context),))
    if page.slug == ABOUT:
        frame = replace(
            frame,
            type="AboutPage",
            nodes=[organization_node(context.site)],
            main_entity=organization_id(context.site),
        )
    return build_page(frame, _main(page, body, (), context), context)


def _frame(document: Document) -> Frame:
    return Frame(
        url=document.url,
        template="article.html",
        heading=document.title,
        title=document.title,
        description=document.summary,
        document=document,
        indexable=not document.draft,
        draft=document.draft,
    )


def _main(
    document: Document, body: Body, byline: tuple[Fact, ...], context: Context
) -> ArticleMain:
    sections = tuple(text_sections(document, body, context))
    return ArticleMain(
        lead_html=body.lead,
        sections=(*sections, *notes_section(body, context)),
        byline=byline,
        contents=len(sections) >= CONTENTS_MIN_SECTIONS,
        days=() if byline else page_days(document, context),
        correction_url=context.correction_url(document),
    )


def _byline(guide: Guide, context: Context) -> Iterator[Fact]:
    _, language = context.words.gettext, context.site.language
    if guide.author:
        yield Fact(_("By"), guide.author)
    by = _("by %(name)s") % {"name": guide.reviewed_by} if guide.reviewed_by else ""
    for term, day, note in (
        (_("Published"), guide.date_published, ""),
        (_("Updated"), guide.date_modified, ""),
        (_("Reviewed"), guide.last_reviewed, by),
    ):
        if day:
            yield Fact(term, wording.date(day, language), note=note, datetime=day.isoformat())
