"""Options that several commands have, and the kinds of their values."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from rolepress.core.urls import is_web_address
from rolepress_base.command_line import Parsed
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


def _site_address(text: str) -> str:
    if not is_web_address(text):
        raise ValueError(f"expected an address such as https://jobs.example.com, got {text!r}")
    return text.rstrip("/")


DAY = Parsed("YYYY-MM-DD", parse_date)
WEB_ADDRESS = Parsed("URL", _site_address)
"""An absolute http or https address. A slash at its end is left out."""
