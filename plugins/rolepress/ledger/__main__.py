"""`python -m rolepress.ledger update` brings the ledger up to date; `check` says whether it is."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rolepress.core.problems import format_problem
from rolepress.domain.ledger import LEDGER, format_ledger, is_lost, out_of_date, updated
from rolepress.landing.files import shown
from rolepress.landing.settings import SettingsError, read_settings
from rolepress.landing.settings_file import SETTINGS_FILE, read_settings_file
from rolepress.ledger.files import Found, read_files
from rolepress.ledger.renames import rename_hints
from rolepress_base.messages import count, printable

_BEGUN = (
    "It begins anew, with the dates that editors gave, and today for files without any. If there "
    "was a ledger before, restore it from version control and run this again."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. The status is 0 where all is well, 1 where somebody has to act."""
    options = _parser().parse_args(arguments)
    try:
        settings = read_settings(read_settings_file(options.settings), os.environ)
    except SettingsError as error:
        return _say(str(error))
    today = settings.build_date
    content = options.content or settings.content
    found = read_files(content, today)
    if found.problems:
        for problem in found.problems:
            sys.stderr.write(f"{format_problem(problem)}\n")
        return _say("The ledger is as it was: mend these files first.")
    if options.command == "check":
        return _check(found, content / LEDGER)
    return _update(found, content / LEDGER, today)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m rolepress.ledger",
        description="Since which day does each file say what it says? The sitemap tells it on.",
    )
    parser.add_argument("command", choices=("update", "check"), help="write the ledger, or read it")
    parser.add_argument(
        "--settings", type=Path, default=SETTINGS_FILE, help="Pelican's settings (%(default)s)"
    )
    parser.add_argument("--content", type=Path, help="the folder of the sources (the setting PATH)")
    return parser


def _check(found: Found, path: Path) -> int:
    for problem in found.lost:
        sys.stderr.write(f"{format_problem(problem)}\n")
    for hint in rename_hints(found, shown(path.parent)):
        sys.stderr.write(f"{hint}\n")
    if is_lost(found.ledger, found.says):
        return _say(_loss(found, path))
    stale = out_of_date(found.ledger, found.says)
    for name in stale:
        sys.stderr.write(f"{shown(path.parent)}/{printable(name)} {_became(name, found)}\n")
    if stale or found.lost:
        return _say(f"{shown(path)} is out of date: run `make ledger` and commit it.")
    sys.stdout.write(f"{shown(path)} is up to date: {count(len(found.says), 'file')}.\n")
    return 0


def _became(name: str, found: Found) -> str:
    if name not in found.says:
        return "is not there any more"
    if name not in found.ledger.entries:
        return "is new: the ledger does not name it yet"
    return "says something else now"


def _loss(found: Found, path: Path) -> str:
    """What to do about a ledger that knows no file: nobody but an editor knows if it ever did."""
    files = count(len(found.says), "file")
    what = f"names none of the {files} there are" if path.is_file() else "is not there"
    return (
        f"{shown(path)} {what}. If there was a ledger before, restore it from version control: "
        "without it the dates in the sitemaps go back. If all files are new, run `make ledger` "
        "and commit it."
    )


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
    if is_lost(found.ledger, found.says):
        sys.stdout.write(f"{_BEGUN}\n")
    for hint in rename_hints(found, shown(path.parent)):
        sys.stdout.write(f"{hint}\n")
    return 0


def _say(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
