"""Files of every form, and the ones that cannot be imported."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from rolepress.cli.app import main
from rolepress.importing.reading import FileReading, read_file

PAGE = """<!doctype html><html lang="en"><head><title>Cook | Harbor</title>
<meta name="description" content="Cook for a harbor.">
<script type="application/ld+json">{"@type": "JobPosting", "title": "Cook",
"datePosted": "2026-11-20", "employmentType": "FULL_TIME", "description": "You cook."}</script>
</head><body><nav><a href="/">Home</a> Jobs</nav><main><h1>Cook</h1><p>You cook.</p>
<h2>Duties</h2><ul><li>Soup</li><li>Fish</li></ul><form>Your name <button>Send</button></form>
</main><footer>Imprint</footer></body></html>"""
_XML = '<?xml version="1.0"?>'
_SCHEMAS = "http://schemas.openxmlformats.org"
_WORD = f'{_XML}<w:document xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main"><w:body>'
_TYPES = (
    f'{_XML}<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_SCHEMAS}/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def word_file(*paragraphs: tuple[str, str]) -> bytes:
    """A Word document of paragraphs, each with its style."""
    styled = (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", f"{_WORD}{''.join(styled)}</w:body></w:document>")
    return data.getvalue()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, as the working folder."""
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text('PATH = "content"\nDEFAULT_LANG = "en"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_page_gives_its_text_and_its_markup_and_names_what_stands_around(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "cook.html").write_text(PAGE)
    assert main(["import", "cook.html", "--to", "jobs"]) == 0
    draft = (site / "content/jobs/cook.md").read_text()
    assert "date_posted: 2026-11-20" in draft
    assert "employment_type: FULL_TIME" in draft
    assert "description: Cook for a harbor." in draft
    assert draft.endswith("---\n\nYou cook.\n\n## Duties\n\n- Soup\n- Fish\n")
    for words in ("# - form: Your name Send", "Home · Jobs · Imprint", "Cook | Harbor"):
        assert words in draft
    assert "content/jobs/cook.md\n  written: " in capsys.readouterr().out


def test_a_page_below_front_matter_has_its_facts() -> None:
    page = b"---\ntitle: Cook\n---\n<nav>Menu</nav>\n<section><h2>Duties</h2><p>Soup.</p></section>"
    (source,) = read_file("cook.html", page).sources
    assert [(field.key, field.value) for field in source.document.fields] == [("title", "Cook")]
    assert source.document.body == "## Duties\n\nSoup."
    assert source.left_out == ("nav: Menu",)


def test_the_fuller_one_of_a_pages_text_and_its_description_is_the_text() -> None:
    markup = '{"@type": "JobPosting", "title": "Cook", "description": "<p>You cook soup.</p>"}'
    page = '<html><head><script type="application/ld+json">%s</script></head><body>%s</body></html>'
    (source,) = read_file("a.html", (page % (markup, "Open job")).encode()).sources
    assert source.document.body == "You cook soup."
    assert "text of the page: Open job" in source.left_out
    (source,) = read_file("a.html", (page % (markup, "<p>We cook a lot of fish.")).encode()).sources
    assert source.document.body == "We cook a lot of fish."
    assert "description in the markup: You cook soup." in source.left_out


def test_a_word_file_gives_headings_and_lists(site: Path) -> None:
    data = word_file(("Heading1", "Cook"), ("", "You cook soup & fish."), ("Heading2", "Duties"))
    (site / "cook.docx").write_bytes(data)
    assert main(["import", "cook.docx", "--to", "jobs"]) == 0
    draft = (site / "content/jobs/cook.md").read_text()
    assert draft.endswith("---\n\nYou cook soup & fish.\n\n## Duties\n")


def test_importing_again_changes_nothing_and_no_file_is_replaced(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "a.md").write_text("# Cook\n\nYou cook.\n")
    (site / "b.md").write_text("# Baker\n\nYou bake.\n")
    assert main(["import", "a.md", "b.md", "--to", "roles"]) == 0
    before = (site / "content/roles/cook.md").stat()
    assert main(["import", "a.md", "b.md", "--to", "roles"]) == 0
    assert (site / "content/roles/cook.md").stat() == before
    assert capsys.readouterr().out.count("unchanged") == 2
    (site / "content/roles/cook.md").write_text("Mine.\n")
    (site / "b.md").write_text("# Butcher\n\nYou cut.\n")
    assert main(["import", "a.md", "b.md", "--to", "roles"]) == 1
    said = capsys.readouterr()
    assert "content/roles/cook.md exists already and is left as it is" in said.err
    assert (site / "content/roles/cook.md").read_text() == "Mine.\n"
    assert (site / "content/roles/butcher.md").exists()
    assert sorted(path.name for path in (site / "content/roles").iterdir()) == [
        *("baker.md", "butcher.md", "cook.md"),
    ]


def test_two_texts_with_one_title_get_two_files(site: Path) -> None:
    for name in ("a", "b"):
        (site / f"{name}.md").write_text(f"# Cook\n\nYou cook {name}.\n")
    assert main(["import", "a.md", "b.md", "--to", "roles"]) == 0
    assert (site / "content/roles/cook-2.md").exists()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.pdf", b"%PDF-1.7", "an import does not read .pdf files, only .csv, .docx, .htm"),
        ("a", b"words", "an import does not read such files"),
        ("a.txt", b" \n ", "the file is empty"),
        ("a.docx", b"no archive", "the file is no Word document: save it as .docx"),
        ("a.json", b'{"a": ', "JSON"),
        ("a.json", b"[]", "no vacancy"),
        ("a.csv", b"x;y\n1;2\n", "title"),
    ],
)
def test_what_cannot_be_imported_is_refused_with_a_reason(
    name: str, data: bytes, message: str
) -> None:
    found = read_file(name, data)
    assert not found.sources
    assert message in found.remarks[0]


def test_a_word_file_that_unpacks_to_much_more_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 101_000_000)
    assert read_file("a.docx", data.getvalue()).remarks == (
        "the file unpacks to more than 100,000,000 bytes",
    )


def test_other_encodings_are_read_and_said() -> None:
    windows = read_file("a.txt", "Grüße aus Köln".encode("cp1252"))
    assert windows.sources[0].document.body == "Grüße aus Köln"
    assert "Windows-1252" in windows.remarks[0]
    assert body_of(read_file("a.txt", "Grüße".encode("utf-16"))) == "Grüße"
    assert body_of(read_file("a.txt", b"\xef\xbb\xbfone\r\ntwo\x00\x07")) == "one\ntwo"


def body_of(found: FileReading) -> str:
    return found.sources[0].document.body


def test_comments_are_no_text_and_are_named(site: Path) -> None:
    (site / "a.md").write_text("# Cook\n\n<!-- Say more here. -->\nYou cook.\n")
    assert main(["import", "a.md", "--to", "roles"]) == 0
    draft = (site / "content/roles/cook.md").read_text()
    assert "# - comment: Say more here." in draft
    assert "<!--" not in draft
