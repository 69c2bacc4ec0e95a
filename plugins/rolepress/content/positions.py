"""Finds the positions of keys in YAML, and of headings and table cells in Markdown.

Only problems need them, so a file without problems uses nothing here but `bare`.
"""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import yaml

KeyPath = Sequence[str | int]

HTML_HEADING_MAX_LINES = 10
"""A heading of HTML is searched for its end tag this many lines far."""

_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<(?=https?://|mailto:)|(?<=\S)>$")
_MARKS = re.compile(r"[*_`#\\]+")
_HTML_HEADING = re.compile(r"<(?P<tag>h[1-6])\b", re.IGNORECASE)
_HASHES = re.compile(r" {0,3}#{1,6}")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_CELL = re.compile(r"(?:^|(?<=(?<!\\)\|))(?:\\.|[^|\\])*")
_EMPTY_ENTRY = re.compile(r"[ \t]*(?:[-*+]|[0-9]+[.)])[ \t]*")
_ENTRY = re.compile(rf"{_EMPTY_ENTRY.pattern}(?<=[ \t])(?P<words>\S.*)")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")


def compose(text: str) -> "Nodes | None":
    """Compose the nodes of a YAML text; None if it is empty or invalid."""
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, ValueError):
        return None
    return None if root is None else Nodes(root)


class Nodes:
    """The nodes of a YAML text by their keys."""

    def __init__(self, root: yaml.Node) -> None:
        self._root = root
        self._keys: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = {}
        """Cached children of mappings, by key."""

    def find(self, key: KeyPath, *, value: bool) -> yaml.Node | None:
        """Find the node of a key or of its value, or of the nearest parent if the key is absent.

        For a value that starts on a later line, the key is returned: it is the better place.
        """
        node, found = self._root, None
        for step in key:
            pair = self._child(node, step)
            if pair is None:
                break
            name, node = pair
            same_line = name.start_mark.line == node.start_mark.line
            found = node if value and same_line else name
        return found

    def value(self, key: KeyPath) -> yaml.Node | None:
        """Find the node of the value of a key or an entry; None if it is absent."""
        node = self._root
        for step in key:
            pair = self._child(node, step)
            if pair is None:
                return None
            node = pair[1]
        return node

    def _child(self, node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self._keys:
                self._keys[id(node)] = {pair[0].value: pair for pair in reversed(node.value)}
            return self._keys[id(node)].get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step], node.value[step]
        return None


def heading_lines(lines: Sequence[str], first: int) -> dict[str, list[int]]:
    """Map the words of headings to line numbers, from 1. `first` is the first line of the body."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in _headings(lines, first):
        found[words].append(number)
    return found


def _headings(lines: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    paragraph: list[str] = []
    start = above = 0
    for number, line in outside_fences(lines, first):
        if _HASHES.match(line):
            yield number, bare(line)
        elif paragraph and above == number - 1 and _UNDERLINE.fullmatch(line):
            yield start, bare(" ".join(paragraph))
        elif opened := _HTML_HEADING.search(line):
            yield number, bare(_html_heading(lines[number - 1 :], opened.start(), opened["tag"]))
        starts = not paragraph or above != number - 1 or _HASHES.match(line)
        paragraph = [line] if starts else [*paragraph, line]
        start, above = (number if starts else start), number
        paragraph = [] if not line.strip() else paragraph


def _html_heading(lines: Sequence[str], start: int, tag: str) -> str:
    """The HTML of a heading whose tag opens at an index of the first line."""
    text = " ".join(lines[:HTML_HEADING_MAX_LINES])[start:]
    return text.partition(f"</{tag}")[0]


def outside_fences(lines: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines from line `first` on, without fenced code. Lines count from 1."""
    fence = ""
    for number in range(first, len(lines) + 1):
        line = lines[number - 1]
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, line


@lru_cache(maxsize=1024)  # pages have most of their headings in common
def bare(text: str) -> str:
    """A heading's words without Markdown's marks, to compare a line with rendered text."""
    words = _MARKS.sub("", html.unescape(_TAG.sub("", _LINK.sub(r"\1", text))))
    return " ".join(words.split()).casefold()


def cells_of(line: str) -> list[tuple[int, str]]:
    """Split a table line into cells, each with its place; empty for any other line."""
    if "|" not in line:
        return []
    found = [(match.start(), match[0]) for match in _CELL.finditer(line)]
    trimmed = [(start + len(text) - len(text.lstrip()), text.strip()) for start, text in found]
    return trimmed[1:] if line.lstrip().startswith("|") else trimmed


def row_matches(cells: Sequence[tuple[int, str]], row: Sequence[str]) -> bool:
    """Whether cells of the source have the words of a rendered row."""
    words = [bare(text) for _, text in cells]
    words += [""] * (len(row) - len(words))
    return words[: len(row)] == [bare(text) for text in row]


def is_empty_entry(line: str) -> bool:
    """Whether a line is a list entry without words."""
    return _EMPTY_ENTRY.fullmatch(line) is not None


def is_entry(lines: Sequence[str], words: str) -> bool:
    """Whether the first of some lines starts a list entry that has these words.

    An entry may continue on the lines below.
    """
    entry = _ENTRY.fullmatch(lines[0])
    first = bare(entry["words"]) if entry else ""
    goes_on = len(lines) > 1 and lines[1].strip() and not _ENTRY.fullmatch(lines[1])
    return bool(first) and (bare(words).startswith(first) if goes_on else bare(words) == first)
