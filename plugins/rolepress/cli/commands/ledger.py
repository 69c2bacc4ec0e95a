"""`rolepress ledger`: keeps the day on which each source file last changed."""

from pathlib import Path

import click

from rolepress.cli.options import Command, settings_option


def _content_option(command: Command) -> Command:
    return click.option(
        "--content",
        type=click.Path(path_type=Path),
        help="The folder of the sources.  [default: the setting PATH]",
    )(command)


@click.group
def ledger() -> None:
    """Keep the dates of the last changes.

    For each file, the ledger has the day of its last change. The sitemaps pass these days on to
    search engines.
    """


@ledger.command
@_content_option
@settings_option
def update(content: Path | None, settings: Path) -> int:
    """Bring the ledger up to date."""
    from rolepress.ledger.run import run  # noqa: PLC0415 - it reads the whole site

    return run(settings, content, write=True)


@ledger.command
@_content_option
@settings_option
def check(content: Path | None, settings: Path) -> int:
    """Name the files that changed since the ledger was updated."""
    from rolepress.ledger.run import run  # noqa: PLC0415 - it reads the whole site

    return run(settings, content, write=False)
