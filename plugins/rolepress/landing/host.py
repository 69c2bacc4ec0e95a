"""A subclass of Pelican that checks its settings first, and explains errors in one line.

`pelicanconf.py` names the class in `PELICAN_CLASS`. Pelican uses settings before it loads plugins,
so a plugin would be too late to check them.
"""

import importlib.machinery
import importlib.util
import inspect
import linecache
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any

import pelican
from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG

import rolepress
from rolepress.core.settings import SettingsError
from rolepress.landing.setting_kinds import wrong_kinds
from rolepress.landing.settings import problems_in
from rolepress_base.errors import UserError
from rolepress_base.messages import join_words
from rolepress_base.names import did_you_mean

EXPECTED = (UserError, OSError)
"""Errors that are printed without a traceback, which would not help the user."""
LANDING = "rolepress.landing"
BUILD = "rolepress.landing.generator"
"""The module whose other errors are bugs of this project."""
_STOPPED = "Warning or error encountered"
"""The message of Pelican's exception after it has logged an error."""
_READS = re.compile(r"""settings(?:\.get\(|\[)\s*["']([A-Z_]+)["']""")
"""Matches code of Pelican that reads a setting."""
_PELICAN = str(Path(pelican.__file__).parent)
_FALLS_BACK = "Detected misconfig"
"""The start of Pelican's warning that it uses a default instead of a setting."""


class Host(Pelican):
    """Pelican, after a check that its plugins exist."""

    def __init__(self, settings: dict[str, Any]) -> None:
        check_plugins(settings)
        super().__init__(settings)  # type: ignore[no-untyped-call]  # Pelican's


def check_plugins(settings: Mapping[str, Any]) -> None:
    """Raise SettingsError if a plugin does not exist, or the one that builds the site is not named.

    The error also lists what else is wrong, except in settings that plugins define.
    """
    kinds = wrong_kinds(settings)
    wrong = {kinds[name] for name in ("PLUGINS", "PLUGIN_PATHS") if name in kinds}
    if wrong := wrong or {*_wrong_plugins(settings)}:
        raise SettingsError(*sorted(wrong.union(problems_in(settings, os.environ))))


def _wrong_plugins(settings: Mapping[str, Any]) -> Iterator[str]:
    chosen = settings.get("PLUGINS") or ()
    names = [each.__name__ if isinstance(each, ModuleType) else str(each) for each in chosen]
    if LANDING not in names:
        yield f"PLUGINS: it has to name {LANDING!r}, which builds the site"
    paths = [str(each) for each in settings.get("PLUGIN_PATHS", ())]
    for name in names:
        if not _is_there(name, paths):
            yield f"PLUGINS: there is no plugin {name!r}; {_hint(name, names)}"
        elif name.startswith(f"{rolepress.__name__}.") and (other := _another(name, paths)):
            yield other


def _another(name: str, paths: list[str]) -> str:
    """Report a module in `PLUGIN_PATHS` that Pelican would load instead of one of this package.

    In `PLUGIN_PATHS` it looks only for the last part of a name, so it would take `plugins/sitemap`
    for `rolepress/sitemap`.
    """
    other = importlib.machinery.PathFinder.find_spec(name, paths)
    if not (other and other.origin):
        return ""
    ours = Path(*rolepress.__path__, *name.split(".")[1:], Path(other.origin).name)
    if ours.is_file() and ours.samefile(other.origin):
        return ""
    return (
        f"PLUGIN_PATHS: Pelican would take {other.origin} for {name!r}, which is {ours}; "
        "rename the first, or take its folder out of PLUGIN_PATHS"
    )


def _is_there(name: str, paths: list[str]) -> bool:
    """Whether Pelican will find a plugin; it looks in the same places."""
    try:
        if importlib.machinery.PathFinder.find_spec(name, paths):
            return True
        return any(importlib.util.find_spec(each) for each in (name, f"pelican.plugins.{name}"))
    except (ImportError, ValueError, AttributeError):
        return False


def _hint(name: str, names: list[str]) -> str:
    found = (path.parent for folder in rolepress.__path__ for path in Path(folder).glob("*/*.py"))
    own = {folder for folder in found if _is_plugin(folder)}
    hint = did_you_mean(name, {f"{rolepress.__name__}.{each.name}" for each in own} - set(names))
    return hint if hint.endswith("?") else "correct the name, or install it"


def _is_plugin(folder: Path) -> bool:
    entrance = folder / "__init__.py"
    return entrance.is_file() and "def register(" in entrance.read_text(encoding="utf-8")


class InALine(logging.Filter):
    """Logs errors in one line, without a traceback.

    Only unexpected errors of a build keep their traceback, because they are bugs of this project.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, without the traceback of a user's error."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return True
        trace = error.__traceback__
        if isinstance(error, EXPECTED):
            record.msg = str(error)
        elif any(step.tb_frame.f_globals.get("__name__") == BUILD for step in _steps(trace)):
            return True
        else:
            logged = record.getMessage()
            before = "" if str(error) in logged else f"{logged}: "
            record.msg = before + _explained(error, trace)
        record.args = ()
        record.exc_info = None
        return True


def _explained(error: BaseException, trace: TracebackType | None) -> str:
    """Explain what stopped Pelican, and name the setting to blame if that can be found out."""
    if str(error) == _STOPPED:
        return "The error above ends the build"
    said = f"{type(error).__name__}: {error}"
    steps = list(_steps(trace))[::-1]
    settings = _settings_in(step.tb_frame.f_locals for step in steps)
    if wrong := [*wrong_kinds(settings).values()] or [*_absent(settings)]:
        return "\n".join(wrong)
    known = settings.keys() & DEFAULT_CONFIG.keys()
    of_pelican = (step for step in steps if step.tb_frame.f_code.co_filename.startswith(_PELICAN))
    for source in (*map(_expression, steps), *map(_function, islice(of_pelican, 1))):
        read = [name for name in dict.fromkeys(_READS.findall(source)) if name in known]
        if chosen := [name for name in read if settings[name] != DEFAULT_CONFIG[name]]:
            return f"{join_words(chosen, 'or')}: Pelican cannot use it: {said}"
    place = f" ({steps[0].tb_frame.f_code.co_filename}, line {steps[0].tb_lineno})" if steps else ""
    return f"{said}{place}"


def _steps(trace: TracebackType | None) -> Iterator[TracebackType]:
    """The calls that led to an error, outermost first."""
    while trace:
        yield trace
        trace = trace.tb_next


def _settings_in(places: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Find Pelican's settings among local variables; empty if there are none."""
    for names in places:
        for found in (names.get("settings"), getattr(names.get("self"), "settings", None)):
            if isinstance(found, dict) and "OUTPUT_PATH" in found:
                return found
    return {}


def _expression(step: TracebackType) -> str:
    """The lines of the expression that failed."""
    code = step.tb_frame.f_code
    start, end, *_ = next(islice(code.co_positions(), step.tb_lasti // 2, None))
    lines = linecache.getlines(code.co_filename)
    return "".join(lines[start - 1 : end]) if start and end else ""


def _function(step: TracebackType) -> str:
    """The source of the function that failed."""
    try:
        return inspect.getsource(step.tb_frame.f_code)
    except OSError:
        return ""


def _absent(settings: Mapping[str, Any]) -> Iterator[str]:
    """Report missing folders that Pelican needs while it reads its settings."""
    for name in ("PATH", "THEME"):
        if name in settings and not Path(settings[name]).is_dir():
            yield f"{name}: there is no folder {str(settings[name])!r}"


class NoDefaults(logging.Filter):
    """Raises an error for a setting that Pelican would replace by its default with a warning."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, except such a warning. Raises SettingsError."""
        if str(record.msg).startswith(_FALLS_BACK):
            raise SettingsError(record.getMessage().partition(", falling")[0])
        return True


IN_A_LINE = InALine()
"""A single instance for all builds of a process, because a logger adds the same filter once."""
NO_DEFAULTS = NoDefaults()


def join_log() -> None:
    """Make Pelican log errors in one line."""
    logging.getLogger("pelican").addFilter(IN_A_LINE)
    logging.getLogger("pelican.settings").addFilter(NO_DEFAULTS)


join_log()
