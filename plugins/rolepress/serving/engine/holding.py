"""Holds broken files back, so that everything else can be shown.

A broken file counts as its last good version of this preview. If there is none, or if that version
has errors too, the file is left out. A broken table holds back the whole update.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rolepress.content.links import document_url
from rolepress.core.problems import Problem, in_order
from rolepress.landing.files import Content, SourceFile
from rolepress.landing.signals import Refused
from rolepress.serving.engine.blame import Problems, at_fault, is_page, is_table, name_of
from rolepress.serving.engine.versions import Version, Versions
from rolepress_base.signs import with_signs


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A file that is held back."""

    path: str
    problems: tuple[Problem, ...]
    url: str | None
    """The site path of its page; None if it can have none."""
    since: float | None
    """When its last good version was shown first, in seconds since the epoch; None without one."""

    @property
    def shown(self) -> str:
        """What is shown instead, in words."""
        instead = "its address shows what is wrong" if self.url else "left out"
        if self.since is not None:
            instead = f"shown as it was at {time.strftime('%H:%M', time.localtime(self.since))}"
        return f"{with_signs(self.path)}: {instead}"


class Holding:
    """The content of one build, and the files that are held back from it."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._content = Content()
        self._problems: Problems = {}

    def begin(self, content: Content) -> None:
        """Note what a build has read."""
        self._content = content
        self._problems = {}

    def instead(self, refused: Refused) -> Content | None:
        """The content to build from instead; None if the whole update must be held back.

        Each time, at least one file is replaced by its good version, or left out.
        """
        good = self._versions.by_name
        found = at_fault(refused, good)
        if not found:
            return None
        # If the good version of a file has errors too, only what is in the file now is of interest.
        self._problems = {**found, **self._problems}
        self._content = _without(refused.content, found, good)
        return self._content

    def are_shown(self) -> None:
        """Keep the versions that a build has shown, so that they can be shown again."""
        files = (f for f in self._content.files if is_page(f.name) or is_table(f.name))
        left_out = (file.name for file in self._content.left_out)
        self._versions.keep(files, left_out, time.time())

    @property
    def held_back(self) -> Iterator[HeldBack]:
        """The files that are held back, by path."""
        left_out = {file.path for file in self._content.left_out}
        for path, problems in sorted(self._problems.items()):
            name = name_of(path, self._content)
            url = document_url(name)
            since = None if path in left_out else self._versions.by_name[name].since
            yield HeldBack(
                path, tuple(in_order(problems)), url if url and url.isprintable() else None, since
            )


def _without(content: Content, found: Problems, good: Mapping[str, Version]) -> Content:
    """The content with good versions of files instead of what is there, or without these files."""
    files = {file.path: file for file in content.files}
    left_out = list(content.left_out)
    for path in found:
        name = name_of(path, content)
        file = files.pop(path, SourceFile(path, name, b""))
        version = good.get(name)
        if version and version.data != file.data:
            files[path] = replace(file, data=version.data)
        else:
            left_out.append(file)
    problems = [problem for problem in content.problems if problem.path not in found]
    return Content(content.folder, sorted(files.values(), key=_place), problems, left_out)


def _place(file: SourceFile) -> tuple[list[str], str]:
    """Sorts files as they are read: the files of a folder, and then the files of each subfolder."""
    *folders, last = file.name.split("/")
    return folders, last
