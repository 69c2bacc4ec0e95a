"""No text takes the engine seconds, and none spoils it for the next."""

import time

import pytest

from plugins.content.markdown import UnreadableTextError, parse_markdown
from tests.content.files import LEAD, body_of, read_role, role_file

SECONDS_MAX = 10
"""Ten times what the slowest takes here: this finds what takes minutes."""

PIECES = [
    *("[", "![", "[a][", "[a](b ", "[a]: \n", "*a", "**_", "> ", "<", "<a ", "<b>", "<!--", "<!["),
    *("<![CDATA[", "`a", "``a`", "<http://", "- ", "1. ", "|a", "# a\n", "## a\n\nb\n\n", "&#1"),
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_thing_is_read_or_refused_in_a_moment(piece: str) -> None:
    text = (piece * 30_000)[:60_000]
    start = time.perf_counter()
    read_role(role_file(f"{LEAD}{text}\n"))
    assert time.perf_counter() - start < SECONDS_MAX


def test_a_text_that_breaks_off_the_engine_does_not_spoil_the_next() -> None:
    with pytest.raises(UnreadableTextError):
        parse_markdown("1. " * 2_000)
    assert body_of("## Why\n\nSo.\n").sections


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
def test_a_long_text_in_order_is_read(text: str) -> None:
    assert body_of(f"## Why\n\n{text}\nThe end.\n").sections
