"""The command, from its arguments to its exit status."""

import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures.process import BrokenProcessPool

from rolepress_audit.cli.command import Command, UsageError, read_command
from rolepress_audit.cli.progress import ProgressBar
from rolepress_audit.cli.rules import RULES
from rolepress_audit.cli.runner import audit
from rolepress_audit.findings.finding import Rule
from rolepress_audit.report.formats import FORMATS
from rolepress_audit.report.report import Report
from rolepress_audit.report.shared_faults import silenced_once, told_once
from rolepress_audit.report.suppressions import (
    Silence,
    SilenceError,
    name_from,
    read_silences,
    silence,
)
from rolepress_audit.settings.budgets import BudgetError, read_budgets
from rolepress_audit.settings.options import Options
from rolepress_audit.site.site_address import SiteAddress, find_site_address
from rolepress_audit.site_files.folder import Folder, read_folder
from rolepress_base.messages import printable

FAILED, NOT_DONE, INTERRUPTED = 1, 2, 130


def main(arguments: list[str] | None = None) -> int:
    """Audit a folder; returns the exit status, as `--help` lists them."""
    try:
        return _run(read_command(arguments, os.environ))
    except (UsageError, SilenceError, BudgetError) as error:
        message = str(error)
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        message = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    except BrokenProcessPool:
        message = "a process ended before its work did, perhaps for lack of memory: try --jobs 1"
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        return INTERRUPTED
    lines = (f"audit: {printable(line)}\n" for line in message.splitlines())
    sys.stderr.writelines(lines)
    return NOT_DONE


def _run(command: Command) -> int:
    if command.folder is None:
        _print(rule_list(RULES.values()))
        return 0
    started = time.monotonic()
    folder = read_folder(command.folder)
    if not folder.pages:
        raise UsageError(f"{command.folder} has no HTML files")
    silences = read_silences(command.silence, RULES) if command.silence else ()
    report = _audit(command, folder, silences, started)
    for name, file in command.outputs.items():
        text = FORMATS[name](report)
        if file:
            file.write_bytes(_bytes(text))
        else:
            _print(text)
    if None not in command.outputs.values():
        _print(f"{report.summary}\n")
    return FAILED if report.failed else 0


def _audit(command: Command, folder: Folder, silences: Iterable[Silence], started: float) -> Report:
    budgets = read_budgets(command.budgets) if command.budgets else ()
    place = SiteAddress(command.site_url) if command.site_url else find_site_address(folder)
    options = Options(folder.root, place.site_url, command.now, budgets, place.below, place.perhaps)
    with ProgressBar(sys.stderr) as progress:
        found = audit(options, progress, command.jobs, folder)
    name = name_from(folder.root, command.silence) if command.silence else ""
    findings, silenced = silence(found.findings, silences, command.now.day, name)
    return Report(
        options=options,
        findings=told_once(findings),
        silenced=silenced_once(silenced),
        pages=found.pages,
        page_count=len(folder.pages),
        rules=RULES,
        seconds=time.monotonic() - started,
        fail_on=command.fail_on,
    )


def rule_list(rules: Iterable[Rule]) -> str:
    """The rules as a table for a terminal."""
    return "".join(f"{rule.id:6}{rule.severity:9}{rule.title}\n" for rule in rules)


def _print(text: str) -> None:
    """Write UTF-8 whatever the terminal's settings are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_bytes(text))
    sys.stdout.buffer.flush()


def _bytes(text: str) -> bytes:
    """Names of files may hold what is no text (PEP 383)."""
    return text.encode("utf-8", "replace")
