"""A preview as somebody runs it: real processes, on a site of their own."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Self

from tests.conftest import BUILD_DATE, ROOT
from tests.serving.asking import Answer, ask
from tests.small_site import THEME, write_small_site

DEADLINE_SECONDS = 120
"""How long to wait for what must come: machines are busy."""
MARK = "ROLEPRESS_PREVIEW"
"""The variable by which all processes of a preview are known, whoever started them."""
COMMAND = (sys.executable, "-m", "rolepress", "serve")
SETTINGS = """\
import os
SITENAME = "Small"
SITEURL = "https://small.example"
TIMEZONE = "UTC"
PATH, THEME, OUTPUT_PATH, CACHE_PATH = "content", "{theme}", "output", "cache"
PLUGINS = ["rolepress.landing", "rolepress.sitemap", "rolepress.redirects"]
LANDING = {{"description": "A small site.", "preview": os.environ.get("PREVIEW") == "1"}}
ARTICLE_PATHS = PAGE_PATHS = STATIC_PATHS = THEME_STATIC_PATHS = DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


def write_project(folder: Path, *, own_theme: bool = False) -> Path:
    """A small site with settings of its own."""
    write_small_site(folder, own_theme=own_theme)
    theme = "theme" if own_theme else THEME
    (folder / "pelicanconf.py").write_text(SETTINGS.format(theme=theme))
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Change a text in a file."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def wait_until(happens: Callable[[], object], what: str) -> None:
    """Wait for something that must happen."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not happens():
        assert time.monotonic() < deadline, f"this did not happen: {what}"
        time.sleep(0.01)


class Preview:
    """A running preview. Leaving its block kills what is left of it."""

    def __init__(
        self,
        project: Path,
        *arguments: str,
        code: Path = ROOT,
        command: Sequence[str] = COMMAND,
        stdin: int = subprocess.DEVNULL,
    ) -> None:
        """Start one, at any free port unless `arguments` say which."""
        self.project = project
        self._mark = uuid.uuid4().hex
        self._stderr = project / f"said-{self._mark}.txt"
        of_make = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKEOVERRIDES"}  # of `make test`
        environ = {name: value for name, value in os.environ.items() if name not in of_make}
        environ |= {"BUILD_DATE": BUILD_DATE, "PYTHONPATH": str(code / "plugins"), MARK: self._mark}
        with self._stderr.open("wb") as stderr:
            self.process = subprocess.Popen(
                [*command, *(arguments or ("--port", "0"))],
                cwd=project,
                env=environ,
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                start_new_session=True,
            )
        assert self.process.stdout
        self.greeting = self.process.stdout.readline()
        self.address = next((word for word in self.greeting.split() if "://" in word), "")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        while found := self.processes():  # one that is killed may have just started another
            for number in found:
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)
            self.process.poll()
        self.process.communicate(timeout=60)

    def processes(self) -> list[int]:
        """The numbers of all processes that it consists of, in whatever session they are."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                environ = (process / "environ").read_bytes()
            except OSError:  # it has ended
                continue
            if f"{MARK}={self._mark}".encode() in environ.split(b"\0"):
                found.append(int(process.name))
        return found

    def get(self, path: str) -> Answer:
        """Ask for an address of the site."""
        return ask(self.address, path)

    def shows(self, path: str, text: str) -> bool:
        """Whether a page is there that has this text."""
        answer = self.get(path)
        return answer.status == HTTPStatus.OK and text in answer.text

    def wait_for(self, path: str, text: str) -> None:
        """Wait until a page shows a text."""
        wait_until(lambda: self.shows(path, text), f"{path} shows {text!r}")

    @property
    def said(self) -> str:
        """What it has said in the terminal."""
        return self._stderr.read_text()

    def wait_to_hear(self, text: str, times: int = 1) -> None:
        """Wait until it has said something so many times."""
        wait_until(lambda: self.said.count(text) >= times, f"{text!r} was said:\n{self.said}")

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """End it by a signal to its first process; returns its status."""
        self.process.send_signal(number)
        return self.process.wait(DEADLINE_SECONDS)
