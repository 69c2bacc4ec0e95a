"""The way from the top of a JSON text to an object in it.

A way is kept as the way to what is around, and one step more. Each object with a text of its own
would take the square of the room.
"""

from collections.abc import Iterator
from typing import TypeAlias

Steps: TypeAlias = "tuple[Steps, str | int] | None"
"""Keys of objects and numbers in lists, the last one outside; None at the top."""
STEP_MAX_CHARS = 60
STEPS_MAX = 12
"""Of a path in words: what is longer is cut at its start."""


def keys_of(steps: Steps) -> Iterator[str]:
    """The keys on the way, the last one first."""
    while steps:
        steps, step = steps
        if isinstance(step, str):
            yield step


def path_of(steps: Steps) -> str:
    """The way in words, such as `@graph[0].jobLocation.address`."""
    words: list[str] = []
    while steps and len(words) < STEPS_MAX:
        steps, step = steps
        word = f"[{step}]" if isinstance(step, int) else step[:STEP_MAX_CHARS]
        words.append(f".{word}" if steps and isinstance(step, str) else word)
    return f"{'…' if steps else ''}{''.join(reversed(words))}"
