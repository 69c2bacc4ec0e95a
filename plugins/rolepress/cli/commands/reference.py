"""`rolepress reference`: the front-matter reference and the JSON Schemas."""

from pathlib import Path

import click


@click.command
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default="docs")
def reference(folder: Path) -> None:
    """Write the front-matter reference.

    It and the JSON Schemas go into FOLDER (docs).
    """
    from rolepress.reference.files import write_reference  # noqa: PLC0415 - it imports all models

    write_reference(folder)
