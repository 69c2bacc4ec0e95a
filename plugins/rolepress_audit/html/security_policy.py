"""Content-Security-Policy (CSP Level 3): which inline code a policy lets run."""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

FALLBACKS = {
    "script-src-elem": ("script-src-elem", "script-src", "default-src"),
    "script-src-attr": ("script-src-attr", "script-src", "default-src"),
    "style-src-elem": ("style-src-elem", "style-src", "default-src"),
    "style-src-attr": ("style-src-attr", "style-src", "default-src"),
}
"""The directives that apply to each kind of inline code. The first one that a policy has counts."""
HASHES = ("sha256", "sha384", "sha512")


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy: the sources of each directive, as they stand."""

    directives: dict[str, frozenset[str]]

    def allows(self, kind: str, code: str, nonce: str = "") -> bool:
        """Whether inline code may run: a whole script or style, or an attribute of that kind."""
        return Policies([self]).allow(kind, code, nonce)

    def sources(self, kind: str) -> frozenset[str] | None:
        """The allowed sources of a kind of inline code.

        None if the policy does not restrict that kind.
        """
        return next((self.directives[d] for d in FALLBACKS[kind] if d in self.directives), None)


class Policies:
    """All policies of a page. Code must be allowed by each of them.

    A page may have many policies and many pieces of code. So each policy is read once for each kind
    of code, and each piece is judged once.
    """

    def __init__(self, policies: Iterable[Policy]) -> None:
        self._policies = list(policies)
        self._strict: dict[tuple[str, str], list[frozenset[str]]] = {}
        self._known: dict[tuple[str, str, str], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._policies)

    def allow(self, kind: str, code: str, nonce: str = "") -> bool:
        """Whether inline code may run: a whole script or style, or an attribute of that kind."""
        key = (kind, code, nonce)
        if key not in self._known:
            strict = self._strict_sources(kind, nonce)
            named = {f"'{digest}'" for digest in digests(code)} if strict else set()
            self._known[key] = not any(named.isdisjoint(sources) for sources in strict)
        return self._known[key]

    def _strict_sources(self, kind: str, nonce: str) -> list[frozenset[str]]:
        """The sources of each policy that allows only code whose hash it names."""
        key = (kind, nonce if kind.endswith("-elem") else "")
        if key not in self._strict:
            found = {policy.sources(kind) for policy in self._policies} - {None}
            self._strict[key] = [
                _hashes(sources, kind)
                for sources in found
                if sources is not None
                and not _allows_all(sources)
                and not (key[1] and f"'nonce-{nonce}'" in sources)
            ]
        return self._strict[key]


def _hashes(sources: frozenset[str], kind: str) -> frozenset[str]:
    """The sources, if hashes count. For attributes, a policy must ask for them."""
    if kind.endswith("-elem") or any(source.lower() == "'unsafe-hashes'" for source in sources):
        return sources
    return frozenset()


def _allows_all(sources: frozenset[str]) -> bool:
    words = {source.lower() for source in sources}
    strict = any(word.startswith(("'nonce-", "'sha")) for word in words)
    return "'unsafe-inline'" in words and not strict and "'strict-dynamic'" not in words


def read_policies(text: str) -> list[Policy]:
    """The policies in a header or `<meta>`, which are separated by commas."""
    found = []
    for policy in text.split(","):
        directives: dict[str, frozenset[str]] = {}
        for directive in policy.split(";"):
            name, *sources = directive.split() or [""]
            if name:
                directives.setdefault(name.lower(), frozenset(sources))
        if directives:
            found.append(Policy(directives))
    return found


def digests(code: str) -> list[str]:
    """The hashes of a script's text, as policies name them."""
    data = code.replace("\r\n", "\n").encode()
    return [
        f"{name}-{base64.b64encode(hashlib.new(name, data).digest()).decode()}" for name in HASHES
    ]
