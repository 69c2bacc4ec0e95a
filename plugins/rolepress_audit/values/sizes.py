"""Sizes of files: a kilobyte has 1,000 bytes (SI). A limit that others count otherwise says so."""

KB = 1_000
MB = 1_000 * KB
KIB = 1_024
MIB = 1_024 * KIB
"""Google and sitemaps.org count in these (IEC 80000-13)."""


def kilobytes(size: int) -> str:
    """A size in whole kilobytes, such as `102 kB`."""
    return f"{size // KB:,} kB"
