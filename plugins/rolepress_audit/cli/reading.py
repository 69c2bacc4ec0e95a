"""Pages are read and checked in batches, which are the units of work of a process."""

import gc
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from rolepress_audit.checks import PAGE_CHECKS
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.settings.options import Options
from rolepress_audit.site.pages import UNREADABLE, error_text, open_page
from rolepress_audit.site.summary import PageSummary, summarize

BROKEN_CHECK = Rule("Y102", Severity.ERROR, "A check comes to an end")
RULES = (UNREADABLE, BROKEN_CHECK)

PAGES_BETWEEN_COLLECTIONS = 8
"""How many pages may wait for the garbage collector. A parsed page has a few megabytes of objects
that point at each other."""

Subject = TypeVar("Subject")
Batch = tuple[list[Finding], list[PageSummary]]


def read_batch(paths: Sequence[str], options: Options) -> Batch:
    """The findings on some pages, and the summaries of those that could be read."""
    findings: list[Finding] = []
    summaries: list[PageSummary] = []
    with collecting_seldom():
        for number, path in enumerate(paths, 1):
            _read_one(path, options, findings, summaries)
            if number % PAGES_BETWEEN_COLLECTIONS == 0:
                gc.collect()
    return findings, summaries


def _read_one(
    path: str, options: Options, findings: list[Finding], summaries: list[PageSummary]
) -> None:
    page = open_page(path, options)
    if isinstance(page, Finding):
        findings.append(page)
        return
    for module in PAGE_CHECKS:
        findings += guarded(module.check, page, path)
    try:
        summaries.append(summarize(page))
    except Exception as error:  # noqa: BLE001 - a bug here must not end the audit
        findings.append(_broken("the page's summary", path, error))


def guarded(
    check: Callable[[Subject], Iterator[Finding]], subject: Subject, path: str
) -> Iterator[Finding]:
    """What a check finds.

    If the check fails, that is one more finding, and the other checks go on.
    """
    try:
        yield from check(subject)
    except Exception as error:  # noqa: BLE001 - a bug in one check must not hide the others
        yield _broken(f"the check {check.__module__}", path, error)


def _broken(what: str, path: str, error: Exception) -> Finding:
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return Finding(
        BROKEN_CHECK,
        path,
        f"{what} failed here: {error_text(error)} ({place})",
        "this is a fault of the audit, not of the page: report it with the page; "
        "what the check would have found is not known",
    )


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Collect garbage only by calls of `gc.collect`, and among new objects only.

    Otherwise the collector would walk the growing tree of a page many times and find nothing to
    free.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        if was_on:
            gc.enable()
