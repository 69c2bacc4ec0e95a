"""What happens while a build runs."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.landing.killing import die_at
from tests.landing.sequences.edits import SOURCES
from tests.landing.sequences.site import Site, end_of

STEPS = 150


def disturb(site: Site, pick: random.Random, seconds: float) -> str:
    """Build while something happens, within about so many seconds; returns its name."""
    happening = pick.choice(ALL)
    happening(site, pick, seconds)
    return happening.__name__


def is_left_alone(site: Site, _pick: random.Random, _seconds: float) -> None:
    end_of(site.start())


def is_killed(site: Site, pick: random.Random, seconds: float) -> None:
    child = site.start(with_workers=pick.random() < 0.3)
    time.sleep(pick.uniform(0, seconds))
    os.kill(child, pick.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP]))
    end_of(child)


def is_killed_at_a_step(site: Site, pick: random.Random, _seconds: float) -> None:
    """Before a file is opened, renamed or removed, or a folder made or removed."""
    step = pick.randint(1, STEPS)
    end_of(site.start(first=lambda: die_at(step, str(site.folder))))


def is_stopped(site: Site, pick: random.Random, seconds: float) -> None:
    child = site.start()
    time.sleep(pick.uniform(0, seconds))
    os.kill(child, signal.SIGINT)
    end_of(child)


def loses_a_worker(site: Site, pick: random.Random, seconds: float) -> None:
    child = site.start(with_workers=True)
    time.sleep(pick.uniform(0, 3 * seconds))
    others = [pid for pid in group_of(child) if pid != child]
    if others:
        with suppress(ProcessLookupError):
            os.kill(pick.choice(others), signal.SIGKILL)
    end_of(child)


def meets_another(site: Site, pick: random.Random, seconds: float) -> None:
    children = [site.start()]
    time.sleep(pick.uniform(0, seconds / 2))
    children.append(site.start())
    if pick.random() < 0.3:
        time.sleep(pick.uniform(0, seconds))
        os.kill(pick.choice(children), signal.SIGKILL)
    for child in children:
        end_of(child)


def has_its_files_changed(site: Site, pick: random.Random, seconds: float) -> None:
    """And sometimes changed back, during the build or after it."""
    child = site.start(with_workers=pick.random() < 0.2)
    with _changed_back(site, pick):
        for _ in range(pick.randint(1, 5)):
            time.sleep(pick.uniform(0, seconds / 3))
            pick.choice(SOURCES)(site, pick)
    end_of(child)


def loses_its_output(site: Site, pick: random.Random, seconds: float) -> None:
    child = site.start()
    time.sleep(pick.uniform(0, seconds))
    for name in pick.sample(["output", "cache"], pick.randint(1, 2)):
        shutil.rmtree(site.folder / name, ignore_errors=True)
    children = [child, *([site.start()] if pick.random() < 0.5 else [])]
    for each in children:
        end_of(each)


ALL: tuple[Callable[[Site, random.Random, float], None], ...] = (
    is_left_alone, is_killed, is_killed_at_a_step, is_stopped, loses_a_worker, meets_another,
    has_its_files_changed, has_its_files_changed, loses_its_output,
)  # fmt: skip


@contextmanager
def _changed_back(site: Site, pick: random.Random) -> Iterator[None]:
    sources = [site.folder / name for name in ("content", "theme")]
    before = {path: path.read_bytes() for path in _files(sources)}
    yield
    if pick.random() < 0.7:
        for path in _files(sources):
            if path not in before:
                path.unlink()
        for path, data in before.items():
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)


def _files(folders: list[Path]) -> list[Path]:
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]


def group_of(leader: int) -> list[int]:
    """The processes of a group, which its leader has started."""
    processes = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
    return [process for process in processes if _group(process) == leader]


def _group(process: int) -> int:
    try:
        return os.getpgid(process)
    except ProcessLookupError:
        return -1
