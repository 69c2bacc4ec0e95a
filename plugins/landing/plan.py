"""Every page and file of the site decided, and those that changed rendered."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic_core import to_json

from plugins.core.digests import digest
from plugins.core.problems import ContentError
from plugins.core.urls import output_path
from plugins.domain.sections import Body
from plugins.landing.inputs import Inputs
from plugins.landing.link import Linked, read_and_link
from plugins.landing.settings import BuildSettings
from plugins.landing.site_checks import check_site
from plugins.pages.context import Context
from plugins.pages.parts import Anchor
from plugins.pages.view import Alternate, FileView, Published, SiteView, Texts, View
from plugins.pages.views import page_views, site_view
from plugins.rendering.code import folder_digest
from plugins.rendering.memo import Memo
from plugins.rendering.record import Origin
from plugins.rendering.renderer import Renderer
from plugins.rendering.workers import Workers
from plugins.rendering.writer import Writer

NO_TEXT = Body("")
"""What a page that is computed from others is made from."""

Contribute = Callable[[Context, Sequence[Published], Texts], Iterable[FileView]]
"""Gives further files of the site, such as a sitemap, once all pages are known."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the site has: pages, further files, and the site views that they share."""

    linked: Linked
    pages: tuple[Published, ...]
    files: tuple[FileView, ...]
    sites: Mapping[str, SiteView]
    """What pages share, by the language they are in: see `View.language`."""


def make_plan(
    settings: BuildSettings, inputs: Inputs, contribute: Contribute, memo: Memo, pool: Workers
) -> Plan:
    """Read, check, link. Raises ContentError."""
    linked = read_and_link(settings, inputs.content, memo, pool)
    context = linked.context
    pages = tuple(_dated(page_views(context), linked))
    files = tuple(contribute(context, pages, linked.library.text))
    urls = [file.url for file in files]
    problems = list(check_site(linked, inputs.assets, pages, urls))
    if problems:
        raise ContentError(problems)
    feeds = tuple(Anchor(file.feed_title, file.url) for file in files if file.feed_title)
    sites = {
        each.site.language: site_view(each, inputs.assets.theme, feeds)
        for each in (context, *context.translations)
    }
    return Plan(linked, pages, files, {"": sites[context.site.language], **sites})


def _dated(pages: Iterable[Published], linked: Linked) -> Iterator[Published]:
    """The pages, with what the ledger knows of the day since which each says what it says.

    A view is made without that day, so a page cannot show it: it would change where no fact did.
    """
    library, today = linked.library, linked.context.build_date
    for page in pages:
        since = None
        if page.document:
            name = library.sources[page.document.path].name
            since = linked.ledger.since(name, library.says[name])
        if since and since <= today and (page.last_modified is None or since > page.last_modified):
            yield replace(page, last_modified=since)
        else:
            yield page


def render_plan(
    settings: BuildSettings, plan: Plan, inputs: Inputs, writer: Writer, pool: Workers
) -> None:
    """Stage every file whose bytes may have changed. Raises RenderError or WorkersError."""
    origins: dict[str, Origin] = {}
    changed = list(_changed(plan, writer, origins))
    folders = settings.template_folders
    renderer = Renderer(tuple(map(str, folders)), folder_digest(folders), plan.sites)
    for view, data in renderer.render_all(changed, pool.for_items(len(changed))):
        writer.write(output_path(view.url), origins[view.url], data)
    for asset in inputs.assets.files:
        writer.write(output_path(asset.url), Origin(view=digest(asset.data)), asset.data)


def _changed(plan: Plan, writer: Writer, origins: dict[str, Origin]) -> Iterator[View]:
    """The views whose files may not be as they should; of what they are made goes to `origins`.

    First the inputs are compared, then, where they differ, the views.
    """
    sites = {language: to_json(site) for language, site in plan.sites.items()}
    shared = digest(plan.linked.shape, *sites.values())
    library = plan.linked.library
    forms = {
        file.form_of: Alternate(file.url, file.media_type) for file in plan.files if file.form_of
    }
    for page in plan.pages:
        document, form = page.document, forms.get(page.url)
        made_of = digest(shared, library.keys[document.path] if document else b"", to_json(form))
        if writer.keep(output_path(page.url), Origin(made_of)):
            continue
        view = page.view(library.text(document) if document else NO_TEXT)
        if form:
            view = replace(view, head=replace(view.head, alternates=(form,)))
        origins[page.url] = Origin(made_of, digest(sites[view.language], to_json(view)))
        if not writer.keep(output_path(page.url), origins[page.url]):
            yield view
    for file in plan.files:
        origins[file.url] = Origin(view=digest(sites[file.language], to_json(file)))
        if not writer.keep(output_path(file.url), origins[file.url]):
            yield file
