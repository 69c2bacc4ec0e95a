"""The content of the output folder, listed once at the start of a build."""

import os
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from rolepress.rendering.record import Stamp


@dataclass(slots=True)
class Listing:
    """Everything below a folder, by path. Links are not followed."""

    files: dict[str, Stamp] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    """Paths that are neither regular files nor folders, such as links and sockets."""
    folders: list[str] = field(default_factory=list)
    """Every folder comes after the folders that contain it."""


def list_folder(folder: Path, left_out: Collection[str]) -> Listing:
    """List a folder, except for some names at its top."""
    listing = Listing()
    _list(os.fspath(folder), "", left_out, listing)
    return listing


def _list(folder: str, prefix: str, left_out: Collection[str], listing: Listing) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.name in left_out:
                continue
            if entry.is_dir(follow_symlinks=False):
                listing.folders.append(path)
                _list(entry.path, f"{path}/", (), listing)
            elif entry.is_file(follow_symlinks=False):
                listing.files[path] = stamp(entry.stat(follow_symlinks=False))
            else:
                listing.others.append(path)


def stamp(status: os.stat_result) -> Stamp:
    """A file's stamp."""
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)
