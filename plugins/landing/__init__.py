"""The Pelican plugin that makes landing pages of `content/`.

Here as in the other plugins, Pelican is imported by who joins it, and not with the package: a
process that renders imports the package of what it is given, and needs no Pelican for that.
"""

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.landing.generator import LandingGenerator


def register() -> None:
    """Join Pelican: one generator, and no tracebacks for editors' errors."""
    from pelican.plugins import signals  # noqa: PLC0415 - see above

    from plugins.landing.generator import NO_TRACEBACK  # noqa: PLC0415 - as well

    signals.get_generators.connect(get_generators)
    logging.getLogger("pelican").addFilter(NO_TRACEBACK)


def get_generators(_pelican: object) -> "type[LandingGenerator]":
    """Pelican's question for further generators."""
    from plugins.landing.generator import LandingGenerator  # noqa: PLC0415 - see above

    return LandingGenerator
