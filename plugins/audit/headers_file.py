"""`_headers`: the response headers that Netlify and Cloudflare Pages send with a path."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_PLACEHOLDER = re.compile(r":[A-Za-z]\w*")


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """One header for the paths that fit a pattern."""

    pattern: re.Pattern[str]
    name: str
    """In lower case."""
    value: str


@lru_cache(maxsize=8)  # one folder an audit; tests have a few
def read_headers(folder: Path) -> tuple[HeaderRule, ...]:
    """The rules in a folder's `_headers`; none where it has no such file, or no text in it."""
    try:
        text = (folder / "_headers").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ()
    rules, pattern = [], None
    for line in text.splitlines():
        name, colon, value = line.strip().partition(":")
        if not name or name.startswith("#"):
            continue
        if not line[0].isspace():
            pattern = path_pattern(line.strip())
        elif pattern and colon:
            rules.append(HeaderRule(pattern, name.strip().lower(), value.strip()))
    return tuple(rules)


def path_pattern(path: str) -> re.Pattern[str]:
    """The site paths that a path with `*` and `:names` fits; a host before it says nothing here."""
    if "://" in path:
        path = f"/{path.partition('://')[2].partition('/')[2]}"
    escaped = re.escape(_PLACEHOLDER.sub("\0", path))
    return re.compile(escaped.replace("\0", "[^/]+").replace(r"\*", ".*"))


def headers_at(folder: Path, url: str, name: str) -> list[str]:
    """What the folder's `_headers` sends as one header with a site path."""
    rules = read_headers(folder)
    return [rule.value for rule in rules if rule.name == name and rule.pattern.fullmatch(url)]
