"""`python -m tests.bench.growth [word ...]`: a table of input size against time and memory.

Words choose the shapes that have one of them in their names. Ends with 1 where a shape grows faster
than its input, or does not end.
"""

import sys
from collections.abc import Sequence

from tests.bench.growth import lines
from tests.bench.growth.shapes import SHAPES


def main(words: Sequence[str]) -> int:
    """Print the table of all shapes, or of those that are named."""
    chosen = [each for each in SHAPES if not words or any(word in each.name for word in words)]
    status = 0
    for line, is_right in lines(chosen):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        status = status if is_right else 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
