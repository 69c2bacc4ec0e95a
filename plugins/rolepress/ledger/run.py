"""Updates the ledger, or checks whether it is up to date."""

import os
import sys
from datetime import date
from pathlib import Path

from rolepress.core.problems import format_problem
from rolepress.core.settings import read_values
from rolepress.domain.ledger import LEDGER, format_ledger, is_lost, out_of_date, updated
from rolepress.landing.build_day import build_day
from rolepress.landing.definitions import CONTENT, TIMEZONE
from rolepress.landing.files import shown
from rolepress.landing.settings_file import read_settings_file
from rolepress.ledger.files import Found, read_files
from rolepress.ledger.renames import rename_hints
from rolepress_base.messages import count, printable

_BEGUN = (
    "It begins anew, with the dates that editors gave, and today for files without any. If there "
    "was a ledger before, restore it from version control and run this again."
)


def run(settings_file: Path, content: Path | None, *, write: bool) -> int:
    """Update the ledger, or check it. If `content` is None, the setting PATH names the folder.

    Returns 0 if all is well, 1 if somebody has to act. Raises SettingsError.
    """
    settings = read_values([CONTENT, TIMEZONE], read_settings_file(settings_file))
    today = build_day(settings[TIMEZONE], os.environ)
    folder = content or settings[CONTENT]
    found = read_files(folder, today)
    if found.problems:
        for problem in found.problems:
            sys.stderr.write(f"{format_problem(problem)}\n")
        return _say("The ledger is as it was: mend these files first.")
    return _update(found, folder / LEDGER, today) if write else _check(found, folder / LEDGER)


def _check(found: Found, path: Path) -> int:
    for problem in found.lost:
        sys.stderr.write(f"{format_problem(problem)}\n")
    for hint in rename_hints(found, shown(path.parent)):
        sys.stderr.write(f"{hint}\n")
    if is_lost(found.ledger, found.fingerprints):
        return _say(_loss(found, path))
    stale = out_of_date(found.ledger, found.fingerprints)
    for name in stale:
        sys.stderr.write(f"{shown(path.parent)}/{printable(name)} {_became(name, found)}\n")
    if stale or found.lost:
        return _say(f"{shown(path)} is out of date: run `make ledger` and commit it.")
    sys.stdout.write(f"{shown(path)} is up to date: {count(len(found.fingerprints), 'file')}.\n")
    return 0


def _became(name: str, found: Found) -> str:
    if name not in found.fingerprints:
        return "is not there any more"
    if name not in found.ledger.entries:
        return "is new: the ledger does not name it yet"
    return "says something else now"


def _loss(found: Found, path: Path) -> str:
    """What to do about a ledger without any of the files. Only an editor can know why."""
    files = count(len(found.fingerprints), "file")
    what = f"names none of the {files} there are" if path.is_file() else "is not there"
    return (
        f"{shown(path)} {what}. If there was a ledger before, restore it from version control: "
        "without it the dates in the sitemaps go back. If all files are new, run `make ledger` "
        "and commit it."
    )


def _update(found: Found, path: Path, today: date) -> int:
    stale = out_of_date(found.ledger, found.fingerprints)
    data = format_ledger(updated(found.ledger, found.fingerprints, today, found.dated))
    try:
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
    except OSError as error:
        return _say(f"{shown(path)} cannot be written: {error.strerror}.")
    changed = count(len(stale), "file")
    sys.stdout.write(f"{shown(path)}: {changed} new, changed or gone, for {today}.\n")
    if found.lost:
        sys.stdout.write(f"{count(len(found.lost), 'line')} that made no sense left out.\n")
    if is_lost(found.ledger, found.fingerprints):
        sys.stdout.write(f"{_BEGUN}\n")
    for hint in rename_hints(found, shown(path.parent)):
        sys.stdout.write(f"{hint}\n")
    return 0


def _say(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1
