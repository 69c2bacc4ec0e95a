"""Hostile sites for the audit, of any size: what all of their shapes are made with."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from rolepress_audit.cli.rules import RULES
from rolepress_audit.cli.runner import audit
from rolepress_audit.report.formats import FORMATS, format_report
from rolepress_audit.report.report import Report
from rolepress_audit.report.suppressions import apply_suppressions, read_suppressions
from rolepress_audit.settings.budgets import read_budgets
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from rolepress_audit.site_files.folder import read_folder
from tests.audit.pages import SITE_URL, TODAY, write_files
from tests.bench.growth import Shape

Files = dict[str, str | bytes]
FAULT_OF_THE_AUDIT = "Y102"


def audited(folder: Path) -> Report:
    """All checks, with the settings that may lie in the folder.

    Raises RuntimeError where a check fails.
    """
    budgets, suppressions = folder / "budgets.yaml", folder / "audit.yaml"
    chosen = read_budgets(budgets) if budgets.exists() else ()
    options = Options(folder, SITE_URL, Now(TODAY), chosen)
    found = read_folder(folder)
    done = audit(options, jobs=1, folder=found)
    broken = [each.message for each in done.findings if each.rule.id == FAULT_OF_THE_AUDIT]
    if broken:
        raise RuntimeError("; ".join(broken))
    entries = read_suppressions(suppressions, RULES) if suppressions.exists() else ()
    kept, suppressed = apply_suppressions(done.findings, entries, TODAY, suppressions.name)
    return Report(options, kept, suppressed, done.pages, len(found.pages), RULES, seconds=0)


def run_reports(folder: Path) -> None:
    """An audit, and what it has to tell in each form."""
    report = audited(folder)
    for name in FORMATS:
        format_report(name, report)


def site(name: str, size: int, files: Callable[[int], Mapping[str, str | bytes]]) -> Shape:
    """A shape of a whole folder."""
    return Shape(f"audit: {name}", size, lambda at, n: write_files(at, files(n)), audited)


def page(body: str = "", head: str = "") -> str:
    """A page with a text, a title and an address."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Baker in Leeds</title>'
        f'<link rel="canonical" href="{SITE_URL}/">{head}</head><body><main><h1>Baker</h1>'
        f"<p>{'We bake bread in Leeds, and look for someone who likes it. ' * 3}</p>{body}"
        "</main></body></html>"
    )


def body(name: str, size: int, make: Callable[[int], str]) -> Shape:
    """A shape of one page, in its body."""
    return site(name, size, lambda n: {"index.html": page(make(n))})


def head(name: str, size: int, make: Callable[[int], str]) -> Shape:
    """A shape of one page, in its head."""
    return site(name, size, lambda n: {"index.html": page(head=make(n))})


def rows(template: str, n: int) -> str:
    """So many lines, in which `#` is the number."""
    return "".join(template.replace("#", str(number)) + "\n" for number in range(n))


def script(data: object) -> str:
    """JSON-LD in a page."""
    text = data if isinstance(data, str) else json.dumps(data, indent=0)
    return f'<script type="application/ld+json">{text}</script>'


ADDRESS = {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"}
POSTING: Mapping[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Baker",
    "description": "We bake bread in Leeds, and look for someone who likes it. " * 3,
    "datePosted": "2026-11-01",
    "hiringOrganization": {"@type": "Organization", "name": "Acme"},
    "jobLocation": {"@type": "Place", "address": ADDRESS},
}


def posting(name: str, size: int, change: Callable[[int], Mapping[str, Any]]) -> Shape:
    """A shape of one page with a vacancy, in its markup."""
    return head(name, size, lambda n: script({**POSTING, **change(n)}))


def nodes(name: str, size: int, make: Callable[[int], Iterable[Any]]) -> Shape:
    """A shape of one page, in the nodes of its markup."""
    top = {"@context": "https://schema.org"}
    return head(name, size, lambda n: script({**top, "@graph": list(make(n))}))


def vacancy(name: str, size: int, make: Callable[[int], str], **change: Any) -> Shape:
    """A shape of one page with a vacancy, in its body."""
    markup = script({**POSTING, **change})
    return site(name, size, lambda n: {"index.html": page(make(n), markup)})


def place(**address: str) -> dict[str, Any]:
    """A place of work."""
    return {"@type": "Place", "address": {**ADDRESS, **address}}


def pay(amount: int, currency: str = "EUR", unit: str = "YEAR") -> dict[str, Any]:
    """A salary."""
    value = {"@type": "QuantitativeValue", "value": amount, "unitText": unit}
    return {"@type": "MonetaryAmount", "currency": currency, "value": value}
