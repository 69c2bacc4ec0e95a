"""Every page read and checked, in parallel, then the site as a whole."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from plugins.audit.checks import PAGE_CHECKS, SITE_CHECKS
from plugins.audit.finding import Finding
from plugins.audit.folder import Folder, read_folder, url_of
from plugins.audit.options import Options
from plugins.audit.page import Page, attribute
from plugins.audit.site import Site
from plugins.audit.summary import PageSummary, summarise

BATCH = 32
"""Pages sent to a worker at once."""
PAGES_WORTH_A_POOL = 64

Progress = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The outcome: findings in the order of files and lines, and every page's summary."""

    options: Options
    findings: tuple[Finding, ...]
    pages: tuple[PageSummary, ...]


def audit(options: Options, progress: Progress | None = None) -> Audit:
    """Audit a folder. Raises OSError where it cannot be read."""
    folder = read_folder(options.folder)
    paths = folder.pages
    findings: list[Finding] = []
    pages: list[PageSummary] = []
    for found, summaries in _read_all(paths, options):
        findings += found
        pages += summaries
        if progress:
            progress(len(pages), len(paths))
    site = Site(options, folder, pages)
    for module in SITE_CHECKS:
        findings += module.check(site)
    return Audit(options, tuple(sorted(set(findings), key=_sort_key)), tuple(pages))


def _sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.sort_key


def _read_all(
    paths: Sequence[str], options: Options
) -> Iterator[tuple[list[Finding], list[PageSummary]]]:
    work = partial(read_batch, options=options)
    batches = [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    if len(paths) < PAGES_WORTH_A_POOL or cores == 1:
        yield from map(work, batches)
        return
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(cores, mp_context=context) as pool:
        yield from pool.map(work, batches)


def read_batch(paths: Sequence[str], options: Options) -> tuple[list[Finding], list[PageSummary]]:
    """The unit of work of a process: the pages' findings and summaries."""
    findings: list[Finding] = []
    summaries: list[PageSummary] = []
    for path in paths:
        page = Page(path, url_of(path), (options.folder / path).read_bytes(), options)
        for module in PAGE_CHECKS:
            findings += module.check(page)
        summaries.append(summarise(page))
    return findings, summaries


def guess_site_url(folder: Folder) -> str:
    """The site's address as its own home page's canonical link gives it; empty if none does."""
    path = folder.file_at("/")
    if path is None:
        return ""
    page = Page(path, "/", folder.read(path), Options(folder.root, "", date.min))
    for tag in page.links("canonical"):
        parts = urlsplit(attribute(tag, "href"))
        if parts.scheme in {"http", "https"} and parts.netloc:
            return f"{parts.scheme}://{parts.netloc}"
    return ""
