"""What programs and libraries are told by whoever starts us, and should not be.

Some read variables of the environment that change what they make, such as `PAGEFIND_SITE`,
`HB_SHAPER_LIST` or `FONTCONFIG_SYSROOT`. They get none but those that a program needs to run.
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
"""Where programs and libraries are, and where there is room for what they put down for a moment."""
_one_at_a_time = threading.Lock()


def bare_environ(**more: str) -> dict[str, str]:
    """The variables that a program needs to run, and these."""
    return {name: os.environ[name] for name in NEEDED if name in os.environ} | more


@contextmanager
def bare_surroundings(**more: str) -> Iterator[None]:
    """Let a library that is loaded meanwhile see a bare environment, and no language of the user.

    Both belong to the whole process, so this is for moments: a library reads them once, when it is
    loaded or first used.
    """
    with _one_at_a_time:
        environ, letters = dict(os.environ), locale.setlocale(locale.LC_CTYPE)
        _replace_environ(bare_environ(**more))
        locale.setlocale(locale.LC_CTYPE, "C")
        try:
            yield
        finally:
            _replace_environ(environ)  # before the locale, which it may say the place of
            locale.setlocale(locale.LC_CTYPE, letters)


def _replace_environ(new: dict[str, str]) -> None:
    for name in os.environ.keys() - new.keys():
        del os.environ[name]
    os.environ.update(new)
