"""Every page and file of the site decided, and those that changed rendered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pydantic_core import to_json

from plugins.core.digests import digest
from plugins.core.problems import ContentError
from plugins.core.urls import output_path
from plugins.landing.inputs import Inputs
from plugins.landing.link import check_site, read_and_link, read_sources
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.pages.parts import Anchor
from plugins.pages.view import FileView, Published, SiteView, View
from plugins.pages.views import page_views, site_view
from plugins.rendering.code import folder_digest
from plugins.rendering.memo import Memo
from plugins.rendering.renderer import Renderer
from plugins.rendering.workers import Workers
from plugins.rendering.writer import Writer

Contribute = Callable[[Context, Sequence[Published]], Iterable[FileView]]
"""Gives further files of the site, such as a sitemap, once all pages are known."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The files that the site has: views to render, and the site view they share."""

    context: Context
    published: tuple[Published, ...]
    views: tuple[View, ...]
    site: SiteView


def make_plan(
    settings: BuildSettings, inputs: Inputs, contribute: Contribute, memo: Memo, pool: Workers
) -> Plan:
    """Read, check, link, view. Raises ContentError."""
    context = read_and_link(settings, inputs.content, memo, pool)
    published = tuple(page_views(context))
    files = tuple(contribute(context, published))
    views = (*(page.view for page in published), *files)
    sources = read_sources(inputs.content, settings.dialect)
    problems = check_site(context, sources, inputs.assets, [view.url for view in views])
    if problems:
        raise ContentError(problems)
    feeds = tuple(Anchor(file.feed_title, file.url) for file in files if file.feed_title)
    assets = inputs.assets
    site = site_view(context, assets.stylesheet, feeds, assets.favicon)
    return Plan(context, published, views, site)


def render_plan(
    settings: BuildSettings, plan: Plan, inputs: Inputs, writer: Writer, pool: Workers
) -> None:
    """Stage every file whose bytes may have changed. Raises RenderError or WorkersError."""
    shared = to_json(plan.site)
    keys = {view.url: digest(shared, to_json(view)) for view in plan.views}
    changed = [v for v in plan.views if not writer.keep(output_path(v.url), keys[v.url])]
    folders = settings.template_folders
    renderer = Renderer(tuple(map(str, folders)), folder_digest(folders), plan.site)
    for view, data in renderer.render_all(changed, pool.for_items(len(changed))):
        writer.write(output_path(view.url), keys[view.url], data)
    for asset in inputs.assets.files:
        writer.write(output_path(asset.url), digest(asset.data), asset.data)
