"""A Pelican plugin: compressed copies of text files, for servers that send them as they are.

Hosts such as Netlify and Cloudflare Pages compress by themselves, and better than at a visitor's
request is never needed there: this is for one's own server.
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
    """What makes the copies that the setting asks for."""
    from rolepress.compression.codecs import compressor  # noqa: PLC0415 - at each build only

    return tuple(compressor(name) for name in settings[COMPRESSION])
