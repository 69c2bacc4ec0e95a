"""Sizes of files. A kilobyte has 1,000 bytes (SI)."""

KB = 1_000
MB = 1_000 * KB
KIB = 1_024
MIB = 1_024 * KIB
"""Some limits of Google and sitemaps.org are multiples of 1,024 (IEC 80000-13)."""


def kilobytes(size: int) -> str:
    """A size in whole kilobytes, such as `102 kB`."""
    return f"{size // KB:,} kB"
