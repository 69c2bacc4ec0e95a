"""Kills of processes that a build or an audit has started: `python -m tests.landing.worker_kills`.

`FOLDER NUMBER SEED` says where, how many and which. It prints how the builds and audits ended, and
ends with an AssertionError where one hangs, or where a build leaves half a site.
"""

import os
import random
import re
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from rolepress_audit.cli import runner
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from tests.landing.sequences.meanwhile import group_of
from tests.landing.sequences.site import DONE, FAILED, Site, apart, end_of
from tests.small_site import files_of, role_text

ROLES = 80
WORKERS_SHARE = 0.8


def kill(folder: Path, number: int, seed: int) -> Counter[str]:
    """Build and audit again and again; each loses one of its processes at some moment."""
    pick = random.Random(seed)  # noqa: S311 - moments, not secrets
    site = Site(folder)
    for each in range(ROLES):
        path = folder / f"content/roles/role-{each}.md"
        path.write_text(role_text(f"Role {each}", f"word{each}"))
    site.build()
    site.told["SITENAME"] = "Site 999999"
    seconds = _seconds(lambda: site.start(with_workers=True))
    counts: Counter[str] = Counter()
    while counts["killed"] < number:
        is_audit = counts.total() % 4 == 0
        site.told["SITENAME"] = f"Site {counts.total():06}"
        before = files_of(site.output)
        child = apart(partial(_audit, site)) if is_audit else site.start(with_workers=True)
        counts["killed"] += _kill_one(child, pick, seconds)
        status = end_of(child)
        assert status in {DONE, FAILED}
        counts[f"{'audit' if is_audit else 'build'} {'failed' if status else 'ended well'}"] += 1
        if is_audit or status:
            assert files_of(site.output) == before
        else:
            assert _names(site) == {site.told["SITENAME"].encode()}, "half a site"
    return counts


def _names(site: Site) -> set[bytes]:
    """The names of the site that its pages say."""
    pages = (path.read_bytes() for path in site.output.rglob("*.html"))
    return {name for page in pages for name in re.findall(rb"Site \d{6}", page)}


def _seconds(start: Callable[[], int]) -> float:
    started = time.perf_counter()
    assert end_of(start()) == DONE
    return time.perf_counter() - started


def _kill_one(leader: int, pick: random.Random, seconds: float) -> bool:
    """Kill a worker at some moment of its life, or now and then another process of a build."""
    which = _workers if pick.random() < WORKERS_SHARE else _others
    deadline = time.monotonic() + seconds
    while not which(leader) and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(pick.uniform(0, seconds / 4))
    found = which(leader)
    if not found:
        return False
    with suppress(ProcessLookupError):
        os.kill(pick.choice(found), signal.SIGKILL)
    return True


def _others(leader: int) -> list[int]:
    return [process for process in group_of(leader) if process != leader]


def _workers(leader: int) -> list[int]:
    """Those that the fork server has started."""
    return [process for process in _others(leader) if _parent(process) not in {leader, 0}]


def _parent(process: int) -> int:
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:  # it has ended
        return 0
    return int(stat.rpartition(")")[2].split()[1])


def _audit(site: Site) -> None:
    runner.PAGES_WORTH_A_POOL = runner.BATCH = 2
    runner.audit(Options(site.output, site.told["SITEURL"], Now(site.day)), jobs=2)


if __name__ == "__main__":
    sys.stdout.write(str(dict(kill(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
