"""Whole pages through every check: each fault is found, and what is correct is left in peace."""

from collections.abc import Iterator

import pytest

from rolepress_audit.checks import PAGE_CHECKS
from rolepress_audit.findings.finding import Finding
from tests.audit.checks.corpus.broken import BROKEN
from tests.audit.checks.corpus.faults import PAGES, Broken, correct
from tests.audit.pages import page_of

NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def findings(name: str, html: str) -> Iterator[Finding]:
    """What all checks of a page find."""
    page = page_of(html, f"{name}/index.html")
    for check in PAGE_CHECKS:
        yield from check.check(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_correct_page_has_nothing_to_find(name: str) -> None:
    assert not list(findings(name, correct(name)))


@pytest.mark.parametrize("broken", BROKEN, ids=[broken.name for broken in BROKEN])
def test_one_fault_is_found_under_its_rule_and_under_no_other(broken: Broken) -> None:
    found = list(findings(broken.page, broken.html))
    assert sorted({finding.rule.id for finding in found}) == broken.rules.split(), found


def test_there_are_enough_of_both() -> None:
    assert len(NAMES) >= 15
    assert len(BROKEN) >= 60
    assert len({broken.name for broken in BROKEN}) == len(BROKEN)
