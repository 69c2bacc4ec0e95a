"""What ends a command or a build, in words for whoever started it."""


class UserError(Exception):
    """Something is wrong that whoever started the program can mend.

    The message says what and where, and what to do. A traceback would tell that person nothing.
    """

    def report(self) -> str:
        """Everything there is to say, on one line or several."""
        return f"Error: {self}"
