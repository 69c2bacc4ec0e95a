"""Findings that somebody has decided to live with, for a reason and until a date.

They stand in one file, so that all of them can be read together and none outlives its reason.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.settings.globs import Globs
from rolepress_audit.settings.yaml_entries import Problem, YamlEntry, read_entries
from rolepress_base.dates import parse_date
from rolepress_base.messages import quoted
from rolepress_base.names import did_you_mean

EXPIRED = Rule("Y103", Severity.WARNING, "No suppression in force is past its date")
UNUSED = Rule("Y104", Severity.WARNING, "Every suppression has something to suppress")
RULES = (EXPIRED, UNUSED)
KEYS = ("rule", "path", "reason", "until")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One entry: it suppresses findings of a rule on some files, up to and including a day."""

    rule: str
    path: str
    """The file as findings name it, without the folder; `*` is any text, with slashes too."""
    reason: str
    until: date
    """The last day on which it applies."""
    line: int


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count, and the entry that suppresses it."""

    finding: Finding
    suppression: Suppression


def read_suppressions(path: Path, rules: Mapping[str, Rule]) -> tuple[Suppression, ...]:
    """The entries of a file. Raises OSError or SettingsFileError."""
    entries = read_entries(path, KEYS, partial(_problems, rules=rules))
    return tuple(
        Suppression(
            entry.values["rule"],
            entry.values["path"],
            entry.values["reason"],
            parse_date(entry.values["until"]),
            entry.line,
        )
        for entry in entries
    )


def _problems(entry: YamlEntry, rules: Mapping[str, Rule]) -> Iterator[Problem]:
    rule, until = entry.values.get("rule"), entry.values.get("until")
    if rule and rule not in rules:
        message = f"there is no rule {quoted(rule)}: {did_you_mean(rule, rules)}"
        yield entry.lines["rule"], message
    elif rule in {EXPIRED.id, UNUSED.id}:
        yield entry.lines["rule"], f"{rule} is about this file: correct the entry that it names"
    if until:
        try:
            parse_date(until)
        except ValueError:
            message = f"until: expected a date such as 2027-01-31, got {quoted(until)}"
            yield entry.lines["until"], message


def apply_suppressions(
    findings: Iterable[Finding], suppressions: Iterable[Suppression], today: date, name: str
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Divide the findings into findings that count and suppressed findings, file by file.

    `name` is the file of the entries as seen from the audited folder. An expired entry and an entry
    without findings are reported as findings in that file.
    """
    entries = tuple(suppressions)
    by_rule: defaultdict[str, list[Suppression]] = defaultdict(list)
    for entry in entries:
        if today <= entry.until:
            by_rule[entry.rule].append(entry)
    globs = {rule: Globs((each.path, each) for each in same) for rule, same in by_rule.items()}
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[Suppression] = set()
    for finding in findings:
        for first, part in _parts(finding, globs.get(finding.rule.id), used):
            if first:
                suppressed.append(Suppressed(part, first))
            else:
                kept.append(part)
    for entry in entries:
        if today > entry.until:
            kept.append(_expired(entry, name))
        elif entry not in used:
            kept.append(_unused(entry, name))
    return tuple(sorted(kept, key=lambda each: each.sort_key)), tuple(suppressed)


def _parts(
    finding: Finding, globs: Globs[Suppression] | None, used: set[Suppression]
) -> Iterator[tuple[Suppression | None, Finding]]:
    """Divide a finding by the first entry that covers each of its files.

    All entries that cover one of them are used.
    """
    by_entry: dict[Suppression | None, list[str]] = {}
    for path in finding.files:
        covering = tuple(globs.fitting(path)) if globs else ()
        used.update(covering)
        by_entry.setdefault(next(iter(covering), None), []).append(path)
    for entry, (path, *others) in by_entry.items():
        line = finding.line if path == finding.path else 1
        yield entry, replace(finding, path=path, line=line, also=tuple(others))


def _expired(entry: Suppression, name: str) -> Finding:
    message = f"the suppression of {entry.rule} for {entry.path} ended on {entry.until}"
    fix = "repair what it suppressed and remove the entry, or decide anew and give it a later date"
    return Finding(EXPIRED, name, message, fix, entry.line)


def _unused(entry: Suppression, name: str) -> Finding:
    message = f"nothing breaks {entry.rule} on {entry.path} any more"
    return Finding(UNUSED, name, message, "remove the entry", entry.line)


def name_from(folder: Path, path: Path) -> str:
    """A file as seen from a folder, with forward slashes."""
    return Path(os.path.relpath(path, folder)).as_posix()
