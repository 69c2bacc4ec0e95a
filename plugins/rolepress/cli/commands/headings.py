"""`rolepress headings`: learns the meaning of headings from the lists of each language."""

import click


@click.command
def headings() -> None:
    """Learn the meaning of headings again.

    It reads the lists in plugins/rolepress/locales/languages/, and takes a quarter of a minute if
    one of them has changed.
    """
    from rolepress.recognition.training import write_model  # noqa: PLC0415 - it reads all lists

    write_model()
