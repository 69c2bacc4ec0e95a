"""A Pelican plugin: compressed copies of text files, for servers that send them as they are.

Hosts such as Netlify and Cloudflare Pages compress by themselves, and better than at a visitor's
request is never needed there: this is for one's own server.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rolepress.landing.signals import get_compressors

if TYPE_CHECKING:
    from rolepress.rendering.compressor import Compressor


def register() -> None:
    """Join the build."""
    get_compressors.connect(compressors)


def compressors(settings: Mapping[str, Any]) -> "tuple[Compressor, ...]":
    """What the setting `COMPRESSION` names. Raises SettingsError."""
    from rolepress.compression.codecs import compressor  # noqa: PLC0415
    from rolepress.compression.setting import read_names  # noqa: PLC0415 - at each build only

    return tuple(compressor(name) for name in read_names(settings))
