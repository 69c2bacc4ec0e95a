"""Where pages are rendered makes no difference to them, and what breaks there is said clearly."""

import os
import pickle
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from rolepress.landing.inputs import read_inputs
from rolepress.landing.plan import NO_TEXT, make_plan
from rolepress.landing.settings import BuildSettings
from rolepress.rendering import workers as workers_module
from rolepress.rendering.errors import RenderError, WorkersError
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import (
    BATCH,
    BATCHES_AHEAD,
    ITEMS_WORTH_A_POOL,
    Workers,
    load_factory,
    process_pool,
    workers,
)
from tests.small_site import build_small, files_of, role_text, small_settings, write_small_site


class Recorder(Executor):
    """Does the work at once, in this process, and counts it."""

    submitted = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        Recorder.submitted += 1
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as executors do
            future.set_exception(error)
        return future


def threads() -> Executor:
    return ThreadPoolExecutor(3)


@pytest.fixture
def settings(tmp_path: Path) -> BuildSettings:
    """A site that is large enough for a pool."""
    settings = write_small_site(tmp_path, own_theme=True)
    for number in range(ITEMS_WORTH_A_POOL + 5):
        text = role_text(f"Role {number}", f"word{number}")
        (settings.content / f"roles/role-{number:03}.md").write_text(text)
    return settings


def build_with(settings: BuildSettings, name: str, factory: Callable[[], Executor]) -> Path:
    """Build into an output folder of the given name; returns it."""
    folder = settings.content.parent
    where = {"output": folder / f"out-{name}", "cache": folder / f"cache-{name}"}
    changed = small_settings(folder, theme=settings.theme, executor=factory, **where)
    build_small(changed)
    return changed.output


def test_every_executor_makes_the_same_bytes_as_none(
    settings: BuildSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    Recorder.submitted = 0
    made = {
        "processes": files_of(build_with(settings, "processes", process_pool)),
        "threads": files_of(build_with(settings, "threads", threads)),
        "recorder": files_of(build_with(settings, "recorder", Recorder)),
    }
    assert Recorder.submitted > 2 * (ITEMS_WORTH_A_POOL // BATCH)  # reading, then rendering
    monkeypatch.setattr(workers_module, "ITEMS_WORTH_A_POOL", 10**6)
    none = files_of(build_with(settings, "none", process_pool))
    assert all(files == none for files in made.values())


def test_an_executor_comes_by_its_name() -> None:
    assert load_factory("tests.rendering.test_workers:threads") is threads


def where(items: Sequence[int]) -> tuple[int, int]:
    """The process that worked on a batch, and its first item."""
    return os.getpid(), items[0]


def no_executor() -> Executor:
    raise AssertionError("an executor was started")


def test_little_work_starts_no_executor() -> None:
    done = list(Workers(no_executor).in_batches(sum, range(ITEMS_WORTH_A_POOL - 1)))
    assert sum(result for _, result in done) == sum(range(ITEMS_WORTH_A_POOL - 1))


def test_no_work_gives_nothing() -> None:
    assert list(Workers(no_executor).in_batches(sum, [])) == []


def test_one_executor_serves_a_whole_build() -> None:
    started: list[Executor] = []

    def factory() -> Executor:
        started.append(threads())
        return started[-1]

    with workers(factory) as pool:
        pool.expect(ITEMS_WORTH_A_POOL - 1)
        assert not started
        pool.expect(ITEMS_WORTH_A_POOL)
        assert started
        for _ in range(2):
            list(pool.in_batches(sum, range(ITEMS_WORTH_A_POOL)))
    assert len(started) == 1


def test_a_single_core_starts_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "cores", lambda: 1)
    with workers(process_pool) as pool:
        pool.expect(ITEMS_WORTH_A_POOL)
        done = list(pool.in_batches(where, range(ITEMS_WORTH_A_POOL)))
    assert {result[0] for _, result in done} == {os.getpid()}


def test_batches_come_in_their_order_whoever_is_done_first() -> None:
    def slow_first(items: Sequence[int]) -> int:
        time.sleep(0.05 if items[0] == 0 else 0)
        return items[0]

    with workers(threads) as pool:
        done = list(pool.in_batches(slow_first, range(ITEMS_WORTH_A_POOL + 1)))
    assert [batch[0] for batch, _ in done] == [result for _, result in done]
    assert [item for batch, _ in done for item in batch] == list(range(ITEMS_WORTH_A_POOL + 1))


def test_a_large_site_is_not_in_memory_at_once() -> None:
    made = 0

    def items() -> Iterator[int]:
        nonlocal made
        for number in range(10**5):
            made = number
            yield number

    with workers(threads) as pool:
        next(pool.in_batches(len, items()))
        assert made < ITEMS_WORTH_A_POOL + (BATCHES_AHEAD + 2) * BATCH


def test_a_page_is_the_same_view_in_another_process(settings: BuildSettings) -> None:
    inputs = read_inputs(settings)
    with Memo(settings.cache / "memo", b"") as memo, workers(threads) as pool:
        plan = make_plan(settings, inputs, lambda *_: (), memo, pool)
        texts = plan.linked.library.text
        for page in plan.pages:
            documents = (page.document, *page.texts_of)
            view = page.view(*(texts(each) if each else NO_TEXT for each in documents))
            assert pickle.loads(pickle.dumps(view)) == view  # noqa: S301 - ours


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ page.nothing }}", "UndefinedError: "),
        ("{{ page.url + 1 }}", "TypeError: can only concatenate str"),
        ("{{ 1 // 0 }}", "ZeroDivisionError: "),
        ("{% if %}", "role.html:1: TemplateSyntaxError: "),
        ("{% include 'gone.html' %}", "TemplateNotFound: gone.html"),
        (
            '<!doctype html>\n<main id="main">',
            "role.html:2: TemplateSyntaxError: the id 'main' could be that of a heading",
        ),
    ],
)
@pytest.mark.parametrize(
    "factory", [Recorder, pytest.param(process_pool, marks=pytest.mark.exhaustive)]
)
def test_a_fault_of_a_template_is_named_with_its_page(
    settings: BuildSettings, factory: Callable[[], Executor], template: str, message: str
) -> None:
    (settings.theme / "templates/role.html").write_text(template)
    with pytest.raises(RenderError) as raised:
        build_with(settings, "faulty", factory)
    assert str(raised.value).startswith(f"role.html for /roles/backend-engineer/: {message}")
    assert list((settings.content.parent / "out-faulty").iterdir()) == [
        settings.content.parent / "out-faulty/.rolepress"
    ]


def die(_items: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_worker_is_named_without_a_traceback() -> None:
    with workers(process_pool) as pool, pytest.raises(WorkersError) as raised:
        list(pool.in_batches(die, range(ITEMS_WORTH_A_POOL)))
    assert str(raised.value) == (
        "a worker process was killed, perhaps because memory ran out; nothing was written"
    )
