"""Reading files that may turn out to be something else."""

import os
import stat
from pathlib import Path

from rolepress_audit.values.sizes import MIB

READ_MAX_BYTES = 50 * MIB
"""The largest size that any reader accepts. It is the limit for sitemaps."""


class TooLargeError(OSError):
    """Raised for a file that is larger than anybody reads."""


def read_file(path: Path, limit: int = READ_MAX_BYTES) -> bytes:
    """The bytes of a regular file.

    Raises OSError for anything else, and TooLargeError if there are more bytes than `limit`.
    """
    data = read_start(path, limit + 1)
    if len(data) > limit:
        raise TooLargeError(f"it has more than {limit // MIB} MiB")
    return data


def read_start(path: Path, size: int) -> bytes:
    """The first bytes of a regular file. Raises OSError for anything else.

    Opening a named pipe would wait for a writer, so it is opened without waiting.
    """
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(file, "rb") as opened:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError("it is not a file, but something else with that name")
        return opened.read(size)
