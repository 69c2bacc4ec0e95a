"""The styleguide: every component with examples, in a preview and nowhere else."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from rolepress.pages.styleguide import STYLEGUIDE, STYLESHEET_URL
from rolepress.pages.tokens import luminance, read_tokens
from rolepress.rendering.errors import RenderError
from tests.pages.contexts import make_context, published
from tests.small_site import THEME, build_small, files_of, write_small_site

COMPONENTS = {path.stem for path in (THEME / "templates" / "components").glob("*.html")}
PAGE, STYLESHEET = "styleguide/index.html", "styleguide/styleguide.css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKENS = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")


def preview(folder: Path, *, own_theme: bool = False) -> dict[str, bytes]:
    """The files of a small site as `make serve` builds it."""
    settings = replace(write_small_site(folder, own_theme=own_theme), preview=True)
    build_small(settings)
    return files_of(settings.output)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return preview(tmp_path_factory.mktemp("preview"))


@pytest.fixture(scope="module")
def page(files: dict[str, bytes]) -> html.HtmlElement:
    return html.document_fromstring(files[PAGE].decode())


def test_every_class_that_a_component_has_a_style_for_is_in_an_example(
    page: html.HtmlElement,
) -> None:
    """What a script adds, and the kind of the page around it, no example can have."""
    shown = {name for names in page.xpath("//main//@class") for name in str(names).split()}
    scripts = "".join(path.read_text("utf-8") for path in THEME.glob("static/js/*.js"))
    styled = {
        name
        for path in THEME.glob("static/css/components/*.css")
        for name in re.findall(
            r"\.([a-z][\w-]*)(?=[^{};]*\{)", COMMENT.sub("", path.read_text("utf-8"))
        )
    }
    missing = {name for name in styled - shown if name not in scripts}
    assert {name for name in missing if not name.startswith("page--")} == set()


def test_every_component_is_shown_with_each_of_its_cases_under_a_label(
    page: html.HtmlElement,
) -> None:
    for name in COMPONENTS:
        source = (THEME / "examples" / f"{name}.example.html").read_text(encoding="utf-8")
        (section,) = page.xpath(f"//section[@aria-labelledby='component_{name}']")
        labels = [each.text_content() for each in section.xpath(".//figcaption")]
        assert labels == re.findall(r'{% call case\("([^"]+)"', source)
        assert len(set(labels)) == len(labels) > 0
        stages = section.xpath(".//*[@class='case__stage']")
        assert all(len(stage) for stage in stages)


def test_no_id_stands_twice(page: html.HtmlElement) -> None:
    ids = Counter(map(str, page.xpath("//@id")))
    assert [name for name, count in ids.items() if count > 1] == []


def test_what_a_label_or_a_list_of_contents_names_is_there(page: html.HtmlElement) -> None:
    ids = set(page.xpath("//@id"))
    named = page.xpath("//main//@aria-labelledby | //main//@for")
    assert {id_ for names in named for id_ in str(names).split()} <= ids
    assert [a for a in page.xpath("//@href[starts-with(., '#')]") if a[1:] not in ids] == []


def test_search_engines_shall_not_have_it(page: html.HtmlElement) -> None:
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert not page.xpath("//link[@rel='canonical']")
    assert "JobPosting" not in html.tostring(page, encoding="unicode")


def test_every_page_of_a_preview_leads_to_it(files: dict[str, bytes]) -> None:
    assert f'href="{STYLEGUIDE.url}"'.encode() in files["index.html"]
    assert f'href="{STYLESHEET_URL}"'.encode() in files[PAGE]
    assert files[STYLESHEET] == (THEME / "templates" / "styleguide/styleguide.css").read_bytes()


def test_a_site_that_is_published_has_it_nowhere(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    build_small(settings)
    found = files_of(settings.output)
    assert len(found) > 20
    assert not [name for name in found if "styleguide" in name]
    assert not [name for name, data in found.items() if b"styleguide" in data]


def test_only_a_preview_asks_for_it() -> None:
    assert STYLEGUIDE.url in published(make_context(preview=True))
    assert STYLEGUIDE.url not in published(make_context())


def test_an_example_that_lacks_a_field_of_its_component_stops_the_build(tmp_path: Path) -> None:
    settings = replace(write_small_site(tmp_path, own_theme=True), preview=True)
    example = tmp_path / "theme" / "examples" / "notice.example.html"
    example.write_text(
        '{% from "components/card.html" import card %}{{ card({"kind": "role"}) }}', "utf-8"
    )
    with pytest.raises(RenderError, match=r"styleguide.html for /styleguide/: .*'facets'"):
        build_small(settings)


def test_a_theme_may_do_without_examples(tmp_path: Path) -> None:
    settings = replace(write_small_site(tmp_path, own_theme=True), preview=True)
    for path in (tmp_path / "theme" / "examples").iterdir():
        path.unlink()
    (tmp_path / "theme" / "examples").rmdir()
    build_small(settings)
    shown = html.document_fromstring((settings.output / PAGE).read_text("utf-8"))
    assert not shown.xpath("//*[@class='component']")
    assert shown.xpath("//*[@class='tokens']")


def test_it_shows_every_color_size_of_type_and_space_of_the_theme(page: html.HtmlElement) -> None:
    root = re.search(r":root {(.*?)\n {2}}", TOKENS, re.DOTALL)
    assert root is not None
    names = re.findall(r"(--(?:color|text|space)-[a-z0-9-]+):", root.group(1))
    assert page.xpath("//th[@class='tokens__name']/text()") == names
    drawn = " ".join(page.xpath("//svg//@fill | //svg//@font-size | //svg//@width"))
    assert all(f"var({name})" in drawn for name in names)


def test_a_color_comes_with_its_contrast_to_the_page_by_day_and_by_night() -> None:
    css = """
    --color-page: light-dark(oklch(1 0 0), oklch(0 0 0));
    --color-text: light-dark(oklch(0 0 0), oklch(0 0 0));
    --color-plain: black;
    --space-s: 1rem;
"""
    found = {token.name: token for token in read_tokens(css)}
    assert found["--color-text"].contrast == ("21.0", "1.0")
    assert found["--color-plain"].contrast == found["--space-s"].contrast == ()


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ((1.0, 0.0, 0.0), 1.0),
        ((0.62796, 0.25768, 29.234), 0.2126),
        ((0.86644, 0.29483, 142.495), 0.7152),
        ((0.45201, 0.31321, 264.052), 0.0722),
    ],
    ids=["white", "red", "green", "blue"],
)
def test_luminance_is_that_of_srgb(color: tuple[float, float, float], expected: float) -> None:
    """The primaries as CSS Color 4 gives them in `oklch()`, and their luminance in WCAG 2.2."""
    assert luminance(*color) == pytest.approx(expected, abs=0.001)
