"""A component looks as it did, unless somebody meant to change it: then `make snapshots`.

Letters are drawn differently by each browser and each set of fonts, so pictures are compared only
where they were taken. What stands in the pictures, and whether it fits, other tests say anywhere.
"""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser

from tests.browser.conftest import Opener
from tests.browser.serving import serve
from tests.browser.snapshots import (
    COMPONENTS,
    FOLDER,
    MACHINE,
    SHARE_TOLERANCE,
    VIEWS,
    build_site,
    difference,
    machine,
    pictures,
    small,
)


@pytest.mark.exhaustive
def test_components_look_as_they_did(browser: Browser, open_page: Opener, tmp_path: Path) -> None:
    if machine(browser) != json.loads(MACHINE.read_text("utf-8")):
        pytest.skip("the pictures were taken with another Chromium, or with other fonts")
    page = open_page("about:blank")
    with serve(build_site(tmp_path)) as address:
        seen = dict(pictures(page, address))
    kept = {path.stem: path.read_bytes() for path in FOLDER.glob("*.png")}
    assert seen.keys() == kept.keys(), "run `make snapshots`"
    changed = {name: round(difference(kept[name], png), 4) for name, png in seen.items()}
    assert {name: by for name, by in changed.items() if by > SHARE_TOLERANCE} == {}


def test_every_component_has_its_pictures() -> None:
    wanted = {f"{name}-{view}" for name in COMPONENTS for view in VIEWS}
    assert {path.stem for path in FOLDER.glob("*.png")} == wanted


def png(mark: tuple[int, int, int, int] | None = None, size: int = 100, shade: int = 20) -> bytes:
    """A white square, with a mark in a box."""
    image = Image.new("RGB", (size, size), "white")
    if mark:
        ImageDraw.Draw(image).rectangle(mark, fill=(shade, shade, shade))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def test_a_small_change_is_seen_and_a_tremor_is_not() -> None:
    before = small(png((10, 10, 50, 50)))
    assert difference(before, png((10, 10, 50, 50))) == 0
    assert difference(before, png((10, 10, 50, 50), shade=30)) == 0
    assert difference(before, png((10, 10, 50, 51))) > SHARE_TOLERANCE
    assert difference(before, png((10, 10, 50, 50), shade=80)) > SHARE_TOLERANCE
    assert difference(before, png((10, 10, 50, 50), size=101)) == 1
