"""The command line: what can be asked for."""

import argparse
import os
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rolepress.core.urls import is_web_address
from rolepress.discovery import google, indexnow
from rolepress_base.dates import parse_date

KEY_VARIABLE = "INDEXNOW_KEY"
TOKEN_VARIABLE = "GOOGLE_ACCESS_TOKEN"  # noqa: S105 - the name of a variable
STATE_FOLDER = Path(".cache")


def parser() -> argparse.ArgumentParser:
    """The parser of `python -m rolepress.discovery`."""
    top = argparse.ArgumentParser(
        prog="python -m rolepress.discovery",
        description="What changed between two builds, and engines told of it.",
        epilog="Exit status: 0 done, 1 an engine refused or was not reached, 2 nothing was sent.",
    )
    commands = top.add_subparsers(dest="command", required=True)
    changes = commands.add_parser("changes", help="list what changed between two sitemaps")
    changes.add_argument("old", type=Path, help="a folder with sitemap.xml, or a sitemap: before")
    changes.add_argument("new", type=Path, help="the same for the site as it is now")
    changes.add_argument("--json", action="store_true", help="one JSON object a line")
    _add_indexnow(commands.add_parser("indexnow", help="tell Bing and others by IndexNow"))
    _add_google(commands.add_parser("google", help="tell Google's Indexing API of job pages"))
    return top


def _add_indexnow(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--key", default=os.environ.get(KEY_VARIABLE, ""), help=f"else the variable {KEY_VARIABLE}"
    )
    _add_common(command, indexnow.ENDPOINT, "indexnow.jsonl", per_minute=60)
    today = datetime.now(UTC).date()
    command.add_argument("--today", type=_a_date, default=today, metavar="YYYY-MM-DD")


def _add_google(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--access-token",
        default=os.environ.get(TOKEN_VARIABLE, ""),
        metavar="TOKEN",
        help=f"else the variable {TOKEN_VARIABLE}",
    )
    command.add_argument(
        "--quota",
        type=_a_number,
        default=google.DAILY_QUOTA,
        metavar="N",
        help="changes that the project may send a day (default: %(default)s)",
    )
    _add_common(command, google.ENDPOINT, "google.jsonl", per_minute=300)
    today = datetime.now(ZoneInfo(google.QUOTA_ZONE)).date()
    command.add_argument(
        "--today",
        type=_a_date,
        default=today,
        metavar="YYYY-MM-DD",
        help=f"the quota's day (default: today in {google.QUOTA_ZONE})",
    )


def _add_common(
    command: argparse.ArgumentParser, endpoint: str, state: str, *, per_minute: int
) -> None:
    add = command.add_argument
    add("changes", metavar="CHANGES", help="a file from `changes --json`, or - for standard input")
    add("--site-url", type=_an_address, required=True, metavar="URL", help="as in SITEURL")
    add("--endpoint", type=_an_address, default=endpoint, metavar="URL", help="(%(default)s)")
    add(
        "--state",
        type=Path,
        default=STATE_FOLDER / state,
        metavar="FILE",
        help="remembers what was sent and what waits; keep it between runs (%(default)s)",
    )
    add("--per-minute", type=_a_number, default=per_minute, metavar="N", help="(%(default)s)")
    add("--dry-run", action="store_true", help="print the requests, send and remember nothing")


def _an_address(text: str) -> str:
    if not is_web_address(text):
        raise argparse.ArgumentTypeError(
            f"expected an address such as https://jobs.example.com, got {text!r}"
        )
    return text.rstrip("/")


def _a_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"expected a whole number above 0, got {text!r}")
    return int(text)


def _a_date(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
