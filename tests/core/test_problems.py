"""Problems as editors see them: one form, and a caret under the right letters."""

import pytest

from rolepress.core.problems import (
    ContentError,
    Problem,
    Rule,
    Span,
    format_problem,
    format_problems,
)
from rolepress_base.messages import count


def make_problem(source: str = "country: UK", span: Span = Span(7, 10, 2)) -> Problem:  # noqa: B008 - frozen
    return Problem("content/x.md", Rule.WRONG_VALUE, "got 'UK'", "did you mean `GB`?", span, source)


def caret_line(source: str, column: int, width: int = 1) -> str:
    """The line of carets, without the gutter."""
    shown = format_problem(make_problem(source, Span(7, column, width)))
    return shown.split("\n")[2].removeprefix("     | ")


def test_a_problem_is_laid_out_as_compilers_do() -> None:
    assert format_problem(make_problem()) == (
        "content/x.md:7:10: error F08: got 'UK'\n"
        "   7 | country: UK\n"
        "     |          ^^\n"
        "     fix: did you mean `GB`?"
    )


def test_a_problem_without_a_source_line_has_no_caret() -> None:
    assert format_problem(make_problem(source="  ")).count("\n") == 1


def test_a_line_number_of_five_digits_keeps_its_line() -> None:
    assert "\n12345 | country: UK\n" in format_problem(make_problem(span=Span(12345, 10, 2)))


@pytest.mark.parametrize(
    ("source", "column", "width", "caret"),
    [
        ("abc", 2, 1, " ^"),
        ("職種: リード", 5, 3, "      ^^^^^^"),
        ("職種: x", 5, 1, "      ^"),
        ("e\u0301tat: x", 8, 1, "      ^"),
        ("\U0001f469\u200d\U0001f4bb: x", 6, 1, "    ^"),
        ("☀\ufe0f: x", 5, 1, "    ^"),
        ("\ta: b", 5, 1, "    ^"),
        ("abc", 4, 1, "   ^"),
        ("abc   ", 9, 5, "   ^"),
        ("abc", 2, 99, " ^^"),
    ],
    ids=[
        "plain",
        "wide letters under the caret",
        "wide letters before it",
        "a combining accent",
        "joined emoji",
        "a variation selector",
        "a tab",
        "behind the line",
        "behind trailing spaces",
        "wider than the line",
    ],
)
def test_the_caret_stands_under_the_letters(
    source: str, column: int, width: int, caret: str
) -> None:
    assert caret_line(source, column, width) == caret


@pytest.mark.parametrize("column", [1, 40, 150, 250, 300])
def test_a_long_line_is_cut_to_the_part_around_the_caret(column: int) -> None:
    source = "".join(chr(ord("a") + number % 26) for number in range(300))
    shown, carets = format_problem(make_problem(source, Span(7, column))).split("\n")[1:3]
    assert len(shown) == 100 + len("   7 | ")
    assert shown[carets.index("^")] == source[column - 1]
    assert shown.endswith("…") == (column <= 250)
    assert ("| …" in shown) == (column > 50)


@pytest.mark.parametrize("char", ["\x1b", "\x07", "\u202e", "\u2028", "\ud800", "\r"])
def test_no_character_of_an_editor_drives_the_terminal(char: str) -> None:
    problem = Problem(f"a{char}.md", Rule.BAD_SLUG, f"b{char}", f"c{char}", source=f"d{char}")
    shown = f"<U+{ord(char):04X}>"
    assert format_problem(problem) == (
        f"a{shown}.md:1:1: error K01: b{shown}\n   1 | d?\n     | ^\n     fix: c{shown}"
    )


def test_a_remedy_may_be_several_lines_to_write() -> None:
    problem = Problem("a.md\n", Rule.BAD_SLUG, "b\n", "write\n---\ntitle: \x1bX", source="d")
    assert format_problem(problem).split("\n") == [
        "a.md<U+000A>:1:1: error K01: b<U+000A>",
        "   1 | d",
        "     | ^",
        "     fix: write",
        "---",
        "title: <U+001B>X",
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("lead\u200b", "lead<U+200B>"),
        ("60\u00a0000", "60<U+00A0>000"),
        ("a\u00adb\u3000c\u3164", "a<U+00AD>b<U+3000>c<U+3164>"),
        ("lead\u200d", "lead<U+200D>"),
    ],
)
def test_a_message_shows_what_nobody_sees(value: str, shown: str) -> None:
    assert f"error F08: got '{shown}'\n" in format_problem(make_problem_about(value))


@pytest.mark.parametrize(
    "words",
    ["\u0645\u06cc\u200c\u062e\u0648", "\U0001f469\u200d\U0001f4bb", "\u2600\ufe0f x", "né"],
    ids=["Persian", "an emoji of two", "a sign with its form", "an accent"],
)
def test_a_message_leaves_words_and_emoji_whole(words: str) -> None:
    assert f"error F08: got '{words}'\n" in format_problem(make_problem_about(words))


def make_problem_about(value: str) -> Problem:
    return Problem("a.md", Rule.WRONG_VALUE, f"got '{value}'", "correct it")


def test_a_file_with_very_many_problems_has_the_first_hundred_laid_out() -> None:
    problems = [make_problem("x", Span(line)) for line in range(1, 131)]
    said = format_problems(problems)
    assert said.count(": error ") == 100
    assert "and 30 more" in said


def test_problems_come_sorted_by_file_and_place_and_each_once() -> None:
    late, early = make_problem(span=Span(10)), make_problem(span=Span(9, 5))
    other = Problem("content/a.md", Rule.NO_TEXT, "no text", "write some", Span(99))
    error = ContentError([late, early, other, late])
    assert list(error.problems) == [other, early, late]
    assert str(error) == "3 problems in 2 files; nothing was written, the site is as it was"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1000, "1,000 files")]
)
def test_a_count_takes_its_noun_along(number: int, words: str) -> None:
    assert count(number, "file") == words
