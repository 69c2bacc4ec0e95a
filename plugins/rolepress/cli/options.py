"""Options that several commands share, and the types of their values."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from rolepress.core.urls import is_web_address
from rolepress_base.dates import parse_date

Command = TypeVar("Command", bound=Callable[..., Any])
SETTINGS_FILE = Path("pelicanconf.py")
POSITIVE = click.IntRange(min=1)


def settings_option(command: Command) -> Command:
    """Add `--settings`, the file of Pelican's settings."""
    return click.option(
        "-s",
        "--settings",
        type=click.Path(path_type=Path),
        default=SETTINGS_FILE,
        help="Pelican's settings.",
    )(command)


class Day(click.ParamType[date]):
    """A date in ISO 8601."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read the date, or end the program with a message."""
        if isinstance(value, date):
            return value
        try:
            return parse_date(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class WebAddress(click.ParamType[str]):
    """An absolute http or https address. A slash at its end is left out."""

    name = "URL"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Check the address, or end the program with a message."""
        text = str(value)
        if not is_web_address(text):
            self.fail(
                f"expected an address such as https://jobs.example.com, got {text!r}", param, ctx
            )
        return text.rstrip("/")


DAY, WEB_ADDRESS = Day(), WebAddress()
