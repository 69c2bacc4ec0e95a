"""IndexNow: one list of addresses for Bing, Naver, Seznam, Yandex and others.

https://www.indexnow.org/documentation
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from rolepress.discovery.changes import Change
from rolepress.discovery.engine import Call

KEY_VARIABLE = "INDEXNOW_KEY"
"""The environment variable that may hold the key."""
ENDPOINT = "https://api.indexnow.org/indexnow"
URLS_MAX = 10_000
"""The highest number of addresses in one request."""

_REMEDIES = {
    400: "it cannot read the request; check --endpoint",
    403: "it does not accept the key; the file <key>.txt must be served at the top of the site, "
    "and hold the key and nothing else",
    422: "some addresses are not of this site, or the key does not fit it; check --site-url",
    429: "too many requests; run again later",
}


@dataclass(frozen=True, slots=True)
class IndexNow:
    """IndexNow with the key of one site. Participating engines share the changes they get."""

    site_url: str
    """Without a slash at the end."""
    key: str = field(repr=False)
    endpoint: str = ENDPOINT
    name: str = "IndexNow"
    daily_quota: int | None = None
    headers: Mapping[str, str] = field(
        default_factory=lambda: {"Content-Type": "application/json; charset=utf-8"}
    )
    accepted: frozenset[int] = frozenset({200, 202})
    """202 means accepted, while the key has yet to be checked."""
    refused_alone: frozenset[int] = frozenset()

    @property
    def secret(self) -> str:
        """The key. It is in a public file, but does not belong in logs."""
        return self.key

    def wants(self, change: Change) -> bool:
        """Every change: added, updated and removed alike."""
        del change
        return True

    def calls(self, changes: Sequence[Change]) -> Iterator[Call]:
        """Lists of at most `URLS_MAX` addresses."""
        for start in range(0, len(changes), URLS_MAX):
            chunk = tuple(changes[start : start + URLS_MAX])
            fields = {
                "host": urlsplit(self.site_url).netloc,
                "key": self.key,
                "keyLocation": f"{self.site_url}/{self.key}.txt",
                "urlList": [change.url for change in chunk],
            }
            yield Call(json.dumps(fields).encode(), chunk)

    def remedy(self, status: int) -> str:
        """What an answer means, and what to do."""
        return _REMEDIES.get(status, "an answer that its documentation does not name; try later")
