"""Whatever setting changes after a build, the next build equals one from nothing.

The settings are those that the build and all plugins define: a new one has to be given another
value here.
"""

import importlib
import pkgutil
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from blinker import ANY

import rolepress
from rolepress.core.settings import options
from rolepress.landing import take_settings
from rolepress.landing.definitions import SETTINGS, Landing
from rolepress.landing.generator import build_site
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import get_compressors, get_indexer, get_settings, get_views
from tests.small_site import BUILD_DATE, THEME, files_of, role_text, write_small_site

QUICK = ("sitemap", "feeds", "redirects", "headers", "compression")
"""Plugins that draw nothing, and start no program."""
KEY = "0123456789abcdef"
TOLD: Mapping[str, Any] = {
    "SITENAME": "Small",
    "SITEURL": "https://small.example",
    "LANDING": {"description": "A small site."},
    "PLUGINS": [f"rolepress.{name}" for name in ("landing", *QUICK)],
    "COMPRESSION": [],
    "PATH": "content",
    "THEME": str(THEME),
    "OUTPUT_PATH": "output",
    "CACHE_PATH": "cache",
}
CHANGES: Mapping[str, tuple[Any, str]] = {
    "description": ("Another site.", "index.html"),
    "headline": ("Jobs, said plainly", "index.html"),
    "source_root": ("https://git.example/edit/", "roles/tech-lead/index.html"),
    "page_size": (1, "roles/page/2/index.html"),
    "closed_days": (3, "jobs/acme-closed/index.html"),
    "related_roles": (0, "roles/tech-lead/index.html"),
    "index_floor": ({"jobs": 1}, "employers/acme/index.html"),
    "preview": (True, "styleguide/index.html"),
    "search": (False, "search/index.html"),
    "markdown": ("python-markdown", "roles/backend-engineer/index.html"),
    "executor": ("concurrent.futures:ThreadPoolExecutor", ""),
    "FEEDS": (["atom"], "feeds/jobs.json"),
    "REDIRECTS": (["nginx"], "headers.nginx.conf"),
    "INDEXNOW_KEY": (KEY, f"{KEY}.txt"),
    "COMPRESSION": (["gzip"], "index.html.gz"),
    "SITENAME": ("Other", "index.html"),
    "SITEURL": ("https://other.example", "robots.txt"),
    "TIMEZONE": ("Pacific/Auckland", "feeds/jobs.xml"),
    "DEFAULT_LANG": ("de", "index.html"),
    "THEME_TEMPLATES_OVERRIDES": (["overrides"], "index.html"),
    "THEME": ("theme", "index.html"),
    "PATH": ("texts", "roles/other/index.html"),
    "OUTPUT_RETENTION": (["legacy"], ""),
    "CACHE_PATH": ("memo", ""),
    "OUTPUT_PATH": ("site", ""),
    "PLUGINS": (["rolepress.landing"], "sitemap.xml"),
}
"""For each setting, or key of `LANDING`, another value, and a file that it changes, adds or
removes. A setting without such a file changes how a site is built, and not what it holds."""


class Indexer:
    """Makes an index that names its pages."""

    version = "1"

    def index(self, site: Path, output: Path) -> None:
        names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        output.mkdir(parents=True, exist_ok=True)
        (output / "names.txt").write_text("\n".join(names))


def indexer(_settings: BuildSettings) -> Indexer:
    """A plugin of somebody's."""
    return Indexer()


def plugins() -> Iterator[ModuleType]:
    """All plugins of ours but the one that builds the site."""
    for found in pkgutil.iter_modules(rolepress.__path__, "rolepress."):
        module = importlib.import_module(found.name)
        if hasattr(module, "register") and found.name != "rolepress.landing":
            yield module


@contextmanager
def registered(names: list[str]) -> Iterator[None]:
    """The plugins of these names, as Pelican has them, and one with a search index."""
    get_indexer.connect(indexer)
    for plugin in plugins():
        if plugin.__name__ in names:
            plugin.register()
    try:
        yield
    finally:
        for signal in (get_settings, get_indexer, get_compressors, get_views):
            for receiver in list(signal.receivers_for(ANY)):
                signal.disconnect(receiver)


def build(told: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the site after a build."""
    pelican = SimpleNamespace(settings=told)
    with registered(told["PLUGINS"]):
        take_settings(pelican)
        build_site(pelican.landing)
    return files_of(Path(told["OUTPUT_PATH"]))


def built_anew(told: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the site when it is built from nothing."""
    try:
        return build({**told, "OUTPUT_PATH": "fresh", "CACHE_PATH": "freshcache"})
    finally:
        for name in ("fresh", "freshcache"):
            shutil.rmtree(name)


def changed(told: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The settings with another value for one of them, or for a key of `LANDING`."""
    value, _ = CHANGES[name]
    if name.isupper():
        return {**told, name: value}
    return {**told, "LANDING": told["LANDING"] | {name: value}}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working folder has a site, and other folders for settings to name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BUILD_DATE", BUILD_DATE.isoformat())
    write_small_site(tmp_path)
    role = tmp_path / "content/roles/backend-engineer.md"
    role.write_text(f"{role.read_text()}- ~~Maintain~~ Replace them.\n")
    shutil.copytree("content", "texts")
    Path("texts/roles/other.md").write_text(role_text("Other"))
    shutil.copytree(THEME, "theme")
    header = Path("theme/templates/partials/header.html")
    header.write_text(f"{header.read_text()}<p>Another theme</p>\n")
    footer = Path("overrides/partials/footer.html")
    footer.parent.mkdir(parents=True)
    footer.write_text("<p>Another footer</p>\n")


def test_every_setting_is_given_another_value() -> None:
    with registered([plugin.__name__ for plugin in plugins()]):
        of_plugins = [each for _, found in get_settings.send(None) for each in found]
    defined = {each.name for each in (*SETTINGS, *options(Landing), *of_plugins)}
    assert CHANGES.keys() | {"LANDING"} == defined


@pytest.mark.usefixtures("site")
def test_a_build_after_a_change_of_any_setting_equals_one_from_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = dict(TOLD)
    before = build(told)
    for name, (_, shown_in) in CHANGES.items():
        told = changed(told, name)
        capsys.readouterr()
        after = build(told)
        said = capsys.readouterr().err
        assert after == built_anew(told), name
        if shown_in:
            assert after.get(shown_in) != before.get(shown_in), name
            assert "nothing has changed" not in said, name
        before = after
