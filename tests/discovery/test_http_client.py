"""One request after another: patient with a busy server, and with no other."""

import email.utils
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from rolepress.discovery.errors import SendingError
from rolepress.discovery.http_client import HttpClient, Patience
from tests.discovery.engines import LocalEngine, Reply, local_engine

FAST = Patience(per_minute=1e9, timeout=30.0)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def engine() -> Iterator[LocalEngine]:
    with local_engine() as found:
        yield found


def client(
    engine: LocalEngine, waits: list[float], said: list[str], patience: Patience = FAST
) -> HttpClient:
    """A client whose waits take no time."""
    return HttpClient(engine.endpoint, {}, patience, said.append, waits.append)


def test_an_answer_comes_back_at_once(
    engine: LocalEngine, waits: list[float], said: list[str]
) -> None:
    engine.replies = [Reply(202)]
    assert client(engine, waits, said).post(b"{}").status == 202
    assert (waits, said) == ([], [])


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_server_is_tried_again_and_each_wait_is_twice_the_last(
    engine: LocalEngine, waits: list[float], said: list[str], status: int
) -> None:
    engine.replies = [Reply(status), Reply(status), Reply(status), Reply(200)]
    assert client(engine, waits, said).post(b"{}").status == 200
    assert waits == [1.0, 2.0, 4.0]
    assert said[0] == f"HTTP {status}; attempt 2 follows in 1 seconds"


def test_a_server_that_names_a_wait_is_given_it(
    engine: LocalEngine, waits: list[float], said: list[str]
) -> None:
    later = datetime.now(UTC) + timedelta(seconds=60)
    engine.replies = [
        Reply(429, {"Retry-After": "7"}),
        Reply(503, {"Retry-After": email.utils.format_datetime(later, usegmt=True)}),
        Reply(503, {"Retry-After": "soon"}),
    ]
    assert client(engine, waits, said).post(b"{}").status == 200
    assert waits[0] == 7.0
    assert waits[1] == pytest.approx(60, abs=10)
    assert waits[2] == 4.0


def test_a_server_that_wants_hours_ends_the_run(
    engine: LocalEngine, waits: list[float], said: list[str]
) -> None:
    engine.replies = [Reply(429, {"Retry-After": "3600"})]
    with pytest.raises(SendingError, match="left alone for 3600 seconds; run again after that"):
        client(engine, waits, said).post(b"{}")
    assert (waits, len(engine.requests)) == ([], 1)


@pytest.mark.parametrize("status", [301, 302, 307, 308, 400, 401, 403, 404, 422])
def test_other_answers_are_final(
    engine: LocalEngine, waits: list[float], said: list[str], status: int
) -> None:
    engine.replies = [Reply(status, {"Location": "/elsewhere"})]
    assert client(engine, waits, said).post(b"{}").status == status
    assert (waits, engine.requests) == ([], [{}])


def test_a_server_that_stays_broken_is_left_after_five_attempts(
    engine: LocalEngine, waits: list[float], said: list[str]
) -> None:
    engine.replies = [Reply(500) for _ in range(9)]
    assert client(engine, waits, said).post(b"{}").status == 500
    assert len(engine.requests) == 5


def test_a_closed_connection_and_a_slow_answer_are_tried_again(
    engine: LocalEngine, waits: list[float], said: list[str]
) -> None:
    engine.replies = [Reply(0), Reply(delay=4.0), Reply(200)]
    short = Patience(per_minute=1e9, timeout=2.0)
    assert client(engine, waits, said, short).post(b"{}").status == 200
    assert waits == [1.0, 2.0]
    assert "timed out" in said[1]


def test_a_server_that_is_not_there_is_named(waits: list[float], said: list[str]) -> None:
    with local_engine() as engine:
        pass
    with pytest.raises(SendingError, match=f"{engine.endpoint} cannot be reached: .*refused"):
        client(engine, waits, said).post(b"{}")
    assert waits == [1.0, 2.0, 4.0, 8.0]


def test_requests_keep_their_distance(
    engine: LocalEngine, waits: list[float], said: list[str]
) -> None:
    patience = Patience(per_minute=60)
    sender = client(engine, waits, said, patience)
    started = time.monotonic()
    for _ in range(3):
        sender.post(b"{}")
    took = time.monotonic() - started
    assert waits == [pytest.approx(1, abs=took + 0.01), pytest.approx(2, abs=took + 0.01)]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"error": {"code": 403, "message": "Not yours."}}', "Not yours."),
        (b'{"code": "InvalidKey", "message": "No such key"}', "No such key"),
        (b"<html>", ""),
        (b"[]", ""),
        (b'{"error": null}', ""),
        (b"\xff", ""),
    ],
)
def test_a_server_s_own_words_are_kept_where_it_has_any(
    engine: LocalEngine, waits: list[float], said: list[str], body: bytes, reason: str
) -> None:
    engine.replies = [Reply(403, body=body)]
    assert client(engine, waits, said).post(b"{}").reason == reason
