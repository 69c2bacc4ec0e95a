"""Errors that end a run, with messages for the person who started it."""

from rolepress_base.errors import UserError


class InputError(UserError):
    """A file or an argument is wrong. Nothing was sent."""


class SendingError(UserError):
    """An engine refused or was not reached. What it accepted before is recorded."""


def reason(error: Exception) -> str:
    """The message of an error, without the number and the path in errors of the system."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
