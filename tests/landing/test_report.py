"""The report says what the build did, in lines an editor wants to read, and survives the memo."""

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rolepress.landing.report import News, Report, Withheld, format_report, read_report
from rolepress.rendering.writer import Changes
from rolepress.schema_org.decision import Reason
from tests.small_site import build_small, write_small_site


def make_report(**changes: Any) -> Report:
    """A build that found everything as it was."""
    defaults: dict[str, Any] = {
        "pages": 3,
        "postings": 1,
        "withheld": (),
        "changes": Changes(),
        "output": "output",
        "build_date": "2026-11-22",
    }
    return Report(**(defaults | changes))


def lines_of(**changes: Any) -> list[str]:
    """What the report says below its first two lines."""
    return format_report(make_report(**changes)).splitlines()[2:]


def test_says_that_nothing_has_changed() -> None:
    assert format_report(make_report()) == (
        "3 pages for 2026-11-22: nothing has changed\n1 vacancy is open, and job search can show it"
    )


def test_counts_what_was_written_and_removed_and_what_is_open() -> None:
    report = make_report(pages=1, postings=1200, changes=Changes(["a"], ["b"] * 1234))
    assert format_report(report).splitlines() == [
        "1 page for 2026-11-22: 1 file written, 1,234 removed",
        "1,200 vacancies are open, and job search can show each of them",
    ]


def test_names_each_vacancy_that_is_not_shown_and_why() -> None:
    withheld = (Withheld("content/jobs/x.md", ("the vacancy is closed", "the page is a draft")),)
    assert lines_of(withheld=withheld) == [
        "Not shown to job search:",
        "  content/jobs/x.md: the vacancy is closed; the page is a draft",
    ]


def test_names_ten_of_many_and_counts_the_rest() -> None:
    withheld = tuple(Withheld(f"{number}.md", ("it closed",)) for number in range(1011))
    lines = lines_of(withheld=withheld)
    assert len(lines) == 12
    assert lines[-1] == "  and 1,001 more"


def test_says_which_vacancies_close_soon_and_which_is_next() -> None:
    lines = lines_of(
        closing_soon=("Tech Lead at Acme closes tomorrow",),
        next_to_close="“Tech Lead” at Acme closes after 23 Nov 2026",
    )
    assert lines == [
        "Closing soon:",
        "  Tech Lead at Acme closes tomorrow",
        "Next: “Tech Lead” at Acme closes after 23 Nov 2026",
    ]


def test_counts_the_vacancies_that_no_page_shows_any_more() -> None:
    assert lines_of(ended=("content/jobs/x.md",), closed_days=1) == [
        "Closed 1 day ago or earlier, and on no page any more; these may go:",
        "  content/jobs/x.md",
    ]


def test_asks_for_the_ledger_where_files_have_changed() -> None:
    assert lines_of(unrecorded=3) == [
        "3 files changed since the ledger was written: run `make ledger`"
    ]


def test_says_what_is_different_from_the_last_build() -> None:
    news = (
        News("no longer shown to job search", ("Tech Lead at Acme: the vacancy is closed",)),
        News("changed pages", tuple(f"/{number}/" for number in range(12)), in_a_row=True),
    )
    assert lines_of(news=news, last_date="2026-11-21") == [
        "Since the build for 2026-11-21:",
        "  no longer shown to job search:",
        "    Tech Lead at Acme: the vacancy is closed",
        "  changed pages: /0/, /1/, /2/, /3/, /4/, /5/, /6/, /7/, /8/, /9/, and 2 more",
    ]


def test_names_the_employers_that_are_made_up() -> None:
    (line,) = lines_of(examples=("Acme", "Zeta"))
    assert line == (
        "Acme, Zeta are made up (`example: true`): "
        "take their vacancies out before you publish this site"
    )


def test_no_line_speaks_of_markup() -> None:
    """Editors need not know the vocabulary of search engines."""
    words = " ".join([*Reason, format_report(make_report(ended=("x.md",), unrecorded=1))]).lower()
    assert not [word for word in ("schema", "jobposting", "json", "markup") if word in words]


def test_a_later_build_says_the_same_of_the_site_but_not_of_its_own_changes() -> None:
    report = make_report(
        withheld=(Withheld("x.md", ("closed",)),),
        changes=Changes(["a"]),
        examples=("Acme",),
        closing_soon=("x closes today",),
        next_to_close="x closes after 1 Dec 2026",
        ended=("y.md",),
        unrecorded=1,
        news=(News("new pages", ("/x/",)),),
        last_date="2026-11-21",
    )
    remembered = read_report(json.loads(json.dumps(report.to_dict())))
    assert remembered == replace(report, changes=Changes(), news=(), last_date="")


@pytest.mark.parametrize(
    "data", [{}, {"withheld": 1}, {"withheld": [], "examples": [], "nonsense": 1}]
)
def test_a_report_that_makes_no_sense_is_none(data: dict[str, Any]) -> None:
    assert read_report(data) is None


def test_tells_of_the_site_as_it_was_built(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    report = build_small(settings)
    assert report.postings == 1
    assert len(report.changes.written) == len(set(report.changes.written)) > 20
    (withheld,) = report.withheld
    assert withheld.path.endswith("content/jobs/acme-closed.md")
    assert withheld.reasons == ("the vacancy is closed",)
    again = build_small(settings)
    assert again == replace(report, changes=Changes())
