"""The files of a job description say what its page says, in the form that their names promise."""

import io
import re
from pathlib import Path

import docx
import pytest
from bs4 import BeautifulSoup, Tag
from docx.document import Document

from tests.conftest import QUICK, run_pelican
from tests.markdown.readers import read_markdown

FOLDER = "job-descriptions/lead-backend-engineer"
NAME = "lead-backend-engineer"
ENDS = ("docx", "txt", "md")


@pytest.fixture(scope="module")
def page(built_site: Path) -> BeautifulSoup:
    return BeautifulSoup((built_site / FOLDER / "index.html").read_bytes(), "lxml")


@pytest.fixture(scope="module")
def sample(page: BeautifulSoup) -> Tag:
    """The job description on the page."""
    found = page.select_one(".copy-block")
    assert found
    return found


def file_of(site: Path, end: str) -> bytes:
    return (site / FOLDER / f"{NAME}.{end}").read_bytes()


@pytest.fixture(scope="module")
def document(built_site: Path) -> Document:
    return docx.Document(io.BytesIO(file_of(built_site, "docx")))


def squeezed(text: str) -> str:
    """The words without the spaces between them, and without the marks of lists."""
    return re.sub(r"\s+", "", re.sub(r"^- ", "", text, flags=re.MULTILINE))


def words_of(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def test_the_page_links_to_each_file_without_a_script(page: BeautifulSoup) -> None:
    links = page.select("main a[download]")
    assert [link["href"] for link in links] == [f"/{FOLDER}/{NAME}.{end}" for end in ENDS]
    assert [link["type"] for link in links][1:] == ["text/plain", "text/markdown"]


def test_plain_text_has_the_words_of_the_page(built_site: Path, sample: Tag) -> None:
    text = file_of(built_site, "txt").decode()
    assert squeezed(text) == squeezed(sample.get_text())
    assert "from first sketch to retirement.\n- Coach less experienced engineers.\n- Raise" in text
    assert not re.search(r"[<>{}]|\n\n\n", text)


def test_markdown_has_the_words_the_headings_and_the_lists_of_the_page(
    built_site: Path, sample: Tag
) -> None:
    text = file_of(built_site, "md").decode()
    read = BeautifulSoup(read_markdown(text), "lxml")
    assert squeezed(read.get_text()) == squeezed(sample.get_text())
    assert [words_of(h) for h in read.select("h1, h2, h3")] == [
        words_of(h) for h in sample.select("h3, h4, h5")
    ]
    assert len(read.select("li")) == len(sample.select("li")) > 0
    assert text.startswith("# Lead Backend Engineer\n")


def test_word_opens_the_document_with_the_words_of_the_page(
    document: Document, sample: Tag
) -> None:
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert squeezed(text) == squeezed(sample.get_text())


def test_word_knows_headings_and_lists_for_what_they_are(document: Document, sample: Tag) -> None:
    headings = {
        level: [
            p.text for p in document.paragraphs if p.style and p.style.name == f"Heading {level}"
        ]
        for level in (1, 2, 3)
    }
    assert headings == {
        level: [words_of(h) for h in sample.select(f"h{level + 2}")] for level in (1, 2, 3)
    }
    entries = [p.text for p in document.paragraphs if p.style and p.style.name == "List Bullet"]
    assert entries == [words_of(entry) for entry in sample.select("li")]


def test_word_shows_where_something_is_to_be_filled_in(document: Document, sample: Tag) -> None:
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    marked = [run.text for run in runs if run.font.highlight_color]
    assert marked == [words_of(var) for var in sample.select("var")]
    assert len(marked) > 0


def test_the_document_says_what_it_is_and_not_when_it_was_made(document: Document) -> None:
    properties = document.core_properties
    assert properties.title == "Lead Backend Engineer job description"
    assert properties.author == "Rolepress"
    assert properties.language == "en"
    assert f"{properties.created:%Y-%m-%d}" == f"{properties.modified:%Y-%m-%d}" == "2026-11-20"


@pytest.mark.exhaustive
def test_without_the_plugin_no_page_offers_a_file(tmp_path: Path) -> None:
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings=QUICK)
    assert run.returncode == 0, run.stderr
    page = BeautifulSoup((tmp_path / "output" / FOLDER / "index.html").read_bytes(), "lxml")
    assert page.select_one(".copy-block")
    assert not page.select("a[download]")
    assert not list((tmp_path / "output" / FOLDER).glob(f"{NAME}.*"))
