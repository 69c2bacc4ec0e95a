"""Words, names and slugs."""

import pytest

from rolepress.core.text import folded, name_slug, plain_text, shorten, slugify
from rolepress.core.urls import is_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Backend Tech Lead", "backend-tech-lead"),
        ("Über uns", "uber-uns"),
        ("C++ & C#", "c-c"),
        ("  a -- b  ", "a-b"),
        ("Große Straße in Łódź", "grosse-strasse-in-lodz"),
        ("日本", ""),
    ],
)
def test_a_slug_has_ascii_words_and_single_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("München", "MU\u0308NCHEN"),
        ("St. John\u2019s", "st johns"),
        ("Stratford\u2013upon\u2013Avon", " Stratford  upon-Avon "),
        ("Ελλάδα", "ΕΛΛΑΔΑ"),
        ("\uff22erlin", "berlin"),
    ],
)
def test_one_name_has_one_slug_however_it_is_written(one: str, other: str) -> None:
    assert name_slug(one) == name_slug(other)


def test_no_two_names_share_a_slug_whatever_their_script_and_length() -> None:
    names = [
        "東京",
        "大阪",
        "カ",
        "ガ",
        "Tokyo",
        "Tokyo 新宿",
        "Tokyo 渋谷",
        "!",
        "?",
        "x" * 99,
        "x" * 98,
    ]
    slugs = {name_slug(name) for name in names}
    assert len(slugs) == len(names)
    assert all(map(is_slug, slugs))


def test_case_spaces_and_the_form_of_signs_do_not_tell_words_apart() -> None:
    assert folded(" \uff27it  HUB\u00a0") == folded("git hub")
    assert folded("Zu\u0308rich") == folded("ZÜRICH")
    assert (
        len({folded(name) for name in ("C", "C#", "C++", "NET", ".NET", "Zurich", "Zürich")}) == 7
    )


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a</p><p>b</p>", "a b"),
        ("R&amp;D &lt;b&gt;", "R&D <b>"),
        ('<a title="x > y" href="/">a</a>', "a"),
        ("<b>a</b>b", "ab"),
        ("a<br>b", "a b"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a b"),
        ("<li>Build.<ul><li>Run</li></ul></li>", "Build. Run"),
        ("<details><summary>Why?</summary>So.</details>", "Why? So."),
        (
            '<table><caption>Pay</caption><tr><td align="left">a</td><th>b</th></tr></table>',
            "Pay a b",
        ),
        ("<dl><dt>a</dt><dd>b</dd></dl>c<blockquote>d</blockquote>", "a b c d"),
        ("a<hr>b<pre><code>c\n  d</code></pre>", "a b c d"),
        ("<figure>a<figcaption>b</figcaption></figure>", "a b"),
        ("<p>a<prefix>b</prefix></p>", "ab"),
        ("", ""),
    ],
)
def test_plain_text_is_the_words_of_the_html(html: str, words: str) -> None:
    assert plain_text(html) == words


@pytest.mark.parametrize(
    ("text", "short"),
    [("one two", "one two"), ("one two three", "one two…"), ("x" * 20, f"{'x' * 9}…")],
)
def test_a_text_is_cut_at_a_word(text: str, short: str) -> None:
    assert shorten(text, 10) == short
