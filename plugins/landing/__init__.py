"""The Pelican plugin that makes landing pages of `content/`."""

import logging

from pelican.plugins import signals as pelican_signals

from plugins.landing.generator import LandingGenerator, NoTraceback

_no_traceback = NoTraceback()


def register() -> None:
    """Join Pelican: one generator, and no tracebacks for editors' errors."""
    pelican_signals.get_generators.connect(get_generators)
    logging.getLogger("pelican").addFilter(_no_traceback)


def get_generators(_pelican: object) -> type[LandingGenerator]:
    """Pelican's question for further generators."""
    return LandingGenerator
