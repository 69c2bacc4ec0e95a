"""Findings that somebody has decided to live with, for a reason and until a date.

They stand in one file, so that all of them can be read together and none outlives its reason.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.settings.globs import Globs
from rolepress_audit.settings.yaml_entries import YamlError, read_entries
from rolepress_base.dates import parse_date
from rolepress_base.messages import quoted
from rolepress_base.names import did_you_mean

EXPIRED = Rule("Y103", Severity.WARNING, "No silence in force is past its date")
UNUSED = Rule("Y104", Severity.WARNING, "Every silence has something to silence")
RULES = (EXPIRED, UNUSED)
KEYS = ("rule", "path", "reason", "until")


class SilenceError(Exception):
    """The file cannot be used. Its message has a line for each thing that is wrong with it."""


@dataclass(frozen=True, slots=True)
class Silence:
    """One entry: findings of a rule on some files, silenced to the end of a day."""

    rule: str
    path: str
    """The file as findings name it, without the folder; `*` is any text, with slashes too."""
    reason: str
    until: date
    """The last day on which it holds."""
    line: int


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that does not count, and the entry that says so."""

    finding: Finding
    silence: Silence


def read_silences(path: Path, rules: Mapping[str, Rule]) -> tuple[Silence, ...]:
    """The entries of a file. Raises OSError or SilenceError."""
    try:
        nodes = read_entries(path, KEYS[0])
    except YamlError as error:
        raise SilenceError(str(error)) from error
    found, wrong = [], []
    for node in nodes or ():
        entry = _read_entry(node, rules)
        if isinstance(entry, Silence):
            found.append(entry)
        else:
            wrong += entry
    if wrong:
        raise SilenceError("\n".join(f"{path}:{line}: {message}" for line, message in wrong))
    return tuple(found)


def _read_entry(node: yaml.Node, rules: Mapping[str, Rule]) -> Silence | list[tuple[int, str]]:
    start = _line(node)
    if not isinstance(node, yaml.MappingNode):
        return [(start, f"expected an entry with {_names(KEYS)}")]
    values: dict[str, tuple[str, int]] = {}
    wrong: list[tuple[int, str]] = []
    for key, value in node.value:
        name, line = str(key.value), _line(key)
        if name not in KEYS:
            wrong.append((line, f"unknown key {quoted(name)}: {did_you_mean(name, KEYS)}"))
        elif name in values:
            wrong.append((line, f"{name} stands twice in one entry"))
        else:
            text = value.value.strip() if isinstance(value, yaml.ScalarNode) else ""
            values[name] = (text, line)
    missing = [key for key in KEYS if not values.get(key, ("", 0))[0]]
    if missing:
        wrong.append((start, f"the entry has no {_names(missing)}"))
    wrong += _value_problems(values, rules)
    if wrong:
        return wrong
    rule, path, reason, until = (values[key][0] for key in KEYS)
    return Silence(rule, path, reason, parse_date(until), start)


def _value_problems(
    values: Mapping[str, tuple[str, int]], rules: Mapping[str, Rule]
) -> Iterator[tuple[int, str]]:
    rule, rule_line = values.get("rule", ("", 0))
    if rule and rule not in rules:
        yield rule_line, f"there is no rule {quoted(rule)}: {did_you_mean(rule, rules)}"
    elif rule in {EXPIRED.id, UNUSED.id}:
        yield rule_line, f"{rule} is about this file: correct the entry that it names"
    until, until_line = values.get("until", ("", 0))
    if until:
        try:
            parse_date(until)
        except ValueError:
            message = f"until: expected a date such as 2027-01-31, got {quoted(until)}"
            yield until_line, message


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _names(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def silence(
    findings: Iterable[Finding], silences: Iterable[Silence], today: date, name: str
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """Part the findings into those that count and those that do not, file by file.

    `name` is the file of the entries as seen from the audited folder: an entry that is past its
    date, or has nothing to silence, is a finding in that file.
    """
    entries = tuple(silences)
    by_rule: defaultdict[str, list[Silence]] = defaultdict(list)
    for entry in entries:
        if today <= entry.until:
            by_rule[entry.rule].append(entry)
    globs = {rule: Globs((each.path, each) for each in same) for rule, same in by_rule.items()}
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    used: set[Silence] = set()
    for finding in findings:
        for first, part in _parts(finding, globs.get(finding.rule.id), used):
            if first:
                silenced.append(Silenced(part, first))
            else:
                kept.append(part)
    for entry in entries:
        if today > entry.until:
            kept.append(_expired(entry, name))
        elif entry not in used:
            kept.append(_unused(entry, name))
    return tuple(sorted(kept, key=lambda each: each.sort_key)), tuple(silenced)


def _parts(
    finding: Finding, globs: Globs[Silence] | None, used: set[Silence]
) -> Iterator[tuple[Silence | None, Finding]]:
    """A finding by the first entry that covers a file: each with the files that it covers.

    All that cover one are used.
    """
    by_entry: dict[Silence | None, list[str]] = {}
    for path in finding.files:
        covering = tuple(globs.fitting(path)) if globs else ()
        used.update(covering)
        by_entry.setdefault(next(iter(covering), None), []).append(path)
    for entry, (path, *others) in by_entry.items():
        line = finding.line if path == finding.path else 1
        yield entry, replace(finding, path=path, line=line, also=tuple(others))


def _expired(entry: Silence, name: str) -> Finding:
    message = f"the silence of {entry.rule} for {entry.path} ended on {entry.until}"
    fix = "repair what it silenced and remove the entry, or decide anew and give it a later date"
    return Finding(EXPIRED, name, message, fix, entry.line)


def _unused(entry: Silence, name: str) -> Finding:
    message = f"nothing breaks {entry.rule} on {entry.path} any more"
    return Finding(UNUSED, name, message, "remove the entry", entry.line)


def name_from(folder: Path, path: Path) -> str:
    """A file as seen from a folder, with forward slashes."""
    return Path(os.path.relpath(path, folder)).as_posix()
