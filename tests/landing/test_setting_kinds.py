"""Every setting that Pelican or this site reads is of its kind, or is named."""

import sys
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG, read_settings

from rolepress.landing.setting_kinds import wrong_kinds
from tests.conftest import ROOT

VALUES: tuple[Any, ...] = (
    *(5, -1, 1.5, True, None, b"x", object(), "x", "", [], ["x"], [5], [[]], {}, {"a": 1}, {5: 5}),
    *("\0", "\ud800", ["\ud800"], {"a": ["\0"]}),
)
ALIKE = {bool: bool, int: int, str: str, list: list, dict: dict}
"""What a value must at least be, by the type of a default."""


def test_pelican_s_own_defaults_are_of_their_kinds() -> None:
    assert not list(wrong_kinds(DEFAULT_CONFIG))


@pytest.mark.parametrize("name", ["pelicanconf.py", "publishconf.py"])
def test_this_site_s_settings_are_of_their_kinds(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delitem(sys.modules, "pelicanconf", raising=False)  # another test's, perhaps
    monkeypatch.setenv("SITEURL", "https://jobs.example.com")
    assert not list(wrong_kinds(read_settings(str(ROOT / name))))


@pytest.mark.parametrize("name", sorted(DEFAULT_CONFIG))
def test_a_value_is_like_the_default_or_is_named(name: str) -> None:
    default = DEFAULT_CONFIG[name]
    kinds: tuple[type, ...] = (ALIKE[type(default)],) if type(default) in ALIKE else (list,)
    kinds = (*kinds, int, str, list) if default is None or name in MANY else kinds
    for value in VALUES:
        found = list(wrong_kinds({name: value}).values())
        if found:
            (line,) = found
            assert line.startswith(f"{name}: ")
            assert "\n" not in line
        elif value:  # nothing stands for "no such feature" in many
            assert isinstance(value, kinds), value


MANY = {
    *("LOCALE", "ARTICLE_TRANSLATION_ID", "PAGE_TRANSLATION_ID", "DEFAULT_PAGINATION"),
    *("THEME_TEMPLATES_OVERRIDES", "PLUGINS"),
}
"""Settings that take a text and a list, or a number."""


@pytest.mark.parametrize("name", ["FEED_ATOM", "FEED_ALL_RSS", "TAG_FEED_ATOM"])
def test_a_feed_of_pelican_s_is_a_text_or_none(name: str) -> None:
    assert not list(wrong_kinds({name: None}))
    assert not list(wrong_kinds({name: "feeds/all.xml"}))
    assert list(wrong_kinds({name: 5}).values()) == [f"{name}: expected a text, or None; got 5"]


def test_all_wrong_settings_are_named_at_once() -> None:
    given = {"SITENAME": 5, "PORT": 99999, "STATIC_PATHS": "x", "OTHER": object()}
    assert list(wrong_kinds(given).values()) == [
        "PORT: expected a number from 0 to 65535; got 99999",
        "SITENAME: expected a text; got 5",
        "STATIC_PATHS: expected a list of texts; got 'x'",
    ]


def test_a_setting_that_pelican_does_not_know_may_be_anything() -> None:
    assert not list(wrong_kinds({"MY_OWN": object(), "my_own": "\ud800"}))
