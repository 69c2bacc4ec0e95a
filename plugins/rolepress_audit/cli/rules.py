"""All rules of the audit: the rules of its checks, and its own."""

from rolepress_audit import checks
from rolepress_audit.cli import reading
from rolepress_audit.findings.finding import Rule
from rolepress_audit.report import suppressions

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (*checks.RULES.values(), *reading.RULES, *suppressions.RULES), key=lambda rule: rule.id
    )
}
"""Rules by id, sorted."""


def rule_list() -> str:
    """The rules as a table for a terminal."""
    return "".join(f"{each.id:6}{each.severity:9}{each.title}\n" for each in RULES.values())
