"""A picture is drawn when its facts or its looks change, and at no other time."""

import dataclasses
import tempfile
from pathlib import Path

import pytest

from rolepress.landing.settings import BuildSettings
from rolepress.rendering import encoders
from tests.small_site import build_small, files_of, marks_of, role_text
from tests.social.site import build_site, write_site


@pytest.fixture
def settings(tmp_path: Path) -> BuildSettings:
    found = write_site(tmp_path, own_theme=True)
    build_site(found)
    return found


def pictures(output: Path) -> dict[str, tuple[int, int]]:
    return {path: mark for path, mark in marks_of(output).items() if path.endswith(".png")}


def test_two_builds_are_byte_equal(settings: BuildSettings) -> None:
    with tempfile.TemporaryDirectory() as folder:
        again = dataclasses.replace(
            settings, output=Path(folder) / "output", cache=Path(folder) / "cache"
        )
        build_site(again)
        assert files_of(again.output) == files_of(settings.output)


def refuse(*_: object) -> bytes:
    raise AssertionError("a picture was drawn")


def test_a_build_after_a_change_of_no_fact_draws_nothing(
    settings: BuildSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even where every page changes, such as with the theme's stylesheet."""
    before = pictures(settings.output)
    monkeypatch.setattr(encoders, "encode_png", refuse)
    build_site(settings)
    stylesheet = settings.theme / "static/css/base.css"
    stylesheet.write_text(f"{stylesheet.read_text()}\n@layer base {{ b {{ color: red }} }}\n")
    pages = files_of(settings.output)["index.html"]
    build_site(settings)
    assert files_of(settings.output)["index.html"] != pages
    assert pictures(settings.output) == before


def test_an_edit_draws_the_pictures_of_the_pages_whose_facts_it_changes(
    settings: BuildSettings,
) -> None:
    before = pictures(settings.output)
    role = settings.content / "roles/backend-engineer.md"
    role.write_text(role_text("Backend Engineer II", salary_surveys="[wages]"))
    build_site(settings)
    after = pictures(settings.output)
    new = {path.rpartition("/")[2].partition(".")[0] for path in after.keys() - before.keys()}
    assert "backend-engineer" in new
    assert "tech-lead" not in new
    assert {path: after[path] for path in after.keys() & before.keys()}.items() <= before.items()
    assert not any((settings.output / path).exists() for path in before.keys() - after.keys())


@pytest.mark.exhaustive
def test_another_look_gives_pictures_other_addresses(settings: BuildSettings) -> None:
    """Caches keep what an address once had."""
    from rolepress.social.style_digest import style_digest  # noqa: PLC0415

    folder = settings.theme / "templates"
    before = style_digest([str(folder)])
    card = folder / "social/card.svg"
    card.write_text(card.read_text().replace("#1d2730", "#000000"))
    assert style_digest([str(folder)]) != before


@pytest.mark.exhaustive
def test_without_the_plugin_pages_name_no_picture(settings: BuildSettings) -> None:
    build_small(dataclasses.replace(settings, plugins=("rolepress.landing",)))
    html = (settings.output / "roles/tech-lead/index.html").read_text(encoding="utf-8")
    assert '<meta name="twitter:card" content="summary">' in html
    assert "og:image" not in html
    assert "manifest" not in html.replace("manifest-src", "")
    assert not pictures(settings.output)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ('"""Other words."""\nimport os\n\n# A comment\nWIDTH = 1\n', True),
        ('"""Words."""\nWIDTH = 2\n', False),
    ],
)
def test_words_about_the_drawing_code_leave_pictures_where_they_are(
    *, tmp_path: Path, text: str, same: bool
) -> None:
    from rolepress.social.style_digest import instructions  # noqa: PLC0415

    before, after = tmp_path / "before.py", tmp_path / "after.py"
    before.write_text('"""Words."""\nimport re\n\nWIDTH = 1\n')
    after.write_text(text)
    assert (instructions(before) == instructions(after)) is same
