"""A day in the ledger that cannot be true is named with its line, and nothing is built on it."""

import pytest

from tests.ledger.desk import ROLE, Desk

WRITE = "write the day on which the file last changed; or remove the line and run `make ledger`"


def put_day(desk: Desk, day: str) -> int:
    """Give the role another day in the ledger; returns the number of its line."""
    lines = desk.ledger.read_text().splitlines()
    (at,) = (n for n, line in enumerate(lines) if line.startswith(ROLE))
    lines[at] = f"{lines[at][:-10]}{day}"
    desk.ledger.write_text("\n".join(lines) + "\n")
    return at + 1


@pytest.mark.parametrize("day", ["1995-01-01", "2026-11-22"])
def test_the_first_day_there_may_be_and_today_are_taken(desk: Desk, day: str) -> None:
    desk.run("update")
    put_day(desk, day)
    assert desk.run("check") == 0


@pytest.mark.parametrize(
    ("day", "message", "fix"),
    [
        (
            "2026-11-23",
            "the day 2026-11-23 is still to come: today is 2026-11-22",
            f"{WRITE}; or, if today is another day, set the clock or `BUILD_DATE` right",
        ),
        ("1994-12-31", "the day 1994-12-31 is before 1995-01-01: no page is so old", WRITE),
        ("0001-01-01", "the day 0001-01-01 is before 1995-01-01: no page is so old", WRITE),
    ],
)
def test_a_day_that_cannot_be_stops_both_commands_and_the_ledger_stays(
    desk: Desk, day: str, message: str, fix: str
) -> None:
    desk.run("update")
    line = put_day(desk, day)
    before = desk.ledger.read_bytes()
    column = len(ROLE) + 1 + 32 + 1 + 1
    for command in ("check", "update"):
        assert desk.run(command) == 1
        assert desk.said.startswith(f"content/ledger.tsv:{line}:{column}: error F13: {message}\n")
        assert f"     fix: {fix}\n" in desk.said
        assert desk.said.endswith("The ledger is as it was: mend these files first.\n")
        assert desk.ledger.read_bytes() == before


def test_a_clock_that_is_years_behind_does_not_date_every_file_anew(desk: Desk) -> None:
    desk.run("update")
    before = desk.ledger.read_bytes()
    assert desk.run("update", "2020-01-01") == 1
    assert desk.ledger.read_bytes() == before


def test_a_date_of_an_editor_that_is_too_early_for_a_ledger_does_not_come_into_it(
    desk: Desk,
) -> None:
    desk.edit(ROLE, "family:", "date_published: 1954-06-07\nfamily:")
    desk.run("update")
    assert desk.days()[ROLE] == "2026-11-22"
    assert desk.run("check") == 0


def test_a_date_of_an_editor_that_is_no_day_stops_both_commands(desk: Desk) -> None:
    desk.run("update")
    before = desk.ledger.read_bytes()
    desk.edit(ROLE, "family:", "date_modified: 2026-02-30\nfamily:")
    for command in ("check", "update"):
        assert desk.run(command) == 1
        assert "error F08: `date_modified`: there is no such day as 2026-02-30\n" in desk.said
        assert desk.ledger.read_bytes() == before
