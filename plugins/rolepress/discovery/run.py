"""One run of a command that lists changes or sends them to an engine."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

from rolepress.discovery.changes import Change, Kind, find_changes, read_changes
from rolepress.discovery.engine import Engine
from rolepress.discovery.errors import InputError, SendingError, reason
from rolepress.discovery.google import TOKEN_VARIABLE, Google
from rolepress.discovery.http_client import HttpClient, Patience
from rolepress.discovery.indexnow import KEY_VARIABLE, IndexNow
from rolepress.discovery.journal import Journal
from rolepress.discovery.key import check_key
from rolepress.discovery.options import SendingOptions
from rolepress.discovery.sending import due, queue, send
from rolepress.discovery.sitemaps import read_sitemaps
from rolepress_base.messages import count


def list_changes(old: Path, new: Path, *, as_json: bool) -> None:
    """Print what changed between the sitemaps of two sites. Raises InputError."""
    found = list(find_changes(read_sitemaps(old), read_sitemaps(new)))
    for change in found:
        text = change.to_json() if as_json else f"{change.kind:8}{change.url}"
        sys.stdout.write(f"{text}\n")
    numbers = Counter(change.kind for change in found)
    _say(", ".join(f"{numbers[kind]:,} {kind}" for kind in Kind))


def tell(engine: Engine, options: SendingOptions, today: date) -> int:
    """Send the changes in a file to an engine. Returns 1 if it did not accept all, else 0.

    Raises InputError if nothing was sent.
    """
    changes = _read_changes(options["changes_file"])
    journal = Journal.read(options["state"], today)
    if note := queue(engine, journal, changes, options["site_url"]):
        _say(note)
    if options["dry_run"]:
        return _show(engine, journal)
    try:
        return _send(engine, journal, options)
    except SendingError as error:
        _say(f"Error: {error}")
        return 1
    except KeyboardInterrupt:
        _say("stopped; what was accepted is recorded, the rest waits for the next run")
        raise


def _send(engine: Engine, journal: Journal, options: SendingOptions) -> int:
    patience = Patience(per_minute=options["per_minute"])
    client = HttpClient(engine.endpoint, engine.headers, patience, _say)
    with journal:
        outcome = send(engine, journal, client, _say)
    _say(f"{engine.name}: {count(outcome.sent, 'change')} sent, {outcome.refused:,} not taken")
    if outcome.left:
        _say(f"{outcome.left:,} more wait in {options['state']}: the day's quota is used up")
    return 1 if outcome.refused else 0


def _show(engine: Engine, journal: Journal) -> int:
    """Print what would be sent."""
    ready = due(engine, journal)
    for call in engine.calls(ready):
        sys.stdout.write(f"{call.payload.decode().replace(engine.secret, '***')}\n")
    left = len(journal.waiting) - len(ready)
    _say(f"{count(len(ready), 'change')} would be sent to {engine.endpoint}, {left:,} would wait")
    return 0


def indexnow_engine(site_url: str, key: str, endpoint: str) -> IndexNow:
    """IndexNow with this key. Raises InputError."""
    if not key:
        raise InputError(f"no key: give it with --key, or in the variable {KEY_VARIABLE}")
    try:
        return IndexNow(site_url, check_key(key), endpoint)
    except ValueError as error:
        raise InputError(str(error)) from error


def google_engine(token: str, endpoint: str, quota: int) -> Google:
    """Google's Indexing API with this access token. Raises InputError."""
    if not token:
        raise InputError(
            f"no access token: give one with --access-token, or in the variable {TOKEN_VARIABLE}"
        )
    if not (token.isascii() and token.isprintable() and " " not in token):
        raise InputError("the access token has characters that no token has, such as a line break")
    return Google(token, endpoint, quota)


def _read_changes(name: str) -> list[Change]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(
            f"{name}: cannot be read: {why}; name a change list, made with "
            "`rolepress discovery changes OLD NEW --json`"
        ) from error
    return list(read_changes(name, text.splitlines()))


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
