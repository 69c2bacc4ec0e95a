"""Compressed copies of text files, for servers that send them instead of the files.

A copy depends on its file's bytes and on the compressor. It stays as long as neither changes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from rolepress.rendering.compressor import Compressor
from rolepress.rendering.record import Origin
from rolepress.rendering.workers import Workers
from rolepress.rendering.writer import Writer
from rolepress_base.digests import digest

TEXT = (".html", ".css", ".js", ".svg", ".xml", ".json", ".txt", ".md", ".webmanifest", ".ics")
"""The endings of text files. Pictures and documents are compressed already."""
WORTH_BYTES = 512
"""Smaller files get no copy: they travel in one packet, compressed or not."""
AT_ONCE = 256
"""How many files are held in memory at a time."""


def write_compressed_copies(
    compressors: Iterable[Compressor], writer: Writer, pool: Workers
) -> None:
    """Stage a copy of each text file of this build. All files must be kept or written by now.

    Raises OutputError or WorkersError.
    """
    files = sorted(path for path in writer.outputs if path.endswith(TEXT))
    for compressor in compressors:
        changed = iter(list(_changed(files, compressor, writer)))
        while some := list(islice(changed, AT_ONCE)):
            _write_some(some, compressor, writer, pool)


def _changed(files: Iterable[str], compressor: Compressor, writer: Writer) -> Iterator[str]:
    """The files whose copies may be missing or old, unless the site has a copy of its own."""
    for path in files:
        copy = path + compressor.suffix
        if copy in writer.outputs or writer.size(path) < WORTH_BYTES:
            continue
        if not writer.keep(copy, _origin(path, compressor, writer)):
            yield path


def _write_some(
    files: Sequence[str], compressor: Compressor, writer: Writer, pool: Workers
) -> None:
    data = map(writer.read, files)
    work = partial(_compress_all, compressor.compress)
    copies = chain.from_iterable(copies for _, copies in pool.in_batches(work, data))
    for path, copy in zip(files, copies, strict=True):
        writer.write(path + compressor.suffix, _origin(path, compressor, writer), copy)


def _compress_all(compress: Callable[[bytes], bytes], items: Sequence[bytes]) -> list[bytes]:
    """The unit of work of an executor."""
    return [compress(data) for data in items]


def _origin(path: str, compressor: Compressor, writer: Writer) -> Origin:
    return Origin(view=digest(writer.outputs[path].digest, compressor.version.encode()))
