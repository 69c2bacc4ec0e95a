"""`rolepress import`: turns texts, pages and exports into drafts."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rolepress.cli.options import settings_option
from rolepress_base.messages import count

if TYPE_CHECKING:
    from rolepress.importing.run import Imported
    from rolepress.importing.words import Tally

KINDS = ("roles", "jobs", "job-descriptions")


@click.command(
    name="import",
    epilog="It ends with status 1 if a file could not be imported. The others are written.",
)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--to", "kind", type=click.Choice(KINDS), required=True, help="What pages they are.")
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where drafts are written, instead of the folder for such pages.",
)
@settings_option
def import_(*, files: tuple[Path, ...], kind: str, folder: Path | None, settings: Path) -> int:
    """Turn texts, pages and exports into drafts.

    FILES are texts, Markdown, web pages, Word files, or exports as JSON, CSV or XML. No word of a
    file is lost, nothing is added, and no existing file is changed.
    """
    from rolepress.checking.site import open_site  # noqa: PLC0415 - it imports the models
    from rolepress.importing.run import Target, import_files, known_rows  # noqa: PLC0415 - as above

    site = open_site(settings)
    known = known_rows(site.tables[0], sorted(site.roles))
    target = Target(kind, folder or site.content / kind, known, site.reader.language)
    failed = False
    for each in import_files(files, target):
        failed |= each.is_error
        click.echo(_said(each), err=each.is_error)
    return 1 if failed else 0


def _said(each: "Imported") -> str:
    lines = [f"{each.source}: {each.state}" if each.is_error else f"{each.source} → {each.path}"]
    if each.draft and not each.is_error:
        draft = each.draft
        kinds = Counter(kind for kind, _ in draft.sections)
        sections = ", ".join(f"{n} {kind}" if n > 1 else kind for kind, n in kinds.items())
        lines.append(f"  {each.state}: {_words(draft.tally)}")
        lines.append(f"  sections: {sections or 'none'}")
        lines.append(f"  facts: {', '.join(draft.facts)}")
        lines.append(f"  {count(len(draft.questions), 'question')} to answer in the draft")
    return "\n".join([*lines, *(f"  {remark}" for remark in each.remarks)])


def _words(tally: "Tally") -> str:
    """How many words went in, and where they are."""
    said = f"{count(tally.words, 'word')} in, {tally.kept:,} in the text"
    return f"{said}, {len(tally.gone):,} named above it" if tally.gone else said
