"""What a compressor is. A module of its own: a build without changes needs no other."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Compressor:
    """One way to compress. The same bytes give the same bytes, on any day and any machine."""

    suffix: str
    """What it adds to the name of a file that it has compressed, such as `.br`."""
    version: str
    """Names all that its bytes depend on beside the file, such as "brotli 1.2.1"."""
    compress: Callable[[bytes], bytes]
    """A function of a module, so that it can be sent to a worker."""
