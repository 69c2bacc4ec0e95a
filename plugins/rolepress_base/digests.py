"""Digests of bytes. Equal digests mean equal contents."""

import hashlib
from collections.abc import Iterable

DIGEST_BYTES = 16


def digest(*parts: bytes) -> bytes:
    """BLAKE2b (RFC 7693) over the parts, each preceded by its length, so that borders count."""
    state = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.digest()


def digest_all(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """One digest of named contents in any order. The names may contain lone surrogates."""
    return digest(*(item for name, data in sorted(parts) for item in (_encoded(name), data)))


def _encoded(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
