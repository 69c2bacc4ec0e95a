"""See the package."""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from rolepress.core.problems import ContentError
from rolepress.rendering.errors import RenderError
from tests.landing.sequences.edits import edit
from tests.landing.sequences.meanwhile import disturb
from tests.landing.sequences.site import Site
from tests.small_site import files_of, marks_of


def run(folder: Path, number: int, seed: int) -> Counter[str]:
    """Edit, build while something happens, and see what an undisturbed build makes of it."""
    pick = random.Random(seed)  # noqa: S311 - moments, not secrets
    site = Site(folder)
    counts: Counter[str] = Counter()
    for _ in range(number):
        what = [edit(site, pick) for _ in range(pick.randint(1, 3))]
        started = time.perf_counter()
        is_sound = _clean(site) is not None
        seconds = time.perf_counter() - started
        meanwhile = disturb(site, pick, seconds)
        counts.update([*what, meanwhile])
        try:
            _check(site)
        except BaseException as error:
            error.add_note(f"after {what}, in a build that {meanwhile}; seed {seed}")
            raise
        counts["sound"] += is_sound
    return counts


def _clean(site: Site) -> dict[str, bytes] | None:
    """What a clean build makes; None where the files are at fault."""
    try:
        return site.clean()
    except (ContentError, RenderError):
        return None


def _check(site: Site) -> None:
    expected = _clean(site)
    if expected is None:
        return
    site.build()
    assert files_of(site.output) == expected, _difference(files_of(site.output), expected)
    marks = marks_of(site.output)
    report = site.build()
    assert not report.changes.written
    assert not report.changes.removed
    assert marks_of(site.output) == marks


def _difference(found: dict[str, bytes], expected: dict[str, bytes]) -> str:
    paths = sorted(p for p in found | expected if found.get(p) != expected.get(p))
    return f"the next build is no clean build: {paths}"


if __name__ == "__main__":
    sys.stdout.write(str(dict(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
