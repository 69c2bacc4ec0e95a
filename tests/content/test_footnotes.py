"""Footnotes stand at the end of a page, whatever section they were written in."""

import time

import pytest

from rolepress.content.markdown import Dialect
from rolepress.core.problems import Rule
from rolepress.domain.exported import ExportedText
from rolepress.domain.sections import Body, Note, SectionKind
from tests.content.files import LEAD, body_of, first_lines, gist_of, read_role, role_file, text_of

PAGE = "https://site.example/roles/x/"


def reference(number: int, occurrence: int = 1) -> str:
    return (
        f'<sup class="note-ref"><a href="#_note-{number}" id="_note-{number}-{occurrence}" '
        f'aria-describedby="_footnotes">{number}</a></sup>'
    )


@pytest.mark.parametrize("dialect", Dialect)
def test_notes_are_numbered_in_the_order_of_their_references(dialect: Dialect) -> None:
    text = "## Why\n\nOne[^b], two[^a], one[^b].\n\n[^a]: Second.\n[^b]: First.\n"
    body = body_of(text, dialect)
    assert body.notes == (Note("<p>First.</p>", 2), Note("<p>Second.</p>", 1))
    expected = f"<p>One{reference(1)}, two{reference(2)}, one{reference(1, 2)}.</p>"
    assert body.sections[0].html == expected


@pytest.mark.parametrize("dialect", Dialect)
def test_a_note_is_no_part_of_the_section_above_it(dialect: Dialect) -> None:
    text = "## Duties\n\n- Plan[^1]\n\n[^1]: So.\n\n    - a list\n    - in a note\n"
    body = body_of(text, dialect)
    assert [item.text for item in body.items(SectionKind.RESPONSIBILITIES)] == ["Plan"]
    assert "in a note" in body.notes[0].html
    assert "in a note" not in body.sections[0].html


def test_a_note_may_refer_to_another() -> None:
    body = body_of("## Why\n\nSo[^1].\n\n[^1]: See[^2].\n[^2]: There.\n")
    assert body.notes == (Note(f"<p>See{reference(2)}.</p>"), Note("<p>There.</p>"))


def test_a_note_has_links_and_no_html_that_is_not_safe() -> None:
    (note,) = body_of('## Why\n\nSo[^1].\n\n[^1]: www.a.example <b onclick="x">b</b>\n').notes
    assert note.html == '<p><a href="https://www.a.example">www.a.example</a> <b>b</b></p>'


def test_what_a_page_is_about_has_no_numbers_of_notes() -> None:
    text = role_file("A lead[^1] leads.\n\n[^1]: So.\n")
    assert text_of(text)[0].gist.definition == "A lead leads."
    assert not gist_of("").links


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "So.\n\n[^a]: Nobody refers to it.",
            "12:1: warning R06: the footnote `[^a]` is not shown, because nothing refers to it",
        ),
        (
            "So[^a].\n\n### More[^a]\n\nMore.\n\n[^a]: One.",
            "12:9: warning R06: the heading is shown without its reference to the footnote `[^a]`",
        ),
    ],
)
def test_a_note_that_is_not_shown_is_said(text: str, said: str, dialect: Dialect) -> None:
    assert first_lines(role_file(f"{LEAD}{text}\n"), dialect) == [said]


def test_a_second_note_with_a_label_is_said() -> None:
    (line,) = first_lines(role_file(f"{LEAD}So[^a].\n\n[^a]: One.\n[^A]: Two.\n"))
    assert line == "13:1: warning R06: a second footnote `[^A]` is not shown"


@pytest.mark.parametrize(
    "text", ["`[^a]` and [^b].", "```\n[^a]: code\n```", "[^a](/roles/)", "\\[^a]\n\n\\[^a]: b"]
)
def test_what_only_looks_like_a_note_is_text(text: str) -> None:
    assert not first_lines(role_file(f"{LEAD}{text}\n"))


def test_outside_of_its_page_a_text_is_followed_by_the_notes_it_refers_to() -> None:
    body = Body(
        f"<p>One{reference(2)}, two{reference(1)}.</p>",
        notes=(Note(f"<p>See{reference(3)}.</p>"), Note("<ul><li>b</li></ul>"), Note("<p>c</p>")),
    )
    assert ExportedText(body, PAGE, "").lead == (
        "<p>One<sup>[2]</sup>, two<sup>[1]</sup>.</p><hr>"
        "<p>[2] </p><ul><li>b</li></ul><p>[1] See<sup>[3]</sup>.</p><p>[3] c</p>"
    )


def test_a_piece_without_references_has_no_notes() -> None:
    body = Body("<p>One.</p>", notes=(Note("<p>a</p>"),))
    assert ExportedText(body, PAGE, "").lead == "<p>One.</p>"


@pytest.mark.parametrize("is_used", [True, False])
def test_thousands_of_notes_are_read_in_a_moment(*, is_used: bool) -> None:
    numbers = range(3_000)
    notes = "".join(f"[^{number}]: x\n" for number in numbers)
    references = "".join(f"[^{number}] " for number in numbers) if is_used else ""
    start = time.process_time()
    found, problems = read_role(role_file(f"{LEAD}So {references}\n\n{notes}"))
    assert time.process_time() - start < 5
    assert found
    unused = [problem for problem in problems if problem.rule is Rule.LOST_MARKDOWN]
    assert len(found.body.notes) == len(numbers) - len(unused) == (3_000 if is_used else 0)
