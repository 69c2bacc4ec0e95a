"""Answers requests for the files of a site as a good host does."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.wrappers import Response
from werkzeug.wsgi import wrap_file

from rolepress.core.urls import INDEX
from rolepress.serving.media_types import media_type
from rolepress.serving.notice import Notice
from rolepress.serving.paths import NoPathError, parts_of
from rolepress.serving.redirects import RedirectRule

NOT_FOUND = "404.html"
NOT_KEPT = {"Cache-Control": "no-store"}
Environ = dict[str, Any]
"""The WSGI environment of a request (PEP 3333)."""


@dataclass(frozen=True, slots=True)
class WholeSite:
    """A site that was built completely."""

    folder: Path
    rules: Mapping[str, RedirectRule]
    base: str = ""
    """The path that the site is served below; empty at the root of this server."""
    notices: Mapping[str, Notice] = field(default_factory=dict)
    """What to show instead of pages, by the path on this server without its last slash."""


def answer(site: WholeSite, target: bytes, environ: Environ) -> Response:
    """Answer a request for a target. The response keeps its file open until it is closed."""
    try:
        parts = parts_of(target)
    except NoPathError:
        return _not_found(site)
    path = "/" + "/".join(parts)
    if path == "/" and site.base:
        return _redirect(f"{site.base}/", HTTPStatus.FOUND)
    if notice := site.notices.get(path.rstrip("/")):
        return notice.response()
    if rule := site.rules.get(path.rstrip("/")):
        if rule.status < HTTPStatus.BAD_REQUEST:
            return _redirect(rule.target, rule.status)
        return _page(site.folder / _below(site, rule.target), rule.status)
    return _answer_with_file(site, path, environ)


def _answer_with_file(site: WholeSite, path: str, environ: Environ) -> Response:
    if not f"{path}/".startswith(f"{site.base}/"):
        return _not_found(site)
    place = site.folder / _below(site, path)
    if path.endswith("/"):
        place /= INDEX
    elif _is_file(place / INDEX):
        query = environ["QUERY_STRING"]
        target_here = f"{quote(path)}/{'?' if query else ''}{query}"
        return _redirect(target_here, HTTPStatus.MOVED_PERMANENTLY)
    return _file(place, environ) if _is_file(place) else _not_found(site)


def _below(site: WholeSite, path: str) -> str:
    """Turn the path of a request into the path of a file in the site's folder."""
    return path.removeprefix(site.base).lstrip("/")


def _not_found(site: WholeSite) -> Response:
    return _page(site.folder / NOT_FOUND, HTTPStatus.NOT_FOUND)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # the name is too long for the file system
        return False


def _file(path: Path, environ: Environ) -> Response:
    """Send a file, a requested part of it, or status 304 if it is unchanged (RFC 9110, 13 and 14).

    Browsers may cache the file, but must ask each time whether it is still the same.
    """
    file = path.open("rb")
    stat = os.fstat(file.fileno())
    response = Response(
        wrap_file(environ, file), content_type=media_type(path.name), direct_passthrough=True
    )
    response.content_length = stat.st_size
    response.last_modified = datetime.fromtimestamp(stat.st_mtime, UTC)
    response.set_etag(f"{stat.st_ino:x}-{stat.st_size:x}-{stat.st_mtime_ns:x}")
    response.cache_control.no_cache = True
    try:
        response.make_conditional(environ, accept_ranges=True, complete_length=stat.st_size)
    except RequestedRangeNotSatisfiable as error:
        file.close()
        return error.get_response(environ)
    del response.headers["Date"]  # the server adds it to every answer
    return response


def _page(path: Path, status: HTTPStatus) -> Response:
    """Send a whole page in place of the requested one, with a status other than 200."""
    try:
        return Response(path.read_bytes(), status, NOT_KEPT, content_type=media_type(path.name))
    except OSError:
        return Response(status.phrase, status, NOT_KEPT)


def _redirect(target: str, status: HTTPStatus) -> Response:
    """Redirect without caching: a browser would remember it forever, but previews change."""
    return Response(status.phrase, status, {"Location": target, **NOT_KEPT})
