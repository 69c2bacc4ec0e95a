"""The audit's part of `docs/rules/README.md`."""

from collections.abc import Iterable
from pathlib import Path

from rolepress_audit.cli.rules import RULES
from rolepress_audit.findings.finding import Rule

START = "<!-- audit: from here on made by `make docs` -->"
END = "<!-- audit: to here -->"

INTRODUCTION = """\
## Rules of the audit

`.venv/bin/rolepress audit output` checks the built site against these rules. An error is something
that search engines, browsers or other readers refuse or forbid. A warning is something that works
but could be better. Each rule has a page of its own."""

HEAD = "| Rule | Severity | What must be so |\n| --- | --- | --- |"


def rules_part(rules: Iterable[Rule]) -> str:
    """The introduction and the table of all rules, between the two marks."""
    rows = [f"| [{r.id}]({r.id}.md) | {r.severity} | {_cell(r.title)} |" for r in rules]
    table = "\n".join([HEAD, *rows])
    return f"{START}\n\n{INTRODUCTION}\n\n{table}\n\n{END}"


def _cell(text: str) -> str:
    """A title without anything that is markup in Markdown."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("|", "&#124;").replace("*", "&#42;").replace("_", "&#95;")


def with_rules(text: str, rules: Iterable[Rule]) -> str:
    """The page with its table brought up to date. A page without one gets it at its end.

    Raises ValueError if only one of the two marks is there.
    """
    before, started, rest = text.partition(START)
    _, ended, after = rest.partition(END)
    if bool(started) != bool(ended) or (not started and END in text):
        raise ValueError(f"the page has one of its two marks: {START}, {END}")
    if not started:
        before, after = f"{text.rstrip()}\n\n", "\n"
    return f"{before}{rules_part(rules)}{after}"


def write_rules(page: Path) -> None:
    """Bring the table of rules in a page up to date."""
    text = page.read_text(encoding="utf-8")
    page.write_text(with_rules(text, RULES.values()), encoding="utf-8")
