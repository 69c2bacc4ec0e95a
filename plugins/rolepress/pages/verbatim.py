"""Text that templates print without escaping."""


class Verbatim(str):
    """Code of the theme, or a value of a header: nothing in it is HTML, and nothing is escaped.

    Only what this project or its theme wrote may become one. What editors wrote goes through
    `sanitized`.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """The text itself, by the protocol of MarkupSafe for text that needs no escaping."""
        return str(self)
