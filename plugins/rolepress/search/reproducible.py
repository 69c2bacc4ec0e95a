"""Rewrites an index so that the same pages always give the same bytes.

Pagefind 1.5 keeps languages, filters and their values in hash maps, writes them in the order of the
map, and names each file for the digest of its content. So they are sorted and their files renamed,
from the bottom up: the values of a filter, the filters of a language, the languages of the entry.
Everything else depends only on the content of the pages.

Each file is gzipped, and holds a signature followed by CBOR (RFC 8949). For the format, see
`index_filter.rs` and `index_metadata.rs` in
https://github.com/CloudCannon/pagefind/tree/main/pagefind/src/index.
"""

import gzip
import json
from pathlib import Path
from typing import Any

import cbor2
from pydantic_core import to_json

from rolepress.rendering.encoders import compress_gzip
from rolepress_base.digests import digest

ENTRY = "pagefind-entry.json"
SIGNATURE = b"pagefind_dcd"
FILTERS = 3
"""The index of the field that lists a language's filters, each with its name and its file."""
FINGERPRINT_CHARS = 10


def make_reproducible(index: Path) -> None:
    """Sort everything that has no fixed order. Raises ValueError if a file is not as expected."""
    entry = index / ENTRY
    try:
        found = json.loads(entry.read_bytes())
        for code, language in found["languages"].items():
            language["hash"] = _sort_language(index, code, language["hash"])
        found["languages"] = dict(sorted(found["languages"].items()))
    except (LookupError, TypeError, AttributeError, OSError) as error:
        raise ValueError(f"unknown form of an index: {error!r}") from error
    entry.write_bytes(to_json(found))


def _sort_language(index: Path, code: str, name: str) -> str:
    """Sort a language's filters. Returns the new name of its file."""
    path = index / f"pagefind.{name}.pf_meta"
    fields = _read(path)
    files = fields[FILTERS]
    fields[FILTERS] = sorted([field, _sort_filter(index, code, file)] for field, file in files)
    return _replace(path, code, fields)


def _sort_filter(index: Path, code: str, name: str) -> str:
    """Sort a filter's values. Returns the new name of its file."""
    path = index / f"filter/{name}.pf_filter"
    field, values = _read(path)
    return _replace(path, code, [field, sorted(values)])


def _read(path: Path) -> list[Any]:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(SIGNATURE):
        raise ValueError(f"unknown form of an index: {path.name} has no signature")
    return list(cbor2.loads(data.removeprefix(SIGNATURE)))


def _replace(path: Path, code: str, content: object) -> str:
    """Replace a file with new content. Returns the new name, which is a digest of the content."""
    data = SIGNATURE + cbor2.dumps(content)
    name = f"{code}_{digest(data).hex()[:FINGERPRINT_CHARS]}"
    start = "pagefind." if path.parent.name != "filter" else ""
    path.unlink()
    path.with_name(f"{start}{name}{path.suffix}").write_bytes(compress_gzip(data))
    return name
