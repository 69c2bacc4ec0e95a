"""Stretches of a text between two marks, such as comments.

For a text without an end mark, a pattern such as `<!--.*?-->` would search the whole rest once for
each start mark. Here, no part of a text is read twice.
"""

from collections.abc import Iterator


def spans(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Each stretch from an opening mark to the next closing mark, or to the end."""
    end = 0
    while (start := text.find(opening, end)) >= 0:
        found = text.find(closing, start + len(opening))
        end = len(text) if found < 0 else found + len(closing)
        yield start, end
