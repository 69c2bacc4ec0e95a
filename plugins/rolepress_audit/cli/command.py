"""The command `audit`: its arguments and its help.

What reads pages is imported when the command runs, so that its help is there at once.
"""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from rolepress_audit.findings.finding import Severity
from rolepress_audit.report.formats import FORMATS
from rolepress_audit.settings.now import Now, read_now
from rolepress_audit.settings.settings_file import settings_file
from rolepress_audit.values.addresses import parse_site_url
from rolepress_base.command_line import Parsed, run_command
from rolepress_base.dates import parse_date
from rolepress_base.names import did_you_mean

Output = tuple[str, Path | None]
"""A format and its file, or None for standard output."""

SUPPRESSIONS_FILE = "audit.yaml"
BUDGETS_FILE = "budgets.yaml"
JOBS_MAX = 256
NOTES = """\
Examples:

\b
  {command} output
  {command} output --format text --format html=report.html
  {command} output --site-url https://www.site.example --fail-on warning

A format without a file goes to standard output, which takes one format. Without --format, that
is text.

A list in audit.yaml suppresses findings. The file lies in the folder around the site's folder or
further up, unless --suppressions names another file:

\b
  - rule: L101
    path: jobs/*            # below the folder; * is any text
    reason: the page that is linked to comes next week
    until: 2027-01-31       # the last day on which this holds

A list in budgets.yaml limits what pages may cost, compressed. The file is found in the same way,
unless --budgets names another file:

\b
  - path: "*"               # the first entry that names a page holds
    page_kb: 25             # HTML, styles and scripts
    requests: 3             # before the page is drawn, the page itself included
    script_kb: 6

Ends with status 0 if nothing is wrong, 1 if there are errors (or warnings, with --fail-on
warning), 2 if the audit could not be made, and 130 after Ctrl-C.
"""


class Described(click.Command):
    """A command whose epilog shows the name by which it was called."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog below the options."""
        formatter.write_paragraph()
        formatter.write_text(NOTES.format(command=ctx.command_path))


def _read_output(text: str) -> Output:
    name, equals, file = text.partition("=")
    if name not in FORMATS:
        raise ValueError(f"there is no format {name!r}: {did_you_mean(name, FORMATS)}")
    if not equals:
        return name, None
    if not file:
        raise ValueError(f"{text!r} names no file")
    path = Path(file)
    if path.is_dir() or not path.parent.is_dir():
        raise ValueError(f"{path} cannot be written: its folder must exist")
    return name, path


def _list_rules(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's
    if wanted and not ctx.resilient_parsing:
        from rolepress_audit.cli.rules import rule_list  # noqa: PLC0415 - it imports all checks

        click.echo(rule_list(), nl=False)
        ctx.exit()


def _outputs(
    ctx: click.Context, param: click.Parameter, outputs: Sequence[Output]
) -> Mapping[str, Path | None]:
    """The file of each format. Ends the program if two outputs collide."""
    files = [file for _, file in outputs]
    if len(dict(outputs)) < len(outputs):
        raise click.BadParameter("each format can be given once", ctx, param)
    if taken := next((file for file in files if files.count(file) > 1), ""):
        raise click.BadParameter(f"two formats go to {taken}: write NAME=FILE", ctx, param)
    if files.count(None) > 1:
        message = "two formats go to standard output: write NAME=FILE"
        raise click.BadParameter(message, ctx, param)
    return dict(outputs)


@click.command(
    cls=Described,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--site-url",
    type=Parsed("URL", parse_site_url),
    help="The address that the folder is served at; by default, what its pages say.",
)
@click.option(
    "--today",
    type=Parsed("YYYY-MM-DD", parse_date),
    help="The day to judge the site for; otherwise BUILD_DATE, SOURCE_DATE_EPOCH, or now.",
)
@click.option(
    "--format",
    "outputs",
    type=Parsed("NAME[=FILE]", _read_output),
    multiple=True,
    default=["text"],
    callback=_outputs,
    help=f"{', '.join(FORMATS)}. Can be given several times.",
)
@click.option(
    "--suppressions",
    "--silence",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Otherwise the nearest audit.yaml above the folder.",
)
@click.option(
    "--budgets",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Otherwise the nearest budgets.yaml above the folder.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(map(str, Severity))),
    default=str(Severity.ERROR),
    show_default=True,
    help="The least severity that makes the audit fail.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, JOBS_MAX),
    metavar="N",
    help="How many processes read pages; otherwise one for each core.",
)
@click.option(
    "--rules",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_rules,
    help="List the rules and exit.",
)
def audit(  # noqa: PLR0913, PLR0917 - one for each option
    folder: Path,
    site_url: str | None,
    today: date | None,
    outputs: Mapping[str, Path | None],
    suppressions: Path | None,
    budgets: Path | None,
    fail_on: str,
    jobs: int | None,
) -> int:
    """Say what is wrong with a built site.

    It reads the site in FOLDER as a stranger would, whatever made it.
    """
    try:
        now = Now(today) if today else read_now(os.environ, datetime.now(UTC))
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    from rolepress_audit.cli.run import Request, run  # noqa: PLC0415 - it imports all checks

    return run(
        Request(
            folder=folder,
            site_url=site_url or "",
            now=now,
            outputs=outputs,
            suppressions=suppressions or settings_file(folder, SUPPRESSIONS_FILE),
            budgets=budgets or settings_file(folder, BUDGETS_FILE),
            fail_on=Severity(fail_on),
            jobs=jobs,
        )
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m rolepress_audit`. Returns the exit status, as `--help` explains it."""
    return run_command(audit, "python -m rolepress_audit", arguments)
