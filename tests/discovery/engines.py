"""A search engine's side, on this machine: it notes requests and answers as it is told."""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """One answer. With status 0 the connection is closed without any."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    delay: float = 0.0
    """Seconds before it."""


@dataclass
class LocalEngine:
    """What was asked, and what is answered: `replies` in turn, then always 200."""

    replies: list[Reply] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answer: Callable[[dict[str, Any]], Reply] | None = None
    endpoint: str = ""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def reply_to(self, payload: dict[str, Any], headers: dict[str, str]) -> Reply:
        with self._lock:
            self.requests.append(payload)
            self.headers.append(headers)
            if self.answer:
                return self.answer(payload)
            return self.replies.pop(0) if self.replies else Reply()

    @property
    def urls(self) -> list[str]:
        """Every address that was told, in order."""
        return [
            url for payload in self.requests for url in payload.get("urlList", [payload.get("url")])
        ]


@contextmanager
def local_engine(*replies: Reply) -> Iterator[LocalEngine]:
    """Serve on a port of this machine."""
    engine = LocalEngine(list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            reply = engine.reply_to(json.loads(self.rfile.read(length)), dict(self.headers))
            time.sleep(reply.delay)
            if not reply.status:
                reset = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
                self.connection.close()
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def do_GET(self) -> None:
            engine.requests.append({"url": f"GET {self.path}"})
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            """A client that was killed, or a connection closed on purpose, is no news."""

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    engine.endpoint = f"http://127.0.0.1:{server.server_port}/publish"
    try:
        yield engine
    finally:
        server.shutdown()
        server.server_close()
