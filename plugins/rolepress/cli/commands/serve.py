"""`rolepress serve`: a preview of the site, built again on each change."""

import json
from pathlib import Path

import click

from rolepress.cli.options import settings_option
from rolepress.core.urls import PORT_MAX
from rolepress_base.command_line import Parsed


def _setting(text: str) -> str:
    try:
        json.loads(text.partition("=")[2])
    except ValueError as error:
        raise ValueError(
            f"expected NAME=JSON, such as SITENAME='\"Jobs\"', got {text!r}"
        ) from error
    return text


@click.command(epilog="Ctrl-C, SIGTERM and SIGHUP end it with status 0.")
@click.argument("path", required=False, type=click.Path(exists=True, file_okay=False))
@settings_option
@click.option(
    "-t",
    "--theme-path",
    type=click.Path(exists=True, file_okay=False),
    help="The theme, in place of THEME.",
)
@click.option("-o", "--output", help="The folder to build into, in place of OUTPUT_PATH.")
@click.option("--cache-path", help="The folder of what is remembered, in place of CACHE_PATH.")
@click.option(
    "-e",
    "--extra-settings",
    multiple=True,
    type=Parsed("NAME=JSON", _setting),
    help="A further setting; repeatable.",
)
@click.option(
    "-p", "--port", type=click.IntRange(0, PORT_MAX), default=8000, help="The port; 0 for any."
)
@click.option("-b", "--bind", default="127.0.0.1", help="The address to serve at.")
@click.option("--parent", type=int, help="End when this process, which started it, has ended.")
def serve(  # noqa: PLR0913 - each is an option
    *,
    path: str | None,
    settings: Path,
    theme_path: str | None,
    output: str | None,
    cache_path: str | None,
    extra_settings: tuple[str, ...],
    port: int,
    bind: str,
    parent: int | None,
) -> int:
    """Preview the site, and each change at once.

    It is built, served on this machine, and built again when a file changes. PATH is the folder of
    content, in place of PATH in the settings.
    """
    from rolepress.serving.inbox import Inbox  # noqa: PLC0415 - see the package

    if not settings.is_file():
        raise click.UsageError(
            f"there is no file {settings}; name Pelican's settings with --settings"
        )
    inbox = Inbox()
    inbox.stop_at_signals()
    from rolepress.serving.options import Options, pelican_options  # noqa: PLC0415 - as above
    from rolepress.serving.preview import preview  # noqa: PLC0415 - half a second, and Ctrl-C works

    named = {
        "--settings": str(settings),
        "--theme-path": theme_path,
        "--output": output,
        "--cache-path": cache_path,
    }
    pelican = pelican_options(path, named, extra_settings)
    return preview(Options(str(settings.absolute()), pelican, bind, port, parent), inbox)
