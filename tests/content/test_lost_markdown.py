"""A cell that no column of its table shows is said, with its place."""

import pytest

from rolepress.content.markdown import Dialect
from tests.content.files import LEAD, first_lines, read_role, role_file

HEAD = "| a | b |\n|---|---|\n"


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (f"{HEAD}| 1 | 2 | 3 |", "12:11", "3"),
        (f"{HEAD}| 1 | 2 |\n| 1 | {{{{x | y}}}} | 4", "13:13", "y}}"),
        (f"{HEAD}| 1 | 2 | | **4** |", "12:13", "**4**"),
        ("a | b\n--- | :-:\n1 | 2 | 3", "12:9", "3"),
        ("| a |\n| --- |\n| 1 | 2 |", "12:7", "2"),
        ("> | a |\n> |---|\n> | 1 | 2 |", "12:9", "2"),
        ("- x\n\n    | a |\n    |---|\n    | 1 | 2 |", "14:11", "2"),
    ],
)
def test_a_cell_beyond_the_head_is_said(
    text: str, place: str, words: str, dialect: Dialect
) -> None:
    _, problems = read_role(role_file(f"{LEAD}{text}\n"), dialect)
    (line,) = first_lines(role_file(f"{LEAD}{text}\n"), dialect)
    said = f"a cell is lost: the head of the table has no column for `{words}`"
    assert line == f"{place}: warning R06: {said}"
    assert problems[0].fix.startswith("add a column to the head, or write `\\|`")


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}| 1 | 2 |\n| 1 |",
        f"{HEAD}| 1 | 2 | |",
        f"{HEAD}| 1 | a \\| b |",
        f"```\n{HEAD}| 1 | 2 | 3 |\n```",
        f"{HEAD}| 1 | 2 |\n\nOne | two | three.",
        "One | two\n\n---\n\na | b | c",
        "| a | b |\n|---|\n| 1 | 2 | 3 |",
    ],
)
def test_nothing_is_said_where_nothing_is_lost(text: str, dialect: Dialect) -> None:
    assert not first_lines(role_file(f"{LEAD}{text}\n"), dialect)
