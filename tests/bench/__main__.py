"""`python -m tests.bench [roles] [rounds]`: our builds and stock Pelican's, in turns."""

import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from tests.bench.content import build_roles, write_ours, write_stock
from tests.bench.measure import Cost, Running, adopt_orphans, measure, medians

ROOT = Path(__file__).parent.parent.parent
NOTHING, COLD, UNCHANGED, EDIT, SERVED, STOCK = (
    "pelican --version",
    "ours, cold",
    "ours, nothing changed",
    "ours, one word edited",
    "ours, the same, serving",
    "stock Pelican, cold",
)
PELICAN = (sys.executable, "-m", "pelican")
SITE = ("content", "--settings", "pelicanconf.py")
BUILD = (*SITE, "--log-handler", "plain")
PAGES_ALONE = ("-e", 'PLUGINS=["rolepress.landing", "rolepress.sitemap", "rolepress.feeds"]')
"""What stock Pelican makes, too: it draws no pictures, and has no search and no documents."""
ENVIRON = {"BUILD_DATE": "2026-11-22"}
ONE_FILE, DONE = " 1 file written, 0 removed", " pages for "
STOCK_SETTINGS = """\
SITENAME = "Stock"
SITEURL = "https://stock.example"
TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "en"
THEME = "simple"
PLUGINS = []
DEFAULT_PAGINATION = 100
ARTICLE_URL = "roles/{slug}/"
ARTICLE_SAVE_AS = "roles/{slug}/index.html"
FEED_ALL_ATOM = "feeds/roles.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
NOTES = """\
Ours: roles with typed sections and front matter, every fourth with a vacancy; pages for roles,
families, skills, employers and places, JSON-LD on each, two feeds, a sitemap. Without pictures,
search and documents, which stock has not.
Stock: the same texts with title, dates, category (the family), tags (the skills) and summary as its
own metadata; stock generators and Markdown reader, theme "simple", no plugins; pages for articles,
categories and tags, one feed. It makes less of each page, and checks nothing.
"""


class Bench:
    """Both sites in one temporary folder, with a copy of our code that nobody edits meanwhile."""

    def __init__(self, folder: Path, roles: int) -> None:
        self._folder = folder
        self._ours, self._stock = folder / "ours", folder / "stock"
        self._aside = folder / "aside"
        for name in ("plugins", "theme"):
            shutil.copytree(ROOT / name, self._ours / name)
        shutil.copy(ROOT / "pelicanconf.py", self._ours)
        made = build_roles(roles)
        write_ours(made, self._ours / "content")
        write_stock(made, self._stock / "content")
        (self._stock / "pelicanconf.py").write_text(STOCK_SETTINGS)
        self._edited = self._ours / "content/roles" / f"{made[roles // 2].slug}.md"
        self._build(self._ours, "files written")  # compiles Python files, once

    def round(self) -> Iterator[tuple[str, Cost]]:
        """One of each."""
        yield NOTHING, measure([*PELICAN, "--version"], self._ours, ENVIRON)[0]
        self._set_aside(self._ours / "output", self._ours / ".cache")
        yield COLD, self._build(self._ours, " files written, 0 removed")
        yield UNCHANGED, self._build(self._ours, "nothing has changed")
        self._edit()
        yield EDIT, self._build(self._ours, ONE_FILE)
        yield SERVED, self._serve()
        self._set_aside(self._stock / "output")
        yield STOCK, self._build(self._stock, "Processed")

    def _set_aside(self, *folders: Path) -> None:
        """Take away what was built, without removing it: ext4 is slow to make files after that.

        It passes over each inode that was in use a minute ago. A first build meets none of those.
        """
        for folder in filter(Path.exists, folders):
            self._aside.mkdir(exist_ok=True)
            folder.rename(self._aside / str(len(list(self._aside.iterdir()))))

    def _edit(self) -> None:
        text = self._edited.read_text()
        self._edited.write_text(text.replace("Is it ", "Is it really ", 1))

    def _build(self, site: Path, expected: str) -> Cost:
        more = PAGES_ALONE if site == self._ours else ()
        return _expect(expected, measure([*PELICAN, *BUILD, *more], site, ENVIRON))

    def _serve(self) -> Cost:
        """One edit while `make serve` runs: it has started, and built once because of an edit."""
        command = [sys.executable, "-m", "rolepress", "serve", *SITE, *PAGES_ALONE, "--port", "0"]
        with Running(command, self._ours, ENVIRON) as server:
            server.measure(lambda: None, DONE)
            _expect(ONE_FILE, server.measure(self._edit, DONE))
            return _expect(ONE_FILE, server.measure(self._edit, DONE))

    def counts(self) -> str:
        """How many files both made."""
        ours, stock = (
            sum(path.is_file() for path in (site / "output").rglob("*"))
            for site in (self._ours, self._stock)
        )
        return f"Files made: ours {ours:,}, stock {stock:,}"


def _expect(expected: str, run: tuple[Cost, str]) -> Cost:
    cost, said = run
    if not re.search(expected, said):
        raise RuntimeError(f"expected {expected!r}, got:\n{said}")
    return cost


def table(costs: dict[str, Cost]) -> Iterator[str]:
    """The medians, and the ratios that matter."""
    yield f"{'':24}{'wall s':>8}{'CPU s':>8}{'largest MB':>12}{'together MB':>13}"
    for name, cost in costs.items():
        largest, together = cost.largest_bytes / 1e6, cost.together_bytes / 1e6
        yield (
            f"{name:24}{cost.wall_seconds:8.2f}{cost.cpu_seconds:8.2f}"
            f"{largest:12.0f}{together:13.0f}"
        )
    yield ""
    for over, under in ((COLD, STOCK), (UNCHANGED, COLD), (EDIT, COLD), (SERVED, COLD)):
        wall = costs[over].wall_seconds / costs[under].wall_seconds
        cpu = costs[over].cpu_seconds / costs[under].cpu_seconds
        yield f"{over} / {under}: wall {wall:.2f}, CPU {cpu:.2f}"


def main(roles: int = 1000, rounds: int = 3) -> None:
    """Measure in turns, so that a busy machine is busy for all, and print medians."""
    adopt_orphans()
    found: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), roles)
        for _ in range(rounds):
            for name, cost in bench.round():
                found.setdefault(name, []).append(cost)
        counts = bench.counts()
    cores = len(os.sched_getaffinity(0))
    python = f"Python {platform.python_version()}, Pelican {version('pelican')}"
    lines = [f"{roles:,} roles, medians of {rounds} rounds, {cores} cores, {python}", ""]
    lines += [*table({name: medians(costs) for name, costs in found.items()}), "", counts, NOTES]
    sys.stdout.write("\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
