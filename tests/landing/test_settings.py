"""Settings are read once, and each that is refused is named with what was expected."""

import zoneinfo
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG

from rolepress.content.markdown import Dialect
from rolepress.core.package import theme_folder
from rolepress.core.settings import options
from rolepress.domain.options import IndexFloor
from rolepress.landing.definitions import Landing
from rolepress.landing.settings import BuildSettings, SettingsError, read_settings
from rolepress.locales.catalog import languages
from rolepress.redirects.setting import REDIRECTS
from rolepress.rendering.workers import process_pool
from rolepress_base.messages import join_words
from tests.locales.absent import ABSENT
from tests.plugins import DEFINED
from tests.small_site import BUILD_DATE, THEME


def make_settings(folder: Path, **changes: Any) -> dict[str, Any]:
    """Pelican's settings as far as we read them."""
    defaults: dict[str, Any] = {
        "SITENAME": "Rolepress",
        "SITEURL": "https://rolepress.example",
        "PATH": str(folder / "content"),
        "THEME": str(THEME),
        "OUTPUT_PATH": str(folder / "output"),
        "CACHE_PATH": str(folder / ".cache"),
        "LANDING": {"description": "What jobs are."},
    }
    return defaults | changes


def read(settings: Mapping[str, Any]) -> BuildSettings:
    return read_settings(settings, {"BUILD_DATE": BUILD_DATE.isoformat()}, DEFINED)


def landing(**changes: Any) -> dict[str, Any]:
    return {"LANDING": {"description": "What jobs are."} | changes}


ADDRESS = (
    "SITEURL: expected the address of a site, such as https://example.com or "
    "https://example.com/jobs, got "
)
PATH = "SITEURL: expected a path of letters from a to z, digits and -._~, got "
LANGUAGE = "DEFAULT_LANG: expected a language tag such as en or en-GB, got "
NO_WORDS = (
    f"DEFAULT_LANG: the site has no words in {ABSENT!r}, only in {join_words(languages())}; "
    "docs/languages.md says how to add a language"
)
TIMEZONE = "TIMEZONE: expected a name such as Europe/Berlin, got "
NUMBER = "LANDING: `page_size`: expected a whole number from 1, got "
FLOOR = "LANDING: `index_floor`"
DAYS = "LANDING: `closed_days`: expected a whole number from 0 to 3,650, got "
SERVERS = "REDIRECTS: there is no server "
ROOT = "LANDING: `source_root`: expected a web address, got "
MARKDOWN = "LANDING: `markdown`: expected 'commonmark' or 'python-markdown', got "
EXECUTOR = "LANDING: `executor`: cannot load "
NO_DESCRIPTION = "LANDING: `description`: expected a sentence that says what the site is, got "


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"SITEURL": ""}, f"{ADDRESS}''"),
        ({"SITEURL": "rolepress.example"}, f"{ADDRESS}'rolepress.example'"),
        ({"SITEURL": "ftp://localhost"}, f"{ADDRESS}'ftp://localhost'"),
        ({"SITEURL": "https://a.example/b?q"}, f"{PATH}'https://a.example/b?q'"),
        ({"SITEURL": "https://a.example/b#c"}, f"{PATH}'https://a.example/b#c'"),
        ({"SITEURL": "https://a.example//b"}, f"{PATH}'https://a.example//b'"),
        ({"SITEURL": "https://a.example/b/../c"}, f"{PATH}'https://a.example/b/../c'"),
        ({"SITEURL": "https://a.example/stellen-für"}, f"{PATH}'https://a.example/stellen-für'"),
        ({"SITEURL": "https://a.example/b%20c"}, f"{PATH}'https://a.example/b%20c'"),
        ({"SITEURL": "https://u:p@a.example/b"}, f"{ADDRESS}'https://...@a.example/b'"),
        ({"SITEURL": "https://a.example?q"}, f"{ADDRESS}'https://a.example?q'"),
        ({"SITEURL": "https://[a"}, f"{ADDRESS}'https://[a'"),
        ({"SITEURL": "https://u:p@a.example"}, f"{ADDRESS}'https://...@a.example'"),
        ({"SITEURL": "https://a.example:"}, f"{ADDRESS}'https://a.example:'"),
        ({"SITEURL": "https://a.example:0"}, f"{ADDRESS}'https://a.example:0'"),
        ({"SITEURL": "https://a.example:65536"}, f"{ADDRESS}'https://a.example:65536'"),
        ({"SITEURL": "http://localhost:65536"}, f"{ADDRESS}'http://localhost:65536'"),
        ({"SITEURL": "https://a.example\n"}, f"{ADDRESS}'https://a.example\\n'"),
        ({"SITENAME": ""}, "SITENAME: expected some words, got ''"),
        ({"SITENAME": "\u200b"}, "SITENAME: expected some words, got '\\u200b'"),
        ({"SITENAME": 5}, "SITENAME: expected a text; got 5"),
        ({"SITENAME": "A\nB"}, "SITENAME: remove U+000A (line end), its character 2: 'A\\nB'"),
        ({"SITENAME": "A\0"}, "SITENAME: 'A\\x00' has a NUL in it, or is not UTF-8"),
        ({"SITENAME": "A\ud800"}, "SITENAME: 'A\\ud800' has a NUL in it, or is not UTF-8"),
        ({"SITENAME": "\u202eA"}, "SITENAME: remove U+202E (right-to-left override), its char"),
        ({"DEFAULT_LANG": "english"}, f"{LANGUAGE}'english'; write 'en'"),
        ({"DEFAULT_LANG": "en_GB"}, f"{LANGUAGE}'en_GB'; write 'en-GB'"),
        ({"DEFAULT_LANG": "en-GB.utf8"}, f"{LANGUAGE}'en-GB.utf8'; write 'en-GB'"),
        ({"DEFAULT_LANG": "xx"}, f"{LANGUAGE}'xx'"),
        ({"DEFAULT_LANG": ABSENT}, NO_WORDS),
        ({"TIMEZONE": "Berlin"}, f"{TIMEZONE}'Berlin'"),
        ({"TIMEZONE": "../etc"}, f"{TIMEZONE}'../etc'"),
        ({"LANDING": {}}, NO_DESCRIPTION),
        ({"LANDING": []}, "LANDING: expected a dict, got []"),
        (landing(description=" "), NO_DESCRIPTION),
        (landing(description=["What"]), "LANDING: `description`: expected a text, got ['What']"),
        (landing(description="a\ud800"), "LANDING: 'a\\ud800' has a NUL in it, or is not UTF-8"),
        (landing(headline=5), "LANDING: `headline`: expected a text, got 5"),
        (landing(headline="a\u2066b"), "LANDING: `headline`: remove U+2066 (left-to-right iso"),
        ({"OUTPUT_RETENTION": None}, "OUTPUT_RETENTION: expected a list of texts; got None"),
        ({"OUTPUT_RETENTION": "CNAME"}, "OUTPUT_RETENTION: expected a list of texts; got 'CNAME'"),
        ({"OUTPUT_RETENTION": ["a/b"]}, "OUTPUT_RETENTION: expected names without a slash, got"),
        ({"OUTPUT_RETENTION": [".."]}, "OUTPUT_RETENTION: expected names without a slash, got"),
        (
            {"PLUGINS": "rolepress.landing"},
            "PLUGINS: expected a list of plugins, such as ['rolepress",
        ),
        (landing(page_sise=1), "LANDING: there is no key 'page_sise'; did you mean `page_size`?"),
        (landing(page_size=0), f"{NUMBER}0"),
        (landing(page_size="9"), f"{NUMBER}'9'"),
        (landing(page_size=True), f"{NUMBER}True"),
        (landing(index_floor=5), f"{FLOOR}: expected a dict, got 5"),
        (landing(index_floor={"job": 5}), f"{FLOOR}: there is no key 'job'; did you mean `jobs`?"),
        (
            landing(index_floor={"facts": -1}),
            f"{FLOOR}: `facts`: expected a whole number from 0, got -1",
        ),
        (
            landing(index_floor={"jobs": True}),
            f"{FLOOR}: `jobs`: expected a whole number from 0, got True",
        ),
        (landing(closed_days=-1), f"{DAYS}-1"),
        (landing(closed_days=3651), f"{DAYS}3651"),
        (landing(closed_days="90"), f"{DAYS}'90'"),
        (landing(closed_days=True), f"{DAYS}True"),
        (
            {"REDIRECTS": "nginx"},
            "REDIRECTS: expected a list such as ['netlify', 'cloudflare'], got 'nginx'",
        ),
        ({"REDIRECTS": ["caddy"]}, f"{SERVERS}'caddy'"),
        ({"REDIRECTS": [["nginx"]]}, f"{SERVERS}['nginx']"),
        (
            {"REDIRECTS": ["nginx", "apache", "nginx"]},
            "REDIRECTS: 'nginx' is named twice; name each server once",
        ),
        (
            {"REDIRECTS": ["netlify", "cloudflare"]},
            "REDIRECTS: 'netlify' and 'cloudflare' both use the file `_redirects`",
        ),
        (landing(source_root="here"), f"{ROOT}'here'"),
        (landing(source_root=None), f"{ROOT}None"),
        (landing(preview="no"), "LANDING: `preview`: expected True or False, got 'no'"),
        (landing(preview="yes"), "LANDING: `preview`: expected True or False, got 'yes'; an env"),
        (landing(source_root="https://u:p@a.example/"), f"{ROOT}'https://u:p@a.example/'"),
        (landing(markdown="gfm"), f"{MARKDOWN}'gfm'"),
        (landing(markdown=None), f"{MARKDOWN}None"),
        (landing(executor="nowhere"), f"{EXECUTOR}'nowhere': "),
        (landing(executor="rolepress.gone:x"), f"{EXECUTOR}'rolepress.gone:x': No module named "),
        (landing(executor="math:nothing"), f"{EXECUTOR}'math:nothing': module 'math' has no "),
        (landing(executor="math:pi"), f"{EXECUTOR}'math:pi': it is no function"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read(make_settings(tmp_path, **changes))
    assert str(raised.value).startswith(message)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    """That is so for kinds, values and keys, settings of plugins, folders and the environment."""
    own = {"description": "x", "page_size": 0, "nope": 1, "index_floor": {"jobs": -1, "fact": 2}}
    given = make_settings(
        tmp_path,
        LANDING=own,
        PORT=-1,
        SITEURL="here",
        FEEDS=["atm", "jsn"],
        CACHE_PATH=str(tmp_path / "output/cache"),
    )
    with pytest.raises(SettingsError) as raised:
        read_settings(given, {"BUILD_DATE": "soon"}, DEFINED)
    assert str(raised.value).splitlines() == [
        "BUILD_DATE: expected YYYY-MM-DD, got 'soon'",
        (
            f"CACHE_PATH: {tmp_path}/output/cache lies in the output folder {tmp_path}/output "
            "(OUTPUT_PATH), where every file that the site does not ask for is removed"
        ),
        "FEEDS: there is no feed 'atm'; did you mean `atom`?",
        "FEEDS: there is no feed 'jsn'; did you mean `json`?",
        "LANDING: `index_floor`: `jobs`: expected a whole number from 0, got -1",
        "LANDING: `index_floor`: there is no key 'fact'; did you mean `facts`?",
        "LANDING: `page_size`: expected a whole number from 1, got 0",
        (
            "LANDING: there is no key 'nope'; use one of `closed_days`, `description`, `executor`, "
            "`headline`, `index_floor`, `markdown`, `page_size`, `preview`, `related_roles`, "
            "`search`, `source_root`"
        ),
        "PORT: expected a number from 0 to 65535; got -1",
        f"{ADDRESS}'here'",
    ]


@pytest.mark.parametrize("name", ["PATH", "THEME", "CACHE_PATH"])
def test_the_output_folder_must_not_hold_a_source(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "output/inside"
    with pytest.raises(SettingsError) as raised:
        read(make_settings(tmp_path, **{name: str(inside)}))
    assert str(raised.value).splitlines()[0] == (
        f"{name}: {inside} lies in the output folder {tmp_path / 'output'} (OUTPUT_PATH), "
        "where every file that the site does not ask for is removed"
    )


@pytest.mark.parametrize("name", ["OUTPUT_PATH", "CACHE_PATH", "THEME"])
def test_the_content_must_not_hold_what_is_none(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "content/inside"
    with pytest.raises(SettingsError) as raised:
        read(make_settings(tmp_path, **{name: str(inside)}))
    assert str(raised.value).startswith(f"{name}: {inside} lies in the folder of the content, ")


@pytest.mark.parametrize("name", ["PATH", "OUTPUT_PATH", "CACHE_PATH", "THEME"])
@pytest.mark.parametrize("value", ["", "a\0b", "a\ud800b", 5, None, ["a"]])
def test_a_folder_that_cannot_be_is_named(tmp_path: Path, name: str, value: Any) -> None:
    with pytest.raises(SettingsError) as raised:
        read(make_settings(tmp_path, **{name: value}))
    assert str(raised.value).startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("text", "is_preview"), [("1", True), ("0", False), ("", False), (True, True)]
)
def test_an_environment_variable_says_whether_it_is_a_preview(
    tmp_path: Path, text: Any, *, is_preview: bool
) -> None:
    assert read(make_settings(tmp_path, **landing(preview=text))).preview is is_preview


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("math:sqrt", "math.sqrt() takes exactly one argument (0 given)"),
        ("os:getpid", "it made "),
    ],
)
def test_an_executor_that_is_none_is_named_when_it_is_made(
    tmp_path: Path, name: str, said: str
) -> None:
    settings = read(make_settings(tmp_path, **landing(executor=name)))
    with pytest.raises(SettingsError) as raised:
        settings.executor()
    assert str(raised.value).startswith(
        f"LANDING: `executor`: {name!r} does not make a concurrent.futures executor: {said}"
    )


def test_a_theme_without_templates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        read(make_settings(tmp_path, THEME=str(tmp_path)))
    assert str(raised.value) == f"THEME: there is no folder {tmp_path / 'templates'}"


def test_a_theme_of_another_kind_is_refused_with_the_path_of_ours(tmp_path: Path) -> None:
    """Pelican's own theme is what a site has that names none."""
    with pytest.raises(SettingsError) as raised:
        read(make_settings(tmp_path, THEME=DEFAULT_CONFIG["THEME"]))
    assert "is not a theme for this site" in str(raised.value)
    assert str(raised.value).endswith(f"the theme of this package is {theme_folder()}")


@pytest.mark.parametrize(
    "url",
    [
        *("https://a.example", "https://a.example/", "http://localhost:8000", "http://localhost"),
        *("https://a.example/jobs", "https://a.example/~a/b.c_d/", "http://localhost:8000/jobs/"),
    ],
)
def test_the_address_of_a_site_is_taken_without_its_slash(tmp_path: Path, url: str) -> None:
    assert read(make_settings(tmp_path, SITEURL=url)).site.url == url.rstrip("/")


def test_what_is_not_set_has_a_default(tmp_path: Path) -> None:
    settings = read(make_settings(tmp_path))
    assert settings.site.language == "en"
    assert settings.site.timezone == "UTC"
    assert settings.page_size == 100
    assert settings.executor is process_pool
    assert not settings.preview
    assert not settings.retained


def test_templates_of_overriding_folders_come_first(tmp_path: Path) -> None:
    settings = read(make_settings(tmp_path, THEME_TEMPLATES_OVERRIDES=["mine"]))
    own = (THEME / "templates", THEME / "examples")
    assert settings.template_folders == (Path("mine"), *own)


def test_every_key_is_read(tmp_path: Path) -> None:
    own = {
        "description": "What jobs are.",
        "headline": "Jobs, said plainly",
        "source_root": "https://git.example/edit/",
        "page_size": 7,
        "closed_days": 30,
        "related_roles": 3,
        "index_floor": {"jobs": 9, "facts": 0},
        "preview": True,
        "search": False,
        "markdown": "python-markdown",
        "executor": "rolepress.rendering.workers:process_pool",
    }
    assert own.keys() == {key.name for key in options(Landing)}
    settings = read(make_settings(tmp_path, LANDING=own))
    assert (settings.page_size, settings.preview, settings.search) == (7, True, False)
    assert (settings.closed_days, settings.related_roles) == (30, 3)
    assert settings.dialect is Dialect.PYTHON_MARKDOWN
    assert settings.source_root == "https://git.example/edit/"
    assert settings.index_floor == IndexFloor(jobs=9, jobs_with_facts=3, facts=0)
    assert settings.site.description == "What jobs are."
    assert settings.site.headline == "Jobs, said plainly"


@pytest.mark.parametrize(
    ("plugins", "only_own"),
    [(["rolepress.landing", "rolepress.feeds"], True), (["rolepress.landing", "strange"], False)],
)
def test_a_stranger_s_plugin_is_known_as_one(
    tmp_path: Path, plugins: list[str], *, only_own: bool
) -> None:
    assert read(make_settings(tmp_path, PLUGINS=plugins)).has_only_own_plugins is only_own


def test_closed_vacancies_stay_for_90_days_unless_a_setting_says_otherwise(tmp_path: Path) -> None:
    assert read(make_settings(tmp_path)).closed_days == 90
    assert read(make_settings(tmp_path, **landing(closed_days=0))).closed_days == 0


def test_redirects_are_written_for_the_servers_named_and_for_netlify_if_none_is(
    tmp_path: Path,
) -> None:
    assert read(make_settings(tmp_path))[REDIRECTS] == ("netlify",)
    assert read(make_settings(tmp_path, REDIRECTS=["nginx", "apache"]))[REDIRECTS] == (
        "nginx",
        "apache",
    )
    assert read(make_settings(tmp_path, REDIRECTS=[]))[REDIRECTS] == ()


@pytest.mark.parametrize(
    "changes",
    [
        landing(closed_days=30),
        landing(index_floor={"jobs": 9}),
        {"REDIRECTS": ["nginx"]},
        {"FEEDS": ["atom"]},
        {"INDEXNOW_KEY": "0123456789abcdef"},
        {"COMPRESSION": ["br"]},
        {"OF_A_PLUGIN": {"that": ["nobody", {"knows": {1, 2}}]}},
        {"OF_A_PLUGIN": {"that": ["nobody", {"knows": {1, 3}}]}},
        {"JINJA_FILTERS": {"shout": str.upper}},
        {"TIMEZONE": "Europe/Paris"},
    ],
    ids=str,
)
def test_a_build_knows_that_a_setting_has_changed(tmp_path: Path, changes: dict[str, Any]) -> None:
    before = read(make_settings(tmp_path))
    assert read(make_settings(tmp_path)).digest == before.digest
    after = read(make_settings(tmp_path, **changes)).digest
    assert after != before.digest
    assert read(make_settings(tmp_path, **changes)).digest == after
    others = {"OF_A_PLUGIN": {"that": ["nobody", {"knows": {1, 4}}]}}
    assert read(make_settings(tmp_path, **others)).digest != after


def test_a_setting_that_is_an_object_does_not_change_from_one_process_to_the_next(
    tmp_path: Path,
) -> None:
    """What an object prints may be where in memory it lies."""
    one, two = (
        read(make_settings(tmp_path, OF_A_PLUGIN=[object(), lambda: 1, partial(print, 1)])).digest
        for _ in range(2)
    )
    assert one == two


def test_a_setting_that_holds_itself_is_read(tmp_path: Path) -> None:
    endless: list[object] = []
    endless.append(endless)
    assert read(make_settings(tmp_path, OF_A_PLUGIN=endless)).digest


def test_where_output_and_memo_lie_is_no_reason_to_build_anew(tmp_path: Path) -> None:
    before = read(make_settings(tmp_path)).digest
    elsewhere = {"OUTPUT_PATH": str(tmp_path / "o"), "CACHE_PATH": str(tmp_path / "c")}
    assert read(make_settings(tmp_path, **elsewhere)).digest == before


def test_settings_are_the_same_where_a_checkout_was_moved_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        found.append(read(make_settings(tmp_path / name, HERE=str(tmp_path / name))).digest)
    assert found[0] == found[1]


def test_a_build_knows_that_the_rules_of_its_time_zone_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = read(make_settings(tmp_path, TIMEZONE="Europe/Berlin"))
    before = settings.digest
    others = tmp_path / "zones/Europe/Berlin"
    others.parent.mkdir(parents=True)
    others.write_bytes(b"TZif of another year")
    monkeypatch.setattr(zoneinfo, "TZPATH", (str(tmp_path / "zones"),))
    assert settings.digest != before
    monkeypatch.setattr(zoneinfo, "TZPATH", ())
    assert settings.digest, "the package `tzdata` has the zone, too"
