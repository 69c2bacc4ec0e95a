"""Sends changes to an engine, and records each as soon as it is accepted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rolepress.discovery.changes import Change
from rolepress.discovery.engine import Engine
from rolepress.discovery.errors import InputError, SendingError
from rolepress.discovery.http_client import Answer, HttpClient
from rolepress.discovery.journal import Journal, State
from rolepress_base.messages import count, one_line, printable

REFUSALS_MAX = 5
"""After this many refusals in a row, the addresses are hardly the reason."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a run."""

    sent: int
    refused: int
    left: int
    """Changes beyond the quota of the day."""


def queue(engine: Engine, journal: Journal, changes: Iterable[Change], site_url: str) -> str:
    """Add changes that an engine accepts to the queue. Returns a note, which may be empty.

    Raises InputError for an address of another site.
    """
    given = list(changes)
    wanted = [change for change in given if engine.wants(change)]
    known = journal.add(wanted)
    for change in journal.waiting:
        if not change.url.startswith(f"{site_url}/"):
            raise InputError(
                f"{printable(change.url)} is not an address of {site_url}; "
                "was the site built with another SITEURL?"
            )
    told = []
    if others := len(given) - len(wanted):
        told.append(f"{count(others, 'change')} of pages that {engine.name} does not take")
    if known:
        told.append(f"{count(known, 'change')} sent before")
    return f"left out: {', '.join(told)}" if told else ""


def due(engine: Engine, journal: Journal) -> tuple[Change, ...]:
    """The changes that may be sent today, the oldest first."""
    if engine.daily_quota is None:
        return journal.waiting
    return journal.waiting[: max(0, engine.daily_quota - journal.sent_today)]


def send(engine: Engine, journal: Journal, client: HttpClient, say: Say) -> Outcome:
    """Send all changes that are due. Raises SendingError if sending the rest is pointless."""
    sent = refused = in_a_row = 0
    for call in engine.calls(due(engine, journal)):
        answer = client.post(call.payload)
        if answer.status in engine.accepted:
            journal.record(State.ACCEPTED, call.changes)
            sent += len(call.changes)
            in_a_row = 0
        elif answer.status in engine.refused_alone and in_a_row < REFUSALS_MAX:
            journal.record(State.REFUSED, call.changes)
            refused += len(call.changes)
            in_a_row += 1
            for change in call.changes:
                say(f"not taken: {printable(change.url)}: {_words(engine, answer)}")
        else:
            raise SendingError(
                f"{_words(engine, answer)}. {sent:,} sent, "
                f"{count(len(journal.waiting), 'change')} waiting for the next run"
            )
    return Outcome(sent, refused, len(journal.waiting))


def _words(engine: Engine, answer: Answer) -> str:
    said = printable(one_line(answer.reason.replace(engine.secret, "***")))
    quote = f' ("{said}")' if said else ""
    return f"{engine.name} answered {answer.status}{quote}: {engine.remedy(answer.status)}"
