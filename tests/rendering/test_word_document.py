"""HTML becomes what Word has for it, and the same bytes each time."""

import io
import time
import zipfile

import docx
import pytest
from docx.document import Document

from rolepress.rendering.encoders import ENCODERS
from rolepress.rendering.word_document import EPOCH

NUMBER = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}numId"


def encoded(body: str, head: str = "", attributes: str = 'lang="en" dir="ltr"') -> bytes:
    html = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>"
    return ENCODERS["docx"](html)


def opened(*arguments: str) -> Document:
    return docx.Document(io.BytesIO(encoded(*arguments)))


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(str(p.style and p.style.name), p.text) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h1>a</h1><h2>b</h2><p>c</p>", [("Heading 1", "a"), ("Heading 2", "b"), ("Normal", "c")]),
        ("loose <b>words</b><p>a</p>", [("Normal", "loose words"), ("Normal", "a")]),
        ("<p> one\n  line </p><p> </p>", [("Normal", "one line")]),
        ("<p>a <br> b</p>", [("Normal", "a \nb")]),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", [("List Bullet", "a"), ("List Bullet 2", "b")]),
        ("<ul><li><p>a</p><p>b</p></li></ul>", [("List Bullet", "a"), ("List Continue", "b")]),
        ("<blockquote><p>a</p><p>b</p></blockquote>", [("Quote", "a"), ("Quote", "b")]),
        ("<pre><code>a\n  b\n</code></pre>", [("No Spacing", "a\n  b")]),
        ("<div data-choice='x'><h2>a</h2><div><p>b</p></div></div>",
         [("Heading 2", "a"), ("Normal", "b")]),
        ("<dl><dt>a</dt><dd>b</dd></dl><hr>", [("Normal", "a"), ("Normal", "b")]),
    ],
)  # fmt: skip
def test_each_block_gets_its_style(html: str, found: list[tuple[str, str]]) -> None:
    assert paragraphs(opened(html)) == found


def test_words_keep_what_they_look_like() -> None:
    runs = {
        run.text.strip(): run.font
        for run in opened(
            "<p>a <strong>b <em>c</em></strong> <del>d</del> H<sub>2</sub> <var>[e]</var></p>"
        )
        .paragraphs[0]
        .runs
    }
    assert not runs["a"].bold
    assert not runs["a"].highlight_color
    assert runs["b"].bold
    assert not runs["b"].italic
    assert runs["c"].bold
    assert runs["c"].italic
    assert runs["d"].strike
    assert runs["2"].subscript
    assert runs["[e]"].highlight_color


def test_each_list_of_numbers_starts_at_one() -> None:
    document = opened("<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>")
    numbers = [
        next(p.paragraph_format.element.iter(NUMBER)).get(NUMBER[:-5] + "val")
        for p in document.paragraphs
    ]
    assert numbers[0] == numbers[1] != numbers[2]


def test_links_can_be_followed() -> None:
    document = opened('<p>See <a href="https://x.example/jobs/">jobs</a>.</p>')
    (link,) = document.paragraphs[0].hyperlinks
    assert (link.text, link.address) == ("jobs", "https://x.example/jobs/")
    assert document.paragraphs[0].text == "See jobs."


def test_a_table_keeps_its_cells() -> None:
    (table,) = opened("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>").tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "b"], ["1", ""]]


def test_a_cell_and_a_caption_keep_their_words_apart() -> None:
    html = "<table><caption>Pay</caption><tr><td><ul><li>a</li><li>b</li></ul>c</td></tr></table>"
    document = opened(html)
    assert paragraphs(document) == [("Normal", "Pay")]
    (table,) = document.tables
    assert table.cell(0, 0).text == "a\nb\nc"


def test_a_list_that_starts_elsewhere_does_so_in_word() -> None:
    document = opened("<ol start='5'><li>a</li></ol><ol start='x'><li>b</li></ol>")
    numbering = document.part.numbering_part.element
    starts = [
        each.get(NUMBER[:-5] + "val") for each in numbering.iter(NUMBER[:-5] + "startOverride")
    ]
    assert starts == ["5", "1"]


def test_a_picture_is_its_words_which_lead_to_it() -> None:
    (paragraph,) = opened("<p>See <img src='https://x.example/b.png' alt='b'> c</p>").paragraphs
    (link,) = paragraph.hyperlinks
    assert paragraph.text == "See b c"
    assert (link.text, link.address) == ("b", "https://x.example/b.png")
    (paragraph,) = opened(
        "<p><a href='https://x.example/'><img src='https://x.example/b.png' alt='b'></a></p>"
    ).paragraphs
    assert [link.address for link in paragraph.hyperlinks] == ["https://x.example/"]


def test_the_head_says_what_the_document_says_of_itself() -> None:
    head = (
        '<title>A &amp; B</title><meta name="author" content="Me">'
        '<meta name="dcterms.modified" content="2026-11-20">'
    )
    properties = opened("<p>a</p>", head, 'lang="de" dir="ltr"').core_properties
    assert (properties.title, properties.author, properties.language) == ("A & B", "Me", "de")
    assert f"{properties.created:%Y-%m-%d}" == "2026-11-20"


def test_a_language_that_is_written_from_the_right_is_so_in_word() -> None:
    assert opened("<p>a</p>", "", 'lang="ar" dir="rtl"').styles["Normal"].font.rtl
    assert not opened("<p>a</p>").styles["Normal"].font.rtl


def test_the_same_html_gives_the_same_bytes_at_another_time() -> None:
    first = encoded("<p>a <a href='https://x.example/'>b</a></p>")
    time.sleep(2.1)  # a zip file tells every second second
    assert encoded("<p>a <a href='https://x.example/'>b</a></p>") == first
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {entry.date_time for entry in file.infolist()} == {EPOCH.timetuple()[:6]}
