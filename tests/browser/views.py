"""How a page is looked at: in which window, and by whom."""

from typing import Any

from playwright.sync_api import Page


def set_view(tab: Page, width: int = 1280, height: int = 800, **media: Any) -> None:
    """Show a page in a window of this size, in CSS pixels, to a reader with these preferences.

    `media` is what `emulate_media` takes. Motion is reduced where it does not say otherwise: what
    is on its way from one color or place to another cannot be judged.
    """
    tab.set_viewport_size({"width": width, "height": height})
    usual = {"media": "null", "color_scheme": "light", "forced_colors": "none"}
    tab.emulate_media(**(usual | {"reduced_motion": "reduce"} | media))


def lay_out(tab: Page) -> None:
    """Lay out every section, as for somebody who has read to the end: see `layout.css`."""
    tab.locator("section").evaluate_all(
        "all => all.forEach(each => each.style.contentVisibility = 'visible')"
    )
