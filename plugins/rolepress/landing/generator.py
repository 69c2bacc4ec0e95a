"""The Pelican generator, which runs the build and prints problems and the report."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from pelican.generators import Generator
from pelican.writers import Writer

from rolepress.core.problems import ContentError, format_problems
from rolepress.landing.build import build
from rolepress.landing.host import EXPECTED
from rolepress.landing.report import format_report
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import Build, get_compressors, get_indexer, get_views, reporting
from rolepress.rendering.errors import StoppedError

if TYPE_CHECKING:  # not needed where nothing has changed, and half a second to import
    from rolepress.pages.context import Context
    from rolepress.pages.view import FileView, LateFile, Published, Texts


def landing_generator(settings: BuildSettings) -> type[Generator]:
    """Make a generator class for a site with these settings. Pelican makes the instance."""

    class LandingGenerator(Generator):
        """Builds all pages of the site.

        The build runs among the readers of Pelican, not among its writers: content errors stop
        Pelican before anything is written.
        """

        def generate_context(self) -> None:
            """Build the site. Whatever is raised here ends Pelican with a non-zero status."""
            build_site(settings)

        def generate_output(self, writer: Writer) -> None:
            """Do nothing: all files are in place."""

    return LandingGenerator


def build_site(settings: BuildSettings) -> None:
    """Build with what all plugins add, and print the report."""
    tools = _with_tools(settings)
    try:
        report = build(tools, partial(contribute, tools))
    except KeyboardInterrupt:
        raise StoppedError(
            "the build was stopped; the next one finishes what is half done"
        ) from None
    except EXPECTED as error:
        sys.stderr.write(_in_words(error))
        raise
    if not any(taken for _, taken in reporting.send(report)):
        sys.stderr.write(f"{format_report(report)}\n")


def _with_tools(settings: BuildSettings) -> BuildSettings:
    """The settings, with the tools of the plugins that have some."""
    indexers = (found for _, found in get_indexer.send(settings)) if settings.search else ()
    compressors = chain.from_iterable(found for _, found in get_compressors.send(settings))
    return replace(
        settings, indexer=next(filter(None, indexers), None), compressors=tuple(compressors)
    )


def _in_words(error: Exception) -> str:
    """All problems of the content, each on lines of its own; empty for other errors."""
    return format_problems(error.problems) if isinstance(error, ContentError) else ""


def contribute(
    settings: BuildSettings, context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView | LateFile]":
    """The files that other plugins add."""
    for _, files in get_views.send(Build(settings, context, published, texts)):
        yield from files
