"""Pictures of each component, to be compared with what it looked like before.

`python -m tests.browser.snapshots` (`make snapshots`) takes them anew. They are of the style guide;
what it does not show is looked for on the Greek site of tests/locales, which has every fact there
is. Neither changes with an editor's text.
"""

import dataclasses
import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from rolepress.landing.build import build
from tests.browser.chromium import start_chromium
from tests.browser.serving import serve
from tests.browser.views import set_view
from tests.locales.greek_site import SITE, write_greek_site
from tests.small_site import THEME

FOLDER = Path(__file__).parent / "snapshots"
MACHINE = FOLDER / "machine.json"
VIEWS = {"phone": (360, "light"), "desk": (1280, "dark")}
PAGES = ("/styleguide/", "/", "/roles/rich/", "/jobs/full/", "/jobs/closed/", "/jobs/")
COMPONENTS = sorted(path.stem for path in (THEME / "static/css/components").glob("*.css"))
COLOR_TOLERANCE = 24
"""How far apart two values of a channel may be, of 255, before a pixel counts as different."""
SHARE_TOLERANCE = 0.002
"""How much of a picture may be different pixels."""
COLORS = 64
"""A picture keeps so many: flat surfaces and the edges of letters need no more."""
_SPECIMEN = """<!DOCTYPE html><style>p { font: 16px/1.5 system-ui } b { font-family: Palatino,
"Noto Serif", Georgia, serif } code { font-family: ui-monospace, monospace }</style>
<p>Hamburgefonstiv Ξεσκεπάζω 0123456789 <b>Hamburgefonstiv Ξεσκεπάζω</b> <code>fi == 0</code>"""


def machine(browser: Browser) -> dict[str, str]:
    """What decides how the same page looks: the browser, and how it draws letters here."""
    page = browser.new_page(viewport={"width": 360, "height": 200})
    page.set_content(_SPECIMEN)
    drawn = hashlib.sha256(_pixels(page.screenshot()).tobytes()).hexdigest()
    page.close()
    return {"chromium": browser.version, "letters": drawn[:16]}


def build_site(folder: Path) -> Path:
    """Build the site whose components are shown, in English. Gives where its pages are."""
    settings = write_greek_site(folder)
    settings = dataclasses.replace(settings, site=dataclasses.replace(SITE, language="en"))
    build(settings, lambda *_: ())
    return settings.output


def pictures(page: Page, address: str) -> Iterator[tuple[str, bytes]]:
    """A PNG of the first of each component, in each view, under a name such as `faq-phone`."""
    for view, (width, scheme) in VIEWS.items():
        set_view(page, width, color_scheme=scheme)
        missing = set(COMPONENTS)
        for path in PAGES:
            page.goto(address + path)
            for component in sorted(missing):
                found = page.locator(f".{component.replace('_', '-')}:visible").first
                if found.count():
                    missing.remove(component)
                    yield f"{component}-{view}", found.screenshot(animations="disabled")


def small(png: bytes) -> bytes:
    """The same picture in few bytes."""
    file = BytesIO()
    _pixels(png).quantize(COLORS).save(file, "PNG", optimize=True)
    return file.getvalue()


def difference(before: bytes, after: bytes) -> float:
    """The share of pixels that differ, from 0 to 1; 1 where the sizes do."""
    old, new = _pixels(before), _pixels(small(after))
    if old.size != new.size:
        return 1.0
    bands = ImageChops.difference(old, new).split()
    strongest = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return sum(strongest.histogram()[COLOR_TOLERANCE + 1 :]) / (old.width * old.height)


def _pixels(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def main() -> None:
    """Take every picture anew."""
    with start_chromium() as browser, tempfile.TemporaryDirectory() as folder:
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir()
        MACHINE.write_text(json.dumps(machine(browser), indent=2) + "\n", encoding="utf-8")
        with serve(build_site(Path(folder))) as address:
            for name, png in pictures(browser.new_page(), address):
                (FOLDER / f"{name}.png").write_bytes(small(png))
    sys.stdout.write(f"{len(list(FOLDER.glob('*.png')))} pictures are in {FOLDER}\n")


if __name__ == "__main__":
    main()
