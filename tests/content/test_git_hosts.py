"""Texts are as Git hosts show them."""

import sys

import pytest

from rolepress.content.markdown import Dialect
from rolepress.content.sanitize import TAG_NAMES, sanitize
from tests.content.files import body_of, section_of


def html_of(text: str) -> str:
    """What becomes of a paragraph."""
    return section_of(f"## Why\n\n{text}\n").html


def link(words: str, target: str = "") -> str:
    return f'<a href="{target or words}">{words}</a>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://a.example", link("https://a.example")),
        ("See https://a.example/b?c=d.", f"See {link('https://a.example/b?c=d')}."),
        ("(www.a.example)", f"({link('www.a.example', 'https://www.a.example')})"),
        ("https://a.example/b_(c)", link("https://a.example/b_(c)")),
        (
            "Mail jobs@acme.example!",
            f"Mail {link('jobs@acme.example', 'mailto:jobs@acme.example')}!",
        ),
        (
            "**https://a.example** or https://b.example",
            f"<strong>{link('https://a.example')}</strong> or {link('https://b.example')}",
        ),
        (
            "https://a.example https://b.example",
            f"{link('https://a.example')} {link('https://b.example')}",
        ),
        ("`https://a.example`", "<code>https://a.example</code>"),
        ("[https://a.example](https://b.example)", link("https://a.example", "https://b.example")),
        ("<https://a.example>", link("https://a.example")),
        ("xhttps://a.example, a@b and @name", "xhttps://a.example, a@b and @name"),
        ("https://user:secret@a.example", None),
        ("(((", "((("),
    ],
)
def test_a_bare_address_is_a_link(text: str, shown: str | None) -> None:
    found = html_of(text)
    if shown is None:
        assert 'href="https://' not in found
    else:
        assert found == f"<p>{shown}</p>"


def test_in_the_old_dialect_bare_addresses_boxes_and_alerts_are_text() -> None:
    text = "## Why\n\nSee https://a.example.\n\n- [ ] a\n\n> [!NOTE]\n> b\n"
    (section,) = body_of(text, Dialect.PYTHON_MARKDOWN).sections
    assert "<a" not in section.html
    assert "<li>[ ] a</li>" in section.html
    assert "[!NOTE]" in section.html


def test_the_words_of_an_entry_are_without_its_box_and_the_numbers_of_its_notes() -> None:
    section = section_of("## Duties\n\n- [ ] Plan[^1]\n- [x] Build\n- ☑ Test\n\n[^1]: So.\n")
    assert [item.text for item in section.items] == ["Plan", "Build", "Test"]
    assert "☐ Plan" in section.html
    assert "<input" not in section.html


def test_an_alert_is_a_quote_that_starts_with_its_name() -> None:
    assert html_of("> [!WARNING]\n> Loads swing.") == (
        '<blockquote class="alert alert--warning">'
        '<p class="alert__title"><strong>Warning</strong></p>\n<p>Loads swing.</p>\n</blockquote>'
    )


@pytest.mark.parametrize(
    "written",
    [
        '<blockquote class="x">a</blockquote>',
        '<sup class="note-ref"><a href="#x">a</a></sup>',
        '<a href="/roles/" id="_note-1-1" aria-describedby="_footnotes">a</a>',
        '<li class="x">a</li>',
        '<div class="x" id="y"><p class="alert" id="_note-1">a</p></div>',
    ],
)
def test_html_of_an_editor_has_no_classes_and_ids(written: str) -> None:
    found = html_of(written)
    assert "class" not in found
    assert "id=" not in found


@pytest.mark.parametrize("dialect", Dialect)
def test_the_sides_of_columns_are_kept(dialect: Dialect) -> None:
    text = "## Why\n\nA table:\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n"
    (section,) = body_of(text, dialect).sections
    assert '<td class="cell--center">1</td>' in section.html
    assert '<th class="cell--right">b</th>' in section.html


def test_no_class_of_an_editor_disturbs_the_sanitizer(monkeypatch: pytest.MonkeyPatch) -> None:
    """It tells Python what fails in our own filter, and Python only prints it."""
    failures: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", failures.append)
    tags = "".join(f'<{tag} class="x" id="y" style="z">' for tag in (*sorted(TAG_NAMES), "div"))
    assert '"' not in sanitize(tags)
    assert not failures
