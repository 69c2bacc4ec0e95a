"""What can go wrong between views and files. Each is said in a line, without a traceback."""


class BuildError(Exception):
    """A build stopped for a reason that whoever started it can do something about."""


class RenderError(BuildError):
    """A template could not be rendered: a fault of the theme, not of the content."""


class StoppedError(BuildError):
    """Somebody pressed Ctrl-C."""

    exitcode = 130
    """What Pelican ends with: 128 and the number of the signal, as shells say it."""


class WorkersError(BuildError):
    """The executor broke down."""


class IndexingError(BuildError):
    """No search index could be made of the pages."""


class ForeignFolderError(BuildError):
    """The output folder holds files that no build of ours made."""


class BuildInProgressError(BuildError):
    """Another build holds the memo."""


class OutputError(BuildError):
    """A file of the output folder could not be read, written or removed."""
