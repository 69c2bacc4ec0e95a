"""The interface of compressors. A build without changes imports nothing else of them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Compressor:
    """A way to compress a file. Equal input gives equal output on any day and any machine."""

    suffix: str
    """What it adds to the name of a file that it has compressed, such as `.br`."""
    version: str
    """Everything that its bytes depend on besides the file, such as "brotli 1.2.1"."""
    compress: Callable[[bytes], bytes]
    """A function of a module, so that it can be sent to a worker."""
