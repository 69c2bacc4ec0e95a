"""Pages of any bytes and any depth: they are read, and what is left out is said."""

from pathlib import Path

import pytest

from rolepress_audit.html import tree
from rolepress_audit.html.tree import DEPTH_MAX, read_tree
from tests.audit.checks.page.html import make_page
from tests.audit.pages import ids, page_of, whole_audit


def depth(html: str) -> int:
    """The most elements around one of the tree's."""
    soup, _ = read_tree(html.encode())
    return max(len(list(tag.parents)) for tag in soup.find_all(True))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 3_000,
        "<table><tr><td>" * 600,
        "<b><i><u>" * 600,
        "<div>" * 700 + "</b>" * 700,
        "<p><div>" * 600 + "</p>" * 600,
        "<ul><li>" * 600 + "</li></ul>" * 600,
    ],
    ids=["divs", "tables", "inline", "end tags of nothing", "paragraphs", "lists"],
)
def test_no_tree_is_deeper_than_that_of_a_browser(html: str) -> None:
    assert depth(html) == DEPTH_MAX


def test_what_is_too_deep_stands_beside_its_parent_and_is_not_lost() -> None:
    html = "<div>" * 600 + '<a href="/x">words</a>' + "</div>" * 600 + "<p>after</p>"
    soup, more = read_tree(html.encode())
    assert more == "has more than 512 elements in each other; browsers go no deeper"
    assert [tag["href"] for tag in soup.find_all("a")] == ["/x"]
    assert soup.get_text() == "wordsafter"
    assert soup.p is not None
    assert [tag.name for tag in soup.p.parents] == ["body", "html", "[document]"]


def test_a_page_with_as_many_elements_in_each_other_as_browsers_take_is_whole() -> None:
    around = len(("html", "body"))
    assert not read_tree(b"<i>" * (DEPTH_MAX - 1 - around))[1]
    assert read_tree(b"<i>" * (DEPTH_MAX - around))[1]


def test_unclosed_elements_that_end_by_themselves_are_not_deep() -> None:
    html = "<p>a" * 700 + "<ul>" + "<li>b" * 700 + "</ul><table>" + "<tr><td>c" * 700
    assert read_tree(html.encode())[1] == ""


def test_a_deep_page_has_a_finding_of_its_own_and_all_other_checks(tmp_path: Path) -> None:
    html = make_page(body="<div>" * 600 + '<img src="/a.png"><h1>Two</h1>')
    found = whole_audit(tmp_path, {"jobs/x/index.html": html}).findings
    assert "Y102" not in ids(found)
    assert {"A101", "H101", "Y105"} <= set(ids(found))
    (said,) = [each for each in found if each.rule.id == "Y105"]
    assert (said.path, said.message) == (
        "jobs/x/index.html",
        "the page has more than 512 elements in each other; browsers go no deeper",
    )


def test_of_too_many_tags_the_first_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "TAGS_MAX", 4)
    soup, more = read_tree(b"<p>a</p><p>b</p><p>c</p>")
    assert soup.get_text() == "ab"
    assert more == "has more than 4 tags; what follows is not read"
    assert read_tree(b"<p>a</p><p>b</p>")[1] == ""
    assert read_tree(b"<script>'<p><p><p><p>'</script>")[1] == ""
    assert read_tree(b"<!----><!----><!----><!----><!---->")[1]


@pytest.mark.parametrize("piece", [1, 2, 3, 7])
def test_a_page_is_the_same_in_whatever_pieces_it_is_parsed(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = "<!doctype html><p title='ü'>Größe \U0001f600 &amp; 終<script>'<b>'</script>".encode()
    whole = str(read_tree(html)[0])
    monkeypatch.setattr(tree, "_PIECE_BYTES", piece)
    assert str(read_tree(html)[0]) == whole


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="iso-8859-1"><p>Größe'.encode("latin-1"), "Größe"),
        ('<meta charset="windows-1251"><p>жар'.encode("cp1251"), "жар"),
        ('<meta http-equiv=x content="a; charset=shift_jis"><p>終'.encode("cp932"), "終"),
        ("<p>Größe".encode("latin-1"), "Größe"),
        ("<p>Größe".encode(), "Größe"),
        ('<meta charset="utf-8"><p>Gr\xf6\xdfe'.encode("latin-1"), "Gr��e"),
        ("<p>Größe".encode("utf-16"), "Größe"),
        (b'<meta charset="utf-7"><p>+AGE-', "+AGE-"),
        (b'<meta charset="hex"><p>6162', "6162"),
        (b'<meta charset="punycode"><p>a-b', "a-b"),
        (b'<meta charset="no such thing"><p>ab', "ab"),
    ],
)  # fmt: skip
def test_a_page_is_read_in_the_encoding_in_which_browsers_read_it(data: bytes, text: str) -> None:
    page = page_of("")
    page.__init__("a.html", "/a.html", data, page.options)  # type: ignore[misc]
    assert page.visible_text == text
