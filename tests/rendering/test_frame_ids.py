"""What a template writes as an id, no heading of a text can have: the theme is held to it."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from rolepress.rendering.frame_ids import FrameIds
from tests.small_site import THEME

HTML = sorted([*THEME.rglob("*.html")])


def compiled(source: str, name: str = "page.html") -> None:
    loader = DictLoader({name: source})
    Environment(loader=loader, extensions=[FrameIds], autoescape=True).get_template(name)


@pytest.mark.parametrize(
    "markup",
    [
        '<main id="_main">',
        "<main id='the_main'>",
        "<main id=_main>",
        '<p id="field_{{ loop.index }}">',
        '<p id="{{ anchor }}_page-{{ number }}">',
        '<h2 id="{{ section.anchor }}">',
        '<p data-id="main" aria-id="main">',
        '<p class="{{ id }}">id is a word</p>',
    ],
)
def test_an_id_with_an_underscore_or_of_a_text_is_taken(markup: str) -> None:
    compiled(markup)


@pytest.mark.parametrize(
    ("markup", "id_"),
    [
        ('<main id="main">', "main"),
        ("<main id='main'>", "main"),
        ("<main id=main>", "main"),
        ('<p id="field-{{ loop.index }}">', "field-{{ loop.index }}"),
        ('<p id="{{ a_b }}-{{ c_d }}">', "{{ a_b }}-{{ c_d }}"),
        ('<p class="x" id="">', ""),
    ],
)
def test_an_id_that_a_heading_could_have_is_refused_with_its_line(markup: str, id_: str) -> None:
    with pytest.raises(TemplateSyntaxError) as caught:
        compiled(f"<p>\n\n{markup}")
    assert caught.value.lineno == 3
    assert str(caught.value.message) == (
        f"the id '{id_}' could be that of a heading of a text too; "
        "put an underscore into it, which no heading's id has"
    )


def test_what_is_no_page_may_have_any_id() -> None:
    compiled('<svg id="mark"><feed id="x">', "social/card.svg")


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.relative_to(THEME).as_posix())
def test_every_template_of_the_theme_keeps_to_it(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert FrameIds(Environment(autoescape=True)).preprocess(source, "page.html") == source
