"""The last day to apply goes into a visitor's own calendar."""

from datetime import date

import icalendar
import pytest

from plugins.pages.calendars import calendar_files
from plugins.pages.context import Context
from plugins.pages.theme_files import ThemeFiles
from plugins.pages.views import site_view
from plugins.rendering.renderer import Renderer
from tests.builders import make_job, make_role
from tests.pages.contexts import make_context
from tests.small_site import THEME

LAST = date(2027, 1, 31)
URL = "https://rolepress.example/jobs/backend-tech-lead-acme/"


def written(context: Context) -> dict[str, bytes]:
    site = site_view(context, ThemeFiles("/site.css"), ())
    sites = {"": site, context.site.language: site}
    renderer = Renderer((str(THEME / "templates"),), b"", sites)
    return {file.url: renderer.render(file) for file in calendar_files(context)}


def entry(**changes: object) -> tuple[bytes, icalendar.Event]:
    job = make_job(slug="backend-tech-lead-acme", **({"valid_through": LAST} | changes))
    (data,) = written(make_context(make_role(), job)).values()
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return data, event


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


def test_what_it_says_does_not_change_with_the_day_it_is_built_on() -> None:
    job = make_job(valid_through=LAST)
    days = (date(2026, 11, 22), date(2026, 12, 24))
    first, second = (written(make_context(make_role(), job, build_date=day)) for day in days)
    assert first == second
