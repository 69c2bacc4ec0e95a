"""Every page is read and checked, in parallel. Then the site is checked as a whole."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import wait
from dataclasses import dataclass
from functools import partial

from rolepress_audit.checks import SITE_CHECKS
from rolepress_audit.cli.reading import Batch, guarded, read_batch
from rolepress_audit.findings.finding import Finding
from rolepress_audit.settings.options import Options
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary
from rolepress_audit.site_files.folder import Folder, read_folder
from rolepress_base.processes import cores, ctrl_c_held_back, pool_of

BATCH = 16
"""How many pages a worker gets at once."""
PAGES_WORTH_A_POOL = 64
ANSWER_SECONDS = 0.2
"""How long Ctrl-C may have to wait."""

Progress = Callable[[int, int], None]
"""A function that is told how many pages are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The outcome: findings by file and line, and every page's summary."""

    options: Options
    findings: tuple[Finding, ...]
    pages: tuple[PageSummary, ...]
    """The pages that could be read."""


def audit(
    options: Options,
    progress: Progress | None = None,
    jobs: int | None = None,
    folder: Folder | None = None,
) -> Audit:
    """Audit a folder with this many processes, by default one for each core.

    A page that cannot be read and a check that fails are findings. Raises OSError if the folder
    cannot be read, and BrokenProcessPool if the system ends a process.
    """
    folder = folder or read_folder(options.folder)
    paths = folder.pages
    findings: list[Finding] = []
    pages: list[PageSummary] = []
    done = 0
    for found, summaries in _read_all(paths, options, jobs or cores()):
        findings += found
        pages += summaries
        done = min(done + BATCH, len(paths))
        if progress:
            progress(done, len(paths))
    site = Site(options, folder, pages)
    for module in SITE_CHECKS:
        findings += guarded(module.check, site, ".")
    return Audit(options, tuple(sorted(set(findings), key=_sort_key)), tuple(pages))


def _sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.sort_key


def _read_all(paths: Sequence[str], options: Options, jobs: int) -> Iterator[Batch]:
    work = partial(read_batch, options=options)
    batches = [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    if len(paths) < PAGES_WORTH_A_POOL or jobs == 1:
        yield from map(work, batches)
        return
    pool = pool_of(min(jobs, len(batches)), preload=["rolepress_audit.cli.reading"])
    with ctrl_c_held_back() as let_ctrl_c_through:
        try:
            results = [pool.submit(work, batch) for batch in batches]
            for result in results:
                while not wait([result], ANSWER_SECONDS).done:
                    let_ctrl_c_through()
                let_ctrl_c_through()
                yield result.result()
        finally:
            pool.shutdown(cancel_futures=True)  # no process stays behind
