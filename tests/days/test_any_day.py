"""No day of any site is one on which it cannot be built, or is built wrong."""

import datetime
from pathlib import Path

import pytest

from tests.days.living import live
from tests.days.shipped import wrong_on

LAST_OPEN_IN_POUNDS_CLOSED = datetime.date(2027, 5, 8)
ALL_GONE = datetime.date(2029, 12, 31)

SEEDS = (2,)
MORE = range(100, 140)


@pytest.mark.parametrize(
    "seed", [*SEEDS, *(pytest.param(n, marks=pytest.mark.exhaustive) for n in MORE)]
)
def test_a_generated_site_is_in_order_when_any_of_its_facts_changes(
    seed: int, tmp_path: Path
) -> None:
    assert not list(live(tmp_path, seed))


@pytest.mark.parametrize(
    "day", [LAST_OPEN_IN_POUNDS_CLOSED, pytest.param(ALL_GONE, marks=pytest.mark.exhaustive)]
)
def test_the_shipped_site_is_in_order_on_a_day(day: datetime.date, tmp_path: Path) -> None:
    """`python -m tests.days shipped` takes each day of three years."""
    assert not list(wrong_on(day, tmp_path))
