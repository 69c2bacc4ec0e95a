"""Read, check, link, view, render, write. Where anything is wrong, nothing is written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pydantic_core import to_json

from plugins.core.digests import digest, digest_all
from plugins.core.problems import ContentError
from plugins.core.urls import output_path
from plugins.landing.assets import Assets, read_assets
from plugins.landing.files import Content, read_content
from plugins.landing.link import check_site, read_and_link
from plugins.landing.report import Report, read_report, report_on
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.pages.view import Anchor, FileView, Published, SiteView, View
from plugins.pages.views import page_views, site_view
from plugins.rendering.code import code_digest, folder_digest
from plugins.rendering.memo import Memo
from plugins.rendering.renderer import Renderer
from plugins.rendering.workers import Workers, workers
from plugins.rendering.writer import Writer

MEMO_FILE = "rolepress.sqlite"

Contribute = Callable[[Context, Sequence[Published]], Iterable[FileView]]
"""Gives further files of the site, such as a sitemap, once all pages are known."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a build is made from, read once. Equal digests make equal sites."""

    content: Content
    assets: Assets
    digest: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """The files that the site has: views to render, and the site view they share."""

    context: Context
    published: tuple[Published, ...]
    views: tuple[View, ...]
    site: SiteView


def build(settings: BuildSettings, contribute: Contribute) -> Report:
    """Bring the output folder up to date.

    Raises ContentError, RenderError, ForeignFolderError, BuildInProgressError or OSError; the
    site is as it was after each of them.
    """
    code = digest(code_digest(), folder_digest(settings.template_folders))
    with Memo(settings.cache / MEMO_FILE, code) as memo, workers(settings.executor) as pool:
        inputs = read_inputs(settings)
        writer = Writer(settings.output, memo.outputs(), settings.retained)
        writer.open()
        report = _unchanged(settings, inputs, memo, writer)
        if report is not None:
            return report
        plan = _plan(settings, inputs, contribute, memo, pool)
        _render(settings, plan, inputs.assets, writer, pool)
        changes = writer.commit()
        report = report_on(plan.context, plan.published, changes, settings)
        memo.remember_site(inputs.digest, to_json(report), writer.outputs)
        return report


def read_inputs(settings: BuildSettings) -> Inputs:
    """Read every file that the site depends on."""
    content = read_content(settings.content)
    assets = read_assets(settings.theme, content.static)
    files = [(file.path, file.data) for file in (*content.documents, *content.tables)]
    files += [(asset.url, asset.data) for asset in assets.files]
    return Inputs(content, assets, digest_all([*files, ("settings", to_json(settings.facts))]))


def _unchanged(
    settings: BuildSettings, inputs: Inputs, memo: Memo, writer: Writer
) -> Report | None:
    """The last build's report where it was made of the same inputs and nobody touched its files.

    Not with a plugin whose code is outside the memo's digest, and not with a problem to report.
    """
    if not settings.has_only_own_plugins or inputs.content.problems:
        return None
    site, report = memo.site()
    if site != inputs.digest or not writer.is_untouched():
        return None
    return read_report(report)


def _plan(
    settings: BuildSettings, inputs: Inputs, contribute: Contribute, memo: Memo, pool: Workers
) -> Plan:
    """Decide every page. Raises ContentError."""
    context = read_and_link(settings, inputs.content, memo, pool)
    published = tuple(page_views(context))
    files = tuple(contribute(context, published))
    views = (*(page.view for page in published), *files)
    problems = check_site(context, inputs.content, inputs.assets, [view.url for view in views])
    if problems:
        raise ContentError(problems)
    feeds = tuple(Anchor(file.feed_title, file.url) for file in files if file.feed_title)
    assets = inputs.assets
    site = site_view(context, assets.stylesheet, feeds, assets.favicon)
    return Plan(context, published, views, site)


def _render(
    settings: BuildSettings, plan: Plan, assets: Assets, writer: Writer, pool: Workers
) -> None:
    """Stage every file whose bytes may have changed."""
    shared = to_json(plan.site)
    keys = {view.url: digest(shared, to_json(view)) for view in plan.views}
    changed = [v for v in plan.views if not writer.keep(output_path(v.url), keys[v.url])]
    renderer = Renderer(tuple(str(folder) for folder in settings.template_folders), plan.site)
    try:
        for view, data in renderer.render_all(changed, pool.for_items(len(changed))):
            writer.write(output_path(view.url), keys[view.url], data)
        for asset in assets.files:
            writer.write(output_path(asset.url), digest(asset.data), asset.data)
    except BaseException:
        writer.discard()
        raise
