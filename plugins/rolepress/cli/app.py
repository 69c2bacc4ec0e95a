"""The group of all subcommands."""

import os
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from rolepress import __version__
from rolepress.cli import commands
from rolepress_base.command_line import run_command


class Subcommands(click.Group):
    """A group with one command for each module in `commands/`, imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """The names of all commands, in the order of the alphabet."""
        folders = map(Path, commands.__path__)  # `pkgutil` takes 15 ms to import
        modules = (path.stem for folder in folders for path in folder.glob("[a-z]*.py"))
        return sorted(module.rstrip("_") for module in modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = getattr(import_module(f"{commands.__name__}.{name}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 - our own mistake, which a test finds
        return command


@click.command(
    cls=Subcommands,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "show_default": True,
        "max_content_width": 100,
    },
    epilog="Each command ends with status 0 if all is well, 1 if somebody has to act on what it "
    "found, 2 if it could not do its work, and 130 after Ctrl-C, unless its help says otherwise.",
)
@click.version_option(__version__, package_name="rolepress", message="%(prog)s %(version)s")
def rolepress() -> None:
    """Tools for a site that Rolepress builds. Each command has a --help of its own."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the status to exit with."""
    # Pydantic takes 40 ms to look for plugins, and none has to do with these commands.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    return run_command(rolepress, "rolepress", arguments)
