"""The last day to apply goes into a visitor's own calendar."""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest

from rolepress.domain.catalog import ReferenceData
from rolepress.pages.calendars import calendar_files
from rolepress.pages.context import Context
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.views import site_view
from rolepress.rendering.renderer import Renderer
from rolepress.rendering.templates import read_templates
from tests.builders import make_data, make_employer, make_job, make_role, make_site
from tests.pages.contexts import make_context
from tests.small_site import THEME

LAST = date(2027, 1, 31)
URL = "https://rolepress.example/jobs/backend-tech-lead-acme/"


def written(context: Context) -> dict[str, bytes]:
    site = site_view(context, ThemeFiles("/site.css"), ())
    sites = {"": site, context.site.language: site}
    renderer = Renderer(read_templates([THEME / "templates"]), sites)
    return {file.url: renderer.render(file) for file in calendar_files(context)}


def entry_on(day: date, data: ReferenceData | None = None, **changes: object) -> icalendar.Event:
    job = make_job(slug="backend-tech-lead-acme", **({"valid_through": LAST} | changes))
    context = make_context(make_role(), job, build_date=day, data=data or make_data())
    (text,) = written(context).values()
    return event_of(text)


def event_of(text: bytes) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def entry(**changes: object) -> tuple[bytes, icalendar.Event]:
    job = make_job(slug="backend-tech-lead-acme", **({"valid_through": LAST} | changes))
    (data,) = written(make_context(make_role(), job)).values()
    return data, event_of(data)


def test_a_stranger_s_reader_finds_the_day_the_words_and_the_page() -> None:
    _, event = entry(title="Engineer")
    assert event.start == LAST
    assert str(event["SUMMARY"]) == "Last day to apply: Engineer at Acme Energy"
    assert str(event["URL"]) == URL
    assert str(event["UID"]) == f"{URL}#apply-by"


@pytest.mark.parametrize(
    "title", ["R&D; Builds, \\ Tests", "Ingenieur für Börsenkurse " * 3, "技術者" * 20]
)
def test_any_title_is_read_back_and_no_line_is_too_long(title: str) -> None:
    data, event = entry(title=title.strip())
    assert str(event["SUMMARY"]) == f"Last day to apply: {title.strip()} at Acme Energy"
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)


@pytest.mark.parametrize(
    "changes", [{"valid_through": None}, {"valid_through": date(2026, 11, 21)}, {"draft": True}]
)
def test_there_is_no_entry_without_a_last_day_that_is_to_come(changes: dict[str, object]) -> None:
    job = make_job(**({"valid_through": LAST} | changes))
    assert not written(make_context(make_role(), job))


@pytest.mark.parametrize("changes", [{"valid_through": date(2026, 12, 30)}, {"title": "Architect"}])
def test_an_entry_that_says_something_new_has_a_newer_stamp(changes: dict[str, Any]) -> None:
    before = entry_on(date(2026, 11, 20))
    after = entry_on(date(2026, 11, 21), **changes)
    assert after["UID"] == before["UID"]
    assert after.stamp > before.stamp


def test_an_employer_with_a_new_name_is_news_too() -> None:
    before = entry_on(date(2026, 11, 20))
    renamed = make_data(employers={"acme": make_employer(name="Acme Grid")})
    after = entry_on(date(2026, 11, 21), renamed)
    assert (str(after["SUMMARY"]), after["UID"]) != (str(before["SUMMARY"]), before["UID"])
    assert after.stamp > before.stamp


def test_the_stamp_is_the_start_of_the_day_where_the_site_is() -> None:
    site = make_site(timezone="Pacific/Auckland")
    job = make_job(valid_through=LAST)
    (text,) = written(make_context(make_role(), job, build_date=LAST, site=site)).values()
    assert event_of(text).stamp == datetime(2027, 1, 30, 11, tzinfo=UTC)
