"""What an engine is to whoever sends: requests to make, and the meaning of answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rolepress.discovery.changes import Change


@dataclass(frozen=True, slots=True)
class Call:
    """One request, and the changes that it tells."""

    payload: bytes
    changes: tuple[Change, ...]


class Engine(Protocol):
    """A service that takes changes."""

    @property
    def name(self) -> str:
        """What messages call it."""

    @property
    def endpoint(self) -> str:
        """The address that takes requests."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Sent with each request."""

    @property
    def secret(self) -> str:
        """What no message may show."""

    @property
    def daily_quota(self) -> int | None:
        """How many changes a day it takes; None where it sets no number."""

    @property
    def accepted(self) -> frozenset[int]:
        """The statuses with which it takes a request."""

    @property
    def refused_alone(self) -> frozenset[int]:
        """The statuses that speak of the request's own changes and of no other."""

    def wants(self, change: Change) -> bool:
        """Whether it takes changes of such pages at all."""

    def calls(self, changes: Sequence[Change]) -> Iterator[Call]:
        """The requests that tell these changes, in their order."""

    def remedy(self, status: int) -> str:
        """What an answer means and what to do about it."""
