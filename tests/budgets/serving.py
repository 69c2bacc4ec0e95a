"""The server for built sites, compressing as good hosts do."""

from contextlib import AbstractContextManager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from rolepress.compression.codecs import compress_brotli
from rolepress.rendering.compressed_copies import TEXT
from rolepress.rendering.encoders import compress_gzip
from tests.browser.serving import CONTENT_TYPES, serve

WAYS = {"br": compress_brotli, "gzip": compress_gzip}
"""By their names in `Accept-Encoding`."""


class _Handler(SimpleHTTPRequestHandler):
    """Answers from a folder with the first way to compress that the server knows."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, way: str, directory: str) -> None:
        self._way = way
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # passed on

    def do_GET(self) -> None:
        """Give the file; what is not there is empty, with 404."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        is_text = file.name.endswith(TEXT)
        self.send_response(200 if file.is_file() else 404)
        body = _body(file, self._way if is_text else "") if file.is_file() else b""
        if is_text:
            self.send_header("Content-Encoding", self._way)
        self.send_header("Content-Type", CONTENT_TYPES.get(file.suffix, "text/plain"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Nobody reads along."""


@lru_cache(maxsize=1024)
def _body(file: Path, way: str) -> bytes:
    data = file.read_bytes()
    return WAYS[way](data) if way else data


def serve_compressed(folder: Path, way: str) -> AbstractContextManager[str]:
    """Serve a folder while the block runs. Gives its address, without a last slash."""
    return serve(folder, partial(_Handler, way=way))
