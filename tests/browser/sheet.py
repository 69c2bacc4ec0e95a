"""`python -m tests.browser.sheet SITE FOLDER` (`make sheet`): every kind of page, as people see it.

One PNG a kind, for somebody to look at: on a phone and on a desk, by day and by night, and on
paper, side by side.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page

from tests.browser.chromium import start_chromium
from tests.browser.kinds import KINDS
from tests.browser.serving import serve
from tests.browser.views import lay_out, set_view

VIEWS: tuple[tuple[int, dict[str, Any]], ...] = (
    (390, {"color_scheme": "light"}),
    (390, {"color_scheme": "dark"}),
    (1280, {"color_scheme": "light"}),
    (1280, {"color_scheme": "dark"}),
    (680, {"media": "print"}),
)
"""Widths in CSS pixels, and for whom. On A4, 680 pixels stand between the margins."""
GAP_PIXELS = 16
SCALE = 0.5


def views(page: Page, address: str) -> Iterator[Image.Image]:
    """Pictures of a whole page, one for each view."""
    for width, media in VIEWS:
        set_view(page, width, **media)
        page.goto(address)
        lay_out(page)
        png = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
        yield png.resize((round(png.width * SCALE), round(png.height * SCALE)))


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """One picture of several."""
    width = sum(each.width + GAP_PIXELS for each in pictures) + GAP_PIXELS
    height = max(each.height for each in pictures) + 2 * GAP_PIXELS
    sheet, left = Image.new("RGB", (width, height), "gray"), GAP_PIXELS
    for each in pictures:
        sheet.paste(each, (left, GAP_PIXELS))
        left += each.width + GAP_PIXELS
    return sheet


def main(site: Path, folder: Path) -> None:
    """Take them all."""
    folder.mkdir(parents=True, exist_ok=True)
    with start_chromium() as browser, serve(site) as address:
        page = browser.new_page()
        for kind, path in KINDS.items():
            sheet = side_by_side(list(views(page, address + path)))
            sheet.save(folder / f"{kind.replace(' ', '-')}.png")
    sys.stdout.write(f"{len(KINDS)} sheets are in {folder}/\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
