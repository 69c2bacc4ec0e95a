"""`python -m tests.bench.audit [pages]`: the audit, beside one pass of BeautifulSoup.

The pages are our own role and job pages, each copy with other words in its text and its markup
alike, in a site whose lists and sitemap lead to all of them.
"""

import json
import os
import platform
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from tests.bench.measure import Cost, adopt_orphans, measure

ROOT = Path(__file__).parent.parent.parent
DAY = "2026-11-22"
JOBS = 2
LINKS_PER_LIST = 100
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
WORDS_OF_A_NAME = 3
WORD = re.compile(r"\b[a-z]{5,}\b")

AUDIT = """\
import sys
from rolepress_audit.cli.command import main
folder, jobs, day, report = sys.argv[1:]
main([folder, "--jobs", jobs, "--today", day, "--format", "json=" + report])
"""
"""Without its exit status: a finding is no failure of the measurement."""

PARSE_ALL = """\
import pathlib, sys
from bs4 import BeautifulSoup
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.html")):
    BeautifulSoup(path.read_bytes(), "lxml")
"""


@dataclass(frozen=True, slots=True)
class Original:
    """A page to be copied."""

    url: str
    html: str
    words: tuple[str, ...]
    """Those that stand in its text alone, and in no tag, key or address."""

    def copy(self, number: int) -> tuple[str, str]:
        """The site path and the HTML of a copy: the same words, each in another one's places."""
        shuffled = list(self.words)
        random.Random(number).shuffle(shuffled)  # noqa: S311 - words, not secrets
        others = dict(zip(self.words, shuffled, strict=True))
        url = f"{self.url.rstrip('/')}-{number}/"
        html = WORD.sub(lambda found: others.get(found.group(), found.group()), self.html)
        return url, _named(html, f"Vacancy {number}").replace(self.url, url)


def read_original(folder: Path, path: Path) -> Original:
    """A page of a built site. Its tags and its JSON-LD's keys and addresses stay as they are."""
    html = path.read_text(encoding="utf-8")
    soup = BeautifulSoup(html, "lxml")
    shown = set(WORD.findall(soup.main.get_text(" "))) if soup.main else set()
    fixed = set(WORD.findall(" ".join(re.findall(r"<[^>]*>", html))))
    for script in soup.select('script[type="application/ld+json"]'):
        fixed |= set(WORD.findall(" ".join(_fixed_texts(json.loads(script.text)))))
    return Original(f"/{path.parent.relative_to(folder)}/", html, tuple(sorted(shown - fixed)))


def _fixed_texts(value: Any) -> Iterator[str]:
    """Keys, and texts so short that they may be of a list that schema.org or Google gives."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _fixed_texts(inner)
    elif isinstance(value, str) and value.count(" ") <= WORDS_OF_A_NAME:
        yield value


def build_site(folder: Path) -> list[Original]:
    """Our own site, and those of its pages that advertise a vacancy."""
    command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py"]
    command += ["--output", str(folder), "--cache-path", str(folder.parent / "cache")]
    measure(command, ROOT, {"BUILD_DATE": DAY})
    paths = sorted([*folder.glob("roles/*/index.html"), *folder.glob("jobs/*/index.html")])
    pages = [read_original(folder, path) for path in paths]
    return [page for page in pages if '"JobPosting"' in page.html]


def grow(folder: Path, originals: list[Original], numbers: range) -> None:
    """Copies, lists that link to them, and a sitemap that names them all."""
    urls = []
    for number in numbers:
        url, html = originals[number % len(originals)].copy(number)
        _write(folder / url[1:] / "index.html", html)
        urls.append(url)
    about = (folder / "about/index.html").read_text(encoding="utf-8")
    lists = []
    for at in range(0, len(urls), LINKS_PER_LIST):
        name = f"list-{numbers[at]}"
        html = MAIN.sub(f'<main id="main"><h1>Vacancies of {name}</h1></main>', about)
        html = _named(html, f"The vacancies of {name}").replace("/about/", f"/{name}/")
        _write(folder / name / "index.html", _linked(html, urls[at : at + LINKS_PER_LIST]))
        lists.append(f"/{name}/")
    home = folder / "index.html"
    _write(home, _linked(home.read_text(encoding="utf-8"), lists))
    _add_sitemap(folder, f"copies-{numbers[0]}.xml", [*urls, *lists])


def _named(html: str, name: str) -> str:
    """The page with a title and a description of its own."""
    html = re.sub(r"<title>[^<]*", f"<title>{name}", html, count=1)
    return re.sub(r'(<meta name="description" content=")', rf"\1{name}: ", html, count=1)


def _linked(html: str, urls: list[str]) -> str:
    links = "".join(f'<li><a href="{url}">{url.strip("/")}</a></li>' for url in urls)
    return html.replace("</main>", f"<ul>{links}</ul></main>", 1)


def _add_sitemap(folder: Path, name: str, urls: list[str]) -> None:
    robots = (folder / "robots.txt").read_text(encoding="utf-8")
    found = re.search(r"^Sitemap: (https?://[^/]+)", robots, re.MULTILINE)
    if found is None:
        raise RuntimeError("robots.txt names no sitemap, so the site's address is not known")
    entries = "".join(f"<url><loc>{found[1]}{url}</loc></url>" for url in urls)
    _write(folder / name, f'<urlset xmlns="{SITEMAPS}">{entries}</urlset>')
    _write(folder / "robots.txt", f"{robots.rstrip()}\nSitemap: {found[1]}/{name}\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run_audit(folder: Path) -> tuple[Cost, str]:
    """What it costs, and what it says."""
    report = str(folder.parent / "report.json")
    return measure([sys.executable, "-c", AUDIT, str(folder), str(JOBS), DAY, report], ROOT, {})


def run_one_pass(folder: Path) -> Cost:
    """What it costs to parse every page, in one process."""
    return measure([sys.executable, "-c", PARSE_ALL, str(folder)], ROOT, {})[0]


def table(audit: Cost, quarter: Cost, one_pass: Cost) -> Iterator[str]:
    """The costs, and the ratios that matter."""
    yield f"{'':36}{'wall s':>8}{'CPU s':>8}{'largest MB':>12}{'together MB':>13}"
    for name, cost in (
        (f"audit, {JOBS} processes", audit),
        ("audit of a quarter of the pages", quarter),
        ("BeautifulSoup alone, one process", one_pass),
    ):
        yield (
            f"{name:36}{cost.wall_seconds:8.2f}{cost.cpu_seconds:8.2f}"
            f"{cost.largest_bytes / 1e6:12.0f}{cost.together_bytes / 1e6:13.0f}"
        )
    wall = audit.wall_seconds / one_pass.wall_seconds
    cpu = audit.cpu_seconds / one_pass.cpu_seconds
    yield ""
    yield f"audit / BeautifulSoup alone: wall {wall:.2f}, CPU {cpu:.2f}"
    growth = audit.largest_bytes / quarter.largest_bytes
    yield f"largest process, all pages / a quarter of them: {growth:.2f}"


def main(pages: int = 10_000) -> None:
    """Measure in one run, so that a busy machine is busy for all."""
    adopt_orphans()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "site"
        originals = build_site(folder)
        grow(folder, originals, range(pages // 4))
        quarter, _ = run_audit(folder)
        grow(folder, originals, range(pages // 4, pages))
        audit, said = run_audit(folder)
        one_pass = run_one_pass(folder)
        size = sum(path.stat().st_size for path in folder.rglob("*.html")) / 1e6
    cores = len(os.sched_getaffinity(0))
    versions = f"Python {platform.python_version()}, beautifulsoup4 {version('beautifulsoup4')}"
    lines = [f"{pages:,} copies, {size:.0f} MB of HTML, {cores} cores, {versions}", ""]
    lines += [*table(audit, quarter, one_pass), f"The audit said: {said}"]
    sys.stdout.write("\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
