"""`rolepress feeds`: reports what each feed holds, and why open jobs are missing."""

from pathlib import Path

import click

from rolepress.cli.options import settings_option


class FeedName(click.ParamType[str]):
    """The name of a feed. Finding all names takes a while, so it is done only when needed."""

    name = "feed"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """The names of all feeds."""
        return _names().get_metavar(param, ctx)

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Check the name, or end the program with a message."""
        return _names().convert(value, param, ctx)


def _names() -> "click.Choice[str]":
    from rolepress.feeds.setting import NAMES  # noqa: PLC0415 - see FeedName

    return click.Choice(NAMES)


@click.command
@click.option(
    "--feed",
    "names",
    multiple=True,
    type=FeedName(),
    help="A feed to report on, whether the site has it or not. Without it: the feeds that the "
    "setting FEEDS names.",
)
@click.option("--json", "as_json", is_flag=True, help="List the jobs left out, as JSON.")
@settings_option
def feeds(*, names: tuple[str, ...], as_json: bool, settings: Path) -> None:
    """Say what each feed holds, and why an open job is missing."""
    from rolepress.feeds.report import report  # noqa: PLC0415 - it reads the whole site

    click.echo(report(settings, names, as_json=as_json), nl=False)
