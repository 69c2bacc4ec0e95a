"""`python -m rolepress.discovery`: list changes, and tell engines of them."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rolepress.discovery.arguments import KEY_VARIABLE, TOKEN_VARIABLE, parser
from rolepress.discovery.changes import Change, Kind, find_changes, read_changes
from rolepress.discovery.engine import Engine
from rolepress.discovery.errors import InputError, SendingError, reason
from rolepress.discovery.google import Google
from rolepress.discovery.http_client import HttpClient, Patience
from rolepress.discovery.indexnow import IndexNow
from rolepress.discovery.journal import Journal
from rolepress.discovery.key import check_key
from rolepress.discovery.sending import due, queue, send
from rolepress.discovery.sitemaps import read_sitemaps
from rolepress_base.messages import count


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns 0, 1 where an engine did not take all, 2 where nothing was sent."""
    given = parser().parse_args(arguments)
    try:
        return _list(given) if given.command == "changes" else _send(given)
    except InputError as error:
        _say(f"error: {error}")
        return 2
    except SendingError as error:
        _say(f"error: {error}")
        return 1
    except OSError as error:
        _say(f"error: {error.filename or 'output'}: {reason(error)}")
        return 1
    except KeyboardInterrupt:
        _say("stopped; what was accepted is recorded, the rest waits for the next run")
        return 1


def _list(given: argparse.Namespace) -> int:
    found = list(find_changes(read_sitemaps(given.old), read_sitemaps(given.new)))
    for change in found:
        text = change.to_json() if given.json else f"{change.kind:8}{change.url}"
        sys.stdout.write(f"{text}\n")
    numbers = Counter(change.kind for change in found)
    _say(", ".join(f"{numbers[kind]:,} {kind}" for kind in Kind))
    return 0


def _send(given: argparse.Namespace) -> int:
    engine = _indexnow(given) if given.command == "indexnow" else _google(given)
    changes = _read_changes(given.changes)
    journal = Journal.read(given.state, given.today)
    if note := queue(engine, journal, changes, given.site_url):
        _say(note)
    if given.dry_run:
        return _show(engine, journal)
    patience = Patience(per_minute=given.per_minute)
    client = HttpClient(engine.endpoint, engine.headers, patience, _say)
    with journal:
        outcome = send(engine, journal, client, _say)
    _say(f"{engine.name}: {count(outcome.sent, 'change')} sent, {outcome.refused:,} not taken")
    if outcome.left:
        _say(f"{outcome.left:,} more wait in {given.state}: the day's quota is used up")
    return 1 if outcome.refused else 0


def _show(engine: Engine, journal: Journal) -> int:
    """Print what would be sent."""
    ready = due(engine, journal)
    for call in engine.calls(ready):
        sys.stdout.write(f"{call.payload.decode().replace(engine.secret, '***')}\n")
    left = len(journal.waiting) - len(ready)
    _say(f"{count(len(ready), 'change')} would be sent to {engine.endpoint}, {left:,} would wait")
    return 0


def _indexnow(given: argparse.Namespace) -> IndexNow:
    if not given.key:
        raise InputError(f"no key: give it with --key, or in the variable {KEY_VARIABLE}")
    try:
        return IndexNow(given.site_url, check_key(given.key), given.endpoint)
    except ValueError as error:
        raise InputError(str(error)) from error


def _google(given: argparse.Namespace) -> Google:
    token = given.access_token
    if not token:
        raise InputError(
            f"no access token: give one with --access-token, or in the variable {TOKEN_VARIABLE}"
        )
    if not (token.isascii() and token.isprintable() and " " not in token):
        raise InputError("the access token has characters that no token has, such as a line break")
    return Google(token, given.endpoint, given.quota)


def _read_changes(name: str) -> list[Change]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(
            f"{name}: cannot be read: {why}; name a change list, made with "
            "`python -m rolepress.discovery changes OLD NEW --json`"
        ) from error
    return list(read_changes(name, text.splitlines()))


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
