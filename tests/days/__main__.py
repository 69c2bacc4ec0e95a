"""`python -m tests.days`: sites that are built and audited day by day.

`generated --sites 500` takes sites from the seeds 0 to 499, each on the days on which a fact
changes its state, and the days before and after. `shipped --until 2029-12-31` takes the content
of this repository on each day from today. Both print what is wrong, and end with 1 then.
"""

import argparse
import datetime
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rolepress_base.dates import parse_date
from rolepress_base.processes import cores
from tests.days.board import DAY
from tests.days.living import live
from tests.days.shipped import wrong_on

UNTIL = datetime.date(2029, 12, 31)
WEEK = 7


def main() -> int:
    """Run what was asked for; the status is 1 where anything is wrong."""
    given = _parser().parse_args()
    started, done, wrong = time.monotonic(), 0, 0
    for found in _found(given):
        done, wrong = done + 1, wrong + len(found)
        sys.stdout.writelines(f"{line}\n" for line in found)
        sys.stderr.write(f"\r{done:,} done, {wrong:,} wrong ")
    what = "sites" if given.what == "generated" else "weeks"
    seconds = time.monotonic() - started
    sys.stdout.write(f"\n{done:,} {what} in {seconds:,.0f} s: {wrong:,} things wrong\n")
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.days", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    generated = commands.add_parser("generated")
    generated.add_argument("--sites", type=int, default=500)
    generated.add_argument("--seed", type=int, default=0, help="that of the first site")
    shipped = commands.add_parser("shipped")
    shipped.add_argument("--from", dest="first", type=parse_date, default=None)
    shipped.add_argument("--until", type=parse_date, default=UNTIL)
    return parser


def _found(given: argparse.Namespace) -> Iterator[list[str]]:
    """What is wrong with each site, or in each week of the shipped one; one process a core."""
    with ProcessPoolExecutor(cores()) as pool:
        if given.what == "generated":
            yield from pool.map(_live, range(given.seed, given.seed + given.sites))
            return
        first = given.first or datetime.datetime.now(datetime.UTC).date()
        days = [first + number * DAY for number in range((given.until - first).days + 1)]
        yield from pool.map(_shipped, [days[at : at + WEEK] for at in range(0, len(days), WEEK)])


def _live(seed: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        return list(live(Path(folder), seed))


def _shipped(days: list[datetime.date]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        return [wrong for day in days for wrong in wrong_on(day, Path(folder))]


if __name__ == "__main__":
    sys.exit(main())
