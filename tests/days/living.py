"""One site through its days: built on each, and audited for it."""

import datetime
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import rolepress.downloads
import rolepress.feeds
import rolepress.headers
import rolepress.redirects
import rolepress.sitemap
import rolepress.twins
from rolepress.core.problems import ContentError, format_problem
from rolepress.domain.options import IndexFloor
from rolepress.domain.site import Site
from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from rolepress_audit.cli.runner import audit
from rolepress_audit.findings.finding import Severity
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from tests.days.board import Board
from tests.plugins import adder, plugin_values
from tests.small_site import small_settings

SITE = "https://board.example"
ADDERS = (
    rolepress.sitemap,
    rolepress.feeds,
    rolepress.redirects,
    rolepress.headers,
    rolepress.downloads,
    rolepress.twins,
)
"""All plugins that add files and draw no pictures."""


def settings_of(board: Board, day: datetime.date) -> BuildSettings:
    """Lists of two entries, so that they have several pages; search engines get them all."""
    return small_settings(
        board.content.parent,
        site=Site("Board", SITE, "Vacancies of a few employers.", "en", board.zone),
        build_date=day,
        closed_days=board.closed_days,
        page_size=2,
        index_floor=IndexFloor(jobs=1, jobs_with_facts=1, facts=0),
        of_plugins=plugin_values({"REDIRECTS": ["netlify", "nginx", "apache"]}),
        executor=lambda: ThreadPoolExecutor(1),  # to start processes takes longer here
    )


def live(folder: Path, seed: int) -> Iterator[str]:
    """What is wrong on the days of a generated site. Nothing should be."""
    board = Board(folder / "content", seed)
    for day in board.days:
        board.advance(day)
        yield from (f"site {seed} on {day}: {wrong}" for wrong in _wrong_on(day, board))


def _wrong_on(day: datetime.date, board: Board) -> Iterator[str]:
    settings = settings_of(board, day)
    try:
        build(settings, adder(settings, ADDERS))
    except ContentError as error:
        yield from map(format_problem, error.problems)
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, the next sites shall live too
        yield f"{type(error).__name__}: {error}"
        return
    yield from errors_in(settings.output, day, SITE)


def errors_in(output: Path, day: datetime.date, site_url: str) -> Iterator[str]:
    """The errors that the audit finds in a built site, judged for a day."""
    for finding in audit(Options(output, site_url, Now(day)), jobs=1).findings:
        if finding.rule.severity is Severity.ERROR:
            yield f"{finding.path}:{finding.line}: {finding.rule.id}: {finding.message}"
