"""The files of the theme that pages load. A build without changes imports nothing else of pages."""

from collections.abc import Mapping

from msgspec import Struct, field

from rolepress.core.address_fields import Address
from rolepress.pages.tokens import Token
from rolepress.pages.verbatim import Verbatim

NOTHING = Verbatim()


class ThemeFiles(Struct, frozen=True):
    """Files of the theme: code inside each page, and the site paths of files that pages load.

    The name of such a file contains the digest of its content.
    """

    print_stylesheet: Address = ""
    """The stylesheet for print. Empty if the theme has none."""
    style: Verbatim = NOTHING
    """The styles for screens, inside each page, so that it is drawn without another request."""
    speculation_rules: Verbatim = NOTHING
    """The speculation rules of HTML, inside each page: the links that a browser may open ahead.
    Empty if the theme has none."""
    scripts: Mapping[str, Address] = field(default_factory=dict)
    """Site paths by the name of the file without its ending: see `PageView.scripts`."""
    favicon: Address = ""
    examples: tuple[str, ...] = ()
    """The names of components with examples, in order: see `pages.styleguide`."""
    tokens: tuple[Token, ...] = ()
    """The design tokens, for people who work on the theme."""

    def tokens_of(self, group: str) -> tuple[Token, ...]:
        """The tokens for one purpose: see `Token.group`."""
        return tuple(token for token in self.tokens if token.group == group)

    @property
    def fingerprinted(self) -> tuple[str, ...]:
        """The site paths of files whose names change with their content."""
        return tuple(filter(None, (self.print_stylesheet, *self.scripts.values())))
