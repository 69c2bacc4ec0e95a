"""Text that templates print as it is."""


class Verbatim(str):
    """Code of the theme, or a value of a header: nothing in it is HTML, and nothing is escaped.

    Only what this project or its theme wrote may become one. What editors wrote goes through
    `sanitized`.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """The text itself: how MarkupSafe asks for what it need not escape."""
        return str(self)
