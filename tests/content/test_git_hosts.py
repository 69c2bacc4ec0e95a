"""Texts are as Git hosts show them, or it is said what is not."""

import pytest

from rolepress.content.markdown import Dialect
from tests.content.files import LEAD, first_lines, role_file, section_of


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


def test_in_the_old_dialect_a_bare_address_is_text() -> None:
    text = role_file(f"{LEAD}See https://a.example and [x].\n")
    assert not first_lines(text, Dialect.PYTHON_MARKDOWN)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A claim[^a].\n\n[^a]: The source.", "10:8: error R06: `[^a]` is a footnote"),
        ("A claim[^1].\n\n[^1]: https://a.example", "10:8: error R06: `[^1]` is a footnote"),
        ("- [ ] Open\n- [x] Done", "10:3: error R06: `[ ]` is a box to tick"),
        ("1. [x] Done\n\n2. So", "10:4: error R06: `[x]` is a box to tick"),
        ("> [!NOTE]\n> Travel is paid for.", "10:3: error R06: `[!NOTE]` is a colored note"),
    ],
)
def test_what_git_hosts_make_more_of_is_said(text: str, said: str) -> None:
    (line,) = first_lines(role_file(f"{LEAD}{text}\n"))
    assert line.endswith(" on Git hosts, and stays as it is typed here")
    assert said in line


@pytest.mark.parametrize(
    "text",
    [
        "Any of `[^a]` and [^b].",
        "- `[x]` in code\n- An [x] inside",
        "> A quote with [!NOTE] inside.",
        "[x] is no entry",
        "```\n[^a]: code\n```\n\n[^a]",
    ],
)
def test_what_looks_like_it_and_is_not_is_published(text: str) -> None:
    assert not first_lines(role_file(f"{LEAD}{text}\n"))
