"""The Pelican plugin that makes landing pages of `content/`.

Here as in the other plugins, Pelican is imported by who joins it, and not with the package: a
process that renders imports the package of what it is given, and needs no Pelican for that.
"""

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from pelican.generators import Generator

    from rolepress.landing.settings import BuildSettings


class _Pelican(Protocol):
    settings: Mapping[str, Any]
    delete_outputdir: bool
    landing: "BuildSettings"
    """Our settings, read. Pelican has no such attribute of its own."""


def register() -> None:
    """Join Pelican: one generator, and no tracebacks for editors' errors."""
    from pelican.plugins import signals  # noqa: PLC0415 - see above

    from rolepress.landing.host import join_log  # noqa: PLC0415 - as well

    join_log()
    signals.initialized.connect(take_settings)
    signals.initialized.connect(keep_output)
    signals.get_generators.connect(get_generators)


def take_settings(pelican: _Pelican) -> None:
    """Read all settings, before Pelican acts on them. Raises SettingsError."""
    from rolepress.landing.settings import read_settings  # noqa: PLC0415 - see above
    from rolepress.landing.signals import get_settings  # noqa: PLC0415 - as well

    of_plugins = [setting for _, found in get_settings.send(pelican) for setting in found]
    pelican.landing = read_settings(pelican.settings, os.environ, of_plugins)


def keep_output(pelican: _Pelican) -> None:
    """Do not let Pelican empty the output folder, whatever `DELETE_OUTPUT_DIRECTORY` says.

    The build removes what the site does not ask for, once it is sure to have a site. Emptied before
    that, the folder would have none where the build fails, and another build's files would go.
    """
    pelican.delete_outputdir = False


def get_generators(pelican: _Pelican) -> "type[Generator]":
    """Pelican's question for further generators, at each build. A preview lives past midnight."""
    from rolepress.landing.build_day import build_day  # noqa: PLC0415 - see above
    from rolepress.landing.generator import landing_generator  # noqa: PLC0415 - as well

    today = build_day(ZoneInfo(pelican.landing.site.timezone), os.environ)
    return landing_generator(replace(pelican.landing, build_date=today))
