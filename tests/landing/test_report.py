"""The report says what the build did, in lines an editor wants to read, and survives the memo."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from plugins.landing.report import Report, Withheld, format_report, read_report
from plugins.rendering.writer import Changes
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


def test_says_that_nothing_has_changed() -> None:
    assert format_report(make_report()) == (
        "3 pages for 2026-11-22: nothing has changed\n"
        "JobPosting markup on 1 page, each with one open vacancy"
    )


def test_counts_what_was_written_and_removed() -> None:
    report = make_report(pages=1, changes=Changes(["a"], ["b"] * 1234))
    first = format_report(report).splitlines()[0]
    assert first == "1 page for 2026-11-22: 1 file written, 1,234 removed"


def test_names_each_vacancy_without_markup_and_why() -> None:
    withheld = (Withheld("content/jobs/x.md", ("the vacancy is closed", "it is a draft")),)
    lines = format_report(make_report(withheld=withheld)).splitlines()
    assert lines[2:] == ["  none on content/jobs/x.md: the vacancy is closed; it is a draft"]


def test_names_the_employers_that_are_made_up() -> None:
    lines = format_report(make_report(examples=("Acme", "Zeta"))).splitlines()
    assert "\n".join(lines[2:]) == (
        "  Acme, Zeta are made up (`example: true`): "
        "take their vacancies out before you publish this site"
    )


def test_a_later_build_says_the_same_of_the_site_but_not_of_its_own_changes() -> None:
    report = make_report(
        withheld=(Withheld("x.md", ("closed",)),), changes=Changes(["a"]), examples=("Acme",)
    )
    remembered = read_report(json.loads(json.dumps(report.to_dict())))
    assert remembered == dataclasses.replace(report, changes=Changes())


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
    assert again == dataclasses.replace(report, changes=Changes())
