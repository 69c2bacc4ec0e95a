"""The bytes behind the documents, read again only where a problem needs a place in them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from plugins.content.source import KeyPath, Source, read_source
from plugins.core.problems import Problem, Rule


@dataclass
class Sources:
    """Finds lines and columns in files that were read before."""

    read: Callable[[str], bytes]
    """Gives the bytes of a file by the path that problems show."""
    _seen: dict[str, Source] = field(default_factory=dict)

    def source(self, path: str) -> Source:
        """A file as its editor sees it."""
        if path not in self._seen:
            self._seen[path] = read_source(path, self.read(path))[0]
        return self._seen[path]

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

    def at_text(self, path: str, text: str, rule: Rule, message: str, fix: str) -> Problem:
        """A problem at a stretch of a file's body."""
        source = self.source(path)
        return source.problem(rule, message, fix, source.span_of_text(text))
