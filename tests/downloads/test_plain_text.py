"""HTML as people write plain text."""

import pytest

from rolepress.downloads.sample import Sample


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one\n  line</p>", "one line"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<h3>Duties</h3><ul><li>Lead</li><li>Build</li></ul>", "Duties\n\n- Lead\n- Build"),
        ("<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n\n  - b"),
        ("<p><strong>Pay:</strong> <var>[pay]</var> &amp; more</p>", "Pay: [pay] & more"),
        ("<p>*stars* and _lines_</p>", "*stars* and _lines_"),
        (
            "<p><a href='https://rolepress.example/jobs/'>All</a> jobs</p>",
            "All (https://rolepress.example/jobs/) jobs",
        ),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<pre><code>a\n  b\n</code></pre>", "a\n  b"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "a | b\n1 | 2",
        ),
        ("<p> </p><p>a</p>", "a"),
        (
            "<p>a <img src='https://x.example/b.png' alt='b'> c</p>",
            "a b (https://x.example/b.png) c",
        ),
        ("<p>a <img src='https://x.example/b.png' alt=''></p>", "a"),
        (
            "<table><caption>Pay</caption><tr><td>a<br>b</td><td>c</td></tr></table>",
            "Pay\n\na b | c",
        ),
        ("<table><tr><td><ul><li>a</li><li>b</li></ul></td><td>c</td></tr></table>", "- a - b | c"),
        ("<details><summary>Why?</summary>So.</details>", "Why?\n\nSo."),
    ],
)
def test_each_element_becomes_what_people_write_for_it(html: str, text: str) -> None:
    assert Sample(html).as_text() == f"{text}\n"


def test_the_highest_heading_becomes_the_first_of_the_file() -> None:
    html = "<h4>a</h4><p>x</p><div><h5>b</h5></div><h4>c</h4>"
    assert Sample(html).as_markdown() == "# a\n\nx\n\n## b\n\n# c\n"
    assert Sample(html).as_html() == "<h1>a</h1><p>x</p><div><h2>b</h2></div><h1>c</h1>"


def test_markdown_has_placeholders_as_words_in_brackets() -> None:
    html = "<p><strong>At <var>[place]</var></strong></p>"
    assert Sample(html).as_markdown() == "**At \\[place\\]**\n"
