"""Brotli and gzip at their highest level, since a file is compressed once and sent many times."""

import zlib
from importlib.metadata import version

from rolepress.rendering.compressor import Compressor
from rolepress.rendering.encoders import compress_gzip

BROTLI_QUALITY = 11
"""The highest level of Brotli."""


def compress_brotli(data: bytes) -> bytes:
    """The data in Brotli (RFC 7932)."""
    import brotli  # noqa: PLC0415 - only where something changed

    return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY))


def compressor(name: str) -> Compressor:
    """The compressor with a name in `setting.NAMES`."""
    if name == "br":
        return Compressor(".br", f"brotli {version('brotli')}", compress_brotli)
    return Compressor(".gz", f"zlib {zlib.ZLIB_RUNTIME_VERSION}", compress_gzip)
