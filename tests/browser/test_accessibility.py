"""No page keeps anybody out: axe finds nothing, by day and by night, on phones and desks."""

from tests.browser.axe import COLORS, TAGS, complaints, inject
from tests.browser.conftest import Opener
from tests.browser.kinds import each_kind
from tests.browser.views import set_view

VIEWS = {(360, "light"): TAGS, (360, "dark"): COLORS, (1280, "light"): COLORS, (1280, "dark"): TAGS}
"""By width and color scheme: all that axe asks, once in each, and colors in all."""


@each_kind
def test_axe_finds_nothing(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    inject(page)
    found = {}
    for (width, scheme), rules in VIEWS.items():
        set_view(page, width, color_scheme=scheme)
        found[width, scheme] = complaints(page, rules)
    assert found == {view: [] for view in VIEWS}


RIGHT = '<main><h1>Sample</h1><p>It has <a href="/">a link</a>.</p></main>'
WRONG = {
    '<img src="/x.png">': "image-alt: <img",
    '<p style="color: #999; background: #fff">Pale</p>': "color-contrast: <p",
    "<h3>Two levels at once</h3>": "heading-order: <h3>",
    '<a href="/"></a>': "link-name: <a",
    '<p><button style="width: 9px; height: 9px; padding: 0" aria-label="One"></button>'
    '<button style="width: 9px; height: 9px; padding: 0" aria-label="Two"></button></p>': (
        "target-size: <button"
    ),
    '<p lang="xx-nowhere">What is it?</p>': "valid-lang: <p",
    '<div id="main" role="main">Twice</div>': "landmark-no-duplicate-main: <main>",
}


def test_axe_finds_what_is_wrong(open_sample: Opener) -> None:
    right = open_sample(RIGHT)
    inject(right)
    assert complaints(right) == []
    wrong = open_sample(RIGHT.replace("</main>", "".join(WRONG) + "</main>"))
    inject(wrong)
    found = complaints(wrong)
    for fault, complaint in WRONG.items():
        assert any(each.startswith(complaint) for each in found), (fault, found)


def test_axe_looks_at_the_night_as_it_is(open_sample: Opener) -> None:
    """A color that is right by day alone is found by night."""
    style = (
        "p { color: #222; background: light-dark(#fff, #222) } :root { color-scheme: light dark }"
    )
    page = open_sample(f"<main><h1>Sample</h1><p>Text</p></main><style>{style}</style>")
    inject(page)
    assert not complaints(page)
    set_view(page, color_scheme="dark")
    assert any(each.startswith("color-contrast: <p>") for each in complaints(page))
