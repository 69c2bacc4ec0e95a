"""No text takes an engine seconds, and none spoils it for the next."""

import time

import pytest

from rolepress.content.markdown import Dialect, UnreadableTextError, to_html
from tests.content.files import LEAD, body_of, first_lines, read_role, role_file

SECONDS_MAX = 10
"""Ten times what the slowest takes here: this finds what takes minutes."""

PIECES = [
    *("[", "![", "[a][", "[a](b ", "[a]: \n", "*a", "**_", "> ", "<", "<a ", "<b>", "<!--", "<!["),
    *("<![CDATA[", "`a", "``a`", "<http://", "- ", "1. ", "|a", "# a\n", "## a\n\nb\n\n", "&#1"),
]


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_thing_is_read_or_refused_in_a_moment(piece: str, dialect: Dialect) -> None:
    text = (piece * 30_000)[:60_000]
    start = time.process_time()
    read_role(role_file(f"{LEAD}{text}\n"), dialect)
    assert time.process_time() - start < SECONDS_MAX


def test_a_text_that_breaks_off_the_engine_does_not_spoil_the_next() -> None:
    with pytest.raises(UnreadableTextError):
        to_html("1. " * 2_000, Dialect.PYTHON_MARKDOWN)
    assert body_of("## Why\n\nSo.\n", Dialect.PYTHON_MARKDOWN).sections


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize(
    "text",
    [
        "[a](/roles/) " * 300,
        "".join(f"- [a](/roles/) and `b` <b>c</b> {n}\n" for n in range(200)),
        "| a | b |\n|---|---|\n" + "| [a](/roles/) | `b` |\n" * 200,
        "```\nint x = a[0] < b && c > d;\n```\n\n" * 40,
        "a < b and c > d, e <= f\n\n" * 100,
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - -\n",
    ],
    ids=["links", "a list", "a table", "code", "comparisons", "a rule"],
)
def test_a_long_text_in_order_is_read(text: str, dialect: Dialect) -> None:
    assert body_of(f"## Why\n\n{text}\nThe end.\n", dialect).sections


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("[" * 10_000, "10:51: error F11: more than 50 '[' are open here and not closed"),
        ("[a](b " * 5_000, "10:303: error F11: more than 50 '](' are open here and not closed"),
        ("``a`" * 5_000, "10:404: error F11: more than 50 '`' are open here and not closed"),
        ("<![CDATA[" * 5_000, "10:228: error F11: more than 50 '[' are open here and not closed"),
        ("<a " * 5_000, "10:6001: error F11: more than 2,000 HTML tags"),
        ("## Why\n\nSo.\n\n" * 1_500, "4010:1: error F11: more than 1,000 headings"),
    ],
    ids=["brackets", "links", "code", "declarations", "tags", "headings"],
)
def test_python_markdown_is_not_given_what_it_would_take_seconds_for(
    text: str, answer: str
) -> None:
    assert first_lines(role_file(f"{LEAD}{text}\n"), Dialect.PYTHON_MARKDOWN) == [answer]


def test_an_entry_without_words_is_found_where_it_makes_a_heading_of_the_one_above() -> None:
    file = role_file(f"{LEAD}## Perks\n\n- Tea\n-\n- Cake\n")
    (line,) = first_lines(file, Dialect.PYTHON_MARKDOWN)
    assert line == "13:1: warning S01: an entry of a list has no words, so it is left out"
