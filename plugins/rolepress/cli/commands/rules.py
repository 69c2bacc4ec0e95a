"""`rolepress rules`: the table of the audit's rules in the documentation."""

from pathlib import Path

import click

PAGE = Path("docs/rules/README.md")


@click.command
@click.argument("page", type=click.Path(path_type=Path, exists=True, dir_okay=False), default=PAGE)
def rules(page: Path) -> None:
    """Write the table of the audit's rules.

    It goes into PAGE (docs/rules/README.md), between two marks.
    """
    from rolepress_audit.cli.rules_page import write_rules  # noqa: PLC0415 - it imports all checks

    write_rules(page)
