"""The Pelican generator: settings in, problems out, and the build between."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator
from pelican.writers import Writer

from rolepress.core.problems import ContentError, format_problems
from rolepress.landing.build import build
from rolepress.landing.build_day import build_day
from rolepress.landing.host import EXPECTED
from rolepress.landing.report import format_report
from rolepress.landing.settings import BuildSettings, read_settings
from rolepress.landing.signals import get_compressors, get_indexer, get_views, reporting
from rolepress.rendering.errors import StoppedError

if TYPE_CHECKING:  # not needed where nothing has changed, and half a second to import
    from rolepress.pages.context import Context
    from rolepress.pages.view import FileView, Published, Texts
    from rolepress.rendering.compressor import Compressor


class LandingGenerator(Generator):
    """Builds all pages of the site.

    The build runs among the readers of Pelican, not among its writers: content errors stop
    Pelican before anything is written.
    """

    def generate_context(self) -> None:
        """Build the site. Whatever is raised here ends Pelican with a non-zero status."""
        day = build_day(self.settings, os.environ)
        settings = _with_indexer(read_settings(self.settings, day))
        settings = replace(settings, compressors=tuple(_compressors(self.settings)))
        try:
            report = build(settings, contribute)
        except KeyboardInterrupt:
            raise StoppedError(
                "the build was stopped; the next one puts right what is half done"
            ) from None
        except EXPECTED as error:
            sys.stderr.write(_in_words(error))
            raise
        if not any(taken for _, taken in reporting.send(report)):
            sys.stderr.write(f"{format_report(report)}\n")

    def generate_output(self, writer: Writer) -> None:
        """Do nothing: all files are in place."""


def _with_indexer(settings: BuildSettings) -> BuildSettings:
    """The settings, with the indexer of the plugin that has one."""
    found = [indexer for _, indexer in get_indexer.send(settings)] if settings.search else []
    return replace(settings, indexer=next(filter(None, found), None))


def _compressors(settings: Mapping[str, Any]) -> "Iterator[Compressor]":
    """Those of all plugins that have some."""
    for _, found in get_compressors.send(settings):
        yield from found


def _in_words(error: Exception) -> str:
    """Every problem of the content, each on lines of its own; nothing for other errors."""
    return format_problems(error.problems) if isinstance(error, ContentError) else ""


def contribute(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView]":
    """The files that other plugins add."""
    for _, files in get_views.send(context, published=published, texts=texts):
        yield from files
