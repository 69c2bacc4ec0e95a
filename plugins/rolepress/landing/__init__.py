"""The Pelican plugin that makes landing pages of `content/`.

Here as in the other plugins, Pelican is imported by who joins it, and not with the package: a
process that renders imports the package of what it is given, and needs no Pelican for that.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from rolepress.landing.generator import LandingGenerator


class _Pelican(Protocol):
    settings: Mapping[str, Any]
    delete_outputdir: bool


def register() -> None:
    """Join Pelican: one generator, and no tracebacks for editors' errors."""
    from pelican.plugins import signals  # noqa: PLC0415 - see above

    from rolepress.landing.host import join_log  # noqa: PLC0415 - as well

    join_log()
    signals.initialized.connect(check_settings)
    signals.initialized.connect(keep_output)
    signals.get_generators.connect(get_generators)


def check_settings(pelican: _Pelican) -> None:
    """Look at the settings of a site that does not name our `PELICAN_CLASS`. Raises SettingsError.

    Pelican acts on some of them before it builds anything.
    """
    from rolepress.landing.setting_kinds import check_kinds  # noqa: PLC0415 - see above

    check_kinds(pelican.settings)


def keep_output(pelican: _Pelican) -> None:
    """Do not let Pelican empty the output folder, whatever `DELETE_OUTPUT_DIRECTORY` says.

    The build removes what the site does not ask for, once it is sure to have a site. Emptied before
    that, the folder would have none where the build fails, and another build's files would go.
    """
    pelican.delete_outputdir = False


def get_generators(_pelican: object) -> "type[LandingGenerator]":
    """Pelican's question for further generators."""
    from rolepress.landing.generator import LandingGenerator  # noqa: PLC0415 - see above

    return LandingGenerator
