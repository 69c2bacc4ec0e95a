"""The path from the top of a JSON text to an object in it.

A path is kept as the path of the parent and one more step. If each object had a text of its own,
they would take quadratic space.
"""

from collections.abc import Iterator
from typing import TypeAlias

Steps: TypeAlias = "tuple[Steps, str | int] | None"
"""Keys of objects and indexes of lists, the last one outermost, or None at the top."""
STEP_MAX_CHARS = 60
STEPS_MAX = 12
"""The most steps of a path in words. A longer path is cut at its start."""


def keys_of(steps: Steps) -> Iterator[str]:
    """The keys on the path, the last one first."""
    while steps:
        steps, step = steps
        if isinstance(step, str):
            yield step


def path_of(steps: Steps) -> str:
    """The path in words, such as `@graph[0].jobLocation.address`."""
    words: list[str] = []
    while steps and len(words) < STEPS_MAX:
        steps, step = steps
        word = f"[{step}]" if isinstance(step, int) else step[:STEP_MAX_CHARS]
        words.append(f".{word}" if steps and isinstance(step, str) else word)
    return f"{'…' if steps else ''}{''.join(reversed(words))}"
