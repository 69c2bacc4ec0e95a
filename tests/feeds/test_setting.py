"""The setting `FEEDS` says which feeds there are."""

from pathlib import Path

import pytest

import rolepress.feeds as plugin
from rolepress.core.settings import SettingsError
from rolepress.feeds.atom import ATOM
from rolepress.feeds.partners import PARTNERS
from rolepress.feeds.setting import FEEDS, NAMES
from rolepress.landing.signals import Build
from tests.conftest import run_pelican
from tests.feeds.files import body, full_job, jobs_context, rendered
from tests.plugins import plugin_values
from tests.small_site import small_settings


def test_without_the_setting_there_are_an_atom_and_a_json_feed() -> None:
    assert plugin_values()[FEEDS] == ("atom", "json")


def test_every_name_makes_files() -> None:
    assert {*NAMES} == {ATOM, *PARTNERS}
    for name in NAMES:
        assert rendered(jobs_context(full_job()), [name])


def test_the_names_are_taken_in_their_order() -> None:
    assert FEEDS.read(["indeed", "atom"]) == ("indeed", "atom")


def test_an_empty_list_means_no_feed() -> None:
    assert FEEDS.read([]) == ()
    assert not rendered(jobs_context(full_job()), [])


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (["atom", "linkedn"], "there is no feed 'linkedn'; did you mean `linkedin`?"),
        (
            ["rss"],
            ("there is no feed 'rss'; use one of `adzuna`, `atom`, `indeed`, `json`, `linkedin`"),
        ),
        (
            ["indeed", "atom", "indeed"],
            "'indeed' is named twice; name each feed once",
        ),
        ([7], "there is no feed 7; use one of"),
        ("atom", "expected a list such as ['atom', 'json'], got 'atom'"),
        (None, "expected a list such as ['atom', 'json'], got None"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_it_should_be(value: object, message: str) -> None:
    with pytest.raises(SettingsError) as error:
        FEEDS.read(value)
    assert str(error.value).startswith(message)


def test_every_wrong_name_is_refused_at_once() -> None:
    with pytest.raises(SettingsError) as error:
        FEEDS.read(["atm", "json", "json", "jsom"])
    assert str(error.value).splitlines() == [
        "there is no feed 'atm'; did you mean `atom`?",
        "there is no feed 'jsom'; did you mean `json`?",
        "'json' is named twice; name each feed once",
    ]


def test_the_plugin_adds_the_feeds_of_the_setting(tmp_path: Path) -> None:
    def urls(**given: object) -> list[str]:
        settings = small_settings(tmp_path, of_plugins=plugin_values(given))
        build = Build(settings, jobs_context(full_job()), (), lambda _: body())
        return [file.url for file in plugin.add_views(build)]

    assert urls(FEEDS=["linkedin"]) == ["/feeds/linkedin.xml"]
    assert urls() == ["/feeds/jobs.xml", "/feeds/roles.xml", "/feeds/jobs.json"]


def test_pelican_stops_at_an_unknown_feed_with_one_line(tmp_path: Path) -> None:
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings={"FEEDS": ["indead"]})
    assert run.returncode != 0
    assert "FEEDS: there is no feed 'indead'; did you mean `indeed`?" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "output").exists()
