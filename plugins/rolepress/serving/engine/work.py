"""The main loop of an engine."""

from collections.abc import Sequence
from pathlib import Path

from pelican import parse_arguments

from rolepress.rendering.errors import StoppedError
from rolepress.serving.engine.faults import failure
from rolepress.serving.engine.line import Line
from rolepress.serving.engine.places import places_named, places_of
from rolepress.serving.engine.site import Site
from rolepress.serving.messages import LOOK, Built, Failed, Message

ANYTHING = (Exception, SystemExit)
"""Settings and plugins are programs, and may raise any of these."""


def work(line: Line, session: Path, arguments: Sequence[str]) -> None:
    """Read the settings, and build whenever asked, until a build is stopped.

    `session` is a folder for what one engine of a preview leaves to the next.
    """
    parsed = parse_arguments(list(arguments))
    try:
        site = Site(parsed, session, line)
    except ANYTHING as error:
        line.say(failure(error, parsed.settings, places_named(parsed)))
        return
    line.say(places_of(site.settings))
    while True:
        is_quiet = line.hear() == LOOK
        try:
            outcome: Message = site.build(quietly=is_quiet)
        except (StoppedError, KeyboardInterrupt):
            return
        except ANYTHING as error:
            outcome = failure(error, parsed.settings)
        line.say(outcome)
        if not (isinstance(outcome, Failed) and outcome.is_fault):
            _finish(site, parsed.settings, is_built=isinstance(outcome, Built))


def _finish(site: Site, settings: str, *, is_built: bool) -> None:
    """Do what can wait until the site is shown. A fault in it does not end the engine."""
    try:
        site.finish(is_built=is_built)
    except ANYTHING as error:
        failure(error, settings)
