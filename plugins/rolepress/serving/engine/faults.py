"""Explains what went wrong in an engine, in the terminal and in the browser."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from rolepress.core.problems import ContentError, format_problem
from rolepress.landing.host import EXPECTED
from rolepress.serving.messages import Failed
from rolepress_base.messages import printable

LOGGED = "Warning or error encountered"
"""The message of Pelican's exception after it has logged an error."""
SEE_LOG = "An error was logged, and nothing was built; the terminal says which"
FAULT = (
    "This is a fault of the program, not of your text. The preview goes on, and tries again after "
    "the next change"
)
REMEDY = "     fix: mend this file and save it"


def failure(error: BaseException, settings: str, places: Sequence[str] = ()) -> Failed:
    """Print what went wrong in the terminal, and return it for the browser.

    An error in the settings file, or in a file beside it, is a mistake of the user. Any other
    unexpected error is a fault of the program, and is printed with a traceback. `places` are the
    folders that the settings name.
    """
    problems: list[str] = []
    if isinstance(error, ContentError):  # the generator has printed each of them
        problems += map(format_problem, error.problems)
    words = _in_words(error, Path(settings).absolute().parent)
    if words is None:
        traceback.print_exception(error)
        problems.append(printable(_name(error)))
    sys.stderr.write(f"{words or FAULT}\n")
    return Failed((*problems, words or FAULT), tuple(places), is_fault=words is None)


def _in_words(error: BaseException, project: Path) -> str | None:
    """Explain an error; None if it is a fault of the program."""
    if isinstance(error, SyntaxError):
        source = error.text or ""
        return _at(error.filename or "", error.lineno, error.offset, error.msg, source)
    if isinstance(error, RuntimeError) and str(error) == LOGGED:
        return SEE_LOG
    frames = traceback.extract_tb(error.__traceback__)
    slips = [frame for frame in frames if Path(frame.filename).parent == project]
    if slips:
        last = slips[-1]
        return _at(last.filename, last.lineno, 1, _name(error), last.line or "")
    is_pelican_s = isinstance(error, ValueError) and "pelican" in Path(frames[-1].filename).parts
    return printable(str(error)) if is_pelican_s or isinstance(error, EXPECTED) else None


def _name(error: BaseException) -> str:
    return traceback.format_exception_only(error)[-1].strip()


def _at(file: str, line: int | None, column: int | None, message: str, source: str) -> str:
    """Format an error with its place and its line, in the same way as other problems."""
    path = Path(file)
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    number, left = line or 1, len(source) - len(source.lstrip())
    lines = [f"{shown}:{number}:{column or 1}: error: {printable(message)}"]
    if source.strip():
        caret = " " * max(0, (column or 1) - 1 - left) + "^"
        lines += [f"{number:>4} | {printable(source.strip())}", f"     | {caret}"]
    return "\n".join([*lines, REMEDY])
