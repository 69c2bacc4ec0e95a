"""A Pelican plugin: compressed copies of text files, for servers that send them as they are.

Hosts such as Netlify and Cloudflare Pages compress files by themselves. This is for a server of
your own, which would otherwise compress at each request, and less well.
"""

from typing import TYPE_CHECKING, Any

from rolepress.compression.setting import COMPRESSION
from rolepress.core.settings import Setting
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import get_compressors, get_settings

if TYPE_CHECKING:
    from rolepress.rendering.compressor import Compressor


def register() -> None:
    """Join the build."""
    get_settings.connect(define_settings)
    get_compressors.connect(compressors)


def define_settings(_pelican: object) -> tuple[Setting[Any], ...]:
    """The settings of this plugin."""
    return (COMPRESSION,)


def compressors(settings: BuildSettings) -> "tuple[Compressor, ...]":
    """The compressors that the setting names."""
    from rolepress.compression.codecs import compressor  # noqa: PLC0415 - at each build only

    return tuple(compressor(name) for name in settings[COMPRESSION])
