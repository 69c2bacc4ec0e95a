"""A vacancy's dates say which days it is open, and when it expires."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rolepress.domain.lifecycle import closed_on, days_left, expires_on, is_expired
from tests.builders import make_posting

DAY = timedelta(days=1)
LAST = date(2026, 11, 30)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_closes_on_the_day_after_its_last_one() -> None:
    assert closed_on(make_posting(valid_through=LAST)) == LAST + DAY
    assert closed_on(make_posting(date_closed=LAST)) == LAST


def test_closes_on_the_earlier_of_both_dates() -> None:
    assert closed_on(make_posting(valid_through=LAST, date_closed=LAST)) == LAST
    assert closed_on(make_posting(valid_through=LAST, date_closed=LAST + 9 * DAY)) == LAST + DAY


def test_never_closes_or_expires_without_a_last_day() -> None:
    posting = make_posting()
    assert closed_on(posting) is None
    assert days_left(posting, LAST) is None
    assert expires_on(posting, 0) is None
    assert not is_expired(posting, LAST + 9999 * DAY, 0)


def test_counts_the_days_to_the_last_one_and_none_past_it() -> None:
    posting = make_posting(valid_through=LAST)
    assert days_left(posting, LAST - 3 * DAY) == 3
    assert days_left(posting, LAST) == 0
    assert days_left(posting, LAST + DAY) is None


@given(last=DAYS, today=DAYS, closed_days=st.integers(0, 400))
def test_a_page_stays_for_so_many_days_after_it_closed(
    last: date, today: date, closed_days: int
) -> None:
    posting = make_posting(valid_through=last)
    assert expires_on(posting, closed_days) == last + DAY + closed_days * DAY
    assert is_expired(posting, today, closed_days) == ((today - last).days > closed_days)
