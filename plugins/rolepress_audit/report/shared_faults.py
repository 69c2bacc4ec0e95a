"""A fault in the header, footer or layout of many pages is one finding.

Two findings are the same fault if they have the same message between the same tags. The page's own
path in the message makes no difference, as in a canonical address with a wrong host.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote

from rolepress_audit.findings.finding import Finding
from rolepress_audit.report.suppressions import Suppressed, Suppression

MANY = 5
"""If this many pages have a fault, it comes from what they share."""

_STEPS = re.compile(r"(?<![\w.])(?:\.{1,2}/)+")
"""How pages at different depths write the same relative address."""


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in their order.

    A fault that many pages share is one finding, on the first page.
    """
    alike: defaultdict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda each: each.sort_key):
        alike[finding.rule.id, _words(finding), finding.surroundings].append(finding)
    found: list[Finding] = []
    for same in alike.values():
        files = list(dict.fromkeys(path for finding in same for path in finding.files))
        found += [replace(same[0], also=tuple(files[1:]))] if len(files) >= MANY else same
    return tuple(sorted(found, key=lambda each: each.sort_key))


def _words(finding: Finding) -> str:
    """The message without the page's own path."""
    path = finding.path
    forms = [path, path.removesuffix("index.html"), path.removesuffix(".html")]
    named = [f"/{each}" for form in forms if form for each in (form, quote(form, errors="replace"))]
    own = max((each for each in named if each in finding.message), key=len, default="")
    message = finding.message.replace(own, "/") if own else finding.message
    return _STEPS.sub("", message)


def suppressed_once(suppressed: Iterable[Suppressed]) -> tuple[Suppressed, ...]:
    """The same for suppressed findings. Each entry is treated on its own."""
    by_entry: defaultdict[Suppression, list[Finding]] = defaultdict(list)
    for each in suppressed:
        by_entry[each.suppression].append(each.finding)
    return tuple(
        Suppressed(finding, entry)
        for entry, findings in by_entry.items()
        for finding in told_once(findings)
    )
