"""The Pelican generator: settings in, problems out, and the build between."""

import datetime
import logging
import os
import sys
from collections.abc import Iterable, Sequence

from pelican.generators import Generator
from pelican.writers import Writer

from plugins.core.dates import read_build_date
from plugins.core.problems import ContentError, format_problem
from plugins.landing.build import build
from plugins.landing.report import format_report
from plugins.landing.settings import SettingsError, read_settings
from plugins.landing.signals import get_views
from plugins.pages.context import Context
from plugins.pages.view import FileView, Published
from plugins.rendering.memo import BuildInProgressError
from plugins.rendering.renderer import RenderError
from plugins.rendering.writer import ForeignFolderError

EXPECTED = (
    ContentError,
    SettingsError,
    ForeignFolderError,
    BuildInProgressError,
    RenderError,
    OSError,
)
"""Errors that are said in a line: a traceback would tell whoever reads them nothing."""


class LandingGenerator(Generator):
    """Builds all pages of the site.

    The build runs among the readers of Pelican, not among its writers: content errors stop
    Pelican before anything is written.
    """

    def generate_context(self) -> None:
        """Build the site. Whatever is raised here ends Pelican with a non-zero status."""
        try:
            today = datetime.datetime.now(datetime.UTC).date()
            build_date = read_build_date(os.environ, today)
            report = build(read_settings(self.settings, build_date), contribute)
        except ContentError as error:
            sys.stderr.writelines(f"{format_problem(problem)}\n" for problem in error.problems)
            raise
        except ValueError as error:
            raise SettingsError(str(error)) from error
        sys.stderr.write(f"{format_report(report)}\n")

    def generate_output(self, writer: Writer) -> None:
        """Do nothing: all files are in place."""


def contribute(context: Context, published: Sequence[Published]) -> Iterable[FileView]:
    """The files that other plugins add."""
    for _, files in get_views.send(context, published=published):
        yield from files


class NoTraceback(logging.Filter):
    """Drops the traceback of errors that were meant for whoever reads the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, without the traceback of an expected error."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, EXPECTED):
            record.exc_info = None
            record.msg, record.args = str(error), ()
        return True
