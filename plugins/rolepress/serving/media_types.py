"""Media types by the extension of a file, regardless of this machine's own configuration."""

import mimetypes
from pathlib import PurePath

UNKNOWN = "application/octet-stream"
OURS = {
    "": "text/plain",  # `_headers` and `_redirects`
    ".conf": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gz": "application/gzip",
    ".htaccess": "text/plain",
    ".ico": "image/x-icon",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Types that some versions of Python do not know, or know by another name."""
_PYTHONS = mimetypes.MimeTypes().types_map[True]


def media_type(name: str) -> str:
    """The media type of a file by its name. All text files that we write are UTF-8."""
    suffix = PurePath(name).suffix.lower()
    found = OURS.get(suffix) or _PYTHONS.get(suffix, UNKNOWN)
    return f"{found}; charset=utf-8" if found.startswith("text/") else found
