"""The base class of errors that end a command or a build with a message for the user."""

INTERRUPTED = 130
"""The exit status after Ctrl-C, as in shells: 128 plus the number of the signal."""


class UserError(Exception):
    """Something is wrong that the user of the program can fix.

    The message says what is wrong, where, and what to do. A traceback would not help the user.
    """

    def report(self) -> str:
        """The whole message, on one line or several."""
        return f"Error: {self}"
