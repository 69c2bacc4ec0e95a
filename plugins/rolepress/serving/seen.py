"""Finds what has changed in some places since the last look."""

from collections.abc import Iterable

from rolepress.serving.stamps import Places, differences, outermost, take_stamps

CLOCK_NS = 20_000_000
"""How far the file system's clock may be behind `time.time_ns`."""


class Seen:
    """Places, and the stamps of their files at the last look."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._stamps = take_stamps(places)

    def changed(self) -> list[str]:
        """The files that have changed since the last look, sorted."""
        return differences(self._stamps, take_stamps(self.places))

    def look(self) -> list[str]:
        """The same as `changed`, but later comparisons start from now."""
        before, self._stamps = self._stamps, take_stamps(self.places)
        return differences(before, self._stamps)

    def add(self, paths: Iterable[str], since: int) -> bool:
        """Add files and folders that were read some time after `since`.

        `since` is in nanoseconds since the epoch. A file that changed after it counts as changed,
        because it may have been read before the change. Returns whether any path was new.
        """
        wider = outermost((*self.places.paths, *paths))
        more = Places(tuple(path for path in wider if path not in self.places.paths))
        self.places = Places(wider, self.places.left_alone)
        for path, stamp in take_stamps(more).items():
            if stamp is None or stamp.changed < since - CLOCK_NS:
                self._stamps[path] = stamp
        return bool(more.paths)
