"""What pages ask for of the theme. A module of its own: a build without changes needs no other."""

from collections.abc import Mapping

from msgspec import Struct, field

from rolepress.core.address_fields import Address
from rolepress.pages.tokens import Token
from rolepress.pages.verbatim import Verbatim

NOTHING = Verbatim()


class ThemeFiles(Struct, frozen=True):
    """What stands in each page, and the site paths of what pages ask for.

    A name has its content's digest in it.
    """

    print_stylesheet: Address = ""
    """What only paper needs; empty where the theme has no such file."""
    style: Verbatim = NOTHING
    """Everything that screens need, in each page itself: it is drawn without another request."""
    speculation_rules: Verbatim = NOTHING
    """Which links a browser may open before they are followed (HTML, "speculation rules"), in each
    page itself; empty where the theme has none."""
    scripts: Mapping[str, Address] = field(default_factory=dict)
    """By the name of each file without its end: see `PageView.scripts`."""
    favicon: Address = ""
    examples: tuple[str, ...] = ()
    """The names of the components that there are examples of, in order: see `pages.styleguide`."""
    tokens: tuple[Token, ...] = ()
    """What the components are made of, for those who work on them."""

    def tokens_of(self, group: str) -> tuple[Token, ...]:
        """The tokens for one purpose: see `Token.group`."""
        return tuple(token for token in self.tokens if token.group == group)

    @property
    def fingerprinted(self) -> tuple[str, ...]:
        """The site paths of files whose names change with their content."""
        return tuple(filter(None, (self.print_stylesheet, *self.scripts.values())))
