"""`rolepress check`: how files were understood, and what is wrong with them."""

from importlib import import_module
from pathlib import Path

import click

from rolepress.cli.options import settings_option

FORMATS = ("text", "json", "github", "sarif")


@click.command(
    epilog="It ends with status 1 if there is an error; with --strict, also if there is a warning."
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@settings_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="The format.")
@click.option(
    "--as",
    "kind",
    type=click.Choice(["roles", "jobs", "job-descriptions", "guides", "pages"]),
    help="What the files are, if they do not lie in a folder of that name.",
)
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
def check(
    *, files: tuple[Path, ...], settings: Path, form: str, kind: str | None, strict: bool
) -> int:
    """Say how FILES were understood, and what is wrong with them.

    Without FILES, the whole site is checked. Nothing is written.
    """
    from rolepress.checking.run import check_files  # noqa: PLC0415 - it imports the models

    checked = check_files(files, settings, kind)
    written = import_module(f"rolepress.checking.formats.{form}").write(checked)
    click.echo(written, nl=False)
    bad = sum(len(each.problems) if strict else each.errors for each in checked)
    return 1 if bad else 0
