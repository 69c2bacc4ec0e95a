"""Google's Indexing API, for pages of single vacancies only.

https://developers.google.com/search/apis/indexing-api/v3/using-api
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rolepress.discovery.changes import Change, Kind
from rolepress.discovery.engine import Call

TOKEN_VARIABLE = "GOOGLE_ACCESS_TOKEN"  # noqa: S105 - the name of a variable
"""The environment variable that may hold the access token."""
ENDPOINT = "https://indexing.googleapis.com/v3/urlNotifications:publish"
DAILY_QUOTA = 200
"""How many changes a project may send each day unless Google has approved more
(https://developers.google.com/search/apis/indexing-api/v3/quota-pricing)."""

QUOTA_ZONE = "America/Los_Angeles"
"""Google's quota days begin at midnight in this zone."""

BUCKET = "jobs"
"""The group of sitemaps whose pages may be sent: Google accepts only pages with `JobPosting`."""

_REMEDIES = {
    400: "it does not accept this address",
    401: "the access token is not valid or has expired; get a new one",
    403: "the account may not speak for this site: the Indexing API must be enabled in its "
    "project, its token must have the scope https://www.googleapis.com/auth/indexing, and it must "
    "be an owner of the site in Search Console",
    404: "there is no such service; check --endpoint",
    429: "the quota is used up; what is left waits for the next run",
}


@dataclass(frozen=True, slots=True)
class Google:
    """Google's Indexing API with the access token of one project."""

    token: str = field(repr=False)
    endpoint: str = ENDPOINT
    daily_quota: int | None = DAILY_QUOTA
    name: str = "Google"
    accepted: frozenset[int] = frozenset({200})
    refused_alone: frozenset[int] = frozenset({400})

    @property
    def headers(self) -> Mapping[str, str]:
        """The access token as RFC 6750 requires."""
        return {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}

    @property
    def secret(self) -> str:
        """The access token."""
        return self.token

    def wants(self, change: Change) -> bool:
        """Whether it is the page of a job."""
        return change.bucket == BUCKET

    def calls(self, changes: Sequence[Change]) -> Iterator[Call]:
        """One notification for each change."""
        for change in changes:
            gone = change.kind is Kind.REMOVED
            fields = {"url": change.url, "type": "URL_DELETED" if gone else "URL_UPDATED"}
            yield Call(json.dumps(fields).encode(), (change,))

    def remedy(self, status: int) -> str:
        """What an answer means, and what to do."""
        return _REMEDIES.get(status, "an answer that its documentation does not name; try later")
