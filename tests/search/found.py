"""What stands in an index, read from its files as Pagefind's own script reads them."""

import gzip
import json
from pathlib import Path
from typing import Any

MAGIC = b"pagefind_dcd"
"""What each unpacked file of an index begins with."""


def found_pages(output: Path) -> dict[str, dict[str, Any]]:
    """Each page of a site's index by its site path: content, filters and metadata."""
    pages = [_unpacked(path) for path in (output / "pagefind/fragment").glob("*.pf_fragment")]
    return {page["url"]: page for page in pages}


def _unpacked(path: Path) -> dict[str, Any]:
    data = gzip.decompress(path.read_bytes())
    assert data.startswith(MAGIC)
    found: dict[str, Any] = json.loads(data.removeprefix(MAGIC))
    return found
