"""`WebPage`, `Article` and `WebSite`: the page itself, and the site it belongs to.

https://developers.google.com/search/docs/appearance/structured-data/article
https://developers.google.com/search/docs/appearance/site-names
"""

from dataclasses import dataclass
from typing import Literal

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import Document, Guide, Reviewed
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
    document: Document | None = None
    """The file that the page is made of; None for a page that is computed."""
    main_entity: str = ""
    """The `@id` of the node that the page presents."""
    about: str = ""
    """The `@id` of the node that the page is about, if it has no main entity."""
    breadcrumb: str = ""
    """The `@id` of the page's `BreadcrumbList`."""


def web_page_node(page: PageSummary, site: Site) -> Node:
    """`WebPage` or a subtype. Nodes that it refers to must be in the same graph."""
    return node(
        page.type,
        web_page_id(page.url),
        url=page.url,
        name=page.name,
        description=page.description,
        inLanguage=site.content_language,
        **_dates(page.document, site),
        breadcrumb=page.breadcrumb and reference(page.breadcrumb),
        mainEntity=page.main_entity and reference(page.main_entity),
        about=page.about and reference(page.about),
    )


def _dates(document: Document | None, site: Site) -> Node:
    """When a page was published, changed and last checked, and by whom."""
    if document is None:
        return {}
    dates: Node = {
        "datePublished": iso_date(document.date_published),
        "dateModified": iso_date(document.date_modified),
    }
    if isinstance(document, Reviewed):
        dates["lastReviewed"] = iso_date(document.last_reviewed)
        dates["reviewedBy"] = document.reviewed_by and party_node(document.reviewed_by, site)
    return dates


def article_node(guide: Guide, site: Site) -> Node:
    """`Article`, with its publisher in full; the page's graph has its `#webpage`."""
    address = absolute(site.url, guide.url)
    return node(
        "Article",
        article_id(address),
        url=address,
        mainEntityOfPage=reference(web_page_id(address)),
        headline=guide.title,
        description=guide.summary,
        inLanguage=site.content_language,
        datePublished=iso_date(guide.date_published),
        dateModified=iso_date(guide.date_modified),
        author=guide.author and party_node(guide.author, site),
        publisher=organization_node(site),
    )


def web_site_node(site: Site) -> Node:
    """`WebSite`, for the home page only. Its graph must have `organization_node` as well."""
    return node(
        "WebSite",
        website_id(site),
        url=absolute(site.url, SitePath.HOME),
        name=site.name,
        description=site.description,
        inLanguage=site.content_language,
        publisher=reference(organization_id(site)),
    )
