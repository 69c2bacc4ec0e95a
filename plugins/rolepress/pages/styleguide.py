"""The styleguide: the theme's tokens, and each of its components with examples.

It is for people who work on the theme, so only a preview has it, and only in English.
"""

from collections.abc import Iterator

from rolepress.domain.addresses import SitePath
from rolepress.locales.catalog import N_
from rolepress.pages.context import Context
from rolepress.pages.frame import Frame, build_page
from rolepress.pages.mains import StyleguideMain
from rolepress.pages.parts import Anchor
from rolepress.pages.view import FileView, PageKind, PageView, Published

STYLEGUIDE = Anchor(N_("Styleguide"), SitePath.STYLEGUIDE)
STYLESHEET_URL = f"{STYLEGUIDE.url}styleguide.css"


def styleguide_pages(context: Context) -> Iterator[Published]:
    """The page of the styleguide, in a preview only."""
    if context.preview:
        yield Published(STYLEGUIDE.url, PageKind.STYLEGUIDE, lambda _body: _view(context))


def styleguide_files(context: Context) -> Iterator[FileView]:
    """The extra stylesheet of the styleguide, in a preview only."""
    if context.preview:
        yield FileView(STYLESHEET_URL, "styleguide/styleguide.css", is_self_contained=True)


def _view(context: Context) -> PageView:
    frame = Frame(
        url=STYLEGUIDE.url,
        template="styleguide/styleguide.html",
        heading=context.named(STYLEGUIDE).text,
        title=context.named(STYLEGUIDE).text,
        description="The tokens of the theme, and each of its components with examples.",
        indexable=False,
    )
    return build_page(frame, StyleguideMain(STYLESHEET_URL), context)
