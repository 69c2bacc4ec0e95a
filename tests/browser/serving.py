"""A small server for a built site, as a good host would serve it: on this machine alone."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".xml": "application/xml",
}
"""What the end of a name means. What a machine believes of itself differs from the next one."""


class FolderHandler(SimpleHTTPRequestHandler):
    """Answers from a folder: with `404.html` for what is not there, and nothing to be kept."""

    protocol_version = "HTTP/1.1"  # one connection serves a page and all that it needs
    base = ""
    """The path that the site is served below: nothing is above it."""
    extensions_map = CONTENT_TYPES | {"": "application/octet-stream"}

    def __init__(self, *args: Any, base: str = "", **options: Any) -> None:
        """Answer one connection."""
        self.base = base
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        """The file of a request; one that is never there for what is above the path."""
        is_below = path.startswith(f"{self.base}/")
        return super().translate_path(path.removeprefix(self.base) if is_below else "/above/it")

    def guess_type(self, path: Any) -> str:
        """The type by our own list: the one above would ask the machine before it falls back."""
        return self.extensions_map.get(Path(path).suffix.lower(), self.extensions_map[""])

    def end_headers(self) -> None:
        """Answer anew each time: a test may change a file and look again."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Say what is missing in the site's own words."""
        page = Path(self.directory) / "404.html"
        is_above = not self.path.startswith(f"{self.base}/")
        if code != HTTPStatus.NOT_FOUND or is_above or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", CONTENT_TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's own name
        """Nobody reads along."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves before it has everything is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


Handler = Callable[..., BaseHTTPRequestHandler]
"""What answers one connection, made with `directory`, the folder to serve."""


@contextmanager
def serve(folder: Path, handler: Handler = FolderHandler, base: str = "") -> Iterator[str]:
    """Serve a folder below a path while the block runs. Gives its address, without a last slash."""
    options = {"directory": str(folder)} | ({"base": base} if base else {})
    with _Server(("127.0.0.1", 0), partial(handler, **options)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
