"""The shipped content on a day: built with the real command, and audited for that day."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pelicanconf
from tests.conftest import QUICK, run_pelican
from tests.days.living import errors_in


def wrong_on(day: datetime.date, folder: Path) -> Iterator[str]:
    """What is wrong with the site on a day; `folder` keeps what the next days build upon.

    Without pictures, documents and search: they take as long as all the rest, and know no days.
    """
    output = folder / "output"
    run = run_pelican(output, folder / "cache", settings=QUICK, BUILD_DATE=day.isoformat())
    if run.returncode or "WARNING" in run.stderr:
        yield f"{day}: {run.stderr}"
    else:
        yield from (f"{day}: {each}" for each in errors_in(output, day, pelicanconf.SITEURL))
