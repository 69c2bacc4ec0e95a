"""A small site with settings of its own, built in this process or in one that it forks."""

import datetime
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rolepress import feeds, headers, redirects, sitemap
from rolepress.compression import compressors
from rolepress.landing.build import build
from rolepress.landing.host import EXPECTED
from rolepress.landing.report import Report
from rolepress.landing.settings import read_settings
from rolepress.rendering import workers
from tests.plugins import DEFINED, adder
from tests.small_site import BUILD_DATE, files_of, write_small_site

HANG_SECONDS = 120.0
DONE, FAILED, FAULT = 0, 1, 3
"""How a build in a process of its own ends: the last is an error that nobody expects."""
FEW = 8
"""So many items are worth worker processes, where a build shall have some; else none are."""
workers.ITEMS_WORTH_A_POOL = sys.maxsize


@dataclass
class Site:
    """A site below a folder."""

    folder: Path
    day: datetime.date = BUILD_DATE
    told: dict[str, Any] = field(default_factory=dict)
    """Pelican's settings, beside those that say where things are."""

    def __post_init__(self) -> None:
        write_small_site(self.folder, own_theme=True)
        self.told |= {
            "SITENAME": "Small",
            "SITEURL": "https://small.example",
            "LANDING": {"description": "A small site."},
            "PLUGINS": [f"rolepress.{name}" for name in ("landing", "sitemap", "feeds", "headers")],
        }

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def build(self, where: str = "") -> Report:
        """Build into `output`, or into another folder with a memo of its own."""
        told = self.told | {
            "PATH": str(self.folder / "content"),
            "THEME": str(self.folder / "theme"),
            "OUTPUT_PATH": str(self.folder / (where or "output")),
            "CACHE_PATH": str(self.folder / f"{where}cache"),
        }
        settings = read_settings(told, {"BUILD_DATE": self.day.isoformat()}, DEFINED)
        if "COMPRESSION" in told:
            settings = replace(settings, compressors=compressors(settings))
        return build(settings, adder(settings, (sitemap, feeds, redirects, headers)))

    def clean(self) -> dict[str, bytes]:
        """The files of a build from nothing."""
        for name in ("fresh", "freshcache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        self.build("fresh")
        return files_of(self.folder / "fresh")

    def start(self, *, with_workers: bool = False, first: Callable[[], None] | None = None) -> int:
        """Build in a process of its own, and do something first."""

        def work() -> None:
            if with_workers:
                workers.ITEMS_WORTH_A_POOL = FEW
            if first:
                first()
            self.build()

        return apart(work)


def apart(work: Callable[[], object]) -> int:
    """Work in a process that leads a group with all that it starts; returns its number."""
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    try:
        work()
    except (*EXPECTED, BrokenProcessPool, KeyboardInterrupt):
        os._exit(FAILED)
    except BaseException:  # noqa: BLE001 - whatever it is, it is a fault
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(FAULT)
    os._exit(DONE)


def end_of(child: int) -> int:
    """How a build ended: its status, or the number of the signal that ended it, below 0.

    Raises AssertionError where it hangs, or fails in a way that nobody expects.
    """
    deadline = time.monotonic() + HANG_SECONDS
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            raise AssertionError("the build hangs")
        time.sleep(0.002)
    code = os.waitstatus_to_exitcode(status)
    assert code != FAULT, "the build ended with an error that nobody expects"
    return code
