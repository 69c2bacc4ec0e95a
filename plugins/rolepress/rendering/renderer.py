"""Renders views into bytes, without any settings, catalog or clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jinja2 import TemplateError, TemplateSyntaxError

from rolepress.pages.view import FileView, SiteView, View
from rolepress.rendering.encoders import encode_text, find_encoder
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
            site = self.sites[view.language]
            environment = build_environment(self.templates, site.language)
            template = environment.get_template(view.template)
            if not isinstance(view, FileView):
                return encode_text(template.render(page=view, site=site))
            shared = {} if view.is_self_contained else {"site": site}
            text = template.render(page=view, **shared)
            return find_encoder(view.encoder, self.templates.folders)(text)
        except FAULTS as error:
            raise RenderError(f"{view.template} for {view.url}: {_words(error)}") from error

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
