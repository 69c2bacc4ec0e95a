"""Stretches of a text between two marks, such as comments.

A pattern such as `<!--.*?-->` looks for the end once for each beginning, through all of the text
where there is no end. Here, no part of a text is read twice.
"""

from collections.abc import Iterator


def spans(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Each stretch from an opening to the next closing, or to the end of the text without one."""
    end = 0
    while (start := text.find(opening, end)) >= 0:
        found = text.find(closing, start + len(opening))
        end = len(text) if found < 0 else found + len(closing)
        yield start, end
