"""`WebPage`, `Article` and `WebSite`: the page itself, and the site it belongs to.

https://developers.google.com/search/docs/appearance/structured-data/article
https://developers.google.com/search/docs/appearance/site-names
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rolepress.core.urls import absolute
from rolepress.domain.site import Site
from rolepress.schema_org.dates import iso_date
from rolepress.schema_org.ids import article_id, organization_id, web_page_id, website_id
from rolepress.schema_org.node import Node, node, reference
from rolepress.schema_org.organization import organization_node, party_node

PageType = Literal["WebPage", "CollectionPage", "AboutPage"]


@dataclass(frozen=True, slots=True)
class PageSummary:
    """The facts of a page. `url` is absolute, and unknown texts are empty."""

    url: str
    name: str
    description: str
    type: PageType = "WebPage"
    date_published: date | None = None
    date_modified: date | None = None
    last_reviewed: date | None = None
    reviewed_by: str | None = None
    """A person's name, or the site's own."""
    main_entity: str = ""
    """The `@id` of the node that the page presents."""
    about: str = ""
    """The `@id` of the node that the page is about, if it has no main entity."""
    breadcrumb: str = ""
    """The `@id` of the page's `BreadcrumbList`."""


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """The facts of a guide. `url` is absolute."""

    url: str
    headline: str
    description: str
    date_published: date | None = None
    date_modified: date | None = None
    author: str | None = None
    """A person's name, or the site's own."""


def web_page_node(page: PageSummary, site: Site) -> Node:
    """`WebPage` or a subtype. Nodes that it refers to must be in the same graph."""
    return node(
        page.type,
        web_page_id(page.url),
        url=page.url,
        name=page.name,
        description=page.description,
        inLanguage=site.language,
        datePublished=iso_date(page.date_published),
        dateModified=iso_date(page.date_modified),
        lastReviewed=iso_date(page.last_reviewed),
        reviewedBy=page.reviewed_by and party_node(page.reviewed_by, site),
        breadcrumb=page.breadcrumb and reference(page.breadcrumb),
        mainEntity=page.main_entity and reference(page.main_entity),
        about=page.about and reference(page.about),
    )


def article_node(article: ArticleSummary, site: Site) -> Node:
    """`Article`, with its publisher in full; the page's graph has its `#webpage`."""
    return node(
        "Article",
        article_id(article.url),
        url=article.url,
        mainEntityOfPage=reference(web_page_id(article.url)),
        headline=article.headline,
        description=article.description,
        inLanguage=site.language,
        datePublished=iso_date(article.date_published),
        dateModified=iso_date(article.date_modified),
        author=article.author and party_node(article.author, site),
        publisher=organization_node(site),
    )


def web_site_node(site: Site) -> Node:
    """`WebSite`, for the home page only. Its graph must have `organization_node` as well."""
    return node(
        "WebSite",
        website_id(site),
        url=absolute(site.url, "/"),
        name=site.name,
        description=site.description,
        inLanguage=site.language,
        publisher=reference(organization_id(site)),
    )
