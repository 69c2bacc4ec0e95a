"""What a build remembers of itself: the files it left, what they were made of, and its report."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Stamp(NamedTuple):
    """What the file system says of a file: enough to see that nobody touched it."""

    size: int
    modified: int
    """Nanoseconds since 1970."""
    inode: int


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written: of which view, with which bytes."""

    view: bytes
    digest: bytes
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Record:
    """A finished build. `site` is the digest of all that it was made from."""

    site: bytes = b""
    outputs: Mapping[str, Output] = field(default_factory=dict)
    """Every file by its path in the output folder."""
    report: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> bytes:
        """The record for the memo."""
        from pydantic_core import to_json  # noqa: PLC0415 - not where nothing has changed

        outputs = {
            path: (output.view.hex(), output.digest.hex(), *output.stamp)
            for path, output in self.outputs.items()
        }
        return to_json([self.site.hex(), outputs, self.report])


def read_record(data: bytes) -> Record:
    """The record of an earlier build; an empty one where there is none that makes sense."""
    try:
        site, outputs, report = json.loads(data)
        return Record(
            bytes.fromhex(site),
            {
                path: Output(bytes.fromhex(view), bytes.fromhex(content), Stamp(*map(int, stamp)))
                for path, (view, content, *stamp) in outputs.items()
            },
            dict(report),
        )
    except (ValueError, TypeError, AttributeError):
        return Record()
