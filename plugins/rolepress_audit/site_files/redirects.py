"""`_redirects`: how Netlify and Cloudflare Pages send visitors on, one rule a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolepress_audit.values.path_patterns import PathPattern, read_pattern

STATUSES = frozenset({200, 301, 302, 303, 307, 308, 400, 401, 403, 404, 410, 451, 500, 503})
MOVED = frozenset({301, 302, 303, 307, 308})

CLOUDFLARE_FILES = ("_routes.json", "_worker.js")
"""Files that only Cloudflare Pages reads."""
CLOUDFLARE_HOSTS = (".pages.dev", ".workers.dev")
CLOUDFLARE_STATUSES = MOVED | {200}
"""Lines with another status are ignored there."""

_QUERY = re.compile(r"\w[\w.-]*=\S+")
_STATUS = re.compile(r"([0-9]{3})(!?)")
_VARIABLE = re.compile(r"\*|:[A-Za-z]\w*")


@dataclass(frozen=True, slots=True)
class Redirect:
    """One rule."""

    source: str
    target: str
    status: int
    forced: bool
    """Whether it applies even if there is a file at that path."""
    conditional: bool
    """Whether it applies to some visitors only: by query, country, language or cookie."""
    line: int
    pattern: PathPattern

    @property
    def is_fixed(self) -> bool:
        """Whether it is for one path and always leads to the same address."""
        return not _VARIABLE.search(self.source.partition("://")[2] or self.source)

    @property
    def has_fixed_target(self) -> bool:
        """Whether it always leads to the same address."""
        return not _VARIABLE.search(self.target.partition("://")[2] or self.target)


def read_redirects(text: str) -> tuple[list[Redirect], list[tuple[int, str]]]:
    """The rules of a `_redirects` file, and its invalid lines with the reason."""
    rules, wrong = [], []
    for number, line in _lines(text):
        found = _read_line(line, number)
        if isinstance(found, Redirect):
            rules.append(found)
        else:
            wrong.append((number, found))
    return rules, wrong


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        content = re.sub(r"(?:^|\s)#.*", "", line).strip()
        if content:
            yield number, content


def _read_line(line: str, number: int) -> Redirect | str:
    source, *rest = line.split()
    before = [part for part in rest if not _is_query(part)]
    if not before:
        return f"{source} leads nowhere"
    target, *tail = before
    status, forced = 301, False
    if tail:
        found = _STATUS.fullmatch(tail[0])
        if found is None or int(found[1]) not in STATUSES:
            return f"{tail[0]} is not a status that hosts send"
        status, forced = int(found[1]), bool(found[2])
    for address in (source, target):
        if not address.startswith("/") and "://" not in address:
            return f"{address} starts with neither a slash nor a host"
    pattern = read_pattern(source)
    if pattern is None or source.count("*") > 1:
        return f"{source} has several stars, and hosts take one"
    is_conditional = len(before) < len(rest)
    return Redirect(source, target, status, forced, is_conditional, number, pattern)


def _is_query(part: str) -> bool:
    return _QUERY.fullmatch(part) is not None and "/" not in part.partition("=")[0]
