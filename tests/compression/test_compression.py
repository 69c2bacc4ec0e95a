"""Compressed copies: of text files alone, made again when a file changes, and of the same bytes."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

from rolepress.compression.codecs import compressor
from rolepress.compression.setting import COMPRESSION
from rolepress.landing.settings import BuildSettings, SettingsError
from rolepress.rendering.compressed_copies import WORTH_BYTES
from tests.small_site import build_small, files_of, role_text, write_small_site

BOTH = (compressor("br"), compressor("gzip"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a site with compressed copies, to be looked at."""
    settings = replace(write_small_site(tmp_path_factory.mktemp("built")), compressors=BOTH)
    build_small(settings)
    return settings.output


@pytest.fixture
def settings(tmp_path: Path) -> BuildSettings:
    return replace(write_small_site(tmp_path), compressors=BOTH)


def copies(output: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """Each copy's path, what it holds, and what its file holds."""
    found = files_of(output)
    for path, data in found.items():
        if path.endswith(".br"):
            yield path, brotli.decompress(data), found[path.removesuffix(".br")]
        elif path.endswith(".gz"):
            yield path, gzip.decompress(data), found[path.removesuffix(".gz")]


def test_every_text_file_of_some_size_has_both_copies(built: Path) -> None:
    found = files_of(built)
    texts = {p for p, data in found.items() if p.endswith((".html", ".css", ".xml"))}
    large = {path for path in texts if len(found[path]) >= WORTH_BYTES}
    assert {"index.html", "roles/tech-lead/index.html"} <= large
    for path in large:
        assert {f"{path}.br", f"{path}.gz"} <= set(found), path


def test_pictures_and_small_files_have_none(built: Path) -> None:
    found = files_of(built)
    assert "favicon.ico" in found
    assert "robots.txt" in found
    assert not {"favicon.ico.br", "favicon.ico.gz", "robots.txt.br"} & set(found)


def test_a_copy_holds_its_file(built: Path) -> None:
    checked = 0
    for path, unpacked, original in copies(built):
        assert unpacked == original, path
        checked += 1
    assert checked > 20


@pytest.mark.exhaustive
def test_two_builds_give_the_same_copies(settings: BuildSettings, tmp_path: Path) -> None:
    build_small(settings)
    again = replace(settings, output=tmp_path / "again", cache=tmp_path / "again-cache")
    build_small(again)
    assert files_of(settings.output) == files_of(again.output)


def test_only_the_copies_of_what_changed_are_made_again(settings: BuildSettings) -> None:
    build_small(settings)
    text = role_text("Tech Lead", word="entirely-new", related="[backend-engineer]")
    (settings.content / "roles/tech-lead.md").write_text(text, "utf-8")
    changes = build_small(settings).changes
    page = "roles/tech-lead/index.html"
    assert {page, f"{page}.br", f"{page}.gz"} <= set(changes.written)
    for path in changes.written:
        plain = path.removesuffix(".br").removesuffix(".gz")
        assert plain in changes.written, path
    assert all(unpacked == original for _, unpacked, original in copies(settings.output))


@pytest.mark.exhaustive
def test_a_build_after_no_change_writes_none(settings: BuildSettings) -> None:
    build_small(settings)
    assert build_small(settings).changes.written == []


@pytest.mark.exhaustive
def test_a_copy_that_is_gone_is_made_again(settings: BuildSettings) -> None:
    build_small(settings)
    (settings.output / "index.html.br").unlink()
    assert build_small(settings).changes.written == ["index.html.br"]


@pytest.mark.exhaustive
def test_a_page_that_goes_takes_its_copies_with_it(settings: BuildSettings) -> None:
    build_small(settings)
    (settings.content / "guides/titles.md").unlink()
    build_small(settings)
    assert not [path for path in files_of(settings.output) if path.startswith("guides/titles/")]


def test_turning_them_off_removes_them_and_on_again_makes_them_of_pages_as_they_are(
    settings: BuildSettings,
) -> None:
    off = replace(settings, compressors=())
    build_small(off)
    assert not list(settings.output.rglob("*.br"))
    changes = build_small(settings).changes
    assert changes.written
    assert all(path.endswith((".br", ".gz")) for path in changes.written)
    gone = build_small(off).changes.removed
    assert sorted(gone) == changes.written


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("br", r"expected a list such as \['br', 'gzip'\], got 'br'"),
        (["brotli"], "there is no codec 'brotli'; "),
        (["br", "br"], "'br' is named twice; name each codec once"),
    ],
)
def test_a_wrong_setting_is_refused(given: object, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        COMPRESSION.read(given)


def test_the_setting_can_name_one_codec_and_none_named_is_both() -> None:
    assert COMPRESSION.read(["gzip"]) == ("gzip",)
    assert COMPRESSION.default == ("br", "gzip")
