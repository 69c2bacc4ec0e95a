"""Sends POST requests one after another, at a limited rate, and repeats those that may succeed."""

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
    """The answer of a server."""

    status: int
    reason: str = ""
    """The server's own message on one line, if it sent one."""
    retry_after: float | None = None
    """For how many seconds it wants no further request."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often and how long to try. Times are in seconds."""

    attempts: int = 5
    first_wait: float = 1.0
    """The wait before the second attempt. It doubles before each further one."""
    longest_wait: float = 120.0
    timeout: float = 30.0
    per_minute: float = 60.0
    """The highest number of requests in a minute."""


@dataclass(slots=True)
class HttpClient:
    """Sends JSON to one address. `say` gets a message before each wait."""

    endpoint: str
    headers: Mapping[str, str]
    patience: Patience
    say: Callable[[str], None]
    sleep: Callable[[float], None] = time.sleep
    _earliest: float = 0.0

    def post(self, payload: bytes) -> Answer:
        """Send, with further attempts if needed. Raises SendingError if there is no answer."""
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
        """Try once. Returns the answer, or the reason why there was no answer."""
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
    """An opener for HTTP that follows no redirects.

    A redirected POST becomes a GET, whose answer means nothing, and its headers contain secrets.
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
    """The seconds in the field `Retry-After`, which may be a date (RFC 9110, section 10.2.3)."""
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
