"""Texts read as GitHub's own engine reads them, and each difference is one that the docs name."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.content.github import ours, shown, theirs
from tests.content.github_texts import texts

DOCS = Path(__file__).parents[2] / "docs/markdown.md"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_a_text_reads_as_on_github(text: str) -> None:
    assert ours(text) == theirs(text)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n| - | - |\n| 1 | 2 | 3 |\n| 1 |\n| x \\| y | `x \\| y` |",
        "a | b\n:-: | --:\n1 | 2\nand on\n\nOut.",
        "~~a~~ ~b~ ~~~c~~~ ~ d ~ a~~b~~c ~**e**~",
        "- [ ] a\n- [x] b\n\n  more\n- [X]\tc\n- [ ]d\n- [y] e\n- \\[ ] f",
        "1. [x] a\n   - [ ] b\n2. c",
        "a[^x] b[^y] c[^x]\n\n[^y]: y\n[^x]: x\n\n    - more\n\n[^unused]: z\n[^x]: again",
        "[^A] and [^a]\n\n[^a]: folded",
        "- a[^1]\n\n  [^1]: in a list\n\n> b[^2]\n> [^2]: in a quote",
        "None[^none] and \\[^1] and `[^1]`\n\n[^1]: x",
        "> [!NOTE]\n> a\n>\n> - b\n\n> [!tip]\n> c\n\n> [!note] d\n> e\n\n> f\n> [!NOTE]\n> g",
        "> [!OTHER]\n> a",
        "www.a.example, (https://a.example/b_(c)) and https://a.example/?q=1&r=2!",
        "a@b.example- a@b.example_ a@b.example.",
        "a@b.example. A.b-c+d@e-f.example, a@b and @c",
        "\"https://a.example\" 'https://a.example' /https://a.example",
        "a  \nb\\\nc<br>d\ne",
        "Press <kbd>H</kbd>, H<sub>2</sub>O, x<sup>2</sup>, <del>a</del> <ins>b</ins> <q>c</q>",
        "<details>\n<summary>a</summary>\n\n- b\n\n</details>",
        "<!-- more -->\n\na <!-- b --> c",
        "```js\n- [ ] a[^1]\n> [!NOTE]\n```\n\n    | a |\n    | - |\n",
        "Title\n=====\n\nOther\n---\n\n# x #\n\n#x",
    ],
)
def test_this_reads_as_on_github(text: str) -> None:
    assert ours(text) == theirs(text)


DIFFERENCES = {
    "Definition lists": (
        "Word\n: What it means.",
        "<dl><dt>Word</dt><dd>What it means.</dd></dl>",
    ),
    "`www.`": ("www.a.example", '<p><a href="https://www.a.example">www.a.example</a></p>'),
    "Other schemes": ("ftp://a.example", "<p>ftp://a.example</p>"),
    "Addresses inside a network": ("http://intranet", "<p>http://intranet</p>"),
    "Addresses with a password": (
        "https://a:b@c.example",
        "<p>https://a:b@c.example</p>",
    ),
    "A character reference behind an address": (
        "https://a.example/&copy;",
        '<p><a href="https://a.example/%C2%A9">https://a.example/©</a></p>',
    ),
    "An address in square brackets": (
        "[https://a.example]",
        '<p>[<a href="https://a.example">https://a.example</a>]</p>',
    ),
    "An address before a break": (
        "https://a.example\\\nb",
        '<p><a href="https://a.example">https://a.example</a><br>b</p>',
    ),
    "Boxes in quotes": (
        "> - [x] a",
        '<blockquote><ul><li class="task">☑ a</li></ul></blockquote>',
    ),
    "Boxes without words": ("- [ ]\n", '<ul><li class="task">☐</li></ul>'),
    "Boxes before tables": (
        "- [ ] | a |\n  | - |",
        "<ul><li><table><thead><tr><th>a</th></tr></thead></table></li></ul>",
    ),
    "Entries with a line": (
        "* ---\n\n  a",
        "<ul><li><hr><p>a</p></li></ul>",
    ),
    "Labels of several words": (
        "a[^b c]\n\n[^b c]: d",
        '<p>a<sup class="note-ref">1</sup></p><ol><li><p>d</p></li></ol>',
    ),
    "Notes that only notes refer to": ("[^a]: b[^a]", ""),
    "References in headings": ("# a[^b]\n\n[^b]: c", "<h1>a</h1><ol><li><p>c</p></li></ol>"),
    "References in links": (
        "[a[^b]](/c)\n\n[^b]: d",
        '<p>[a<sup class="note-ref">1</sup>](/c)</p><ol><li><p>d</p></li></ol>',
    ),
    "Strong words in strong words": (
        "**a **b****",
        "<p><strong>a <strong>b</strong></strong></p>",
    ),
    "One tilde inside a word": ("a~b~c", "<p>a~b~c</p>"),
    "Tables whose second line looks like a list": (
        "a | b\n- | -",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead></table>",
    ),
}


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_difference_is_as_the_docs_say(name: str) -> None:
    text, expected = DIFFERENCES[name]
    assert shown(ours(text, is_loose=True)) == expected
    assert ours(text, is_loose=True) != theirs(text, with_https=False, is_loose=True)
    assert f"- **{name}**" in DOCS.read_text("utf-8")
