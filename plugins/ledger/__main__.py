"""`python -m plugins.ledger update` brings the ledger up to date; `check` says whether it is."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from plugins.core.dates import read_build_date
from plugins.core.problems import count, format_problem
from plugins.domain.ledger import LEDGER, format_ledger, out_of_date, updated
from plugins.landing.files import shown
from plugins.ledger.files import Found, read_files


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. The status is 0 where all is well, 1 where somebody has to act."""
    options = _parser().parse_args(arguments)
    try:
        today = read_build_date(os.environ, datetime.now(UTC).date())
    except ValueError as error:
        return _say(str(error))
    found = read_files(options.content, today)
    if found.problems:
        for problem in found.problems:
            sys.stderr.write(f"{format_problem(problem)}\n")
        return _say("The ledger is as it was: mend these files first.")
    if options.command == "check":
        return _check(found, options.content / LEDGER)
    return _update(found, options.content / LEDGER, today)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m plugins.ledger",
        description="Since which day does each file say what it says? The sitemap tells it on.",
    )
    parser.add_argument("command", choices=("update", "check"), help="write the ledger, or read it")
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="the folder of the sources"
    )
    return parser


def _check(found: Found, path: Path) -> int:
    stale = out_of_date(found.ledger, found.says)
    for problem in found.lost:
        sys.stderr.write(f"{format_problem(problem)}\n")
    for name in stale:
        there = "says something else now" if name in found.says else "is not there any more"
        sys.stderr.write(f"{shown(path.parent)}/{name} {there}\n")
    if stale or found.lost:
        return _say(f"{shown(path)} is out of date: run `make ledger` and commit it.")
    sys.stdout.write(f"{shown(path)} is up to date: {count(len(found.says), 'file')}.\n")
    return 0


def _update(found: Found, path: Path, today: date) -> int:
    stale = out_of_date(found.ledger, found.says)
    data = format_ledger(updated(found.ledger, found.says, today, found.dated))
    try:
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
    except OSError as error:
        return _say(f"{shown(path)} cannot be written: {error.strerror}.")
    changed = count(len(stale), "file")
    sys.stdout.write(f"{shown(path)}: {changed} new, changed or gone, for {today}.\n")
    if found.lost:
        sys.stdout.write(f"{count(len(found.lost), 'line')} that made no sense left out.\n")
    return 0


def _say(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
