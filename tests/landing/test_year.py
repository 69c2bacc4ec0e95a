"""A year, day by day: what a page says of a vacancy is true on each day, to the day.

On each day, markup, lists, sitemaps, change lists, feeds, redirects and `lastmod` are held against
an oracle that has only the facts. On some days, the whole site is built, in the checkout that lived
through the year and from nothing.
"""

import datetime
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import rolepress.feeds
import rolepress.redirects
import rolepress.sitemap
from rolepress.cli.app import main as run_rolepress
from rolepress.discovery.changes import Kind, find_changes
from rolepress.discovery.sitemaps import Listed
from rolepress.domain.site import Site
from rolepress.landing import link
from rolepress.landing.build import build
from rolepress.landing.inputs import read_inputs
from rolepress.landing.plan import Plan, make_plan
from rolepress.landing.read import Library
from rolepress.landing.settings import BuildSettings
from rolepress.pages.mains import HubMain, JobMain
from rolepress.pages.view import FileView, Published
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import workers
from tests.landing.year import DAY, FIRST, LAST, Fact, Year
from tests.plugins import adder, plugin_values
from tests.small_site import files_of, small_settings

SITE = "https://small.example"
BUILT = {FIRST + number * 122 * DAY for number in range(3)}
"""Days on which the whole site is built, and built from nothing too."""
ZONES = ("Pacific/Auckland", "UTC", "America/Los_Angeles")


PLUGINS = (rolepress.sitemap, rolepress.feeds, rolepress.redirects)


def settings_on(folder: Path, day: datetime.date) -> BuildSettings:
    """Each day the site stands in another time zone: what is true of a day is true in all."""
    zone = ZONES[day.toordinal() % len(ZONES)]
    return small_settings(
        folder,
        site=Site("Small", SITE, "A small site.", "en", zone),
        build_date=day,
        page_size=1000,
        of_plugins=plugin_values(),
        executor=lambda: ThreadPoolExecutor(1),  # to start processes takes longer here
    )


class Checker:
    """Holds a day's plan against the facts, and remembers what must not go back."""

    def __init__(self) -> None:
        self._lastmod: dict[str, datetime.date] = {}
        self._listed: dict[str, Listed] = {}
        self.told: set[Kind] = set()
        self.had_markup: dict[str, list[datetime.date]] = {}

    def check(self, plan: Plan, facts: Sequence[Fact], day: datetime.date) -> None:
        pages = {page.url: page for page in plan.pages}
        self._check_pages(plan, pages, facts, day)
        self._check_lists(pages, facts, day)
        self._check_sitemaps(plan, pages, facts, day)
        self._check_changes(plan, facts, day)
        self._check_feeds(plan, facts, day)

    def _check_pages(
        self, plan: Plan, pages: dict[str, Published], facts: Sequence[Fact], day: datetime.date
    ) -> None:
        context = plan.linked.context
        for fact in facts:
            is_there = fact.posted <= day and not fact.is_gone(day)
            assert (fact.url in pages) is is_there, (fact, day)
            if not is_there:
                continue
            assert context.decisions[fact.url].emit is fact.is_open(day), (fact, day)
            if fact.is_open(day):
                self.had_markup.setdefault(fact.slug, []).append(day)
            assert pages[fact.url].last_modified == fact.last_changed(day), (fact, day)
            if _is_a_border(fact, day):
                _check_page(plan, pages[fact.url], fact, day)

    def _check_lists(
        self, pages: dict[str, Published], facts: Sequence[Fact], day: datetime.date
    ) -> None:
        open_now = {fact.url: fact for fact in facts if fact.is_open(day)}
        cards = _cards(pages["/jobs/"])
        role_page = "/roles/architect/"
        advertised = datetime.date(2026, 2, 1) <= day <= datetime.date(2026, 5, 31)
        assert set(cards) == {*open_now, *((role_page,) if advertised else ())}, day
        assert {url: cards[url] for url in open_now} == {
            url: fact.label(day) for url, fact in open_now.items()
        }, day
        for town in ("Berlin", "Hamburg", "Leipzig"):
            url = f"/jobs/in/{town.lower()}-de/"
            there = {fact.url for fact in open_now.values() if fact.town == town}
            assert set(_cards(pages[url])) == there, (town, day)

    def _check_sitemaps(
        self, plan: Plan, pages: dict[str, Published], facts: Sequence[Fact], day: datetime.date
    ) -> None:
        listed = {loc.removeprefix(SITE): mod for loc, mod in _sitemap_entries(plan.files)}
        assert set(listed) == {url for url, page in pages.items() if page.indexable}, day
        for fact in facts:
            assert (fact.url in listed) is fact.is_open(day), (fact, day)
        for url, lastmod in listed.items():
            if lastmod:
                changed = datetime.date.fromisoformat(lastmod)
                assert changed <= day, (url, day)
                assert changed >= self._lastmod.get(url, changed), (url, day)
                self._lastmod[url] = changed
            else:
                assert url not in self._lastmod, (url, day)

    def _check_changes(self, plan: Plan, facts: Sequence[Fact], day: datetime.date) -> None:
        """What engines are told between yesterday and today."""
        before, entries = self._listed, _sitemap_entries(plan.files)
        self._listed = {loc: Listed(loc, lastmod, "jobs") for loc, lastmod in entries}
        if before:
            changes = {c.url.removeprefix(SITE): c.kind for c in find_changes(before, self._listed)}
            self.told |= {changes[fact.url] for fact in facts if fact.url in changes}
            for fact in facts:
                assert changes.get(fact.url) == _change_of(fact, day), (fact, day)

    def _check_feeds(self, plan: Plan, facts: Sequence[Fact], day: datetime.date) -> None:
        feeds = [file for file in plan.files if file.url.startswith("/feeds/")]
        jobs = repr([file.data for file in feeds])
        for fact in facts:
            if not fact.is_open(day):
                assert fact.url not in jobs, (fact, day)
        latest = sorted((f for f in facts if f.is_open(day)), key=lambda f: f.posted)[-5:]
        assert all(fact.url in jobs for fact in latest), day
        assert _gone(plan.files) == {fact.url for fact in facts if fact.is_gone(day)}, day


def _change_of(fact: Fact, day: datetime.date) -> Kind | None:
    was_open, is_open = fact.is_open(day - DAY), fact.is_open(day)
    if was_open is not is_open:
        return Kind.NEW if is_open else Kind.REMOVED
    changed = is_open and fact.last_changed(day) == day
    return Kind.CHANGED if changed else None


def _is_a_border(fact: Fact, day: datetime.date) -> bool:
    """The days around those on which a vacancy opens and closes."""
    end = fact.first_day_closed
    return day in {fact.posted - DAY, fact.posted} or (end is not None and day in {end - DAY, end})


def _check_page(plan: Plan, page: Published, fact: Fact, day: datetime.date) -> None:
    assert page.document is not None
    view = page.view(plan.linked.library.text(page.document))
    assert isinstance(view.main, JobMain)
    nodes = (view.graph or {})["@graph"]
    assert isinstance(nodes, list)
    postings = [n for n in nodes if isinstance(n, dict) and n["@type"] == "JobPosting"]
    assert len(postings) == fact.is_open(day), (fact, day)
    assert (view.main.vacancy.application is not None) is fact.is_open(day), (fact, day)
    assert view.main.vacancy.closing == fact.label(day), (fact, day)
    assert bool(view.main.vacancy.notice) is not fact.is_open(day), (fact, day)
    if postings and fact.first_day_closed:
        end = datetime.datetime.fromisoformat(str(postings[0]["validThrough"]))
        zone = ZoneInfo(plan.linked.context.site.timezone)
        midnight = datetime.datetime.combine(fact.first_day_closed, datetime.time(), zone)
        assert end.utcoffset() is not None
        assert midnight - datetime.timedelta(minutes=1) <= end < midnight, (fact, day)
        start_in_utc = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
        assert end > start_in_utc, "a crawler that counts in UTC must not find it closed already"


def _cards(page: Published) -> dict[str, str]:
    view = page.view(None)  # a list has no text
    assert isinstance(view.main, HubMain)
    return {card.url: card.label for group in view.main.groups for card in group.cards}


def _sitemap_entries(files: Sequence[FileView]) -> Iterator[tuple[str, str]]:
    for file in files:
        if file.template == "sitemap/sitemap.xml" and not file.url.endswith(".gz"):
            yield from ((entry.loc, entry.lastmod) for entry in file.data["entries"])


def _gone(files: Sequence[FileView]) -> set[str]:
    lines = [line for file in files if file.url == "/_redirects" for line in file.data["lines"]]
    return {source for source, _, status in lines if status == "410"}


@pytest.mark.parametrize(
    ("jobs", "last"),
    [
        (80, datetime.date(2026, 4, 30)),
        *(pytest.param(jobs, LAST, marks=pytest.mark.exhaustive) for jobs in (80, 205)),
    ],
)
def test_every_day_of_a_year_is_told_as_it_was(
    jobs: int,
    last: datetime.date,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    year, checker = Year(tmp_path / "content", jobs), Checker()
    library: Library | None = None
    with Memo(tmp_path / "year.sqlite", b"code") as memo, workers(ThreadPoolExecutor) as pool:
        for number in range((last - FIRST).days + 1):
            day = FIRST + number * DAY
            monkeypatch.setenv("BUILD_DATE", day.isoformat())
            settings = settings_on(tmp_path, day)
            if year.advance(day) or day == FIRST:
                assert run_rolepress(["ledger", "update", "--content", str(year.content)]) == 0
                inputs = read_inputs(settings)
                library = None
            with monkeypatch.context() as patch:
                if library:  # to read the same files again takes a third of the time
                    patch.setattr(link, "read_documents", partial(_known, library))
                plan = make_plan(settings, inputs, adder(settings, PLUGINS), memo, pool)
            library = plan.linked.library
            checker.check(plan, list(year.facts.values()), day)
            if day in BUILT:
                _check_builds(settings, tmp_path / "fresh")
    capsys.readouterr()
    assert checker.told == set(Kind)
    for fact in year.facts.values():
        days = [FIRST + n * DAY for n in range((last - FIRST).days + 1)]
        open_days = [day for day in days if fact.is_open(day)]
        assert checker.had_markup.get(fact.slug, []) == open_days, fact


def _known(library: Library, *_: object, **__: object) -> Library:
    return library


def _check_builds(settings: BuildSettings, fresh: Path) -> None:
    """The long-lived checkout and a fresh clone make the same bytes of the same day."""
    build(settings, adder(settings, PLUGINS))
    clone = replace(settings, output=fresh / "output", cache=fresh / "cache")
    build(clone, adder(clone, PLUGINS))
    assert files_of(clone.output) == files_of(settings.output), settings.build_date
    shutil.rmtree(fresh)
