"""What has changed in some places since somebody last looked."""

from collections.abc import Iterable

from rolepress.serving.stamps import Places, differences, outermost, take_stamps

CLOCK_NS = 20_000_000
"""How far the clock that stamps files may be behind the one that programs ask."""


class Seen:
    """Places, and the stamps that their files had when somebody last looked."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._stamps = take_stamps(places)

    def changed(self) -> list[str]:
        """The files that are not as they were, sorted."""
        return differences(self._stamps, take_stamps(self.places))

    def look(self) -> list[str]:
        """The same; the next comparison is with how they are now."""
        before, self._stamps = self._stamps, take_stamps(self.places)
        return differences(before, self._stamps)

    def add(self, paths: Iterable[str], since: int) -> bool:
        """Take in files and folders that were read some time after `since`.

        A file that changed since then, in nanoseconds since the epoch, may have done so after it
        was read: it counts as changed. Returns whether there was anything to take in.
        """
        wider = outermost((*self.places.paths, *paths))
        more = Places(tuple(path for path in wider if path not in self.places.paths))
        self.places = Places(wider, self.places.left_alone)
        for path, stamp in take_stamps(more).items():
            if stamp is None or stamp.changed < since - CLOCK_NS:
                self._stamps[path] = stamp
        return bool(more.paths)
