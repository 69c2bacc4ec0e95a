"""The Pelican plugin that builds the pages of the site from `content/`.

This package and the other plugins import Pelican only in the functions that need it. Worker
processes import these packages to render pages, and do that without Pelican.
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
    """Our settings after reading. The attribute is ours, not Pelican's."""


def register() -> None:
    """Connect to Pelican: add a generator, and hide tracebacks of editors' errors."""
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
    """Keep Pelican from emptying the output folder, whatever `DELETE_OUTPUT_DIRECTORY` says.

    The build itself removes old files, once the new site is complete. If the folder were emptied
    earlier, a failed build would leave no site, and the files of a concurrent build would be lost.
    """
    pelican.delete_outputdir = False


def get_generators(pelican: _Pelican) -> "type[Generator]":
    """Give Pelican our generator. It asks at each build, so a preview also gets the new day."""
    from rolepress.landing.build_day import build_day  # noqa: PLC0415 - see above
    from rolepress.landing.generator import landing_generator  # noqa: PLC0415 - as well

    today = build_day(ZoneInfo(pelican.landing.site.timezone), os.environ)
    return landing_generator(replace(pelican.landing, build_date=today))
