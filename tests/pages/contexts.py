"""A small linked site on a date."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rolepress.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from rolepress.pages.context import Context
from rolepress.pages.view import PageView, Published
from rolepress.pages.views import page_views
from tests.builders import make_body, make_catalog, make_data, make_site

TODAY = date(2026, 11, 22)


def make_context(*documents: Document, **changes: Any) -> Context:
    """The site that these documents make, today unless a `build_date` is given."""
    catalog = make_catalog(
        roles=[d for d in documents if isinstance(d, Role)],
        jobs=[d for d in documents if isinstance(d, Job)],
        job_descriptions=[d for d in documents if isinstance(d, JobDescription)],
        guides=[d for d in documents if isinstance(d, Guide)],
        pages=[d for d in documents if isinstance(d, Page)],
        data=changes.pop("data", make_data()),
    )
    defaults: dict[str, Any] = {"catalog": catalog, "site": make_site(), "build_date": TODAY}
    return Context(**(defaults | changes))


def published(context: Context) -> dict[str, Published]:
    """Every page by its site path; no two share one."""
    found = list(page_views(context))
    by_url = {page.url: page for page in found}
    assert len(by_url) == len(found)
    return by_url


def view(context: Context, url: str) -> PageView:
    """One page's view."""
    return published(context)[url].view(make_body())


def types(page: PageView) -> Sequence[Any]:
    """The types of the nodes in a page's graph."""
    graph = (page.graph or {}).get("@graph", [])
    assert isinstance(graph, list)
    return [node["@type"] for node in graph if isinstance(node, dict)]
