"""The command line of a preview: Pelican's options for a site, and where to serve it."""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolepress.core.urls import PORT_MAX

HOST, PORT = "127.0.0.1", 8000
SETTINGS = "pelicanconf.py"
EPILOG = (
    "Ctrl-C, SIGTERM and SIGHUP end it with status 0. It ends with 1 where the port is taken, and "
    "with 2 where an option is wrong."
)


@dataclass(frozen=True, slots=True)
class Options:
    """What somebody asks of a preview."""

    settings: str
    """The file of Pelican's settings, as an absolute path."""
    pelican: tuple[str, ...]
    """Pelican's options, that file among them."""
    host: str = HOST
    port: int = PORT
    parent: int | None = None
    """The process without which this one shall end."""


def read_options(arguments: Sequence[str]) -> Options:
    """Read a command line. Ends the program where it is wrong."""
    parser = _parser()
    found = parser.parse_args(arguments)
    settings = Path(found.settings).absolute()
    if not settings.is_file():
        parser.error(f"there is no file {found.settings}; name the settings with --settings")
    return Options(str(settings), tuple(_for_pelican(found)), found.bind, found.port, found.parent)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m rolepress.serving",
        usage="%(prog)s [options] [path]",
        description="Build the site, serve it on this machine, and build it again on each change.",
        epilog=EPILOG,
    )
    add = parser.add_argument
    add("path", nargs="?", help="the folder of content, in place of PATH in the settings")
    add("-s", "--settings", default=SETTINGS, help="Pelican's settings (default: %(default)s)")
    add("-t", "--theme-path", help="the theme, in place of THEME")
    add("-o", "--output", help="the folder to build into, in place of OUTPUT_PATH")
    add("--cache-path", help="the folder of what is remembered, in place of CACHE_PATH")
    add("-e", "--extra-settings", nargs="*", type=_setting, default=[], metavar="NAME=JSON",
        help="further settings")  # fmt: skip
    add("-p", "--port", type=_port, default=PORT, help="the port; 0 for any (default: %(default)s)")
    add("-b", "--bind", default=HOST, help="the address to serve at (default: %(default)s)")
    add("--parent", type=int, help="end when this process, which started the preview, has ended")
    return parser


def _for_pelican(found: argparse.Namespace) -> Iterator[str]:
    """The options that are Pelican's; those with several values must be the last."""
    named = {
        "--settings": found.settings,
        "--theme-path": found.theme_path,
        "--output": found.output,
        "--cache-path": found.cache_path,
    }
    yield from [found.path] if found.path else []
    for name, value in named.items():
        yield from [name, value] if value else []
    yield from ["--extra-settings", *found.extra_settings] if found.extra_settings else []


def _setting(text: str) -> str:
    """A setting as Pelican takes it. Raises ArgumentTypeError."""
    try:
        json.loads(text.partition("=")[2])
    except ValueError as error:
        message = f"expected NAME=JSON, such as SITENAME='\"Jobs\"', got {text!r}"
        raise argparse.ArgumentTypeError(message) from error
    return text


def _port(text: str) -> int:
    """A port by its number. Raises ArgumentTypeError."""
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > PORT_MAX:
        raise argparse.ArgumentTypeError(f"expected a number from 0 to {PORT_MAX}, got {text!r}")
    return int(text)
