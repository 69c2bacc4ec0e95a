"""`rolepress words`: collects the site's own words for translators."""

import click


@click.command
def words() -> None:
    """Collect the site's own words for translators.

    The files of every language are brought up to date.
    """
    from rolepress.locales.collect import write_files  # noqa: PLC0415 - it reads all sources

    for name in write_files():
        click.echo(f"{name} changed")
