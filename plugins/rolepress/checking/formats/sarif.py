"""SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code scanning services."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

import msgspec

from rolepress.checking.result import Checked
from rolepress.core.problems import Problem, Rule
from rolepress_base.digests import digest

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_RULES = {rule: number for number, rule in enumerate(Rule)}


def write(files: Sequence[Checked]) -> str:
    """SARIF with one run."""
    rules = [
        {"id": rule.value, "defaultConfiguration": {"level": rule.severity.value}} for rule in Rule
    ]
    run = {
        "tool": {"driver": {"name": "rolepress-check", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for file in files for problem in file.problems],
    }
    data = msgspec.json.encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
    return f"{msgspec.json.format(data, indent=2).decode()}\n"


def _result(problem: Problem) -> dict[str, Any]:
    span = problem.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endColumn": span.column + span.width,
    }
    place = {"artifactLocation": {"uri": _uri(problem.path)}, "region": region}
    fingerprint = digest(problem.rule.encode(), problem.path.encode(), problem.message.encode())
    return {
        "ruleId": problem.rule.value,
        "ruleIndex": _RULES[problem.rule],
        "level": problem.severity.value,
        "message": {"text": f"{problem.message}\nFix: {problem.fix}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"problem/v1": fingerprint.hex()},
    }


def _uri(path: str) -> str:
    """A path as a URI reference (RFC 3986). It is relative if the path is."""
    encoded = quote(path.encode("utf-8", "surrogateescape"))
    return f"file://{encoded}" if PurePosixPath(path).is_absolute() else encoded
