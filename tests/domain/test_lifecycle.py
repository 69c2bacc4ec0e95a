"""A vacancy's dates say which days it is open, and when its page ends."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.lifecycle import closed_on, days_left, ended_jobs, past_ending
from tests.builders import make_job, make_posting

DAY = timedelta(days=1)
LAST = date(2026, 11, 30)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_closes_on_the_day_after_its_last_one() -> None:
    assert closed_on(make_posting(valid_through=LAST)) == LAST + DAY
    assert closed_on(make_posting(date_closed=LAST)) == LAST


def test_closes_on_the_earlier_of_both_dates() -> None:
    assert closed_on(make_posting(valid_through=LAST, date_closed=LAST)) == LAST
    assert closed_on(make_posting(valid_through=LAST, date_closed=LAST + 9 * DAY)) == LAST + DAY


def test_never_closes_or_ends_without_a_last_day() -> None:
    posting = make_posting()
    assert closed_on(posting) is None
    assert days_left(posting, LAST) is None
    assert past_ending(posting, LAST + 9999 * DAY, 0) is None


def test_counts_the_days_to_the_last_one_and_none_past_it() -> None:
    posting = make_posting(valid_through=LAST)
    assert days_left(posting, LAST - 3 * DAY) == 3
    assert days_left(posting, LAST) == 0
    assert days_left(posting, LAST + DAY) is None


@given(last=DAYS, today=DAYS, closed_days=st.integers(0, 400))
def test_a_page_stays_for_so_many_days_after_it_closed(
    last: date, today: date, closed_days: int
) -> None:
    found = past_ending(make_posting(valid_through=last), today, closed_days)
    assert (found is not None) == ((today - last).days > closed_days)
    if found:
        assert (found.closed, found.ended - found.closed) == (last + DAY, closed_days * DAY)


def test_finds_the_jobs_that_ended_by_their_address_and_no_draft() -> None:
    old = {"date_posted": date(2026, 1, 1), "valid_through": date(2026, 2, 1)}
    jobs = [
        make_job(slug="old", **old),
        make_job(slug="draft", draft=True, **old),
        make_job(slug="open"),
    ]
    found = ended_jobs(jobs, date(2026, 11, 22), 90)
    assert list(found) == ["/jobs/old/"]
    job, when = found["/jobs/old/"]
    assert job.slug == "old"
    assert (when.closed, when.ended) == (date(2026, 2, 2), date(2026, 5, 3))
