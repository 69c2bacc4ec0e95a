"""A search index of finished pages.

A page is a pure function of its view. An index is a pure function of its pages' bytes and the
indexer, so its files stay if neither has changed. It is made before any page is moved into place,
so that a build writes both pages and index, or nothing.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from rolepress.rendering.record import Origin
from rolepress.rendering.writer import Writer
from rolepress_base.digests import digest_all

INDEX_URL = "/pagefind/"
"""The site path of the index, whose scripts look for its parts in their own folder."""


class Indexer(Protocol):
    """Makes a search index."""

    @property
    def version(self) -> str:
        """Everything that an index depends on besides its pages, such as "pagefind 1.5.2"."""

    def index(self, site: Path, output: Path) -> None:
        """Read the pages of a folder, laid out as on the site, and write an index of them.

        Equal pages give equal bytes, in whatever order a folder lists them. Raises IndexingError.
        """


def write_index(
    indexer: Indexer, pages: Collection[str], writer: Writer, *, may_be_old: bool = False
) -> None:
    """Stage the index of some pages, given by path. All must be kept or written by now.

    If it `may_be_old`, an existing index is kept as it is. Raises IndexingError or OutputError.
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
