"""Engines are told of each change once, in order, within their limits, by the real command."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from rolepress.cli.app import main
from rolepress.discovery.changes import Change, Kind
from rolepress.discovery.http_client import Patience
from tests.discovery.engines import LocalEngine, Reply, local_engine

SITE = "https://rolepress.example"
KEY = "0123456789abcdef-SECRET"
TOKEN = "ya29.SECRET-token"  # noqa: S105 - made up


@pytest.fixture(autouse=True)
def _no_proxy_and_no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("rolepress.discovery.run.Patience", partial(Patience, first_wait=0))


def job(number: int, kind: Kind = Kind.NEW, lastmod: str = "2026-11-20") -> Change:
    return Change(f"{SITE}/jobs/{number:05}/", kind, "jobs", lastmod)


def jobs(*numbers: int) -> list[Change]:
    return [job(number) for number in numbers]


def urls(numbers: Iterable[int]) -> list[str]:
    return [job(number).url for number in numbers]


def arguments(
    command: str, engine: LocalEngine, folder: Path, changes: Sequence[Change], *more: str
) -> list[str]:
    listed = folder / "changes.jsonl"
    listed.write_text("".join(f"{change.to_json()}\n" for change in changes))
    access = ["--key", KEY] if command == "indexnow" else ["--access-token", TOKEN]
    place = ["--endpoint", engine.endpoint, "--state", str(folder / "state.jsonl")]
    rest = ["--site-url", SITE, "--per-minute", "100000", "--today", "2026-11-22"]
    return ["discovery", command, str(listed), *access, *place, *rest, *more]


def run(command: str, engine: LocalEngine, folder: Path, *args: Any) -> int:
    changes, *more = args
    return main(arguments(command, engine, folder, changes, *more))


def state(folder: Path) -> list[str]:
    """The state of each job that is in the file, with its number; its last line counts."""
    lines = (folder / "state.jsonl").read_text().splitlines()
    records = {record["url"]: record for record in map(json.loads, lines)}
    return [f"{each['state']} {int(url.split('/')[-2])}" for url, each in sorted(records.items())]


def test_indexnow_gets_one_list_with_host_key_and_its_place(tmp_path: Path) -> None:
    with local_engine(Reply(202)) as engine:
        changes = [*jobs(1), job(2, Kind.REMOVED, "")]
        assert run("indexnow", engine, tmp_path, changes) == 0
    assert engine.requests == [
        {
            "host": "rolepress.example",
            "key": KEY,
            "keyLocation": f"{SITE}/{KEY}.txt",
            "urlList": urls([1, 2]),
        }
    ]
    assert engine.headers[0]["Content-Type"] == "application/json; charset=utf-8"


def test_indexnow_gets_at_most_10_000_addresses_a_call(tmp_path: Path) -> None:
    with local_engine() as engine:
        assert run("indexnow", engine, tmp_path, jobs(*range(20_001))) == 0
    assert [len(request["urlList"]) for request in engine.requests] == [10_000, 10_000, 1]
    assert engine.urls == urls(range(20_001))


def test_google_gets_one_notification_a_job_with_what_became_of_it(tmp_path: Path) -> None:
    role = Change(f"{SITE}/roles/lead/", Kind.CHANGED, "roles", "2026-11-20")
    unknown = Change(f"{SITE}/jobs/old/", Kind.REMOVED)
    changes = [job(1), job(2, Kind.CHANGED), job(3, Kind.REMOVED, ""), role, unknown]
    with local_engine() as engine:
        assert run("google", engine, tmp_path, changes) == 0
    assert engine.requests == [
        {"url": job(1).url, "type": "URL_UPDATED"},
        {"url": job(2).url, "type": "URL_UPDATED"},
        {"url": job(3).url, "type": "URL_DELETED"},
    ]
    assert engine.headers[0]["Authorization"] == f"Bearer {TOKEN}"


def test_google_s_quota_is_kept_over_two_days_and_the_oldest_go_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_engine() as engine:
        assert run("google", engine, tmp_path, jobs(*range(1, 8)), "--quota", "5") == 0
        assert "2 more wait in" in capsys.readouterr().err
        assert run("google", engine, tmp_path, jobs(0), "--quota", "5") == 0
        assert engine.urls == urls(range(1, 6))  # the same day: nothing more
        next_day = ("--quota", "5", "--today", "2026-11-23")
        assert run("google", engine, tmp_path, jobs(0), *next_day) == 0
    assert engine.urls == urls([1, 2, 3, 4, 5, 0, 6, 7])
    with local_engine() as engine:
        assert run("google", engine, tmp_path, [job(9, lastmod="2026-11-23")], *next_day) == 0
        assert run("google", engine, tmp_path, jobs(10, 11, 12), *next_day) == 0
    assert engine.urls == urls([9, 10])  # three had gone that day


def test_a_change_that_waits_since_yesterday_goes_before_one_of_today(tmp_path: Path) -> None:
    with local_engine() as engine:
        run("google", engine, tmp_path, jobs(5, 6), "--quota", "1")
        run("google", engine, tmp_path, jobs(1), "--quota", "2", "--today", "2026-11-23")
    assert engine.urls == urls([5, 6, 1])


def test_later_news_of_a_waiting_page_takes_its_place(tmp_path: Path) -> None:
    with local_engine() as engine:
        run("google", engine, tmp_path, jobs(1, 2), "--quota", "1")
        removed = [job(2, Kind.REMOVED, ""), job(0)]
        run("google", engine, tmp_path, removed, "--quota", "1", "--today", "2026-11-23")
    assert engine.requests[1:] == [{"url": job(2).url, "type": "URL_DELETED"}]


def test_the_same_list_again_sends_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_engine() as engine:
        for _ in range(2):
            assert run("indexnow", engine, tmp_path, jobs(1, 2)) == 0
        assert "left out: 2 changes sent before" in capsys.readouterr().err
        assert len(engine.requests) == 1
        edited = [job(1, Kind.CHANGED, "2026-11-21"), job(2)]
        assert run("indexnow", engine, tmp_path, edited) == 0
    assert engine.urls == urls([1, 2, 1])


def test_a_page_that_went_and_came_back_is_told_each_time(tmp_path: Path) -> None:
    gone = job(1, Kind.REMOVED, "")
    with local_engine() as engine:
        for change in (gone, job(1), gone):
            assert run("google", engine, tmp_path, [change]) == 0
    assert [request["type"][4:] for request in engine.requests] == ["DELETED", "UPDATED", "DELETED"]


def test_what_was_sent_is_forgotten_after_a_month(tmp_path: Path) -> None:
    with local_engine() as engine:
        run("indexnow", engine, tmp_path, jobs(1))
        run("indexnow", engine, tmp_path, jobs(2), "--today", "2026-12-22")
        assert state(tmp_path) == ["accepted 1", "accepted 2"]
        run("indexnow", engine, tmp_path, jobs(3), "--today", "2026-12-23")
    assert state(tmp_path) == ["accepted 2", "accepted 3"]


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    """Killed without notice while the fourth answer is due: the first three are not sent again."""
    with local_engine() as engine:
        engine.answer = lambda payload: Reply(delay=30.0 if payload["url"] == job(4).url else 0.0)
        command = [sys.executable, "-m", "rolepress"]
        command += arguments("google", engine, tmp_path, jobs(*range(1, 7)))
        process = subprocess.Popen(command, env={**os.environ, "NO_PROXY": "127.0.0.1"})
        deadline = time.monotonic() + 30
        while len(engine.requests) < 4 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert engine.urls == urls(range(1, 5))
        engine.answer = None
        assert run("google", engine, tmp_path, jobs(*range(1, 7))) == 0
    assert engine.urls == urls([1, 2, 3, 4, 4, 5, 6])


def test_a_line_that_a_killed_run_left_unfinished_is_dropped(tmp_path: Path) -> None:
    with local_engine() as engine:
        run("google", engine, tmp_path, jobs(1, 2, 3))
        path = tmp_path / "state.jsonl"
        whole = path.read_bytes()
        path.write_bytes(whole[:-20])
        assert run("google", engine, tmp_path, []) == 0
    assert engine.urls == urls([1, 2, 3, 3])


def test_a_call_that_was_taken_is_recorded_before_the_next_is_made(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def answer(_: dict[str, Any]) -> Reply:
        seen.append([line for line in state(tmp_path) if line.startswith("accepted")])
        return Reply()

    with local_engine() as engine:
        engine.answer = answer
        run("google", engine, tmp_path, jobs(1, 2, 3))
    assert seen == [[], ["accepted 1"], ["accepted 1", "accepted 2"]]


@pytest.mark.parametrize(
    ("command", "status", "message"),
    [
        ("indexnow", 400, "IndexNow answered 400: it cannot read the request"),
        ("indexnow", 403, "does not accept the key; the file <key>.txt must be served"),
        ("indexnow", 422, "some addresses are not of this site"),
        ("indexnow", 429, "too many requests; run again later"),
        ("indexnow", 302, "an answer that its documentation does not name"),
        ("google", 401, "the access token is not valid or has expired; get a new one"),
        ("google", 403, "must be an owner of the site in Search Console"),
        ("google", 429, "the quota is used up"),
        ("google", 500, "an answer that its documentation does not name"),
    ],
)
def test_a_refusal_says_what_to_do_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, status: int, message: str
) -> None:
    with local_engine(*[Reply(status)] * 5) as engine:
        assert run(command, engine, tmp_path, jobs(1, 2)) == 1
        printed = capsys.readouterr().err
        assert message in printed
        assert "0 sent, 2 changes waiting for the next run" in printed
        assert state(tmp_path) == ["waiting 1", "waiting 2"]
        engine.replies = []
        engine.requests.clear()
        assert run(command, engine, tmp_path, []) == 0
    assert engine.urls == urls([1, 2])


def test_an_address_that_google_refuses_does_not_hold_up_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = b'{"error": {"code": 400, "message": "Invalid value"}}'
    with local_engine(Reply(200), Reply(400, body=body)) as engine:
        assert run("google", engine, tmp_path, jobs(1, 2, 3)) == 1
        assert run("google", engine, tmp_path, []) == 0
    assert engine.urls == urls([1, 2, 3])
    assert f'not taken: {job(2).url}: Google answered 400 ("Invalid value")' in (
        capsys.readouterr().err
    )
    assert state(tmp_path) == ["accepted 1", "refused 2", "accepted 3"]


def test_many_refusals_in_a_row_end_the_run(tmp_path: Path) -> None:
    with local_engine(*[Reply(400)] * 9) as engine:
        assert run("google", engine, tmp_path, jobs(*range(9))) == 1
    assert len(engine.requests) == 6
    assert sum(line.startswith("refused") for line in state(tmp_path)) == 5


def test_no_message_shows_the_key_or_the_token(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command, secret in (("indexnow", KEY), ("google", TOKEN)):
        body = json.dumps({"message": f"bad {secret}"}).encode()
        folder = tmp_path / command
        folder.mkdir()
        with local_engine(Reply(503), Reply(403, body=body)) as engine:
            assert run(command, engine, folder, jobs(1), "--dry-run") == 0
            assert run(command, engine, folder, jobs(1)) == 1
        printed = capsys.readouterr()
        assert '("bad ***")' in printed.err
        assert "SECRET" not in printed.err + printed.out
        assert "SECRET" not in (folder / "state.jsonl").read_text()
    malformed = ["discovery", "indexnow", "-", "--site-url", SITE, "--key", f"{KEY}!"]
    assert main(malformed) == 2
    assert "SECRET" not in capsys.readouterr().err


def test_a_dry_run_shows_the_requests_and_sends_and_remembers_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_engine() as engine:
        assert run("google", engine, tmp_path, jobs(1, 2, 3), "--dry-run", "--quota", "2") == 0
    assert not engine.requests
    assert not (tmp_path / "state.jsonl").exists()
    printed = capsys.readouterr()
    assert [json.loads(line)["url"] for line in printed.out.splitlines()] == urls([1, 2])
    assert printed.err == f"2 changes would be sent to {engine.endpoint}, 1 would wait\n"


@pytest.mark.parametrize("key", ["short", "x" * 129, "with space", "under_score", "ключключ"])
def test_a_malformed_key_is_refused_with_the_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str
) -> None:
    with local_engine() as engine:
        assert run("indexnow", engine, tmp_path, jobs(1), "--key", key) == 2
    assert not engine.requests
    printed = capsys.readouterr().err
    assert "an IndexNow key has 8 to 128 characters" in printed
    assert f"this one has {len(key)}" in printed


@pytest.mark.parametrize("key", ["12345678", "A-z-0-9-", "x" * 128])
def test_a_well_formed_key_is_taken(tmp_path: Path, key: str) -> None:
    with local_engine() as engine:
        assert run("indexnow", engine, tmp_path, jobs(1), "--key", key) == 0
    assert engine.requests[0]["key"] == key


def test_key_and_token_can_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "none.jsonl"
    listed.touch()
    rest = [str(listed), "--site-url", SITE, "--state", str(tmp_path / "state"), "--dry-run"]
    for command, name, value in (
        ("indexnow", "INDEXNOW_KEY", KEY),
        ("google", "GOOGLE_ACCESS_TOKEN", TOKEN),
    ):
        monkeypatch.delenv(name, raising=False)
        assert main(["discovery", command, *rest]) == 2
        assert f"or in the variable {name}" in capsys.readouterr().err
        monkeypatch.setenv(name, value)
        assert main(["discovery", command, *rest]) == 0


def test_a_token_with_a_line_break_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_engine() as engine:
        assert run("google", engine, tmp_path, jobs(1), "--access-token", f"{TOKEN}\r\nX: y") == 2
    assert "characters that no token has" in capsys.readouterr().err


def test_addresses_of_another_site_are_not_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    local = Change("http://localhost:8000/jobs/a/", Kind.NEW, "jobs")
    with local_engine() as engine:
        assert run("indexnow", engine, tmp_path, [job(1), local]) == 2
    assert not engine.requests
    assert f"is not an address of {SITE}; was the site built with another" in (
        capsys.readouterr().err
    )


def test_a_damaged_state_file_is_named_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "state.jsonl"
    path.write_text('{"state": "sent"}\n')
    with local_engine() as engine:
        assert run("indexnow", engine, tmp_path, jobs(1)) == 2
    assert f"{path}:1: not a line of a state file" in capsys.readouterr().err
    assert path.read_text() == '{"state": "sent"}\n'


def test_a_state_file_that_cannot_be_written_stops_before_anything_is_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    with local_engine() as engine:
        place = ("--state", str(tmp_path / "file" / "state.jsonl"))
        assert run("indexnow", engine, tmp_path, jobs(1), *place) == 2
    assert not engine.requests
    assert "cannot be" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--quota", "0"], "0 is not in the range x>=1"),
        (["--today", "tomorrow"], "not a date of the form YYYY-MM-DD"),
        (["--endpoint", "file:///etc/passwd"], "expected an address such as"),
        (["--site-url", "example"], "expected an address such as"),
    ],
)
def test_a_wrong_argument_is_refused_with_what_was_expected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], message: str
) -> None:
    with local_engine() as engine:
        assert run("google", engine, tmp_path, jobs(1), *more) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("nowhere.jsonl", "No such file or directory"),
        ("folder", "Is a directory"),
        ("picture.png", "it is not UTF-8 text"),
    ],
)
def test_a_list_that_cannot_be_read_is_named_with_the_reason_and_the_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, why: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    path = tmp_path / name
    assert main(["discovery", "indexnow", str(path), "--site-url", SITE, "--key", KEY]) == 2
    assert capsys.readouterr().err == (
        f"Error: {path}: cannot be read: {why}; name a change list, made with "
        "`rolepress discovery changes OLD NEW --json`\n"
    )


def test_a_state_file_that_cannot_be_read_is_named_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_engine() as engine:
        assert run("indexnow", engine, tmp_path, jobs(1), "--state", str(tmp_path)) == 2
    assert not engine.requests
    assert capsys.readouterr().err == f"Error: {tmp_path}: cannot be read: Is a directory\n"
