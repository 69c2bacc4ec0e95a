"""HTML becomes Markdown that a reader of CommonMark turns into the same words again."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.markdown.readers import PAGE, marked, read_markdown, squeezed, twin_of


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>Duties</h2><p>Lead a team.</p>", "## Duties\n\nLead a team."),
        ("<p>a <b>b</b> and <i>c</i></p>", "a **b** and *c*"),
        ("<p><b>“Quoted”</b>word</p>", "<strong>“Quoted”</strong>word"),
        ("<p><b>Pay (a year):</b> much</p>", "**Pay (a year):** much"),
        ("<p><b> Pay</b> much</p>", "<strong> Pay</strong> much"),
        ("<p><b>a</b><i>b</i></p>", "<strong>a</strong><em>b</em>"),
        ("<p>x<br>y</p>", "x\\\ny"),
        ("<p>H<sub>2</sub>O, <s>old</s></p>", "H<sub>2</sub>O, <del>old</del>"),
        ("<p>one\n   line</p>", "one line"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b"),
        ("<ol start='1000000000'><li>a</li></ol>", "1. a"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n\n  - b"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        ("<ol><li>a</li></ol><ol><li>b</li></ol>", "1. a\n\n1) b"),
        ("<ul><li></li><li>b</li></ul>", "- b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<pre><code>a\n```\nb\n</code></pre>", "````\na\n```\nb\n````"),
        ("<p><code>a`b</code></p>", "``a`b``"),
        ("<p>a</p><hr><p>b</p>", "a\n\n___\n\nb"),
        ("<dl><dt>Level</dt><dd>Lead</dd><dt>Why?</dt><dd>So.</dd></dl>",
         "- **Level:** Lead\n- **Why?** So."),
        ("<dl><dt>T</dt><dd><p>a</p><ul><li>b</li></ul></dd></dl>", "- **T:**\n\n  a\n\n  - b"),
        ("<details><summary><h3>Why?</h3></summary><p>So.</p></details>", "### Why?\n\nSo."),
        ("<table><thead><tr><th>a</th><th>b|c</th></tr></thead><tr><td>1<br>2</td></tr></table>",
         "| a | b\\|c |\n| --- | --- |\n| 1<br>2 |  |"),
        ("<table><caption>Pay</caption><tr><td colspan='2'>a</td></tr></table>",
         "Pay\n\n|  |  |\n| --- | --- |\n| a |  |"),
    ],
)  # fmt: skip
def test_each_element_has_its_markdown(html: str, markdown: str) -> None:
    assert twin_of(html) == f"{markdown}\n"


@pytest.mark.parametrize(
    "words",
    [
        *("# no heading", "- no list", "+ no list", "> no quote", "1. no list", "2024) no list"),
        *("---", "===", "***", "*no* _emphasis_", "`no code`", "~~not gone~~", "[no](link)"),
        *("![no](picture)", "<b>no tag</b>", "&amp; no entity", "\\* no escape", ": no term"),
        *(
            "| no | table |",
            "[no]: reference",
            "snake_case and _this_",
            "C# and F #",
            "R&D",
            "Wow!",
        ),
    ],
)
@pytest.mark.parametrize("frame", ["<p>{}</p>", "<ul><li>{}</li></ul>", "<h3>{}</h3>",
                                   "<p>x<br>{}</p>", "<table><tr><td>{}</td></tr></table>",
                                   "<p>Wow!<a href='/x/'>{}</a></p>"])  # fmt: skip
def test_words_that_look_like_markup_stay_words(words: str, frame: str) -> None:
    html = frame.format(escape(words))
    back = read_markdown(twin_of(html))
    assert squeezed(back) == squeezed(html)
    assert marked(back) == marked(html)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/skills/go/", "https://rolepress.example/skills/go/"),
        ("#salary", f"{PAGE}#salary"),
        ("mailto:jobs@acme.example", "mailto:jobs@acme.example"),
        (
            "https://acme.example/a_(b)?x=1&copy;=2",
            "https://acme.example/a_%28b%29?x=1&amp;copy;=2",
        ),
        ("/a b", "https://rolepress.example/a%20b"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_links_are_absolute_and_whole(href: str, address: str) -> None:
    assert twin_of(f'<p><a href="{escape(href)}">x</a></p>') == f"[x]({address})\n"


def test_pictures_keep_their_words() -> None:
    assert twin_of("<p><img src='/team.png' alt='Our *team*'></p>") == (
        "![Our \\*team\\*](https://rolepress.example/team.png)\n"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<nav><p>On this page</p></nav>",
        "<svg><text>1</text></svg>",
        "<p aria-hidden='true'>x</p>",
        "<p><span class='visually-hidden'>Page </span></p>",
        "<p class='copy-block__hint'>Click the text</p>",
        "<!-- a comment -->",
        "<p></p><ul></ul><table></table><blockquote></blockquote><pre> </pre><p><b></b></p>",
    ],
)
def test_what_is_no_text_leaves_no_trace(html: str) -> None:
    assert twin_of(f"<p>a</p>{html}<p>b</p>") == "a\n\nb\n"


def test_only_the_main_part_of_a_page_has_a_twin() -> None:
    assert twin_of("<p>Main</p>") == "Main\n"


LETTERS = st.sampled_from(list("ab1 é\n\u00a0*_`~#+-=>.<)(&;!|[]:\\\"'#0"))
TEXT = st.text(LETTERS, max_size=12).map(escape)


def _inside(tag: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return inner.map(lambda html: f"<{tag}>{html}</{tag}>")


def _phrases(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = ("strong", "em", "b", "code", "sub", "del", "small", "span")
    linked = inner.map(lambda html: f'<a href="/x/?a=(b)&amp;c">{html}</a>')
    return st.one_of(*(_inside(tag, inner) for tag in tags), linked, st.just("<br>"))


def _line(depth: int) -> st.SearchStrategy[str]:
    parts = TEXT if depth == 0 else st.one_of(TEXT, _phrases(_line(depth - 1)))
    return st.lists(parts, max_size=4).map("".join)


LINE = _line(2)
PARAGRAPH = _inside("p", LINE)
HEADING = _inside("h3", LINE)
CODE = _inside("pre", TEXT)
CELLS = st.lists(st.one_of(_inside("td", LINE), _inside("th", LINE)), min_size=1, max_size=3)
TABLE = st.lists(CELLS.map("".join).map("<tr>{}</tr>".format), min_size=1, max_size=3).map(
    lambda rows: f"<table>{''.join(rows)}</table>"
)


def _blocks(depth: int) -> st.SearchStrategy[str]:
    flat = st.one_of(PARAGRAPH, LINE, HEADING, CODE, TABLE, st.just("<hr>"))
    if depth == 0:
        return st.lists(flat, max_size=3).map("".join)
    inner = _blocks(depth - 1)
    entries = st.lists(_inside("li", inner), max_size=3).map("".join)
    nested = st.one_of(
        entries.map("<ul>{}</ul>".format),
        entries.map("<ol>{}</ol>".format),
        _inside("blockquote", inner),
        _inside("details", inner),
    )
    return st.lists(st.one_of(flat, nested), max_size=4).map("".join)


@settings(max_examples=150)
@given(_blocks(2))
def test_any_page_reads_back_in_the_same_words(html: str) -> None:
    assert squeezed(read_markdown(twin_of(html))) == squeezed(html)


@settings(max_examples=100)
@given(_blocks(1))
def test_what_is_emphasized_linked_or_listed_reads_back_so(html: str) -> None:
    back = read_markdown(twin_of(html))
    kept = {"strong", "em", "del", "h3", "blockquote", "li"}
    read = [entry for entry in marked(back) if entry[0] in kept]
    renamed = html.replace("<b>", "<strong>").replace("</b>", "</strong>")
    assert read == [entry for entry in marked(renamed) if entry[0] in kept]
