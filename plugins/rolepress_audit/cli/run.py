"""One run of the audit: a folder is read and checked, and the report is printed."""

import os
import sys
import time
from collections.abc import Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from rolepress_audit.cli.progress import ProgressBar
from rolepress_audit.cli.rules import RULES
from rolepress_audit.cli.runner import audit
from rolepress_audit.findings.finding import Severity
from rolepress_audit.report.formats import format_report
from rolepress_audit.report.report import Report
from rolepress_audit.report.shared_faults import suppressed_once, told_once
from rolepress_audit.report.suppressions import (
    apply_suppressions,
    name_from,
    read_suppressions,
)
from rolepress_audit.settings.budgets import read_budgets
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from rolepress_audit.site.site_address import SiteAddress, find_site_address
from rolepress_audit.site_files.folder import Folder, read_folder
from rolepress_base.errors import UserError

FAILED = 1


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for on the command line."""

    folder: Path
    site_url: str
    """Empty if the pages shall tell."""
    now: Now
    outputs: Mapping[str, Path | None]
    """Each format with its file, or with None for standard output."""
    suppressions: Path | None
    budgets: Path | None
    fail_on: Severity
    jobs: int | None


class NotDoneError(UserError):
    """The audit could not be made."""


def run(request: Request) -> int:
    """Audit a folder and print the report. Returns 1 if what was found makes it fail, else 0.

    Raises UserError or OSError if the audit cannot be made.
    """
    try:
        return _run(request)
    except BrokenPipeError:
        # The reader of our output has seen enough. Python would complain when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except BrokenProcessPool as error:
        raise NotDoneError(
            "a process ended before its work did, perhaps for lack of memory: try --jobs 1"
        ) from error


def _run(request: Request) -> int:
    started = time.monotonic()
    folder = read_folder(request.folder)
    if not folder.pages:
        raise NotDoneError(f"{request.folder} has no HTML files")
    report = _audit(request, folder, started)
    for name, file in request.outputs.items():
        text = format_report(name, report)
        if file:
            file.write_bytes(_bytes(text))
        else:
            _print(text)
    if None not in request.outputs.values():
        _print(f"{report.summary}\n")
    return FAILED if report.failed else 0


def _audit(request: Request, folder: Folder, started: float) -> Report:
    file = request.suppressions
    suppressions = read_suppressions(file, RULES) if file else ()
    budgets = read_budgets(request.budgets) if request.budgets else ()
    address = SiteAddress(request.site_url) if request.site_url else find_site_address(folder)
    options = Options(
        folder.root, address.site_url, request.now, budgets, address.below, address.perhaps
    )
    with ProgressBar(sys.stderr) as progress:
        found = audit(options, progress, request.jobs, folder)
    name = name_from(folder.root, file) if file else ""
    findings, suppressed = apply_suppressions(found.findings, suppressions, request.now.day, name)
    return Report(
        options=options,
        findings=told_once(findings),
        suppressed=suppressed_once(suppressed),
        pages=found.pages,
        page_count=len(folder.pages),
        rules=RULES,
        seconds=time.monotonic() - started,
        fail_on=request.fail_on,
    )


def _print(text: str) -> None:
    """Write UTF-8, whatever the terminal's settings are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_bytes(text))
    sys.stdout.buffer.flush()


def _bytes(text: str) -> bytes:
    """Names of files may hold what is not text (PEP 383)."""
    return text.encode("utf-8", "replace")
