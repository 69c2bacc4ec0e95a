"""The theme's stylesheets on their way into the pages."""

import re

from rolepress.core.trees import read_tree
from rolepress.landing.assets import read_assets
from tests.small_site import THEME


def test_a_stylesheet_made_small_still_means_what_is_inside() -> None:
    """Without the space, `.prose :is(ul, ol)` would mean a `.prose` that is itself a list."""
    source = "".join(
        path.read_text(encoding="utf-8") for path in THEME.rglob("static/css/**/*.css")
    )
    inside = re.findall(r"(\.[\w-]+) (:[a-z-]+\()", source)
    assert inside
    style = read_assets(read_tree(str(THEME)), [], "https://rolepress.example").theme.style
    for outer, pseudo_class in inside:
        assert f"{outer} {pseudo_class}" in style
        assert f"{outer}{pseudo_class}" not in style
