"""The files of a feed as the theme writes them, for tests that read them as a partner would."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache
from typing import Any

from msgspec import structs

from rolepress.domain.documents import Document
from rolepress.domain.exported import ExportedText
from rolepress.domain.sections import Section
from rolepress.feeds.engine import Written, write_feed
from rolepress.feeds.table import Partner
from rolepress.feeds.views import feed_views
from rolepress.pages.context import Context
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.view import FileView
from rolepress.pages.views import site_view
from rolepress.rendering.renderer import Renderer
from rolepress.rendering.templates import read_templates
from tests.builders import make_exported, make_job, make_place, make_role
from tests.pages.contexts import make_context
from tests.small_site import THEME

LEAD = f"<p>{'You keep the services of a power grid running. ' * 3}</p>"
"""Long enough for every partner."""


def full_job(**changes: Any) -> Document:
    """A job that every partner takes."""
    defaults = {
        "locations": (make_place(region="Berlin"),),
        "apply_email": "jobs@acme.example",
    }
    return make_job(**(defaults | changes))


def jobs_context(*jobs: Document, **changes: Any) -> Context:
    """A site with these jobs and a role for them."""
    return make_context(make_role(), *jobs, **changes)


def body(*sections: Section, lead: str = LEAD) -> ExportedText:
    """The text of every document of a test."""
    return make_exported(*sections, lead=lead)


def written(partner: Partner, context: Context, text: str = LEAD, **changes: Any) -> Written:
    """What a partner gets, each vacancy having the same text."""
    return write_feed(replace(partner, **changes), context, lambda _: text)


def render(file: FileView, context: Context) -> bytes:
    """A file as it is written to the output folder."""
    return _renderer(context.site.url).render(file)


@cache
def _renderer(site_url: str) -> Renderer:
    """The address is all that the feeds of these tests' sites differ in."""
    context = make_context()
    site = site_view(context, ThemeFiles(), ())
    return Renderer(
        read_templates([THEME / "templates"]), {"": structs.replace(site, url=site_url)}
    )


def rendered(
    context: Context, names: Collection[str], text: ExportedText | None = None
) -> dict[str, bytes]:
    """The files of the feeds with these names, by site path."""
    found = feed_views(context, lambda _: text or body(), names)
    return {file.url: render(file, context) for file in found}
