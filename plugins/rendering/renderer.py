"""A view to bytes. Knows no settings, no catalog and no clock."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from jinja2 import TemplateError

from plugins.pages.view import SiteView, View
from plugins.rendering.environment import build_environment

T = TypeVar("T")
R = TypeVar("R")

BATCH = 32
"""Views sent to a worker at once: enough that sending costs little, few enough to share evenly."""


class RenderError(Exception):
    """A template could not be rendered: a fault of the theme, not of the content."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders views with the templates of some folders."""

    folders: tuple[str, ...]
    site: SiteView

    def render(self, view: View) -> bytes:
        """The bytes of one file. Raises RenderError."""
        try:
            template = build_environment(self.folders).get_template(view.template)
            return template.render(page=view, site=self.site).encode("utf-8")
        except TemplateError as error:
            raise RenderError(f"{view.template} for {view.url}: {error}") from error

    def render_all(
        self, views: Iterable[View], executor: Executor | None
    ) -> Iterator[tuple[View, bytes]]:
        """Each view with its bytes, in order, rendered by the executor if there is one."""
        if executor is None:
            for view in views:
                yield view, self.render(view)
            return
        for batch, rendered in in_batches(executor, self.render_batch, views):
            yield from zip(batch, rendered, strict=True)

    def render_batch(self, views: Sequence[View]) -> list[bytes]:
        """The unit of work of an executor."""
        return [self.render(view) for view in views]


def in_batches(
    executor: Executor, work: Callable[[Sequence[T]], R], items: Iterable[T]
) -> Iterator[tuple[Sequence[T], R]]:
    """Each batch of items with what `work` made of it."""
    source = iter(items)
    batches = list(iter(lambda: list(islice(source, BATCH)), []))
    yield from zip(batches, executor.map(work, batches), strict=True)
