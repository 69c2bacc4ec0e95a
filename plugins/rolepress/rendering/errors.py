"""Errors between views and files. Each is reported in one line, without a traceback."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rolepress_base.errors import INTERRUPTED, UserError

AS_IT_WAS = "Nothing was changed, the site is as it was"
HALF_DONE = "Until then old files stand beside new ones, each of them whole"
_REMEDIES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room, or get a larger quota",
    errno.ENAMETOOLONG: "give its source a shorter name",
    errno.ENOENT: "see what removes files there while the site is built",
    errno.EXDEV: "see that no other disk is mounted inside the output folder",
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), "let the builder read and write there"
    ),
    **dict.fromkeys((errno.EEXIST, errno.ENOTDIR), "move away what stands in its place"),
}


class BuildError(UserError):
    """A build stopped for a reason that the person who started it can resolve."""


class RenderError(BuildError):
    """A template could not be rendered. The theme is at fault, not the content."""


class StoppedError(BuildError):
    """Somebody pressed Ctrl-C."""

    exitcode = INTERRUPTED
    """Pelican exits with this status."""


class WorkersError(BuildError):
    """The executor broke down."""


class IndexingError(BuildError):
    """The search index could not be made."""


class ForeignFolderError(BuildError):
    """The output folder holds files that were not made by our build."""


class BuildInProgressError(BuildError):
    """Another build holds the output folder."""


class OutputError(BuildError):
    """A file of the output folder could not be read, written or removed."""

    def __init__(self, fault: str, left: str = AS_IT_WAS) -> None:
        """`fault` is the problem with its remedy, `left` the state of the site now."""
        super().__init__(f"{fault}. {left}")
        self.fault = fault


@contextmanager
def explained(what: str, place: Path | None = None) -> Iterator[None]:
    """Turn errors of the system into an OutputError that names the file and the remedy."""
    try:
        yield
    except OSError as error:
        remedy = _REMEDIES.get(error.errno or 0, "mend that")
        raise OutputError(
            f"{place or error.filename} cannot be {what}: {error.strerror or error}; "
            f"{remedy}, and build again"
        ) from error
