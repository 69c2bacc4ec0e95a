"""Builds the site that Pelican's settings describe, again and again."""

import signal
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from pelican import get_instance
from pelican.log import init as init_logging

from rolepress.landing.report import Report
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import replacing, reporting
from rolepress.serving.engine.line import Line
from rolepress.serving.engine.places import imported_files
from rolepress.serving.messages import GO_AHEAD, Built, Replacing


class Site:
    """One site, with its settings as they were when it was made."""

    settings: BuildSettings

    def __init__(self, arguments: Namespace, line: Line) -> None:
        """Read the settings as the command `pelican` does. Raises whatever they raise."""
        # As for `make site`, what is logged as an error stops the build.
        init_logging(arguments.verbosity, fatal="errors", name="pelican", handler=None)
        self._pelican, _ = get_instance(arguments)
        self.settings = self._pelican.landing
        self._line = line
        self._is_quiet = False
        replacing.connect(self._ask_for_leave)
        reporting.connect(self._has_nothing_to_tell)

    def build(self, *, quietly: bool) -> Built:
        """Build the site. Raises whatever a build raises.

        With `quietly`, nothing is printed if nothing has changed.
        """
        self._is_quiet = quietly
        with _stopped_by_ctrl_c():
            self._pelican.run()
        output = str(self.settings.output.absolute())
        return Built(output, imported_files(), self.settings.site.base)

    def _ask_for_leave(self, _settings: BuildSettings) -> None:
        """Wait until no request is being answered with a file."""
        self._line.say(Replacing())
        while self._line.hear() != GO_AHEAD:
            pass

    def _has_nothing_to_tell(self, report: Report) -> bool:
        return self._is_quiet and not (report.changes.written or report.changes.removed)


@contextmanager
def _stopped_by_ctrl_c() -> Iterator[None]:
    """Stop the build at SIGINT. At other times an engine ignores the signal."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
