"""`rolepress discovery`: tells search engines what changed between two builds."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Unpack
from zoneinfo import ZoneInfo

import click

from rolepress.cli.options import DAY, POSITIVE, WEB_ADDRESS, Command
from rolepress.discovery import google as google_api
from rolepress.discovery import indexnow as indexnow_api
from rolepress.discovery.options import SendingOptions

STATE_FOLDER = Path(".cache")
_FILE = click.Path(path_type=Path)


@click.group
def discovery() -> None:
    """Tell search engines what changed between two builds.

    It ends with status 1 if an engine refused or was not reached, and with 2 if nothing was sent.
    """


@discovery.command
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def changes(*, old: Path, new: Path, as_json: bool) -> None:
    """List what changed from the site OLD to the site NEW.

    Each is a sitemap, or a folder that has a sitemap.xml.
    """
    from rolepress.discovery.run import list_changes  # noqa: PLC0415 - see the package `cli`

    list_changes(old, new, as_json=as_json)


def _sending_options(endpoint: str, state: str, per_minute: int) -> Callable[[Command], Command]:
    """Add the options of all commands that send changes."""
    options = (
        click.argument("changes_file", metavar="CHANGES"),
        click.option("--site-url", type=WEB_ADDRESS, required=True, help="As in SITEURL."),
        click.option("--endpoint", type=WEB_ADDRESS, default=endpoint, help="Where to send it."),
        click.option(
            "--state",
            type=_FILE,
            default=STATE_FOLDER / state,
            help="Remembers what was sent and what waits; keep it between runs.",
        ),
        click.option("--per-minute", type=POSITIVE, default=per_minute, help="Requests a minute."),
        click.option(
            "--dry-run", is_flag=True, help="Print the requests, send and remember nothing."
        ),
    )

    def decorated(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


@discovery.command
@_sending_options(indexnow_api.ENDPOINT, "indexnow.jsonl", per_minute=60)
@click.option(
    "--key",
    envvar=indexnow_api.KEY_VARIABLE,
    default="",
    show_default=False,
    help=f"Else the variable {indexnow_api.KEY_VARIABLE}.",
)
@click.option("--today", type=DAY, help="The day to record.  [default: today in UTC]")
def indexnow(
    *, endpoint: str, key: str, today: date | None, **options: Unpack[SendingOptions]
) -> int:
    """Tell Bing and others of CHANGES by IndexNow.

    CHANGES is a file from `rolepress discovery changes --json`, or - for standard input.
    """
    from rolepress.discovery.run import indexnow_engine, tell  # noqa: PLC0415 - as above

    day = today or datetime.now(UTC).date()
    return tell(indexnow_engine(options["site_url"], key, endpoint), options, day)


@discovery.command
@_sending_options(google_api.ENDPOINT, "google.jsonl", per_minute=300)
@click.option(
    "--access-token",
    envvar=google_api.TOKEN_VARIABLE,
    default="",
    show_default=False,
    metavar="TOKEN",
    help=f"Else the variable {google_api.TOKEN_VARIABLE}.",
)
@click.option(
    "--quota",
    type=POSITIVE,
    default=google_api.DAILY_QUOTA,
    help="Changes that the project may send a day.",
)
@click.option(
    "--today",
    type=DAY,
    help=f"The quota's day.  [default: today in {google_api.QUOTA_ZONE}]",
)
def google(
    *,
    endpoint: str,
    access_token: str,
    quota: int,
    today: date | None,
    **options: Unpack[SendingOptions],
) -> int:
    """Tell Google's Indexing API of the job pages among CHANGES.

    CHANGES is a file from `rolepress discovery changes --json`, or - for standard input.
    """
    from rolepress.discovery.run import google_engine, tell  # noqa: PLC0415 - as above

    day = today or datetime.now(ZoneInfo(google_api.QUOTA_ZONE)).date()
    return tell(google_engine(access_token, endpoint, quota), options, day)
