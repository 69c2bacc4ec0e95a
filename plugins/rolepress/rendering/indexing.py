"""A search index of finished pages: files of the site that are made from the bytes of others.

A page is a pure function of its view, and an index is one of its pages' bytes and of the indexer.
Where neither changed, its files stay as they are. It is made before any page is put in place, so
that a build writes pages and index, or nothing.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from rolepress.rendering.record import Origin
from rolepress.rendering.writer import Writer
from rolepress_base.digests import digest_all

INDEX_URL = "/pagefind/"
"""The site path below which the index lies: its scripts look for its parts beside themselves."""


class Indexer(Protocol):
    """Makes a search index."""

    @property
    def version(self) -> str:
        """Names all that an index depends on beside its pages, such as "pagefind 1.5.2"."""

    def index(self, site: Path, output: Path) -> None:
        """Read the pages of a folder, laid out as on the site, and write an index of them.

        Equal pages give equal bytes, in whatever order a folder lists them. Raises IndexingError.
        """


def write_index(
    indexer: Indexer, pages: Collection[str], writer: Writer, *, may_be_old: bool = False
) -> None:
    """Stage the index of some pages, by path. All of them must have been kept or written.

    An index that `may_be_old` is made where there is none, and otherwise stays as the last build
    left it. Raises IndexingError or OutputError.
    """
    made_of = [(path, writer.outputs[path].digest) for path in pages]
    origin = Origin(view=digest_all([*made_of, ("", indexer.version.encode())]))
    folder = INDEX_URL.removeprefix("/")
    if not pages or writer.keep_folder(folder, None if may_be_old else origin):
        return
    with writer.gathered(pages) as (site, output):
        indexer.index(site, output)
        for path in sorted(path for path in output.rglob("*") if path.is_file()):
            name = folder + path.relative_to(output).as_posix()
            writer.write(name, origin, path.read_bytes())
