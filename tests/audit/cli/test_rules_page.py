"""The docs of the audit's rules: none is missing, and none is left of a rule that is gone."""

import re
from pathlib import Path

import pytest

from rolepress_audit.cli.rules import RULES
from rolepress_audit.cli.rules_page import END, START, rules_part, with_rules
from rolepress_audit.findings.finding import Rule, Severity

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs" / "rules"
RULE = Rule("X901", Severity.ERROR, "No <b>, | or _x_ in a title")


def test_the_page_lists_the_rules_as_they_are() -> None:
    text = (ROOT / "docs/rules/README.md").read_text(encoding="utf-8")
    assert with_rules(text, RULES.values()) == text, "make docs"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_has_a_page_of_its_own(rule: Rule) -> None:
    path = DOCS / f"{rule.id}.md"
    assert path.is_file(), f"write {path.relative_to(ROOT)}"
    assert path.read_text(encoding="utf-8").startswith(f"# {rule.id} ")


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    # The rules of editors' files have two digits.
    assert {path.stem for path in DOCS.glob("[A-Z][0-9][0-9][0-9].md")} <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_has_an_id_of_the_audit_and_a_sentence(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.id)
    assert rule.title
    assert not rule.title.endswith(".")


def test_a_title_cannot_break_the_table() -> None:
    row = rules_part([RULE]).splitlines()[-3]
    assert row == ("| [X901](X901.md) | error | No &lt;b&gt;, &#124; or &#95;x&#95; in a title |")


def test_what_people_wrote_around_the_table_stays() -> None:
    first = with_rules("# Rules\n\nText.\n", [RULE])
    assert first == f"# Rules\n\nText.\n\n{rules_part([RULE])}\n"
    assert with_rules(f"{first}\nMore.\n", []) == f"# Rules\n\nText.\n\n{rules_part([])}\n\nMore.\n"


@pytest.mark.parametrize("text", [START, END, f"{END}\n{START}"])
def test_a_page_with_one_mark_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="one of its two marks"):
        with_rules(text, [RULE])
