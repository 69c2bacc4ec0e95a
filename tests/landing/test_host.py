"""What stands in a setting, a plugin's name or the theme ends a build with a message, at most."""

import logging
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from rolepress.core.problems import ContentError
from rolepress.landing.build import build
from rolepress.landing.host import IN_A_LINE, NO_DEFAULTS, check_plugins
from rolepress.landing.settings import SettingsError
from rolepress.rendering.errors import RenderError
from tests.conftest import ROOT, run_pelican
from tests.landing.test_settings import make_settings
from tests.small_site import build_small, files_of, write_small_site


def failed(run: subprocess.CompletedProcess[str]) -> str:
    """What a failed build said; never a traceback."""
    assert run.returncode == 1
    said = run.stdout + run.stderr
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"PLUGINS": ["rolepress.landing", "rolepress.serch"]},
            "PLUGINS: there is no plugin 'rolepress.serch'; did you mean `rolepress.search`?",
        ),
        ({"PLUGINS": "rolepress.landing"}, "Detected misconfiguration with PLUGINS setting"),
        ({"JINJA_ENVIRONMENT": {"nope": 1}}, "JINJA_ENVIRONMENT: Pelican cannot use it: TypeEr"),
        ({"SITENAME": 5, "PORT": -1}, "PORT: expected a number from 0 to 65535; got -1\nSITENAME:"),
        pytest.param(
            {"PLUGINS": ["rolepress.landing", "json"]},
            "Cannot register plugin `json`: PLUGINS: Pelican cannot use it: AttributeError: ",
            marks=pytest.mark.exhaustive,
        ),
        pytest.param(
            {"PELICAN_CLASS": "pelican.Pelican", "PORT": -1, "FEEDS": ["atm"]},
            "FEEDS: there is no feed 'atm'; did you mean `atom`?\nPORT: expected a number from 0",
            marks=pytest.mark.exhaustive,
        ),
        pytest.param(
            {"PATH": "nowhere"},
            "PATH: there is no folder '",
            marks=pytest.mark.exhaustive,
        ),
        pytest.param(
            {"READERS": {"md": 5}},
            "READERS: Pelican cannot use it: TypeError",
            marks=pytest.mark.exhaustive,
        ),
    ],
)
def test_a_wrong_setting_is_named_and_the_output_is_as_it_was(
    changes: dict[str, Any], said: str, tmp_path: Path, small_build: dict[str, Any]
) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / ".rolepress").write_text("x")
    (output / "index.html").write_text("x")
    before = files_of(output)
    run = run_pelican(output, tmp_path / "cache", settings=small_build | changes)
    assert said in failed(run)
    assert files_of(output) == before


def test_a_fault_in_the_settings_file_is_told_with_its_line(
    tmp_path: Path, small_build: dict[str, Any]
) -> None:
    conf = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    file = tmp_path / "pelicanconf.py"
    file.write_text(f"{conf}\nSITENAME = nothing\n", encoding="utf-8")
    line = conf.count("\n") + 2
    run = run_pelican(
        tmp_path / "output", tmp_path / "cache", "--settings", str(file), settings=small_build
    )
    assert f"NameError: name 'nothing' is not defined ({file}, line {line})" in failed(run)


@pytest.mark.parametrize("names", [[], ["rolepress.feeds"], None])
def test_a_site_without_the_plugin_that_builds_it_is_refused(names: list[str] | None) -> None:
    with pytest.raises(SettingsError, match=r"PLUGINS: it has to name 'rolepress\.landing'"):
        check_plugins({"PLUGINS": names})


@pytest.mark.parametrize("name", ["nope", "", ".", "..x", "a..b", "rolepress.nope", "5"])
def test_a_plugin_that_is_not_there_is_named(name: str) -> None:
    with pytest.raises(SettingsError) as raised:
        check_plugins({"PLUGINS": ["rolepress.landing", name]})
    assert f"PLUGINS: there is no plugin {name!r}; " in str(raised.value)


def test_whatever_else_is_wrong_is_said_with_a_plugin_that_is_not_there(tmp_path: Path) -> None:
    wrong = {"PLUGINS": ["rolepress.landing", "nope"], "PORT": -1, "LANDING": {"page_size": 0}}
    with pytest.raises(SettingsError) as raised:
        check_plugins(make_settings(tmp_path, **wrong))
    assert str(raised.value).splitlines() == [
        "LANDING: `description`: expected a sentence that says what the site is, got None",
        "LANDING: `page_size`: expected a whole number from 1, got 0",
        "PLUGINS: there is no plugin 'nope'; correct the name, or install it",
        "PORT: expected a number from 0 to 65535; got -1",
    ]


def record_of(error: BaseException, message: str = "said") -> logging.LogRecord:
    """What Pelican logs of an error that was raised."""
    with pytest.raises(type(error)) as raised:
        raise error
    info = (raised.type, raised.value, raised.tb)
    return logging.LogRecord("pelican", logging.CRITICAL, "x.py", 1, message, (), info)


@pytest.mark.parametrize("form", ["sitemap/__init__.py", "sitemap.py"])
def test_a_plugin_of_ours_is_never_another_folder_s(tmp_path: Path, form: str) -> None:
    """Pelican looks in PLUGIN_PATHS for the last part of a name, and would load that instead."""
    other = tmp_path / form
    other.parent.mkdir(exist_ok=True)
    other.write_text("def register(): pass")
    settings = {
        "PLUGINS": ["rolepress.landing", "rolepress.sitemap"],
        "PLUGIN_PATHS": [str(tmp_path)],
    }
    with pytest.raises(SettingsError) as raised:
        check_plugins(settings)
    assert f"would take {other} for 'rolepress.sitemap', which is " in str(raised.value)
    assert f"{ROOT}/plugins/rolepress/sitemap" in str(raised.value)


def test_the_package_may_stand_in_the_paths_of_plugins() -> None:
    check_plugins({"PLUGINS": ["rolepress.landing"], "PLUGIN_PATHS": [ROOT / "plugins/rolepress"]})


@pytest.mark.parametrize(
    "error", [ContentError([]), SettingsError("S"), RenderError("R"), OSError("O")], ids=repr
)
def test_an_error_that_was_meant_for_the_reader_has_no_traceback(error: Exception) -> None:
    record = record_of(error)
    assert IN_A_LINE.filter(record)
    assert record.exc_info is None
    assert record.getMessage() == str(error)


def test_an_error_of_pelican_has_a_line_and_what_was_logged() -> None:
    record = record_of(ValueError("bad"), "Cannot do it")
    IN_A_LINE.filter(record)
    assert record.exc_info is None
    assert record.getMessage().startswith("Cannot do it: ValueError: bad (")


def test_a_fault_of_this_project_keeps_its_traceback() -> None:
    names: dict[str, Any] = {"__name__": "rolepress.landing.generator"}
    exec("def build():\n    raise ValueError('ours')", names)  # noqa: S102 - a frame of that module
    try:
        names["build"]()
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
    record = logging.LogRecord("pelican", logging.CRITICAL, "x.py", 1, "said", (), info)
    assert IN_A_LINE.filter(record)
    assert record.exc_info == info


def test_pelican_takes_no_default_in_place_of_a_setting() -> None:
    message = "Detected misconfigured X (5), falling back to the default (1)"
    record = logging.LogRecord("pelican.settings", logging.WARNING, "x.py", 1, message, (), None)
    with pytest.raises(SettingsError, match=r"^Detected misconfigured X \(5\)$"):
        NO_DEFAULTS.filter(record)
    other = logging.LogRecord("pelican.settings", logging.WARNING, "x.py", 1, "Other", (), None)
    assert NO_DEFAULTS.filter(other)


TEMPLATES = {
    "includes itself": ('{% include "home.html" %}', "includes itself, or nests too deep"),
    "extends itself": ('{% extends "home.html" %}', "includes itself, or nests too deep"),
    "calls itself": (
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "includes itself, or nests too deep",
    ),
    "a syntax error": ("\n{% if %}", "home.html:2: TemplateSyntaxError: Expected an expression"),
    "an undefined name": ("{{ nothing.at.all }}", "UndefinedError: 'nothing' is undefined"),
    "a missing template": ('{% include "nope.html" %}', "TemplateNotFound: nope.html"),
    "an unknown filter": ("{{ 1|nope }}", "TemplateAssertionError: No filter named 'nope'"),
    "deep loops": (
        "{% for a in [1] %}" * 25 + "{% endfor %}" * 25,
        "SyntaxError: too many statically nested blocks",
    ),
    "deep brackets": ("{{ " + "(" * 900 + "1" + ")" * 900 + " }}", "nests too deep"),
    "a division": ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
    "half of a pair": ('{{ "\\ud800" }}', "UnicodeEncodeError"),
}


@pytest.mark.parametrize(("text", "said"), TEMPLATES.values(), ids=TEMPLATES)
def test_a_fault_of_a_template_is_named_and_nothing_is_written(
    text: str, said: str, tmp_path: Path
) -> None:
    settings = write_small_site(tmp_path, own_theme=True)
    (settings.theme / "templates/home.html").write_text(text, encoding="utf-8")
    with pytest.raises(RenderError) as raised:
        build_small(settings)
    assert str(raised.value).startswith("home.html for /: ")
    assert said in str(raised.value)
    assert files_of(settings.output).keys() == {".rolepress"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("static/css/base.css", "theme/static/css/base.css:2:1: byte 0xE9 is not UTF-8"),
        ("static/js/filter.js", "theme/static/js/filter.js:2:1: byte 0xE9 is not UTF-8"),
        ("speculationrules.json", "theme/speculationrules.json:2:1: byte 0xE9 is not UTF-8"),
        ("templates/home.html", "templates/home.html:2: byte 0xE9 is not UTF-8"),
        ("templates/partials/head.html", "templates/partials/head.html:2: byte 0xE9 is not UTF-8"),
    ],
)
def test_a_file_of_the_theme_that_is_not_utf_8_is_named(
    name: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = write_small_site(tmp_path, own_theme=True)
    (settings.theme / name).write_bytes(b"x\n\xe9\n")
    assert said in " ".join(problems_or_error(settings))
    assert files_of(settings.output).keys() == {".rolepress"}


def problems_or_error(settings: Any) -> list[str]:
    """What keeps a site from being built."""
    with pytest.raises((ContentError, RenderError)) as raised:
        build(settings, lambda _context, _published, _texts: ())
    error = raised.value
    problems = error.problems if isinstance(error, ContentError) else ()
    return [f"{p.path}:{p.span.line}:{p.span.column}: {p.message}" for p in problems] or [
        str(error)
    ]


@pytest.mark.parametrize("folder", ["static", "static/css", "static/new"])
def test_a_name_in_the_theme_that_is_not_utf_8_is_named_even_where_nothing_else_changed(
    folder: str, tmp_path: Path
) -> None:
    settings = write_small_site(tmp_path, own_theme=True)
    build_small(settings)
    place = bytes(settings.theme / folder)
    Path(settings.theme / folder).mkdir(exist_ok=True)
    with open(place + b"/caf\xe9.png", "wb") as file:  # noqa: PTH123 - no `Path` has such a name
        file.write(b"x")
    (line,) = problems_or_error(settings)
    assert line.endswith(f"{folder}/caf\udce9.png:1:1: the file's name is not UTF-8")


def test_names_that_are_not_utf_8_among_templates_do_no_harm(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path, own_theme=True)
    with open(bytes(settings.theme) + b"/templates/caf\xe9.html", "wb") as file:  # noqa: PTH123 - as above
        file.write(b"x")
    assert build_small(settings).pages


@pytest.mark.parametrize(
    ("css", "said"),
    [("a{" * 3_000, "brackets of the stylesheet nest too deep"), ("(" * 3_000, "nest too deep")],
)
def test_a_stylesheet_whose_brackets_are_never_closed_is_named(
    css: str, said: str, tmp_path: Path
) -> None:
    settings = write_small_site(tmp_path, own_theme=True)
    (settings.theme / "static/css/base.css").write_text(css)
    (line,) = problems_or_error(settings)
    assert "static/css/base.css:1:1: " in line
    assert said in line


@pytest.mark.parametrize(
    "color", ["oklch(1.2.3 . 9)", f"oklch({'9' * 400} 9 9)", "oklch(a b c)", "oklch(1 1)"]
)
def test_a_token_that_is_no_color_is_shown_without_its_contrast(color: str, tmp_path: Path) -> None:
    settings = write_small_site(tmp_path, own_theme=True)
    tokens = settings.theme / "static/css/tokens.css"
    line = f"    --color-odd: light-dark({color}, {color});\n"
    tokens.write_text(f"{tokens.read_text(encoding='utf-8')}{line}", encoding="utf-8")
    assert build_small(settings).pages


def test_a_theme_without_files_of_its_own_builds(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path, own_theme=True)
    shutil.rmtree(settings.theme / "static")
    assert build_small(settings).pages
