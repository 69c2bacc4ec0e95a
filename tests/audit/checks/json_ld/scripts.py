"""Pages with JSON-LD, and what all of its checks find on them."""

import json
from typing import Any

from rolepress_audit.checks.json_ld import CHECKS
from rolepress_audit.findings.finding import Finding
from tests.audit.pages import page_of

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


def findings_in(html: str, path: str = "jobs/x/index.html") -> list[Finding]:
    """What the checks of JSON-LD find."""
    page = page_of(html, path)
    return [finding for check in CHECKS for finding in check.check(page)]


def found(*scripts: Data | str) -> list[Finding]:
    """What the checks of JSON-LD find in scripts on an ordinary page."""
    return findings_in(page_with(*scripts))
