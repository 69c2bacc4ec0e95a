"""Reads source files again, only where a problem needs a position in one."""

import datetime
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from rolepress.content.decode import read_source
from rolepress.content.documents import Reader, Reading
from rolepress.content.front_matter import read_yaml
from rolepress.content.source import KeyPath, Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress.domain.sections import SectionKind


@dataclass
class Sources:
    """Finds lines and columns in files that were read before."""

    read: Callable[[str], bytes]
    """Returns the bytes of a file by the path that problems show; empty if there is no file."""
    reader: Reader = field(default_factory=Reader)
    to_come: Mapping[str, datetime.date] = field(default_factory=dict)
    """The publishing day of each page that is not published yet, by its site path."""
    merged: Mapping[str, str] = field(default_factory=dict)
    """The name of the page that another one is merged into, by the path of that other one."""
    passing: Collection[str] = ()
    """The addresses of pages and files that exist only on some days."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """The files that a preview leaves out because they are broken, by the site path of each."""
    _seen: dict[str, Source] = field(default_factory=dict)
    _readings: dict[str, Reading | None] = field(default_factory=dict)
    _rows: dict[str, Collection[str] | None] = field(default_factory=dict)

    def source(self, path: str) -> Source:
        """A file as its editor sees it."""
        if path not in self._seen:
            self._seen[path] = read_source(path, self.read(path))[0]
        return self._seen[path]

    def exists(self, path: str) -> bool:
        """Whether the file exists and is not empty."""
        return bool(self.read(path))

    def said_of(self, url: str) -> tuple[str, str] | None:
        """Why not to name a page that is merged, or not there for now, and a fix.

        None for other pages.
        """
        if path := self.left_out.get(url):
            return f"which is held back until {path} is mended", f"mend {path}"
        if url in self.passing:
            return "which is there only on some days", "name the page or list that it belongs to"
        if into := self.merged.get(url):
            return f"which is merged into `{into}`", f"name `{into}` instead"
        day = self.to_come.get(url)
        if day is None:
            return None
        fix = f"publish this page on that day too (`date_published: {day}`), or name that one then"
        return f"which is not published before {day}", fix

    def excuse(self, problem: Problem, url: str | None = None) -> Problem:
        """Excuse a problem if it exists only because a file is left out.

        `url` is the address that something refers to. Without one, any file may be the cause, as
        with a link to a list of pages.
        """
        is_cause = url in self.left_out if url else bool(self.left_out)
        return replace(problem, excused=True) if is_cause else problem

    def is_sound(self, path: str) -> bool:
        """Whether a file has no errors of its own that are reported. A draft is excused."""
        return self.source(path).is_draft or self._reading(path) is not None

    def span_of_section(self, path: str, kind: SectionKind) -> Span:
        """Where the section of a kind starts in a document, or else the start of its text."""
        source = self.source(path)
        found = self._reading(path)
        section = found and found.body.section(kind)
        return source.span_of_heading(section.title) if section else source.text_start

    def _reading(self, path: str) -> Reading | None:
        if path not in self._readings:
            name = "/".join(PurePosixPath(path).parts[-2:])
            self._readings[path] = self.reader.read(path, name, self.read(path))[0]
        return self._readings[path]

    def has_row(self, path: str, key: str) -> bool:
        """Whether a table has a row, or may have it because the table cannot be read."""
        if path not in self._rows:
            source, problems = read_source(path, self.read(path))
            values, found = read_yaml(source, source.text)
            self._rows[path] = None if problems or found else values.keys()
        rows = self._rows[path]
        return rows is None or key in rows

    def at_key(  # noqa: PLR0913 - a problem has as many parts
        self,
        path: str,
        key: KeyPath,
        rule: Rule,
        message: str,
        fix: str,
        *,
        value: bool = True,
    ) -> Problem:
        """A problem at a key of a file's front matter, or at the key's value."""
        source = self.source(path)
        return source.problem(rule, message, fix, source.span_of_key(key, value=value))

    def at_link(self, path: str, written: str, rule: Rule, message: str, fix: str) -> Problem:
        """A problem at a link of a file's body."""
        source = self.source(path)
        return source.problem(rule, message, fix, source.span_of_link(written))
