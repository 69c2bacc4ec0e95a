"""Lists (CommonMark 0.31, section 5.3)."""

import re
from collections.abc import Iterable, Iterator

Blocks = list[str]
"""The blocks of one entry of a list."""
LAST_NUMBER = 999_999_999
"""The highest number of an entry."""
_NUMBERED = re.compile(r"[0-9]+\.")


def bullet_list(entries: Iterable[Blocks], before: str) -> Iterator[str]:
    """A bullet list. If `before`, the block before it, is one too, it gets another marker."""
    mark = "*" if before.startswith("- ") else "-"
    yield from _joined([(mark, entry) for entry in entries if entry])


def numbered_list(entries: Iterable[Blocks], before: str, start: str) -> Iterator[str]:
    """A numbered list from `start`, or from 1 if that is not a number."""
    found = [entry for entry in entries if entry]
    first = int(start) if start.isascii() and start.isdigit() else 1
    first = first if first + len(found) <= LAST_NUMBER else 1
    mark = ")" if _NUMBERED.match(before) else "."
    yield from _joined([(f"{first + n}{mark}", entry) for n, entry in enumerate(found)])


def _joined(entries: list[tuple[str, Blocks]]) -> Iterator[str]:
    """Join entries, with empty lines between them if one of them has several blocks."""
    space = "\n" if all(len(blocks) == 1 for _, blocks in entries) else "\n\n"
    written = [
        indented("\n\n".join(blocks), f"{mark} ", " " * (len(mark) + 1)) for mark, blocks in entries
    ]
    if written:
        yield space.join(written)


def indented(text: str, first: str, rest: str) -> str:
    """Text with one prefix before its first line, and another before all other lines."""
    starts = [first, *[rest] * text.count("\n")]
    lines = zip(starts, text.split("\n"), strict=True)
    return "\n".join(start + line if line else start.rstrip() for start, line in lines)
