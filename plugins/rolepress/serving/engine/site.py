"""Builds the site that Pelican's settings describe, again and again."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pelican import get_instance
from pelican.log import init as init_logging

from rolepress.core.problems import format_problem, format_problems, in_order
from rolepress.landing.files import Content
from rolepress.landing.report import Report
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import Refused, reading, refusing, replacing, reporting
from rolepress.serving.engine.holding import HeldBack, Holding
from rolepress.serving.engine.line import Line
from rolepress.serving.engine.places import imported_files
from rolepress.serving.engine.saved import SHOWN_MAX, Saved, say_saved
from rolepress.serving.engine.versions import Versions
from rolepress.serving.messages import GO_AHEAD, BrokenPage, Built, Replacing
from rolepress_base.signs import with_signs


class Site:
    """One site, with its settings as they were when it was made."""

    settings: BuildSettings

    def __init__(self, arguments: Namespace, session: Path, line: Line) -> None:
        """Read the settings as the command `pelican` does. Raises whatever they raise.

        `session` is a folder for what one engine of a preview leaves to the next.
        """
        # As for `make site`, what is logged as an error stops the build.
        init_logging(arguments.verbosity, fatal="errors", name="pelican", handler=None)
        self._pelican, _ = get_instance(arguments)
        self.settings = self._pelican.landing
        self._line = line
        self._is_quiet = False
        self._holding = Holding(Versions(session))
        self._saved = Saved()
        reading.connect(self._begin)
        refusing.connect(self._hold_back)
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
        held = tuple(map(_page, filter(_is_left_out, self._holding.held_back)))
        return Built(output, imported_files(), self.settings.site.base, held)

    def finish(self, *, is_built: bool) -> None:
        """Say what is held back, and how saved files were understood, and keep good versions.

        That can wait until the site is shown.
        """
        if is_built:
            self._holding.are_shown()
        saved = self._saved.paths
        is_told = is_built and (saved or not self._is_quiet)
        held = tuple(self._holding.held_back) if is_told else ()
        told = saved if len(saved) <= SHOWN_MAX else ()
        others = [problem for each in held if each.path not in told for problem in each.problems]
        said = format_problems(in_order(others))
        if saved:
            said += say_saved(saved, self.settings, {each.path: each.problems for each in held})
        sys.stderr.write(said + "".join(f"{each.shown}\n" for each in held))

    def _begin(self, content: Content) -> None:
        self._holding.begin(content)
        self._saved.begin(content)

    def _hold_back(self, refused: Refused) -> Content | None:
        return self._holding.instead(refused)

    def _ask_for_leave(self, _settings: BuildSettings) -> None:
        """Wait until no request is being answered with a file."""
        self._line.say(Replacing())
        while self._line.hear() != GO_AHEAD:
            pass

    def _has_nothing_to_tell(self, report: Report) -> bool:
        return self._is_quiet and not (report.changes.written or report.changes.removed)


def _is_left_out(held: HeldBack) -> bool:
    return held.since is None and held.url is not None


def _page(held: HeldBack) -> BrokenPage:
    problems = tuple(map(format_problem, held.problems))
    return BrokenPage(held.url or "", with_signs(held.path), problems)


@contextmanager
def _stopped_by_ctrl_c() -> Iterator[None]:
    """Stop the build at SIGINT. At other times an engine ignores the signal."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
