"""Texts on a page of any form: attributes, style sheets, tags, and the end of the head."""

import pytest

from rolepress_audit.html.head_end import head_end
from rolepress_audit.html.resources import candidates
from rolepress_audit.html.style_rules import rules_in
from rolepress_audit.html.tags_in_text import tag_in
from tests.audit.pages import page_of


@pytest.mark.parametrize(
    ("srcset", "addresses"),
    [
        ("/a.png", ["/a.png"]),
        ("/a.png 1x, /b.png 2x", ["/a.png", "/b.png"]),
        ("/a.png 100w,/b.png 200w", ["/a.png", "/b.png"]),
        ("/a.png,/b.png", ["/a.png,/b.png"]),
        ("/a.png, /b.png", ["/a.png", "/b.png"]),
        (" ,, /a.png ,, ", ["/a.png"]),
        ("/a.png,,,", ["/a.png"]),
        ("", []),
        (" " * 9, []),
        ("data:image/png;base64,AAAA 1x", []),
    ],
)
def test_a_srcset_has_the_addresses_that_browsers_find(srcset: str, addresses: list[str]) -> None:
    assert candidates(srcset) == addresses


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ("0;url=/b", "/b"),
        ("0; URL = '/b' ", "/b"),
        (" 1.5 , url=/b", "/b"),
        ("url=/b", "/b"),
        ("5", ""),
        (" " * 20_000 + "x", ""),
        ("0" * 20_000 + ";" + " " * 20_000, ""),
    ],
)
def test_a_refresh_leads_where_it_says(content: str, target: str) -> None:
    page = page_of(f'<meta http-equiv="refresh" content="{content}">')
    assert page.redirects_to.removeprefix("https://jobs.example") == target


@pytest.mark.parametrize(
    ("css", "rules"),
    [
        (".a{b:c} d , e { f:g }", [(".a", "b:c"), ("d , e", " f:g ")]),
        ("@media print{.a{b:c}} .d{e:f}", [(".d", "e:f")]),
        ("@import 'x'; .a{b:c}", [(".a", "b:c")]),
        ("/* .x{y:z} */ .a{b:c} /* .d{e:f}", [(".a", "b:c")]),
        (".a{b:c", []),
        ("} .a{b:c}}", [(".a", "b:c")]),
        ("words", []),
    ],
)
def test_a_style_sheet_has_the_outer_rules(css: str, rules: list[tuple[str, str]]) -> None:
    assert list(rules_in(css)) == rules


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("<b>Baker</b>", "<b>"),
        ("&lt;b&gt;Baker&lt;/b&gt;", "<b>"),
        ("<i>a <b>c</b>", "<b>"),
        ("What <b> means", ""),
        ("</b> and <b>", ""),
        ("a<br>b", "<br>"),
        ("<b>" * 3 + "</B >", "<b>"),
    ],
)
def test_a_tag_in_a_text_is_one_that_is_closed(text: str, tag: str) -> None:
    assert tag_in(text) == tag


@pytest.mark.parametrize(
    ("source", "ends"),
    [
        ("<head><title>a</title><link><body>", "<body>"),
        ("<head><script>'<p>'</script><p>", "<p>"),
        ("<head><!-- <p> --> text <p>", "text"),
        ("<head><noscript><p></noscript><meta>", ""),
        ("<head><title>a", ""),
        ("<head>" + "<!--" * 9_000, ""),
        ("<head> text", "text"),
    ],
)
def test_a_head_ends_at_what_may_not_stand_in_it(source: str, ends: str) -> None:
    end, what = head_end(source.encode())
    assert what == ends
    assert end == (source.rindex(ends) if ends else len(source))
