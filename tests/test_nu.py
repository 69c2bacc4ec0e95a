"""The Nu HTML Checker finds nothing wrong in our pages and stylesheets, and what is, it finds."""

from pathlib import Path

import pytest

from tests.browser.kinds import FIRST, KINDS
from tests.validators.nu import complaints, files_of, is_known, why_missing

if why := why_missing():
    pytestmark = pytest.mark.skip(reason=why)


def test_the_fullest_pages_and_all_stylesheets_are_right(built_site: Path) -> None:
    names = [KINDS[kind].strip("/") for kind in FIRST]
    pages = [built_site / name / "index.html" for name in names]
    files = [each for each in files_of(built_site) if each.suffix != ".html" or each in pages]
    assert len(files) > len(FIRST)
    assert list(complaints(files)) == []


@pytest.mark.exhaustive
def test_our_own_site_is_right(built_site: Path) -> None:
    files = files_of(built_site)
    assert {path.suffix for path in files} == {".html", ".css", ".svg"}
    assert list(complaints(files)) == []


PAGE = "<!DOCTYPE html><html lang='en'><head><title>Sample</title>{}</head><body>{}</body></html>"
WRONG = {
    "alt.html": (PAGE.format("", "<img src='x.png'>"), "An “img” element must have an “alt”"),
    "nesting.html": (PAGE.format("", "<ul><p>One</p></ul>"), "Element “p” not allowed as child"),
    "twice.html": (PAGE.format("", "<p id='a'></p><p id='a'></p>"), "Duplicate ID “a”"),
    "script.html": (
        PAGE.format(
            '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">',
            "<script>run()</script>",
        ),
        "Inline script violates Content Security Policy",
    ),
    "property.css": ("p { colour: red }", "CSS: “colour”: Property “colour” doesn't exist"),
    "value.css": ("p { color: rad }", "CSS: “color”: “rad” is not a “color” value"),
}


@pytest.mark.exhaustive
def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    """Beside the complaints that we know to be none."""
    for name, (text, _) in WRONG.items():
        (tmp_path / name).write_text(text, "utf-8")
    found = list(complaints(files_of(tmp_path)))
    for name, (_, complaint) in WRONG.items():
        told = [each for each in found if f"/{name}:" in each]
        assert any(complaint in each for each in told), (name, told)


def test_a_known_lag_excuses_nothing_else() -> None:
    lag = "CSS: Unknown pseudo-element or pseudo-class “:target-current”"
    assert is_known({"message": lag, "extract": ".contents__link:target-current {"})
    assert not is_known({"message": lag, "extract": ".contents__link:target-courant {"})
    assert not is_known(
        {"message": lag.replace("current", "currant"), "extract": ":target-current"}
    )
    assert not is_known({"message": "CSS: Parse Error.", "extract": "p{{color:red}"})
