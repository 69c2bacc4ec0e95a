"""Renders views into bytes, without any settings, catalog or clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from jinja2 import TemplateError, TemplateSyntaxError

from rolepress.core.address_fields import with_changed_addresses
from rolepress.core.urls import href
from rolepress.pages.view import FileView, SiteView, View
from rolepress.rendering.encoders import find_encoder
from rolepress.rendering.environment import build_environment
from rolepress.rendering.errors import RenderError
from rolepress.rendering.templates import NotUtf8Error, Templates

FAULTS = (
    *(TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    *(AssertionError, MemoryError, RuntimeError, SyntaxError),
)
"""Errors that a template can raise: in its syntax, or in what it does with a value. The last two
come from templates that include themselves or nest too deep to be compiled."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders views with templates."""

    templates: Templates
    sites: Mapping[str, SiteView]
    """The site views, by the language of their pages: see `View.language`."""

    def render(self, view: View) -> bytes:
        """Render one file. Raises RenderError."""
        try:
            environment = build_environment(self.templates, self.sites[view.language].language)
            template = environment.get_template(view.template)
            text = template.render(**self._shown(view))
            encoder = view.encoder if isinstance(view, FileView) else ""
            return find_encoder(encoder, self.templates.folders)(text)
        except FAULTS as error:
            raise RenderError(f"{view.template} for {view.url}: {_words(error)}") from error

    def _shown(self, view: View) -> dict[str, View | SiteView]:
        """What a template receives, with addresses as the site's own pages write them.

        Everywhere else they are site paths. Only this function adds the path that the site is
        served below, so no template can forget it.
        """
        if isinstance(view, FileView) and view.is_self_contained:
            return {"page": view}
        site = self.sites[view.language]
        shown: dict[str, View | SiteView] = {"page": view, "site": site}
        if not site.base:
            return shown
        change = partial(href, site.base)
        return {name: with_changed_addresses(each, change) for name, each in shown.items()}

    def render_batch(self, views: Sequence[View]) -> list[bytes]:
        """The unit of work of an executor."""
        return [self.render(view) for view in views]


def _words(error: Exception) -> str:
    """The message of a template's error, with its place if that is known."""
    if isinstance(error, NotUtf8Error):
        return str(error)
    if isinstance(error, RecursionError):
        return "a template or macro includes itself, or nests too deep"
    place = f"{error.name}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
    return f"{place}{type(error).__name__}: {error}"
