"""Hides the user's environment from programs and libraries.

Some read environment variables that change their results, such as `PAGEFIND_SITE`,
`HB_SHAPER_LIST` or `FONTCONFIG_SYSROOT`. They only get the variables that a program needs to run.
"""

import locale
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

NEEDED = (
    "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "SYSTEMROOT",
    "TMPDIR", "TEMP", "TMP",
)  # fmt: skip
"""Variables with the paths of programs, of libraries, and of folders for temporary files."""
_one_at_a_time = threading.Lock()


def bare_environ(**more: str) -> dict[str, str]:
    """The variables that a program needs to run, and `more`."""
    return {name: os.environ[name] for name in NEEDED if name in os.environ} | more


@contextmanager
def bare_surroundings(**more: str) -> Iterator[None]:
    """Run a block with a bare environment and without the user's locale.

    Both are global to the process, so the block should be short. That is enough, because a library
    reads them once, when it is loaded or first used.
    """
    with _one_at_a_time:
        environ, letters = dict(os.environ), locale.setlocale(locale.LC_CTYPE)
        _replace_environ(bare_environ(**more))
        locale.setlocale(locale.LC_CTYPE, "C")
        try:
            yield
        finally:
            _replace_environ(environ)  # before the locale, whose path may be in a variable
            locale.setlocale(locale.LC_CTYPE, letters)


def _replace_environ(new: dict[str, str]) -> None:
    for name in os.environ.keys() - new.keys():
        del os.environ[name]
    os.environ.update(new)
