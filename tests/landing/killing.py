"""Builds that are killed, in a process of its own: it forks, which a threaded test runner may not.

Run by `test_killed.py`. Exits with an AssertionError where a promise is broken.
"""

import dataclasses
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from rolepress.landing.settings import BuildSettings
from rolepress.rendering.claim import STAGING
from tests.small_site import build_small, clean_build, files_of, role_text, write_small_site

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"}
"""Python's audit events at which a build touches files; see `sys.addaudithook`."""


def kill_builds(folder: Path, number: int, seed: int) -> Counter[str]:
    """Edit, kill a build, check what it left, build; again and again."""
    pick = random.Random(seed)  # noqa: S311 - moments, not secrets
    settings = write_small_site(folder)
    counts: Counter[str] = Counter()
    for turn in range(number):
        settings = _edit(settings, turn, pick)
        before, after = files_of(settings.output), clean_build(settings)
        kill = _killed_in_time if turn % 2 else _killed_at_a_step
        outcome = kill(settings, pick)
        left = files_of(settings.output)
        counts[outcome] += 1
        counts["half-way"] += outcome == "killed" and left not in (before, after)
        _check_whole(left, before, after)
        build_small(settings)
        assert files_of(settings.output) == after, "the next build is no clean build"
    return counts


def _check_whole(left: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> None:
    for path, data in left.items():
        if path.partition("/")[0] != STAGING and path != ".rolepress":
            assert data in (before.get(path), after.get(path)), f"{path} is neither old nor new"
    for path in before.keys() & after.keys():
        assert path in left, f"{path} is gone"


def _edit(settings: BuildSettings, turn: int, pick: random.Random) -> BuildSettings:
    """Now and then everything changes, now and then one page, now and then there is nothing yet."""
    roles = settings.content / "roles"
    kind = pick.choice(
        ["one page", "every page", "every page", "pages come and go", "from nothing"]
    )
    if kind == "one page":
        (roles / "tech-lead.md").write_text(role_text("Tech Lead", f"word{turn}"))
    elif kind == "pages come and go":
        for path in roles.glob("extra-*.md"):
            path.unlink()
        (roles / f"extra-{turn}.md").write_text(role_text(f"Extra {turn}"))
    elif kind == "from nothing":
        shutil.rmtree(settings.output, ignore_errors=True)
        shutil.rmtree(settings.cache, ignore_errors=True)
    site = dataclasses.replace(settings.site, name=f"Small {turn}")
    return dataclasses.replace(settings, site=site) if kind != "one page" else settings


def _killed_in_time(settings: BuildSettings, pick: random.Random) -> str:
    """Kill after any part of the time that such a build takes."""
    started = time.perf_counter()
    clean_build(settings)
    took = time.perf_counter() - started
    child = _fork(settings, 0)
    time.sleep(pick.uniform(0, took))
    os.kill(child, signal.SIGKILL)
    return _end_of(child)


def _killed_at_a_step(settings: BuildSettings, pick: random.Random) -> str:
    """Kill before a file is opened, renamed or removed, or a folder made or removed."""
    return _end_of(_fork(settings, pick.randint(1, 150)))


def _fork(settings: BuildSettings, step: int) -> int:
    child = os.fork()
    if child == 0:
        if step:
            die_at(step, str(settings.output.parent))
        build_small(settings)
        os._exit(0)
    return child


def die_at(step: int, folder: str) -> None:
    """Kill this process before its so-manyeth step on a file below a folder."""
    taken = 0

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal taken
        if event in STEPS and str(arguments[0]).startswith(folder):
            taken += 1
            if taken == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def _end_of(child: int) -> str:
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the build failed by itself"
    return "killed" if os.WIFSIGNALED(status) else "finished"


if __name__ == "__main__":
    sys.stdout.write(str(dict(kill_builds(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
