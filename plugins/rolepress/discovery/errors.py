"""What ends a run, in words for whoever started it."""

from rolepress_base.errors import UserError


class InputError(UserError):
    """A file or an argument is not what it must be; nothing was sent."""


class SendingError(UserError):
    """An engine refused or was not reached; what it had accepted is recorded."""


def reason(error: Exception) -> str:
    """What an error says, without the number and the path that the system's own have."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
