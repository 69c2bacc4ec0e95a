"""Finds the broken files that have to be held back, so that the rest of a site can be shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rolepress.core.problems import Problem
from rolepress.domain.documents import KINDS
from rolepress.landing.files import DATA, Content
from rolepress.landing.signals import Refused
from rolepress.serving.engine.versions import Version

Problems = Mapping[str, Sequence[Problem]]
"""Problems by the path of their file."""


def is_page(name: str) -> bool:
    """Whether a file, by its name below `content/`, lies in a folder of pages."""
    return name.partition("/")[0] in KINDS


def is_table(name: str) -> bool:
    """Whether a file, by its name below `content/`, is a table."""
    return name.startswith(f"{DATA}/")


def name_of(path: str, content: Content) -> str:
    """The name below `content/` of a file by the path that problems show."""
    return path.removeprefix(f"{content.folder}/")


def at_fault(refused: Refused, good: Mapping[str, Version]) -> Problems | None:
    """The files to hold back, with their problems; None if the whole update must be.

    If an unchanged file has an error, its cause is a change elsewhere. So changed files come first.
    """
    content = refused.content
    broken = _broken(refused)
    if not all(is_page(name_of(path, content)) for path in broken):
        return None
    changed = _changed(content, good)
    if found := broken.keys() & changed:
        return {path: broken[path] for path in found}
    if not _are_tables_good(content, good):
        return None
    return _contradicted(broken, changed) or broken


def _broken(refused: Refused) -> Problems:
    """All problems of each file that has an error or that cannot be shown."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in refused.problems:
        found[problem.path].append(problem)
    if refused.unshown:
        return {path: found[path] for path in refused.unshown}
    return {path: each for path, each in found.items() if any(one.is_error for one in each)}


def _changed(content: Content, good: Mapping[str, Version]) -> set[str]:
    """The paths of pages that are not as they were when they were last good."""
    unreadable = {problem.path for problem in content.problems}
    return unreadable.union(
        file.path
        for file in content.files
        if is_page(file.name) and (file.name not in good or good[file.name].data != file.data)
    )


def _are_tables_good(content: Content, good: Mapping[str, Version]) -> bool:
    tables = {file.name: file.data for file in content.files if is_table(file.name)}
    return tables == {name: each.data for name, each in good.items() if is_table(name)}


def _contradicted(broken: Problems, changed: set[str]) -> Problems:
    """The changed files that unchanged ones contradict, with the problems that say so."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for path, problem in _each(broken):
        for other in changed.intersection(problem.against) - {path}:
            found[other].append(problem)
    return found


def _each(problems: Problems) -> Iterator[tuple[str, Problem]]:
    for path, found in problems.items():
        for problem in found:
            yield path, problem
