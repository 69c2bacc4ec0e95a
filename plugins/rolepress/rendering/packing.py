"""Compressed twins of text files, for servers that send such a one where it is there.

A twin is made from the bytes of a file and by a compressor. Where neither changed, it stays.
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
"""How the files end that are text. Pictures and documents are compressed as they are."""
WORTH_BYTES = 512
"""A smaller file travels in one packet whatever is done to it."""
AT_ONCE = 256
"""Files that are held in memory at a time."""


def write_twins(compressors: Iterable[Compressor], writer: Writer, pool: Workers) -> None:
    """Stage the twins of all files of this build, which must have been kept or written.

    Raises OutputError or WorkersError.
    """
    files = sorted(path for path in writer.outputs if path.endswith(TEXT))
    for compressor in compressors:
        changed = iter(list(_changed(files, compressor, writer)))
        while some := list(islice(changed, AT_ONCE)):
            _write_some(some, compressor, writer, pool)


def _changed(files: Iterable[str], compressor: Compressor, writer: Writer) -> Iterator[str]:
    """The files whose twins may not be as they should; without those that have one already."""
    for path in files:
        twin = path + compressor.suffix
        if twin in writer.outputs or writer.size(path) < WORTH_BYTES:
            continue
        if not writer.keep(twin, _origin(path, compressor, writer)):
            yield path


def _write_some(
    files: Sequence[str], compressor: Compressor, writer: Writer, pool: Workers
) -> None:
    data = map(writer.read, files)
    work = partial(_compress_all, compressor.compress)
    packed = chain.from_iterable(twins for _, twins in pool.in_batches(work, data))
    for path, twin in zip(files, packed, strict=True):
        writer.write(path + compressor.suffix, _origin(path, compressor, writer), twin)


def _compress_all(compress: Callable[[bytes], bytes], items: Sequence[bytes]) -> list[bytes]:
    """The unit of work of an executor."""
    return [compress(data) for data in items]


def _origin(path: str, compressor: Compressor, writer: Writer) -> Origin:
    return Origin(view=digest(writer.outputs[path].digest, compressor.version.encode()))
