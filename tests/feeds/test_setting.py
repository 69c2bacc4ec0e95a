"""The setting `FEEDS` says which feeds there are."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import rolepress.feeds as plugin
from rolepress.feeds.atom import ATOM
from rolepress.feeds.setting import DEFAULT, NAMES, read_names
from rolepress.feeds.views import PARTNERS
from rolepress.landing.settings import SettingsError
from tests.conftest import run_pelican
from tests.feeds.files import body, full_job, jobs_context, rendered


def test_without_the_setting_there_are_an_atom_and_a_json_feed() -> None:
    assert read_names({}) == ("atom", "json")


def test_every_name_makes_files() -> None:
    assert {*NAMES} == {ATOM, *PARTNERS}
    for name in NAMES:
        assert rendered(jobs_context(full_job()), [name])


def test_the_names_are_taken_in_their_order() -> None:
    assert read_names({"FEEDS": ["indeed", "atom"]}) == ("indeed", "atom")


def test_an_empty_list_means_no_feed() -> None:
    assert read_names({"FEEDS": []}) == ()
    assert not rendered(jobs_context(full_job()), [])


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (["atom", "linkedn"], "FEEDS: there is no feed 'linkedn'; did you mean `linkedin`?"),
        (
            ["rss"],
            (
                "FEEDS: there is no feed 'rss'; use one of `adzuna`, `atom`, `indeed`, `json`, "
                "`linkedin`"
            ),
        ),
        (
            ["indeed", "atom", "indeed"],
            "FEEDS: 'indeed' is named twice; name each feed once",
        ),
        ([7], "FEEDS: there is no feed 7; use one of"),
        ("atom", "FEEDS: expected a list of names such as ['atom', 'json'], got 'atom'"),
        (None, "FEEDS: expected a list of names such as ['atom', 'json'], got None"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_it_should_be(value: object, message: str) -> None:
    with pytest.raises(SettingsError) as error:
        read_names({"FEEDS": value})
    assert str(error.value).startswith(message)


def test_the_plugin_adds_the_feeds_of_pelican_s_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugin, "_chosen", [*DEFAULT])

    def urls(settings: dict[str, Any]) -> list[str]:
        plugin.choose(SimpleNamespace(settings=settings))
        context = jobs_context(full_job())
        return [file.url for file in plugin.add_views(context, (), lambda _: body())]

    assert urls({"FEEDS": ["linkedin"]}) == ["/feeds/linkedin.xml"]
    assert urls({}) == ["/feeds/jobs.xml", "/feeds/roles.xml", "/feeds/jobs.json"]


def test_pelican_stops_at_an_unknown_feed_with_one_line(tmp_path: Path) -> None:
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings={"FEEDS": ["indead"]})
    assert run.returncode != 0
    assert "FEEDS: there is no feed 'indead'; did you mean `indeed`?" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "output").exists()
