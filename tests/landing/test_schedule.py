"""A page is built from its day on, and what would go wrong on that day is said before it."""

import datetime
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from rolepress.core.problems import ContentError
from rolepress.landing.report import Report, format_report
from tests.small_site import (
    BUILD_DATE,
    FILES,
    build_small,
    clean_build,
    files_of,
    job_text,
    role_text,
    small_settings,
)

DAY = datetime.timedelta(days=1)
SOON, LATER = BUILD_DATE + DAY, BUILD_DATE + 30 * DAY


def guide(text: str = "Words.", **facts: object) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in facts.items())
    head = "title: A guide\ndescription: What changes, and what stays as it was.\n"
    return f"---\n{head}{lines}---\n\n{text}\n"


class Desk:
    """Somebody who writes files and builds on any day."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self._folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def build(self, day: datetime.date = BUILD_DATE, **changes: Any) -> Report:
        changes = {"build_date": day, "executor": lambda: ThreadPoolExecutor(1)} | changes
        self._settings = small_settings(self._folder, **changes)
        return build_small(self._settings)

    def problems(self, day: datetime.date = BUILD_DATE) -> list[str]:
        """What a build says is wrong, each with its file's name."""
        with pytest.raises(ContentError) as raised:
            self.build(day)
        return [f"{Path(p.path).name}: {p.message}" for p in raised.value.problems]

    @property
    def output(self) -> Mapping[str, bytes]:
        return files_of(self._folder / "output")

    def is_clean(self) -> bool:
        return clean_build(self._settings) == self.output


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


PAGES = {
    "roles/later/index.html": ("roles/later.md", role_text("Later", date_published=str(LATER))),
    "jobs/later/index.html": ("jobs/later.md", job_text("tech-lead", date_posted=str(LATER))),
    "jobs/announced/index.html": (
        "jobs/announced.md",
        job_text("tech-lead", date_posted="2026-11-01", date_published=str(LATER)),
    ),
    "job-descriptions/later/index.html": (
        "job-descriptions/later.md",
        guide("Words.\n\n## Job description\n\nLead.", role="tech-lead", date_published=LATER),
    ),
    "guides/later/index.html": ("guides/later.md", guide(date_published=LATER)),
    "later/index.html": ("pages/later.md", guide(date_published=LATER)),
}


def test_no_page_is_published_before_its_day_and_each_is_on_it(desk: Desk) -> None:
    for name, text in PAGES.values():
        desk.write(name, text)
    report = desk.build(LATER - DAY)
    before = desk.output
    assert before.keys().isdisjoint(PAGES)
    assert not [path for path, data in before.items() if b"later/" in data or b"announced/" in data]
    assert {line.partition(" on ")[0].rpartition("content/")[2] for line in report.to_come} == {
        name for name, _ in PAGES.values()
    }
    assert not desk.build(LATER).to_come
    assert desk.output.keys() >= PAGES.keys()
    assert b'"datePosted":"2026-12-22"' in desk.output["jobs/later/index.html"]
    assert desk.is_clean()


def test_the_report_names_what_is_to_come_the_next_first(desk: Desk) -> None:
    desk.write("guides/b.md", guide(date_published=SOON))
    desk.write("guides/a.md", guide(date_published="2106-01-04"))
    lines = format_report(desk.build()).splitlines()
    at = lines.index("Published later:")
    assert lines[at + 1].endswith("content/guides/b.md on 23 Nov 2026")
    assert lines[at + 2].endswith("content/guides/a.md on 4 Jan 2106")


def test_a_role_shows_its_vacancy_from_the_day_of_posting_on(desk: Desk) -> None:
    posting = (
        f"{{employer: acme, date_posted: {LATER}, workplace: office, apply_email: a@acme.example, "
        "locations: [{locality: Oslo, country: NO}]}"
    )
    desk.write("roles/later.md", role_text("Later", job_posting=posting))
    desk.build(LATER - DAY)
    before = desk.output
    assert b"a@acme.example" not in before["roles/later/index.html"]
    assert not [path for path, data in before.items() if b"oslo" in data.lower()]
    desk.build(LATER)
    assert b"JobPosting" in desk.output["roles/later/index.html"]
    assert "jobs/in/oslo-no/index.html" in desk.output


def test_a_translation_waits_for_its_original_and_for_its_own_day(desk: Desk) -> None:
    words = {"title": "Später", "description": "Was diese Arbeit ausmacht, in einer Zeile."}
    head = "".join(f"{key}: {value}\n" for key, value in words.items())
    desk.write("jobs/acme-grid.de.md", f"---\n{head}date_published: {SOON}\n---\n\nWorte.\n")
    desk.write("roles/later.md", role_text("Later", date_published=str(LATER)))
    desk.write("roles/later.de.md", f"---\n{head}---\n\nWorte.\n")
    desk.build()
    assert not [path for path in desk.output if path.startswith("de/")]
    assert b"hreflang" not in desk.output["jobs/acme-grid/index.html"]
    desk.build(SOON)
    assert "de/jobs/acme-grid/index.html" in desk.output
    assert "de/roles/later/index.html" not in desk.output
    desk.build(LATER)
    assert "de/roles/later/index.html" in desk.output


def test_a_preview_shows_what_is_to_come_as_unpublished(desk: Desk) -> None:
    for name, text in PAGES.values():
        desk.write(name, text)
    desk.build(preview=True)
    notice = b"This page is not published. Only a preview shows it."
    assert all(notice in desk.output[path] for path in PAGES)


@pytest.mark.parametrize(
    "link", ["later.md", "/guides/later/", "../guides/later.md#part", "/guides/later/#part"]
)
def test_no_page_leads_to_one_that_is_published_after_it(desk: Desk, link: str) -> None:
    desk.write("guides/later.md", guide("Words.\n\n## Part\n\nWords.", date_published=LATER))
    desk.write("guides/early.md", guide(f"See [this]({link}).", date_published=SOON))
    desk.write("guides/now.md", guide(f"See [this]({link})."))
    target = "/guides/later/" if link.startswith("/") else "guides/later.md"
    said = f"the link leads to `{target}`, which is not published before {LATER}"
    found = desk.problems()
    assert sorted(found) == [f"early.md: {said}", f"now.md: {said}"]
    desk.build(LATER)


def test_pages_of_one_day_may_lead_to_each_other_and_to_all_before(desk: Desk) -> None:
    desk.write("guides/one.md", guide("See [two](two.md).", date_published=LATER))
    desk.write("guides/two.md", guide("See [one](one.md).", date_published=LATER))
    desk.write("guides/last.md", guide("See [one](one.md).", date_published=LATER + DAY))
    for day in (BUILD_DATE, LATER, LATER + DAY):
        desk.build(day)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("jobs/of-it.md", job_text("later")),
        ("roles/near-it.md", role_text("Near", related="[later]")),
        ("roles/like-it.md", role_text("Like", compare_with="[later]")),
    ],
)
def test_no_file_names_a_role_that_is_published_after_it(desk: Desk, name: str, text: str) -> None:
    desk.write("roles/later.md", role_text("Later", date_published=str(LATER)))
    desk.write(name, text)
    (problem,) = desk.problems()
    assert problem.endswith(f"roles/later.md, which is not published before {LATER}")
    assert "the role `later` is in " in problem
    desk.write(name, text.replace("title:", f"date_published: {LATER}\ntitle:"))
    desk.build()
    desk.build(LATER)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("guides/later.md", guide("See [this](/jobs/in/oslo-no/)."), "no page or file here"),
        ("guides/later.md", guide("See [this](nowhere.md)."), "which is no page of this site"),
        ("guides/later.md", guide(aliases="[titles]"), "the address /guides/titles/ belongs to "),
        ("roles/later.md", role_text("Later", skills="[cobol]"), "there is no skill `cobol`"),
        ("jobs/later.md", job_text("tech-lead", apply_url="").replace("apply_url: \n", ""),
         "the vacancy gives no way to apply"),
        ("roles/later.md", role_text("Later"), "the address /roles/later/ has a page"),
    ],
)  # fmt: skip
def test_what_would_stop_the_build_on_that_day_stops_it_today(
    desk: Desk, name: str, text: str, message: str
) -> None:
    desk.write("data/redirects.yaml", "/roles/later/: /roles/tech-lead/\n")
    desk.write(name, text.replace("title:", f"date_published: {LATER}\ntitle:"))
    (problem,) = desk.problems()
    assert message in problem


def test_a_list_that_is_there_on_that_day_may_be_linked_to_from_it(desk: Desk) -> None:
    oslo = "[{locality: Oslo, country: NO}]"
    desk.write("jobs/later.md", job_text("tech-lead", date_posted=str(LATER), locations=oslo))
    desk.write("guides/later.md", guide("See [it](/jobs/in/oslo-no/).", date_published=LATER))
    desk.build()
    desk.build(LATER)


def test_a_redirect_waits_for_its_page_too(desk: Desk) -> None:
    desk.write("data/redirects.yaml", "/old/: /guides/later/\n")
    desk.write("guides/later.md", guide(date_published=LATER))
    message = f"redirects.yaml: `/guides/later/` is not published before {LATER}"
    assert desk.problems() == [message]
    desk.build(LATER)


def test_a_page_that_one_to_come_leads_to_stays_for_it(desk: Desk) -> None:
    """The page of a vacancy that closed on November 10 would be gone on that day."""
    day = BUILD_DATE + 200 * DAY
    desk.write("guides/later.md", guide("See [it](../jobs/acme-closed.md).", date_published=day))
    for each in (BUILD_DATE, day - DAY, day):
        desk.build(each)
        assert "jobs/acme-closed/index.html" in desk.output


@pytest.mark.parametrize(
    "url", ["/jobs/page/2/", "/jobs/acme-grid/apply-by.ics", "/sitemaps/jobs-1.xml"]
)
def test_no_page_leads_to_what_is_there_on_some_days_only(desk: Desk, url: str) -> None:
    """While both vacancies are open, each of these is there; when they have closed, none is."""
    desk.write("jobs/acme-grid.md", job_text("backend-engineer", valid_through=str(LATER)))
    desk.write("jobs/second.md", job_text("tech-lead", "Second", valid_through=str(LATER)))
    desk.build(page_size=1)
    assert any(f"/{path}".startswith(url) for path in desk.output)
    desk.write("guides/links.md", guide(f"See [it]({url})."))
    for day in (BUILD_DATE, LATER + DAY):
        with pytest.raises(ContentError) as raised:
            desk.build(day, page_size=1)
        (problem,) = raised.value.problems
        assert f"the link leads to `{url}`, which is " in problem.message
    desk.write("guides/links.md", guide("Nothing to see."))
    desk.write("data/redirects.yaml", f"/old/: {url}\n")
    with pytest.raises(ContentError, match="1 problem in 1 file"):
        desk.build(page_size=1)
