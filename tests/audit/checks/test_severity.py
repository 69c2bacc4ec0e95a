"""An error is what a reader refuses; what works and could do better is a warning."""

from pathlib import Path

import pytest

from rolepress_audit.cli.rules import RULES
from rolepress_audit.findings.finding import Rule

DOCS = Path(__file__).parents[3] / "docs" / "rules"


@pytest.mark.parametrize(
    "rule",
    ["A111", "C103", "C112", "C115", "H101", "H102", "L102", "T102", "U101", "U103"],
)
def test_what_html_permits_and_search_engines_take_is_a_warning(rule: str) -> None:
    assert RULES[rule].severity == "warning"


@pytest.mark.parametrize("rule", ["A101", "A109", "C102", "C104", "C108", "L101", "L109", "T101"])
def test_what_readers_refuse_or_a_standard_forbids_is_an_error(rule: str) -> None:
    assert RULES[rule].severity == "error"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_page_of_a_rule_starts_with_its_severity(rule: Rule) -> None:
    text = (DOCS / f"{rule.id}.md").read_text("utf-8").split("\n\n")[1]
    assert text.lower().startswith(rule.severity)
