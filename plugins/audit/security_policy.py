"""Content-Security-Policy (CSP Level 3): which inline code a policy lets run."""

import base64
import hashlib
from dataclasses import dataclass

FALLBACKS = {
    "script-src-elem": ("script-src-elem", "script-src", "default-src"),
    "script-src-attr": ("script-src-attr", "script-src", "default-src"),
    "style-src-elem": ("style-src-elem", "style-src", "default-src"),
    "style-src-attr": ("style-src-attr", "style-src", "default-src"),
}
"""For each kind of inline code, the directives that speak for it: the first one present does."""
HASHES = ("sha256", "sha384", "sha512")


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy: the sources of each directive, as they stand."""

    directives: dict[str, tuple[str, ...]]

    def allows(self, kind: str, code: str, nonce: str = "") -> bool:
        """Whether inline code may run: a whole script or style, or an attribute of that kind."""
        sources = self._sources(kind)
        if sources is None:
            return True
        if nonce and f"'nonce-{nonce}'" in sources and kind.endswith("-elem"):
            return True
        words = {source.lower() for source in sources}
        hashed = any(f"'{digest}'" in sources for digest in digests(code))
        if hashed and (kind.endswith("-elem") or "'unsafe-hashes'" in words):
            return True
        strict = any(word.startswith(("'nonce-", "'sha")) for word in words)
        return "'unsafe-inline'" in words and not strict and "'strict-dynamic'" not in words

    def _sources(self, kind: str) -> tuple[str, ...] | None:
        return next((self.directives[d] for d in FALLBACKS[kind] if d in self.directives), None)


def read_policies(text: str) -> list[Policy]:
    """The policies in a header or `<meta>`: commas part them."""
    found = []
    for policy in text.split(","):
        directives: dict[str, tuple[str, ...]] = {}
        for directive in policy.split(";"):
            name, *sources = directive.split() or [""]
            if name:
                directives.setdefault(name.lower(), tuple(sources))
        if directives:
            found.append(Policy(directives))
    return found


def digests(code: str) -> list[str]:
    """A script's text as policies name it, with each hash there is."""
    data = code.replace("\r\n", "\n").encode()
    return [
        f"{name}-{base64.b64encode(hashlib.new(name, data).digest()).decode()}" for name in HASHES
    ]
