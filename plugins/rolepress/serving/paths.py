"""Parses the path in the target of a request."""

from urllib.parse import unquote_to_bytes

WELL_KNOWN = ".well-known"
"""The only name that starts with a dot and is meant for visitors (RFC 8615)."""


class NoPathError(Exception):
    """A target that no page or file of a site can have."""


def parts_of(target: bytes) -> tuple[str, ...]:
    """Split the path of a target into decoded names. After a final slash, the last one is empty.

    Raises NoPathError for `..` and hidden names, for a slash or a null that is written as `%2F` or
    `%00`, for two slashes in a row, and for names that are not UTF-8.
    """
    path, slash, rest = target.partition(b"?")[0].partition(b"#")[0].partition(b"/")
    if path or not slash:
        raise NoPathError
    try:
        parts = tuple(unquote_to_bytes(part).decode() for part in rest.split(b"/"))
    except UnicodeDecodeError as error:
        raise NoPathError from error
    if not all(parts[:-1]) or any(map(_is_no_name, parts)):
        raise NoPathError
    return parts


def _is_no_name(part: str) -> bool:
    return "/" in part or "\0" in part or (part.startswith(".") and part != WELL_KNOWN)
