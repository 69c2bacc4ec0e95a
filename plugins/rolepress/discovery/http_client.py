"""One POST after another: not too fast, and again where that may help."""

import email.utils
import http.client
import json
import time
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.error import HTTPError

from rolepress.discovery.errors import SendingError
from rolepress_base.messages import one_line

AGAIN = frozenset({429, 500, 502, 503, 504})
"""Answers after which the same request may succeed (RFC 9110, sections 15.5 and 15.6)."""

BODY_MAX_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    reason: str = ""
    """Its own words, if it gave any, on one line."""
    retry_after: float | None = None
    """For how many seconds it asks to be left alone."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to go on. Times are in seconds."""

    attempts: int = 5
    first_wait: float = 1.0
    """Before the second attempt; twice as long before each further one."""
    longest_wait: float = 120.0
    timeout: float = 30.0
    per_minute: float = 60.0
    """How many requests are sent at most."""


@dataclass(slots=True)
class HttpClient:
    """Sends JSON to one address. `say` hears of each wait."""

    endpoint: str
    headers: Mapping[str, str]
    patience: Patience
    say: Callable[[str], None]
    sleep: Callable[[float], None] = time.sleep
    _earliest: float = 0.0

    def post(self, payload: bytes) -> Answer:
        """The last answer, after as many attempts as it took. Raises SendingError without one."""
        for attempt in range(1, self.patience.attempts + 1):
            self._pace()
            answer = self._try(payload)
            if isinstance(answer, Answer) and answer.status not in AGAIN:
                return answer
            what = f"HTTP {answer.status}" if isinstance(answer, Answer) else answer
            if attempt < self.patience.attempts:
                wait = self._wait(attempt, answer)
                self.say(f"{what}; attempt {attempt + 1} follows in {wait:g} seconds")
                self.sleep(wait)
        if isinstance(answer, Answer):
            return answer
        raise SendingError(f"{self.endpoint} cannot be reached: {answer}; run again later")

    def _pace(self) -> None:
        now = time.monotonic()
        if now < self._earliest:
            self.sleep(self._earliest - now)
        self._earliest = max(now, self._earliest) + 60 / self.patience.per_minute

    def _wait(self, attempt: int, answer: Answer | str) -> float:
        asked = answer.retry_after or 0.0 if isinstance(answer, Answer) else 0.0
        if asked > self.patience.longest_wait:
            raise SendingError(
                f"{self.endpoint} asks to be left alone for {asked:.0f} seconds; "
                "run again after that"
            )
        doubled: float = self.patience.first_wait * 2 ** (attempt - 1)
        return max(asked, min(doubled, self.patience.longest_wait))

    def _try(self, payload: bytes) -> Answer | str:
        """One attempt: an answer, or why there is none."""
        request = urllib.request.Request(  # noqa: S310 - the address was checked to be a web address
            self.endpoint, payload, dict(self.headers), method="POST"
        )
        try:
            with _opener().open(request, timeout=self.patience.timeout) as response:
                return Answer(response.status)
        except HTTPError as error:
            with error:
                return Answer(
                    error.code, _reason(error), _retry_after(error.headers.get("Retry-After", ""))
                )
        except (OSError, http.client.HTTPException) as error:
            return one_line(str(getattr(error, "reason", error))) or type(error).__name__


def _opener() -> urllib.request.OpenerDirector:
    """Speaks HTTP alone, and follows no redirect.

    A POST that is sent on becomes a GET, whose answer says nothing, and its headers hold secrets.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _retry_after(text: str) -> float | None:
    """What the field `Retry-After` says: seconds, or a date (RFC 9110, section 10.2.3)."""
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        at = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.now(UTC)).total_seconds())


def _reason(error: HTTPError) -> str:
    """The message in an error's JSON: `message`, or Google's `error.message`."""
    try:
        said = json.loads(error.read(BODY_MAX_BYTES))
        said = said.get("error", said)
        return str(said["message"])
    except (OSError, http.client.HTTPException, ValueError, AttributeError, LookupError, TypeError):
        return ""
