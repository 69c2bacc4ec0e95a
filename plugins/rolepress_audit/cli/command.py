"""The arguments of `python -m rolepress_audit`, read and checked."""

import argparse
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

from rolepress_audit.findings.finding import Severity
from rolepress_audit.report.formats import FORMATS
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import parse_site_url
from rolepress_audit.settings.settings_file import settings_file
from rolepress_base.dates import parse_date, read_given_day, read_moment
from rolepress_base.names import did_you_mean

T = TypeVar("T")

SILENCE_FILE = "audit.yaml"
BUDGETS_FILE = "budgets.yaml"
ABOUT = "Read a built site as a stranger would, and say what is wrong with it."
NOTES = """\
examples:
  python -m rolepress_audit output
  python -m rolepress_audit output --format text --format html=report.html
  python -m rolepress_audit output --site-url https://www.site.example --fail-on warning

A format without a file goes to standard output; one at most may. Without --format, that is text.

Findings can be silenced by a list in audit.yaml, in the folder that the site's folder lies in or
above it, or in the file that --silence names:
  - rule: L101
    path: jobs/*            # below the folder; * is any text
    reason: the page that is linked to comes next week
    until: 2027-01-31       # the last day on which this holds

What pages may cost, compressed, stands in budgets.yaml, found in the same way, or in the file that
--budgets names:
  - path: "*"               # the first entry that names a page holds
    page_kb: 25             # HTML, styles and scripts
    requests: 3             # before the page is drawn, that of the page included
    script_kb: 6

Ends with 0 if nothing is wrong, 1 if there are errors (or warnings, with --fail-on warning), 2 if
the audit could not be made, 130 after Ctrl-C.
"""


class UsageError(Exception):
    """The command cannot be carried out as it was given."""


@dataclass(frozen=True, slots=True)
class Command:
    """What was asked for."""

    folder: Path | None
    """None where only the rules are to be listed."""
    site_url: str
    now: Now
    outputs: Mapping[str, Path | None]
    """Each format with the file it goes to; None is standard output."""
    silence: Path | None
    budgets: Path | None
    fail_on: Severity
    jobs: int | None


def read_command(arguments: list[str] | None, environ: Mapping[str, str]) -> Command:
    """Raises UsageError. Ends the program after `--help`."""
    given = _parser().parse_args(arguments)
    if given.folder is None and not given.rules:
        raise UsageError("name the folder of a built site, such as: output")
    folder = None if given.rules else given.folder
    return Command(
        folder=folder,
        site_url=given.site_url or "",
        now=Now(given.today) if given.today else _now(environ),
        outputs=_outputs(given.format or [("text", None)]),
        silence=given.silence or (settings_file(folder, SILENCE_FILE) if folder else None),
        budgets=given.budgets or (settings_file(folder, BUDGETS_FILE) if folder else None),
        fail_on=Severity(given.fail_on),
        jobs=given.jobs,
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (--help lists what there is)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m rolepress_audit",
        description=ABOUT,
        epilog=NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("folder", type=Path, nargs="?", help="the folder of a built site")
    add("--site-url", type=_argument(parse_site_url), metavar="URL",
        help="the address that the folder is served at; otherwise its pages tell")  # fmt: skip
    add("--today", type=_argument(parse_date), metavar="YYYY-MM-DD",
        help="the day to judge for: otherwise BUILD_DATE, SOURCE_DATE_EPOCH, or now")  # fmt: skip
    add("--format", type=_argument(_format), action="append", metavar="NAME[=FILE]",
        help=f"{', '.join(FORMATS)}; may be given several times")  # fmt: skip
    add(
        "--silence",
        type=Path,
        metavar="FILE",
        help="otherwise the nearest audit.yaml above the folder",
    )
    add(
        "--budgets",
        type=Path,
        metavar="FILE",
        help="otherwise the nearest budgets.yaml above the folder",
    )
    add("--fail-on", choices=[str(each) for each in Severity], default=str(Severity.ERROR),
        help="the least that makes the audit fail (error)")  # fmt: skip
    add("--jobs", type=_argument(_jobs), metavar="N", help="processes; otherwise one a core")
    add("--rules", action="store_true", help="list the rules, and end")
    return parser


def _argument(read: Callable[[str], T]) -> Callable[[str], T]:
    """A reader whose ValueError is the message."""

    def reader(text: str) -> T:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return reader


def _format(text: str) -> tuple[str, Path | None]:
    name, equals, file = text.partition("=")
    if name not in FORMATS:
        raise ValueError(f"there is no format {name!r}: {did_you_mean(name, FORMATS)}")
    if equals and not file:
        raise ValueError(f"{text!r} names no file")
    return name, Path(file) if equals else None


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 256:  # noqa: PLR2004
        raise ValueError(f"expected a number of processes from 1 to 256, got {text!r}")
    return int(text)


def _outputs(formats: list[tuple[str, Path | None]]) -> dict[str, Path | None]:
    outputs = dict(formats)
    files = [file for _, file in formats]
    if len(outputs) < len(formats):
        raise UsageError("--format: each format can be given once")
    if len(set(files)) < len(files):
        taken = next(file for file in files if files.count(file) > 1)
        where = taken or "standard output"
        raise UsageError(f"--format: two formats go to {where}: write NAME=FILE")
    for file in files:
        if file and (file.is_dir() or not file.parent.is_dir()):
            raise UsageError(f"--format: {file} cannot be written: its folder must exist")
    return outputs


def _now(environ: Mapping[str, str]) -> Now:
    try:
        if day := read_given_day(environ):
            return Now(day)
        moment = read_moment(environ, datetime.datetime.now(datetime.UTC))
    except ValueError as error:
        raise UsageError(str(error)) from error
    return Now(moment.astimezone().date(), moment.astimezone(datetime.UTC).replace(tzinfo=None))
