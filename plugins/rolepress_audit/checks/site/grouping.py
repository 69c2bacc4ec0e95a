"""Faults that many pages share, such as one in a menu, are reported once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rolepress_audit.findings.finding import Finding


def by_target(faults: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The files with a fault, in order, by the address that they lead to."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path, target in faults:
        found[target].append(path)
    return found


def on_all(paths: Iterable[str], finding: Finding) -> Finding:
    """A finding on the first of several files that stands for all of them."""
    return replace(
        finding, also=tuple(dict.fromkeys(path for path in paths if path != finding.path))
    )
