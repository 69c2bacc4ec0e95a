"""Whole pages through every check: each fault is found, and what is correct is left in peace."""

from collections.abc import Iterator

import pytest

from rolepress_audit.checks import PAGE_CHECKS
from rolepress_audit.findings.finding import Finding
from tests.audit.checks.corpus.broken import BROKEN
from tests.audit.checks.corpus.faults import PAGES, Broken, correct, swap
from tests.audit.pages import ids, page_of, siblings

NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def findings(name: str, html: str) -> Iterator[Finding]:
    """What all checks of a page find."""
    page = page_of(html, f"{name}/index.html")
    for check in PAGE_CHECKS:
        yield from check.check(page)


def test_a_correct_page_has_nothing_to_find() -> None:
    found = {name: list(findings(name, correct(name))) for name in NAMES}
    assert not {name: each for name, each in found.items() if each}


@pytest.mark.parametrize("broken", BROKEN, ids=[broken.name for broken in BROKEN])
def test_one_fault_is_found_under_its_rule_and_under_no_sibling(broken: Broken) -> None:
    found = list(findings(broken.page, broken.html))
    rules = broken.rules.split()
    assert sorted(siblings(*rules) & set(ids(found))) == rules, found


def test_a_page_with_many_faults_has_all_of_them_and_no_other() -> None:
    change = swap(
        ("<title>How to read a pay band – Example Jobs</title>", ""),
        ("<h1", "<h3"),
        ('"@type": "Question"', '"@type": "Qestion"'),
        ('"datePublished": "2026-10-01T09:00:00+00:00"', '"datePublished": "soon"'),
        ('content="width=device-width, initial-scale=1"', 'content="width=1200"'),
    )
    found = findings("article", change(correct("article")))
    assert sorted(ids(found)) == ["H101", "T101", "X121", "X146"]


def test_there_are_enough_of_both() -> None:
    assert len(NAMES) >= 15
    assert len(BROKEN) >= 60
    assert len({broken.name for broken in BROKEN}) == len(BROKEN)
