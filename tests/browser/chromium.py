"""Which Chromium the tests drive, and how a machine without one gets it.

`python -m tests.browser.chromium` installs one where none is found and the machine allows it. It
never fails: without a browser its tests are skipped, by name.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""How distributions call it, in the order in which they are tried."""
NONE_FOUND = (
    "no Chromium here: install your system's package `chromium`, "
    "or run `.venv/bin/python -m playwright install chromium`"
)
_ANSWER_SECONDS = 60
_INSTALL_SECONDS = 600


class NoChromiumError(SystemExit):
    """There is none; the message says how to get one, and a command that needs it ends with it."""


@lru_cache(maxsize=1)
def find_chromium() -> Path | None:
    """The first Chromium that works: one in the PATH, else Playwright's own."""
    return next((path for path in _candidates() if _works(path)), None)


def launch_arguments() -> list[str]:
    """Root has no use for Chromium's sandbox, and Chromium refuses to start with it."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@contextmanager
def start_chromium() -> Iterator[Browser]:
    """Chromium, running until the block ends. Raises NoChromiumError."""
    path = find_chromium()
    if path is None:
        raise NoChromiumError(NONE_FOUND)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=launch_arguments())
        yield browser
        browser.close()


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _works(path: Path) -> bool:
    """Ubuntu's package `chromium-browser` is a note that says to install something else."""
    if not path.exists():
        return False
    asked = [str(path), "--version"]
    answer = subprocess.run(asked, capture_output=True, check=False, timeout=_ANSWER_SECONDS)
    return answer.returncode == 0


def _ways_to_install() -> list[list[str]]:
    ways = [[sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]]
    if shutil.which("apt-get") and launch_arguments():
        ways.insert(0, ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])
        ways.insert(0, ["apt-get", "update"])
    return ways


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def main() -> None:
    """Install one, in the first way that works, and say what came of it."""
    if find_chromium():
        return
    _say("There is no Chromium here: installing it for the browser tests, once ...")
    for way in _ways_to_install():
        environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        try:
            subprocess.run(
                way, env=environ, capture_output=True, check=False, timeout=_INSTALL_SECONDS
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        find_chromium.cache_clear()
        if find_chromium():
            return
    _say(f"The browser tests are skipped: {NONE_FOUND}.")


if __name__ == "__main__":
    main()
