"""Where pages are rendered makes no difference to them, and what breaks there is said clearly."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from plugins.landing.settings import BuildSettings
from plugins.rendering import workers as workers_module
from plugins.rendering.errors import RenderError, WorkersError
from plugins.rendering.renderer import BATCH, in_batches
from plugins.rendering.workers import ITEMS_WORTH_A_POOL, Workers, load_factory, process_pool
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


def test_little_work_starts_no_executor() -> None:
    found = Workers(threads)
    assert found.for_items(ITEMS_WORTH_A_POOL - 1) is None
    found.close()


def test_one_executor_serves_a_whole_build() -> None:
    found = Workers(threads)
    assert found.for_items(ITEMS_WORTH_A_POOL) is found.for_items(10**6)
    found.close()


def test_a_single_core_starts_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "cores", lambda: 1)
    assert Workers(process_pool).for_items(10**6) is None


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ page.nothing }}", "UndefinedError: "),
        ("{{ page.url + 1 }}", "TypeError: can only concatenate str"),
        ("{{ 1 // 0 }}", "ZeroDivisionError: "),
        ("{% if %}", "role.html:1: TemplateSyntaxError: "),
        ("{% include 'gone.html' %}", "TemplateNotFound: 'gone.html'"),
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
    with process_pool() as pool, pytest.raises(WorkersError) as raised:
        list(in_batches(pool, die, range(3)))
    assert str(raised.value) == (
        "a worker process was killed, perhaps because memory ran out; nothing was written"
    )
