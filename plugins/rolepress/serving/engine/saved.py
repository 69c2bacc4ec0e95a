"""Says how the files that were just saved were understood."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from rolepress.checking.files import check_file
from rolepress.checking.formats.text import write
from rolepress.checking.result import Checked
from rolepress.checking.site import Site
from rolepress.content.documents import Reader
from rolepress.core.problems import Problem, Severity, in_order
from rolepress.landing.files import Content
from rolepress.landing.settings import BuildSettings
from rolepress.serving.engine.blame import is_page
from rolepress_base.messages import count

SHOWN_MAX = 3
"""How many saved files are shown in full. The problems of more are only counted."""


class Saved:
    """Finds the pages that have changed between builds."""

    def __init__(self) -> None:
        self._before: Mapping[str, bytes] | None = None
        self._paths: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that the last build read for the first time."""
        return self._paths

    def begin(self, content: Content) -> None:
        """Note what a build has read. The first build of an engine has nothing that was saved."""
        now = {file.path: file.data for file in content.files if is_page(file.name)}
        before = now if self._before is None else self._before
        self._paths = tuple(path for path, data in now.items() if before.get(path) != data)
        self._before = now


def say_saved(
    paths: Sequence[str], settings: BuildSettings, problems: Mapping[str, Sequence[Problem]]
) -> str:
    """What `rolepress check` says about these files, and the problems that a build found in them.

    Problems of tables are left out, because the build has just listed them. The text is empty if a
    file is gone by now: the next build comes at once.
    """
    reader = Reader(settings.dialect, settings.site.language)
    site = Site(settings.content, reader, settings.build_date)
    try:
        checked = [_with(check_file(Path(path), site), problems) for path in paths]
    except OSError:
        return ""
    if len(checked) > SHOWN_MAX:
        return f"{_counts(checked)}\n"
    return "".join(write([each]) for each in checked)


def _with(checked: Checked, problems: Mapping[str, Sequence[Problem]]) -> Checked:
    own = (problem for problem in checked.problems if problem.path == checked.path)
    found = in_order([*own, *problems.get(checked.path, ())])
    return replace(checked, problems=tuple(found))


def _counts(checked: Sequence[Checked]) -> str:
    found = [problem for each in checked for problem in each.problems]
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    said = f"{count(errors, 'error')}, {count(len(found) - errors, 'other finding')}"
    return f"{count(len(checked), 'file')} saved: {said}"
