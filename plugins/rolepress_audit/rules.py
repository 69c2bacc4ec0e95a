"""All rules of the audit: those of its checks, and those of the audit itself."""

from rolepress_audit import checks, reading, silence
from rolepress_audit.finding import Rule

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in sorted(
        (*checks.RULES.values(), *reading.RULES, *silence.RULES), key=lambda rule: rule.id
    )
}
"""By id, in its order."""
