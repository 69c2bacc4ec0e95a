"""Pages with JSON-LD, and what all of its checks find on them."""

import json
from functools import cache
from typing import Any

from rolepress_audit.checks import json_ld
from rolepress_audit.checks.check import PageCheck, checks_in
from rolepress_audit.findings.finding import Finding
from tests.audit.pages import ids, page_of, without

CHECKS: tuple[PageCheck, ...] = checks_in(json_ld)

SCHEMA = "https://schema.org"
Data = dict[str, Any] | list[Any]


def thing(kind: str, **properties: Any) -> dict[str, Any]:
    """An object of schema.org, by itself."""
    return {"@context": SCHEMA, "@type": kind, "name": "Rosa", **properties}


def page_with(*scripts: Data | str, head: str = "", body: str = "") -> str:
    """A page whose first script's tag is on the second line, and its text from the third on."""
    texts = (each if isinstance(each, str) else json.dumps(each, indent=1) for each in scripts)
    tags = "\n".join(f'<script type="application/ld+json">\n{each}\n</script>' for each in texts)
    return f"<!doctype html><title>x</title>{head}\n{tags}<body>{body}</body>"


def found_by_all(html: str, path: str = "jobs/x/index.html") -> list[Finding]:
    """What all checks of JSON-LD find."""
    page = page_of(html, path)
    return [finding for check in CHECKS for finding in check.check(page)]


@cache
def _broken_by_sample() -> list[str]:
    return ids(found_by_all(page_with(thing("Person"))))


def findings_in(html: str, path: str = "jobs/x/index.html") -> list[Finding]:
    """The same without what a page with one correct object breaks."""
    return without(found_by_all(html, path), _broken_by_sample())


def found(*scripts: Data | str) -> list[Finding]:
    """What the checks of JSON-LD find in scripts on an ordinary page."""
    return findings_in(page_with(*scripts))
