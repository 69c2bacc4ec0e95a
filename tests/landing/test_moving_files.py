"""Files that change while a build reads them: the next build is a clean one all the same."""

import dataclasses
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts
from rolepress.rendering.claim import MARKER
from rolepress.rendering.compressor import Compressor
from rolepress.social.views import image_views
from tests.conftest import QUICK, ROOT, environ_of_a_build, pelican_command
from tests.small_site import contribute, files_of, write_small_site

THEME = {
    "templates/layouts/base.html": ("</body>", "<p>changed</p></body>"),
    "templates/partials/footer.html": ("<footer", "<p>changed</p><footer"),
    "templates/social/card.svg": ("</svg>", "<circle r='99'/></svg>"),
    "templates/sitemap/robots.txt": ("User-agent", "# changed\nUser-agent"),
    "templates/fonts/fonts.conf": ("<fontconfig>", "<fontconfig><!-- changed -->"),
    "static/css/tokens.css": ("{", "{ --changed: 1px;"),
    "static/css/print.css": ("{", "{ --changed: 1px;"),
    "static/js/filter.js": ("", "// changed\n"),
    "static/favicon.svg": ("</svg>", "<!-- changed --></svg>"),
    "speculationrules.json": ("{", "{ "),
}
CONTENT = {
    "roles/tech-lead.md": ("plain", "changed"),
    "jobs/acme-grid.md": ("Build", "changed"),
    "guides/titles.md": ("See", "changed"),
    "data/employers.yaml": ("Acme", "changed"),
    "static/logo.txt": ("A", "changed"),
}
Edits = Mapping[str, tuple[str, str]]


class Edited:
    """Files of a folder, each as it was and as an edit makes it."""

    def __init__(self, folder: Path, edits: Edits) -> None:
        self._before = {folder / name: (folder / name).read_text() for name in edits}
        changes = dict(zip(self._before, edits.values(), strict=True))
        self._after = {p: text.replace(*changes[p], 1) for p, text in self._before.items()}
        assert all(text != self._before[path] for path, text in self._after.items())

    def make(self) -> None:
        for path, text in self._after.items():
            path.write_text(text)

    def undo(self) -> None:
        for path, text in self._before.items():
            path.write_text(text)


@pytest.fixture
def site(tmp_path: Path) -> BuildSettings:
    return write_small_site(tmp_path, own_theme=True)


def build_while(
    settings: BuildSettings,
    planning: Callable[[], None] = lambda: None,
    writing: Callable[[], None] = lambda: None,
) -> None:
    """Build, and do something when pages are planned, and when all files have been made."""

    def compress(data: bytes) -> bytes:
        writing()
        return data

    def add(context: Context, published: Sequence[Published], texts: Texts) -> Iterator[FileView]:
        planning()
        yield from contribute(context, published, texts)
        folders = tuple(map(str, settings.template_folders))
        yield from image_views(context, published, folders)

    compressors = (Compressor(".copy", "1", compress),)
    build(dataclasses.replace(settings, compressors=compressors), add)


def clean(settings: BuildSettings, folder: Path) -> dict[str, bytes]:
    shutil.rmtree(folder, ignore_errors=True)
    fresh = dataclasses.replace(settings, output=folder / "output", cache=folder / "cache")
    build_while(fresh)
    return files_of(fresh.output)


@pytest.mark.parametrize("what", ["theme", "content"])
@pytest.mark.parametrize(
    "undone",
    ["during the build", pytest.param("after the build", marks=pytest.mark.exhaustive), "never"],
)
def test_a_build_whose_files_change_under_it_leaves_nothing_wrong_for_the_next(
    site: BuildSettings, tmp_path: Path, what: str, undone: str
) -> None:
    edits = Edited(tmp_path / what, {"theme": THEME, "content": CONTENT}[what])
    build_while(site, edits.make, edits.undo if undone == "during the build" else lambda: None)
    if undone == "after the build":
        edits.undo()
    build_while(site)
    assert files_of(site.output) == clean(site, tmp_path / "fresh")


def test_pages_are_made_from_the_theme_as_it_was_when_the_build_began(
    site: BuildSettings, tmp_path: Path
) -> None:
    before = clean(site, tmp_path / "fresh")
    drawn = ("templates/social/card.svg", "templates/fonts/fonts.conf")
    read_once = {name: edit for name, edit in THEME.items() if name not in drawn}
    build_while(site, Edited(tmp_path / "theme", read_once).make)
    assert files_of(site.output) == before


def test_a_build_says_which_file_changed_under_it(
    site: BuildSettings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    name = "templates/layouts/base.html"
    build_while(site, Edited(tmp_path / "theme", {name: THEME[name]}).make)
    (said,) = caplog.messages
    assert said == (
        f"{tmp_path}/theme/{name} changed while this program ran, so what it built is not "
        "remembered; build again"
    )


@pytest.mark.parametrize("how", ["new", "gone", "touched"])
def test_a_file_of_the_theme_that_comes_or_goes_or_is_written_again_is_noticed(
    site: BuildSettings, tmp_path: Path, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    path = tmp_path / "theme/static/root/extra.txt"
    path.write_text("x")

    def change() -> None:
        if how == "gone":
            path.unlink()
        else:
            target = path if how == "touched" else path.with_name("more.txt")
            target.write_text("x")

    build_while(site, change)
    assert len(caplog.messages) == 1
    assert "changed while this program ran" in caplog.messages[0]


def copy_of_the_code(folder: Path) -> Path:
    """A checkout whose code can be changed."""
    litter = shutil.ignore_patterns("__pycache__")
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=litter)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    write_small_site(folder)
    return folder


def start(root: Path, cache: str = "cache", output: str = "output") -> "subprocess.Popen[str]":
    return subprocess.Popen(
        pelican_command(root / output, root / cache, QUICK),
        cwd=root,
        env=environ_of_a_build(root),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.exhaustive
def test_code_that_changes_during_a_build_and_back_leaves_nothing_wrong_for_the_next(
    tmp_path: Path,
) -> None:
    """Of our modules, most are read when a build has begun, and has named them by their digest."""
    root, name = copy_of_the_code(tmp_path / "checkout"), "pages/site_pages.py"
    code = Edited(root / "plugins/rolepress", {name: ('_("', '_("Changed ')})
    build = start(root)
    while build.poll() is None and not (root / "output" / MARKER).exists():
        time.sleep(0.001)
    code.make()
    said, _ = build.communicate()
    assert build.returncode == 0, said
    assert f"plugins/rolepress/{name} changed while this program ran" in said
    code.undo()
    for output, cache in (("output", "cache"), ("fresh", "fresh-cache")):
        build = start(root, cache, output)
        said, _ = build.communicate()
        assert build.returncode == 0, said
        assert "changed while" not in said
    assert files_of(root / "output") == files_of(root / "fresh")
