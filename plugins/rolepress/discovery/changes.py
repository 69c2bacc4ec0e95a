"""The addresses that changed between two builds, according to their sitemaps."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rolepress.discovery.errors import InputError

if TYPE_CHECKING:  # imports an XML parser, which commands that send do not need
    from rolepress.discovery.sitemaps import Listed


class Kind(StrEnum):
    """The kinds of changes of an address."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one address."""

    url: str
    kind: Kind
    bucket: str = ""
    """The group of the sitemap that lists or listed it. Empty if the file name has none."""
    lastmod: str = ""
    """The date in the later sitemap. Empty if it has none."""

    def to_json(self) -> str:
        """One line of a change list."""
        fields = {"url": self.url, "change": self.kind, "bucket": self.bucket}
        return json.dumps(fields | {"lastmod": self.lastmod}, ensure_ascii=False)


def find_changes(old: "Mapping[str, Listed]", new: "Mapping[str, Listed]") -> Iterator[Change]:
    """The changes from one published state to the next, sorted by address.

    An address has changed if its `lastmod` differs. If the later sitemap has no `lastmod` for it,
    nobody can know whether it has changed, and it is left out.
    """
    for url in sorted(old.keys() | new.keys()):
        before, now = old.get(url), new.get(url)
        if now is None:
            yield Change(url, Kind.REMOVED, old[url].bucket)
        elif before is None:
            yield Change(url, Kind.NEW, now.bucket, now.lastmod)
        elif now.lastmod not in {"", before.lastmod}:
            yield Change(url, Kind.CHANGED, now.bucket, now.lastmod)


def read_changes(name: str, lines: Iterable[str]) -> Iterator[Change]:
    """Read a change list back, one JSON object a line. Raises InputError with name and line."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _change(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{name}:{number}: not a line of a change list; make one with "
                    "`rolepress discovery changes OLD NEW --json`"
                ) from error


def _change(fields: dict[str, str]) -> Change:
    texts = [fields["url"], fields.get("bucket", ""), fields.get("lastmod", "")]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("expected text")
    url, bucket, lastmod = texts
    return Change(url, Kind(fields["change"]), bucket, lastmod)
