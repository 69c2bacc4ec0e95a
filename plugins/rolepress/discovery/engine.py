"""The interface of search engines: requests to send, and the meaning of answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rolepress.discovery.changes import Change


@dataclass(frozen=True, slots=True)
class Call:
    """A request, with the changes in it."""

    payload: bytes
    changes: tuple[Change, ...]


class Engine(Protocol):
    """A service that accepts changes."""

    @property
    def name(self) -> str:
        """The name in messages."""

    @property
    def endpoint(self) -> str:
        """The address for requests."""

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of each request."""

    @property
    def secret(self) -> str:
        """The secret that no message may show."""

    @property
    def daily_quota(self) -> int | None:
        """How many changes it accepts each day, or None if there is no limit."""

    @property
    def accepted(self) -> frozenset[int]:
        """The status codes of accepted requests."""

    @property
    def refused_alone(self) -> frozenset[int]:
        """The status codes that refuse only the changes of this request."""

    def wants(self, change: Change) -> bool:
        """Whether the engine accepts changes of this kind of page."""

    def calls(self, changes: Sequence[Change]) -> Iterator[Call]:
        """The requests for some changes, in their order."""

    def remedy(self, status: int) -> str:
        """The meaning of a status code, and what to do about it."""
