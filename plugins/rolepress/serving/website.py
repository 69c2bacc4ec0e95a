"""The website that visitors see: the last complete site, or a notice why there is none yet."""

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from werkzeug.exceptions import MethodNotAllowed
from werkzeug.wrappers import Response

from rolepress.serving.answers import Environ, WholeSite, answer
from rolepress.serving.messages import BrokenPage
from rolepress.serving.notice import WAITING, Notice, broken_page, broken_site
from rolepress.serving.redirects import read_redirects

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

METHODS = ("GET", "HEAD")
TARGET = "rolepress.target"
"""The key in the WSGI environment of a request's raw target, as bytes."""


class Website:
    """A site in a folder that is replaced now and then, as a WSGI application (PEP 3333)."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_being_replaced = False
        self._shown: WholeSite | Notice = WAITING

    def replace(self) -> None:
        """Hold requests back while files are replaced, until `show` or `fail` is called.

        When this returns, no request is looking for a file.
        """
        self._lock.acquire()
        self._is_being_replaced = True

    def show(self, folder: str, base: str = "", broken: Iterable[BrokenPage] = ()) -> None:
        """Show the complete site in a folder, below the path `base`.

        The addresses of `broken` pages show what is wrong with their files.
        """
        notices = {f"{base}{page.url}".rstrip("/"): broken_page(page) for page in broken}
        self._settle(WholeSite(Path(folder), read_redirects(Path(folder)), base, notices))

    def fail(self, problems: Sequence[str]) -> None:
        """Show the last complete site, or the problems if there is none."""
        is_whole = isinstance(self._shown, WholeSite) and not self._is_being_replaced
        self._settle(self._shown if is_whole else broken_site(problems))

    def _settle(self, shown: WholeSite | Notice) -> None:
        if not self._is_being_replaced:
            self._lock.acquire()
        self._shown, self._is_being_replaced = shown, False
        self._lock.release()

    def __call__(self, environ: Environ, start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        with self._lock:
            response = self._response(environ)
        return response(environ, start_response)

    def _response(self, environ: Environ) -> Response:
        if environ["REQUEST_METHOD"] not in METHODS:
            return MethodNotAllowed(METHODS).get_response(environ)
        if isinstance(self._shown, Notice):
            return self._shown.response()
        return answer(self._shown, environ[TARGET], environ)
