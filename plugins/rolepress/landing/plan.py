"""Plans all pages and files of the site, and renders the ones that changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from msgspec import structs

from rolepress.core.problems import ContentError, Problem, has_errors, in_order
from rolepress.core.urls import output_path
from rolepress.domain.catalog import group_by
from rolepress.domain.sections import Body
from rolepress.landing.assets import Asset
from rolepress.landing.inputs import Inputs
from rolepress.landing.link import Linked, read_and_link
from rolepress.landing.news import standings_of
from rolepress.landing.settings import BuildSettings
from rolepress.landing.site_checks import AskedFor, check_site
from rolepress.pages.calendars import calendar_files
from rolepress.pages.context import Context
from rolepress.pages.security_policy import powers_of
from rolepress.pages.styleguide import styleguide_files
from rolepress.pages.view import (
    Alternate,
    Asked,
    FileView,
    LateFile,
    Published,
    SiteLink,
    SiteView,
    Texts,
    View,
    as_json,
)
from rolepress.pages.views import page_views, site_view
from rolepress.rendering.memo import Memo
from rolepress.rendering.record import Origin, Standing
from rolepress.rendering.renderer import Renderer
from rolepress.rendering.workers import Workers
from rolepress.rendering.writer import Writer
from rolepress_base.digests import digest

NO_TEXT = Body("")
"""The text of a page that is computed from others."""

Contribute = Callable[[Context, Sequence[Published], Texts], Iterable[FileView | LateFile]]
"""Returns more files of the site, such as a sitemap, once all pages are known."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything on the site: pages, other files, and the site views that they share."""

    linked: Linked
    pages: tuple[Published, ...]
    files: tuple[FileView, ...]
    late: tuple[LateFile, ...]
    assets: tuple[Asset, ...]
    sites: Mapping[str, SiteView]
    """The site views that pages share, by language: see `View.language`."""
    vacancies: Mapping[str, Standing]
    """The standing of each vacancy, by the site path of its page."""
    problems: tuple[Problem, ...]
    """The problems that do not stop a build, in order."""


def make_plan(
    settings: BuildSettings, inputs: Inputs, contribute: Contribute, memo: Memo, pool: Workers
) -> Plan:
    """Read, check and link the site. Raises ContentError."""
    linked = read_and_link(settings, inputs.content, memo, pool)
    context = linked.context
    pages = tuple(_dated(page_views(context), linked))
    own = (*calendar_files(context), *styleguide_files(context))
    added = (*own, *contribute(context, pages, linked.exported))
    files = tuple(file for file in added if isinstance(file, FileView))
    late = tuple(file for file in added if isinstance(file, LateFile))
    asked = AskedFor(pages, added, inputs.assets)
    problems = list(check_site(linked, asked, settings))
    for later, sources in linked.later:
        then = replace(linked, context=later, sources=sources)
        asked = replace(asked, pages=tuple(page_views(later)))
        problems += check_site(then, asked, settings)
    problems += linked.problems
    if has_errors(problems):
        raise ContentError(problems)
    feeds = tuple(
        SiteLink("alternate", file.url, file.media_type, file.feed_title)
        for file in files
        if file.feed_title
    )
    links = tuple(
        SiteLink(file.rel, file.url, file.media_type, file.form_title) for file in files if file.rel
    )
    sites = {
        each.site.language: site_view(each, inputs.assets.theme, feeds, links)
        for each in context.speaking
    }
    sites[""] = sites[context.site.language]
    assets, said = inputs.assets.files, tuple(in_order(problems))
    return Plan(linked, pages, files, late, assets, sites, standings_of(context.of_originals), said)


def _dated(pages: Iterable[Published], linked: Linked) -> Iterator[Published]:
    """Yield the pages, with the day of their last change from the ledger.

    Views do not have that day, so no page can show it, and no page changes because of it alone.
    """
    library, today = linked.library, linked.context.build_date
    for page in pages:
        since = None
        if page.document:
            name = library.sources[page.document.path].name
            since = linked.ledger.since(name, library.fingerprints[name])
        if since and since <= today and (page.last_modified is None or since > page.last_modified):
            yield replace(page, last_modified=since)
        else:
            yield page


def render_plan(plan: Plan, inputs: Inputs, writer: Writer, pool: Workers, asked: Asked) -> Asked:
    """Stage every file whose bytes may have changed. Raises RenderError or WorkersError.

    `asked` is what pages asked for in the last build. Returns what they ask for in this one.
    """
    needed = _Needed(plan, writer, asked)
    changed = chain(needed.pages(), needed.files())
    renderer = Renderer(inputs.templates, plan.sites)
    for batch, rendered in pool.in_batches(renderer.render_batch, changed):
        for view, data in zip(batch, rendered, strict=True):
            writer.write(output_path(view.url), needed.origins[view.url], data)
    for asset in plan.assets:
        writer.write(output_path(asset.url), Origin(view=digest(asset.data)), asset.data)
    return needed.asked


class _Needed:
    """Finds the views whose files may be out of date.

    First the inputs are compared, then the views if the inputs differ.
    """

    def __init__(self, plan: Plan, writer: Writer, asked: Asked) -> None:
        self._plan = plan
        self._writer = writer
        self._sites = {language: digest(as_json(site)) for language, site in plan.sites.items()}
        self._asked_before = asked
        self.origins: dict[str, Origin] = {}
        self.asked: dict[str, Sequence[str]] = {}

    def pages(self) -> Iterator[View]:
        """Yield the views of pages. Afterwards, `asked` holds what each page asks for."""
        shared = digest(self._plan.linked.shape, *self._sites.values())
        library = self._plan.linked.library
        forms = _forms(self._plan.files)
        for page in self._plan.pages:
            of_page = tuple(
                Alternate(file.url, file.media_type, file.form_title)
                for file in forms.get(page.url, ())
            )
            documents = (page.document, *page.texts_of)
            keys = [library.keys[each.path] if each else b"" for each in documents]
            made_of = digest(shared, *keys, as_json(of_page))
            if self._writer.keep(output_path(page.url), Origin(made_of)):
                self._note(page.url, self._asked_before.get(page.url, ()))
                continue
            view = page.view(
                *(self._plan.linked.text(each) if each else NO_TEXT for each in documents)
            )
            if of_page:
                view = structs.replace(view, head=structs.replace(view.head, alternates=of_page))
            self._note(page.url, powers_of(view))
            if not self._is_there(view, Origin(made_of, self._digest(view))):
                yield view

    def files(self) -> Iterator[View]:
        """Yield the views of other files. The last ones depend on what pages ask for."""
        files, own = self._plan.files, self._plan.sites[""]
        late = (file.view(self.asked, files, own) for file in self._plan.late)
        for file in (*files, *late):
            if not self._is_there(file, Origin(view=self._digest(file))):
                yield file

    def _note(self, url: str, powers: Sequence[str]) -> None:
        if powers:
            self.asked[url] = powers

    def _digest(self, view: View) -> bytes:
        alone = isinstance(view, FileView) and view.is_self_contained
        return digest(b"" if alone else self._sites[view.language], as_json(view))

    def _is_there(self, view: View, origin: Origin) -> bool:
        self.origins[view.url] = origin
        return self._writer.keep(output_path(view.url), origin)


def _forms(files: Iterable[FileView]) -> Mapping[str, tuple[FileView, ...]]:
    """Group the files that are other forms of a page, by the page's site path."""
    return group_by(files, lambda file: [file.form_of] if file.form_of else [])
