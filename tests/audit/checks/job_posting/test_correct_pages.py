"""Correct pages in the shapes and languages of many authors: nothing is found on any of them."""

from pathlib import Path

from tests.audit.checks.job_posting.samples import found_by_all, messages

PAGES = sorted((Path(__file__).parent / "correct").glob("*.html"))


def test_nothing_is_found_on_a_correct_page() -> None:
    assert len(PAGES) >= 25
    texts = {path.stem: path.read_text(encoding="utf-8") for path in PAGES}
    assert all("JobPosting" in text for text in texts.values())
    found = {name: messages(found_by_all(text)) for name, text in texts.items()}
    assert not {name: said for name, said in found.items() if said}
