"""`python -m tests.bench.search [roles]`: the search over generated roles, in a real browser.

Says how large the index is, what of it a visitor loads for the first result and how long that
takes, and whether the page that answers each of ten queries stands first.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser

from tests.bench.content import build_roles, write_ours
from tests.bench.measure import adopt_orphans, measure
from tests.browser.chromium import NONE_FOUND, find_chromium, start_chromium
from tests.browser.serving import serve

ROOT = Path(__file__).parent.parent.parent
ENVIRON = {"BUILD_DATE": "2026-11-22"}
BUILD = ("-m", "pelican", "content", "--settings", "pelicanconf.py", "--log-handler", "plain")
PLUGINS = '["rolepress.landing", "rolepress.sitemap", "rolepress.feeds"{}]'
"""Those that make pages: pictures and documents would hide what the search costs."""
GERMAN = """---
title: Beispielrolle Vermessung
description: Was die Vermessung in diesem Beispiel den ganzen Tag tut.
works_with: [Planung, Bauleitung]
---

Die Vermessung zeichnet auf, wo Grenzen verlaufen.
"""
QUERIES = (
    ("", "example role 0042", "/roles/role-0042/"),
    ("", "exmaple role 0400", "/roles/role-0400/"),
    ("", "specialist 17", "/roles/role-0017/"),
    ("", "family 07", "/roles/family/family-07/"),
    ("", "skill 033", "/skills/skill-033/"),
    ("", "employer 12", "/employers/employer-12/"),
    ("", "jobs in berlin", "/jobs/in/berlin-de/"),
    ("", "porto portgual", "/jobs/in/porto-pt/"),
    ("", "lyon", "/jobs/in/lyon-fr/"),
    ("/de", "Vermesung", "/de/roles/role-0042/"),
)
"""The folder of a language, what is written there, and the page that answers it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query led to, from an empty cache: its first result, after how long, for how much."""

    first: str
    seconds: float
    fetched_bytes: int


def build_site(folder: Path, roles: int) -> None:
    """Build the site with its search, and once more without: prints what each costs."""
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    write_ours(build_roles(roles), folder / "content")
    (folder / "content/roles/role-0042.de.md").write_text(GERMAN, encoding="utf-8")
    for name, more in (
        ("without search, cold", ""),
        ("with search, pages as new", ', "rolepress.search"'),
        ("with search, nothing changed", ', "rolepress.search"'),
    ):
        command = [sys.executable, *BUILD, "-e", f"PLUGINS={PLUGINS.format(more)}"]
        cost, _ = measure(command, folder, ENVIRON)
        sys.stdout.write(f"{name:32}{cost.wall_seconds:8.2f} s wall{cost.cpu_seconds:8.2f} s CPU\n")


def ask(browser: Browser, address: str) -> Answer:
    """Open a search page with a query in its address, as a new visitor."""
    context = browser.new_context()
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    started = time.perf_counter()
    page.goto(address)
    first = page.locator(".results__list a").first
    first.wait_for()
    seconds = time.perf_counter() - started
    found = Answer(str(first.get_attribute("href")), seconds, sum(sizes))
    context.close()
    return found


def table(browser: Browser, site: str) -> Iterator[str]:
    """A line for each query."""
    ask(browser, f"{site}/search/?q=skills")  # the browser itself starts up
    yield f"{'query':24}{'first result':28}{'':10}{'ms':>6}{'kB':>7}"
    for folder, query, expected in QUERIES:
        answer = ask(browser, f"{site}{folder}/search/?{urlencode({'q': query})}")
        verdict = "expected" if answer.first == expected else "WRONG"
        size, wait = answer.fetched_bytes / 1000, answer.seconds * 1000
        yield f"{query:24}{answer.first:28}{verdict:10}{wait:6.0f}{size:7.0f}"


def main(roles: int = 1000) -> int:
    """Print it all. The status is 1 where a query's first result is not the expected page."""
    adopt_orphans()
    if find_chromium() is None:
        sys.stdout.write(f"{NONE_FOUND}\n")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_site(folder, roles)
        files = [path for path in (folder / "output/pagefind").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        sys.stdout.write(
            f"\n{roles:,} roles: the index is {size:.2f} MB in {len(files):,} files\n\n"
        )
        with serve(folder / "output") as site, start_chromium() as browser:
            lines = list(table(browser, site))
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any("WRONG" in line for line in lines))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
