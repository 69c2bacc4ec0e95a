"""Checks the files that somebody names, or the whole site."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from rolepress.checking.files import check_file
from rolepress.checking.result import Checked
from rolepress.checking.site import open_site
from rolepress.core.problems import Problem
from rolepress.domain.documents import KINDS
from rolepress.landing.files import shown


def check_files(files: Sequence[Path], settings: Path, kind: str | None) -> list[Checked]:
    """Check files, or the whole site if none is named. Raises SettingsError or OSError."""
    site = open_site(settings)
    if files:
        return [check_file(path, site, kind) for path in files]
    from rolepress.checking.whole_site import site_problems  # noqa: PLC0415 - imports much more

    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in site_problems(settings):
        found[problem.path].append(problem)
    paths = sorted(path for kind in KINDS for path in (site.content / kind).glob("*.md"))
    checked = [check_file(path, site) for path in paths]
    of_pages = [replace(each, problems=tuple(found.pop(each.path, ()))) for each in checked]
    return of_pages + [_other(path, problems) for path, problems in found.items()]


def _other(path: str, problems: list[Problem]) -> Checked:
    """A file that is no page, such as a table."""
    return Checked(shown(Path(path)), None, None, None, (), {}, (), None, tuple(problems))
