"""The HTTP server: one port of this machine, and one thread for each request."""

import errno
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from rolepress.core.urls import PORT_MAX
from rolepress.serving.website import TARGET

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

POLL_SECONDS = 0.05
"""How long the server may take to notice that it is to end."""


class PortError(Exception):
    """The server cannot listen at this address."""


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket; port 0 means any free one. Raises PortError with a remedy."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        raise PortError(_explained(error, host, port)) from error


def _explained(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < PORT_MAX else PORT_MAX - 1
        return (
            f"port {port} is taken, perhaps by another preview: end that, or choose another port, "
            f"such as: make serve PORT={other}"
        )
    if error.errno == errno.EACCES:
        return (
            f"port {port} is for the system: choose one above 1023, such as: make serve PORT=8000"
        )
    return f"cannot serve at {host}: {error.strerror or error}"


class _Handler(WSGIRequestHandler):
    def run_wsgi(self) -> None:
        """Refuse a target that cannot be parsed, before other code fails on it."""
        try:
            urlsplit(self.path)
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
        else:
            super().run_wsgi()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer errors in HTTP/1: Python would answer a malformed request in HTTP/0.9."""
        self.request_version = self.protocol_version
        super().send_error(code, message, explain)

    def make_environ(self) -> "WSGIEnvironment":
        """Keep the raw target. One for a proxy starts with the host (RFC 9112, section 3.2.2)."""
        found = urlsplit(self.path)
        target = self.path.partition(found.netloc)[2] if found.scheme else self.path
        return super().make_environ() | {TARGET: target.encode("latin-1")}

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Print nothing: the terminal is for messages to editors."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - the library's
        """Print nothing, as above."""


class _Server(ThreadedWSGIServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as theirs
        """Ignore visitors who leave before the end of a response."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(listening: socket.socket, website: "WSGIApplication") -> Iterator[str]:
    """Serve a website at a listening socket while the block runs. Yields its address."""
    host, port = listening.getsockname()[:2]
    with listening:  # the server has a copy
        server = _Server(host, port, website, _Handler, fd=listening.fileno())
    thread = Thread(target=server.serve_forever, args=(POLL_SECONDS,), daemon=True)
    thread.start()
    try:
        yield f"http://{_shown(host)}:{port}/"
    finally:
        server.shutdown()
        thread.join()


def _shown(host: str) -> str:
    """The name of a host as people type it."""
    if host in {"127.0.0.1", "::1"}:
        return "localhost"
    return f"[{host}]" if ":" in host else host
