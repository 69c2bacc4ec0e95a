"""The command `rolepress` as a whole: what it lists, how soon, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from rolepress import __version__
from rolepress.cli.app import main, rolepress
from rolepress.cli.commands import feeds as feeds_command
from rolepress_base.errors import UserError

NAMES = rolepress.list_commands(click.Context(rolepress))
HEAVY = {"babel", "jinja2", "lxml", "markdown", "pelican", "PIL", "pydantic", "watchfiles", "yaml"}
"""Libraries that take long to import."""


def commands(command: click.Command = rolepress, name: str = "rolepress") -> list[str]:
    """The whole name of every command, with those inside of groups."""
    if not isinstance(command, click.Group):
        return [name]
    context = click.Context(command)
    inner = {each: command.get_command(context, each) for each in command.list_commands(context)}
    return [
        name,
        *(found for each, it in inner.items() if it for found in commands(it, f"{name} {each}")),
    ]


@pytest.mark.parametrize("name", commands())
def test_every_command_says_what_it_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*name.split()[1:], "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Usage: {name} [OPTIONS]")
    assert "..." not in said.partition("Commands:")[2], "the list has whole sentences"


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"rolepress {__version__}\n"


def test_the_list_of_commands_is_there_before_anything_heavy_is_imported() -> None:
    """Half a second of imports for a word of help is what people remember of a tool."""
    code = "import sys; from rolepress.cli.app import main; main(['--help']); print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert all(name in run.stdout for name in NAMES)
    imported = {module.partition(".")[0] for module in run.stdout.splitlines()[-1].split()}
    assert imported & HEAVY == set()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope"], "No such command 'nope'."),
        (["ledger", "chek"], "No such command 'chek'."),
        (["ledger"], "Usage: rolepress ledger [OPTIONS] COMMAND"),
        (["feeds", "--feed", "myspace"], "'myspace' is not one of 'atom', 'json', 'adzuna'"),
        (["discovery", "changes", "one"], "Missing argument 'NEW'."),
        (["feeds", "--settings", "nowhere.py"], "nowhere.py: there is no such Python file"),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_says_what_is_wrong(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert message in said.err + said.out
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (UserError("pelicanconf.py: mend it"), 2, "Error: pelicanconf.py: mend it\n"),
        (PermissionError(13, "Permission denied", "x.md"), 2, "Error: x.md: Permission denied\n"),
        (KeyboardInterrupt(), 130, "\nstopped\n"),
    ],
)
def test_what_ends_a_command_is_said_in_a_line(
    error: BaseException,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(feeds_command.feeds, "callback", fail)
    assert main(["feeds"]) == status
    assert capsys.readouterr().err == said


def test_a_reader_that_has_seen_enough_ends_a_command_quietly(tmp_path: Path) -> None:
    """As `rolepress ... | head -1` does."""
    (tmp_path / "old.xml").write_text(
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"
    )
    command = f"{sys.executable} -m rolepress discovery changes old.xml old.xml | true"
    run = subprocess.run(
        ["sh", "-c", command],  # noqa: S607 - whichever shell there is
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in run.stderr
