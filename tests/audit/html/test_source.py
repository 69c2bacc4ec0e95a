"""The source of a page: its tags, where they stand, and what their attributes hold."""

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.html.source import HtmlSource, tags_in
from rolepress_audit.positions.lines import Lines

PIECES = (
    *("<", ">", "</", "/>", "<!--", "-->", "<!", "<?", "=", '"', "'", " ", "\n", "a", "&amp;"),
    *("<p>", "</p>", "<b title='>'>", "<script>", "</script>", "<title>", "</title>", "<A HREF=x>"),
)


def names(html: str) -> list[str]:
    """The tags of some HTML, end tags with their slash."""
    return [f"{'/' if tag.is_end else ''}{tag.name.decode()}" for tag in tags_in(html.encode())]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<br/>b</P >", ["p", "br", "/p"]),
        ("<!-- <p> --><i>", ["i"]),
        ("<!--><p>", ["p"]),
        ("<!-- <p>", []),
        ("<!doctype html><?x <p>", []),
        ("<script>'<p>'</script><p>", ["script", "/script", "p"]),
        ("<title><b></TITLE>", ["title", "/title"]),
        ("<style><p>", ["style"]),
        ('<a title="<p>" b=\'>\' c=">"><p>', ["a", "p"]),
        ('<a b=c"d><p>', ["a", "p"]),
        ("<a href", []),
        ('<a href="<p>', []),
        ("1 < 2 <3 <p>", ["p"]),
    ],
)
def test_tags_are_those_that_a_browser_sees(html: str, expected: list[str]) -> None:
    assert names(html) == expected


def test_values_are_read_as_they_are_meant() -> None:
    (tag,) = tags_in(b"""<a HREF="/x?a&amp;b" data-x='1 2' c=d/e checked e = "f">""")
    assert list(tag.values()) == [
        ("href", "/x?a&b"),
        ("data-x", "1 2"),
        ("c", "d/e"),
        ("checked", ""),
        ("e", "f"),
    ]


def test_a_value_is_found_on_the_line_of_its_first_tag() -> None:
    source = HtmlSource(b"<p>\n<a href=x>\n<!-- <a href=y> -->\n<b id='x'>\n<i id=\"y\">")
    assert (source.line_of_value("x"), source.line_of_value("y")) == (2, 5)
    assert source.line_of_value("z") == 0


@given(st.text(st.sampled_from("a\n"), max_size=30), st.integers(0, 29))
def test_a_line_is_the_number_of_ends_before_it(text: str, offset: int) -> None:
    assert Lines(text).at(offset) == text.count("\n", 0, offset) + 1
    assert Lines(text.encode()).at(offset) == text.count("\n", 0, offset) + 1


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_tag_overlaps_another_in_whatever_source(html: str) -> None:
    tags = list(tags_in(html.encode()))
    assert all(tag.start < tag.end for tag in tags)
    assert all(one.end <= other.start for one, other in pairwise(tags))
    assert all(html.encode()[tag.start : tag.start + 1] == b"<" for tag in tags)


def test_a_page_as_people_write_it_has_the_tags_that_the_parser_has() -> None:
    html = "<ul><li>A<li>B</ul><table><tr><td><p>1<p>2</table><!-- <p> --><a b='<p>'>x</a>"
    soup = BeautifulSoup(html, "lxml")
    found = HtmlSource(html.encode()).tags
    assert {name: len(tags) for name, tags in found.items()} == {
        name: len(soup.find_all(name)) for name in ("ul", "li", "table", "tr", "td", "p", "a")
    }
