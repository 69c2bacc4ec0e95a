"""Files as they are found: whatever has a name may be something else than a file."""

import os
import stat
from pathlib import Path

from rolepress_audit.values.sizes import MIB

READ_MAX_BYTES = 50 * MIB
"""No reader of any of a site's files takes more: it is what sitemaps may have."""


class TooLargeError(OSError):
    """The file is larger than anybody reads."""


def read_file(path: Path, limit: int = READ_MAX_BYTES) -> bytes:
    """The bytes of a file.

    Raises OSError for anything but a regular file, and TooLargeError where there are more bytes
    than `limit`.
    """
    data = read_start(path, limit + 1)
    if len(data) > limit:
        raise TooLargeError(f"it has more than {limit // MIB} MiB")
    return data


def read_start(path: Path, size: int) -> bytes:
    """The first bytes of a file. Raises OSError for anything but a regular file.

    Whoever opens a named pipe waits for somebody to write it, unless told not to.
    """
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(file, "rb") as opened:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError("it is no file, but something else of that name")
        return opened.read(size)
