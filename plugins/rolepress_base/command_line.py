"""What all commands share: options that a function reads, and how a command ends."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from rolepress_base.errors import INTERRUPTED, UserError
from rolepress_base.messages import printable

T = TypeVar("T")

NOT_DONE = 2


class Parsed(click.ParamType[T]):
    """A kind of values that a function reads from text. Its ValueError is the message."""

    def __init__(self, name: str, read: Callable[[str], T]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> T:
        """Read the value, or end the program with a message."""
        try:
            return self._read(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


def run_command(command: click.Command, name: str, arguments: Sequence[str] | None) -> int:
    """Run a command, and say in words what ended it. Returns the status to exit with.

    That is the number that the command returns, 2 if it could not do its work, or 130 after Ctrl-C.
    """
    try:
        status = command.main(arguments, prog_name=name, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return NOT_DONE
    except UserError as error:
        return _fail(error.report())
    except OSError as error:
        what = error.strerror or str(error)
        return _fail(f"Error: {error.filename}: {what}" if error.filename else f"Error: {what}")
    except click.Abort:
        sys.stderr.write("stopped\n")
        return INTERRUPTED
    return status if isinstance(status, int) else 0


def _fail(text: str) -> int:
    sys.stderr.writelines(f"{printable(line)}\n" for line in text.splitlines())
    return NOT_DONE
