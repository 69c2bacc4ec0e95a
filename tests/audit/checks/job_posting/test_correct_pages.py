"""Correct pages in the shapes and languages of many authors: nothing is found on any of them."""

from pathlib import Path

import pytest

from tests.audit.checks.job_posting.samples import found_on, messages

PAGES = sorted((Path(__file__).parent / "correct").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_is_found_on_a_correct_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "JobPosting" in text
    assert not messages(found_on(text))


def test_the_pages_are_many() -> None:
    assert len(PAGES) >= 25
