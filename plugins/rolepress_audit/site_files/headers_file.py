"""`_headers`: the response headers that Netlify and Cloudflare Pages send for a path."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from rolepress_audit.site_files.files import read_file
from rolepress_audit.values.path_patterns import PathPattern, read_pattern
from rolepress_audit.values.path_rules import PathRules


@lru_cache(maxsize=8)  # an audit has one folder, tests have a few
def read_headers(folder: Path) -> Mapping[str, PathRules[str]]:
    """The values in a folder's `_headers`, by the names of headers in lower case.

    The result is empty if the file is missing or is not text.
    """
    try:
        text = read_file(folder / "_headers").decode("utf-8")
    except (OSError, ValueError):
        return {}
    found: defaultdict[str, list[tuple[PathPattern, str]]] = defaultdict(list)
    pattern = None
    for line in text.splitlines():
        name, colon, value = line.strip().partition(":")
        if not name or name.startswith("#"):
            continue
        if not line[0].isspace():
            pattern = read_pattern(line.strip())
        elif pattern and colon:
            found[name.strip().lower()].append((pattern, value.strip()))
    return {name: PathRules(rules) for name, rules in found.items()}


def headers_at(folder: Path, url: str, name: str) -> list[str]:
    """The values that the folder's `_headers` sends as one header for a path of the host."""
    rules = read_headers(folder).get(name)
    return rules.fitting(url) if rules else []
