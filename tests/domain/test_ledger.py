"""The ledger remembers since when each file says what it says, and survives merges."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.core.problems import Rule, format_problem
from rolepress.domain.ledger import (
    Ledger,
    LedgerEntry,
    format_ledger,
    out_of_date,
    read_ledger,
    updated,
)

PATH = "content/ledger.tsv"
TODAY = date(2026, 11, 22)
BEFORE = date(2026, 11, 2)
A, B = "a" * 32, "b" * 32

NAMES = st.from_regex(r"(?:roles|jobs|pages)/[a-z0-9-]{1,20}\.md", fullmatch=True)
DIGESTS = st.binary(min_size=16, max_size=16).map(bytes.hex)
ENTRIES = st.builds(LedgerEntry, DIGESTS, st.dates(date(1900, 1, 1), date(2199, 12, 31)))


def read(text: str) -> Ledger:
    ledger, problems = read_ledger(PATH, text.encode())
    assert not problems
    return ledger


@given(st.dictionaries(NAMES, ENTRIES))
def test_reads_what_it_wrote_whatever_the_line_ends(entries: dict[str, LedgerEntry]) -> None:
    data = format_ledger(entries)
    expected = {name: (entry,) for name, entry in entries.items()}
    for written in (data, data.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + data):
        ledger, problems = read_ledger(PATH, written)
        assert not problems
        assert ledger.entries == expected
    lines = data.splitlines()
    assert lines == sorted(lines), "sorted lines are what Git can merge"


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "=======",
        f"roles/x.md {A} 2026-11-02",
        f"roles/x.md\t{A}",
        f"roles/x.md\t{A}\t2026-11-02\t",
        f"roles/x.md\t{A}\t2026-11-31",
        f"roles/x.md\t{A}\t2.11.2026",
        f"roles/x.md\t{A.upper()}\t2026-11-02",
        f"roles/x.md\t{A[1:]}\t2026-11-02",
        f"roles/x\t{A}\t2026-11-02",
    ],
)
def test_a_line_that_is_no_entry_is_named_with_its_remedy(line: str) -> None:
    text = f"pages/about.md\t{A}\t2026-11-02\n{line}\n"
    ledger, (problem,) = read_ledger(PATH, text.encode())
    assert list(ledger.entries) == ["pages/about.md"]
    assert (problem.rule, problem.span.line) == (Rule.BAD_LEDGER, 2)
    assert "is not an entry of the ledger, which has a file, a digest and a date" in problem.message
    assert format_problem(problem).endswith(
        "fix: run `make ledger`, which keeps the entries and drops every other line"
    )


def test_bytes_that_are_no_text_are_a_problem_and_no_crash() -> None:
    _, problems = read_ledger(PATH, b"\xff\xfe\x00\x01")
    assert len(problems) == 1


def test_of_two_branches_entries_the_one_that_fits_the_merged_file_counts() -> None:
    ledger = read(f"x.md\t{A}\t2026-11-02\nx.md\t{B}\t2026-11-09\n")
    assert ledger.since("x.md", A) == date(2026, 11, 2)
    assert ledger.since("x.md", B) == date(2026, 11, 9)


def test_of_two_entries_that_fit_the_later_one_counts() -> None:
    ledger = read(f"x.md\t{A}\t2026-11-09\nx.md\t{A}\t2026-11-02\n")
    assert ledger.since("x.md", A) == date(2026, 11, 9)


def test_where_no_entry_fits_the_last_known_day_counts_and_never_goes_back() -> None:
    ledger = read(f"x.md\t{A}\t2026-11-02\n")
    assert ledger.since("x.md", B) == date(2026, 11, 2)
    assert not ledger.is_current("x.md", B)
    assert ledger.since("other.md", B) is None


def test_an_update_keeps_what_is_true_dates_what_changed_and_drops_what_is_gone() -> None:
    ledger = read(f"a.md\t{A}\t2026-11-02\nb.md\t{A}\t2026-11-02\nc.md\t{A}\t2026-11-02\n")
    fingerprints = {"a.md": A, "b.md": B, "new.md": A}
    assert out_of_date(ledger, fingerprints) == ["b.md", "c.md", "new.md"]
    assert updated(ledger, fingerprints, TODAY, {"new.md": BEFORE}) == {
        "a.md": LedgerEntry(A, BEFORE),
        "b.md": LedgerEntry(B, TODAY),
        "new.md": LedgerEntry(A, TODAY),
    }


def test_a_new_ledger_starts_from_the_dates_that_editors_gave() -> None:
    fingerprints = {"dated.md": A, "undated.md": A}
    assert updated(Ledger(), fingerprints, TODAY, {"dated.md": BEFORE}) == {
        "dated.md": LedgerEntry(A, BEFORE),
        "undated.md": LedgerEntry(A, TODAY),
    }


@given(st.dictionaries(NAMES, ENTRIES), st.dictionaries(NAMES, DIGESTS), st.dates())
def test_an_updated_ledger_is_up_to_date(
    old: dict[str, LedgerEntry], fingerprints: dict[str, str], today: date
) -> None:
    ledger = Ledger({name: (entry,) for name, entry in old.items()})
    found = updated(ledger, fingerprints, today, {})
    again = Ledger({name: (entry,) for name, entry in found.items()})
    assert out_of_date(again, fingerprints) == []
    assert updated(again, fingerprints, TODAY, {}) == found
