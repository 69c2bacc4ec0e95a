"""Texts of any form: each is read once, and what it stands for is what it always stood for."""

import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.address_lines import AddressLines
from rolepress_audit.addresses import join_address, normal, split_address
from rolepress_audit.checks.json_ld.formats import is_number, looks_relative
from rolepress_audit.forms.text import Words, fold, plain
from rolepress_audit.head_end import head_end
from rolepress_audit.json_lines import JsonLines
from rolepress_audit.json_steps import path_of
from rolepress_audit.moments import mail_date
from rolepress_audit.references import unescaped
from rolepress_audit.resources import candidates
from rolepress_audit.spans import spans
from rolepress_audit.style_rules import rules_in
from rolepress_audit.tags_in_text import tag_in
from rolepress_audit.vocabulary.nearness import Names
from tests.audit.pages import page_of


@given(st.text("a&#;x0169lt", max_size=20))
def test_references_are_those_of_html(text: str) -> None:
    assert unescaped(text) == html.unescape(text)


@pytest.mark.parametrize("number", ["9" * 5_000, "x" + "f" * 5_000, "0" * 5_000 + "99999999"])
def test_a_reference_to_no_character_is_a_box(number: str) -> None:
    assert unescaped(f"a&#{number};b") == "a\ufffdb"


def test_a_reference_with_many_zeros_is_read() -> None:
    assert unescaped("&#0000000065;") == "A"


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
    ("markup", "words"),
    [
        ("<p>a</p><p title='>'>b</p>", "a b"),
        ("a <!-- <p> --> b", "a b"),
        ("a <!-- b", "a"),
        ("a <b and c", "a <b and c"),
        ('a <b c="d and e', 'a <b c="d and e'),
        ("1 < 2 > 1", "1 < 2 > 1"),
    ],
)
def test_the_words_of_html_are_what_stands_between_its_tags(markup: str, words: str) -> None:
    assert " ".join(plain(markup).split()) == words


@given(st.text("ab", max_size=8), st.text("ab", max_size=8), st.text("abA1 ", max_size=30))
def test_a_name_within_a_longer_word_is_found_with_the_word(a: str, b: str, text: str) -> None:
    words = Words(text)
    for name in ("Aaba", "Abab"):
        found = words.word_around(name)
        pattern = rf"\w+{name}\w*|{name}(?=[A-Z\d])\w+"
        assert bool(found) == bool(re.search(pattern, words.raw))
        assert found in words.raw
    assert f"{a}Leeds{b}" == Words(f"x {a}Leeds{b} y").word_around("Leeds") or not (
        a or b[:1].isupper()
    )


@given(st.text(st.sampled_from("eE\u0301\u0316\u00e9\ufb01"), max_size=40))
def test_accents_are_taken_away_as_unicode_has_it(text: str) -> None:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain_text = "".join(each for each in folded if not unicodedata.combining(each))
    assert fold(text) == plain_text


@pytest.mark.parametrize("text", ["1", "-1.5", "+.5", "1.", "1e5", " 1 "])
def test_a_number_is_one(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", ".", "1x", "1e", "1.1.1", "1" * 20_000 + "x"])
def test_other_texts_are_no_numbers(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize("text", ["/a", "a/b", "a.html", "www.a", "a.b/c", "photo.jpg", "#a"])
def test_a_text_may_be_meant_as_an_address(text: str) -> None:
    assert looks_relative(text)


@pytest.mark.parametrize("text", ["a", "a b/c", "a. b", "1.25", "Dr. Who", "a/" * 9_000 + " x"])
def test_other_texts_are_no_addresses(text: str) -> None:
    assert not looks_relative(text)


def test_a_host_that_is_too_long_is_none() -> None:
    accents = "\u0301" * 600
    for address in (f"https://{accents}/", f"//{accents}", f"/\n/{accents}"):
        with pytest.raises(ValueError, match="no host is so long"):
            split_address(address)
        assert join_address("https://a.example/", address) == address
        assert not normal(address)
    assert split_address(f"https://a.example/{accents}").hostname == "a.example"


@pytest.mark.parametrize("text", ["1 Jan 99999999999 00:00:00", ",", "", "1 Jan 2026" * 20])
def test_a_date_of_a_mail_that_is_none_is_none(text: str) -> None:
    assert mail_date(text) is None


@given(st.lists(st.sampled_from(["<!--", "-->", "a"]), max_size=12).map("".join))
def test_spans_follow_each_other(text: str) -> None:
    found = list(spans(text, "<!--", "-->"))
    assert [text[slice(*each)] for each in found] == re.findall(r"(?s)<!--.*?(?:-->|\Z)", text)


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


def test_properties_of_json_are_found_by_name_and_value() -> None:
    lines = JsonLines(
        '{"a": 1,\n"b": ["x",\n"y"],\n"c": {"@value": true,\n"a": 2.5},\n"d\\u0065": "\\u0041",\n'
        '"a": null}'
    )
    assert [lines.of("a", value) for value in (1, 2.5, "gone", None)] == [1, 5, 1, 7]
    assert [lines.of("b", value) for value in ("x", "y", 3)] == [2, 3, 2]
    assert (lines.of("c", True), lines.of("de", "A"), lines.of("e")) == (4, 6, 1)
    assert (lines.of_key("a", behind='"c"'), lines.of_key("b", behind='"c"')) == (5, 2)


@pytest.mark.parametrize("text", ["", '"', '{"a": "', "]}{", '{"a": 1' + "1" * 5_000, "[" * 9_000])
def test_what_is_no_json_has_lines_too(text: str) -> None:
    assert JsonLines(text).of("a", 1) == 1


def test_addresses_are_found_in_whatever_form() -> None:
    found = AddressLines(
        '<a href="/a">\n<a href=/b>\n<img srcset="/c 1x,\n/d 2x">\n<style>x{y:url(/e)}</style>\n'
        '"item": "https:\\/\\/jobs.example\\/f"\n<a href="../g/#h">\n<a href="/i?j&amp;k">\n'
        "<a href='x'>words /l"
    )
    wanted = ["/a", "/b", "/c", "/d", "/e", "https://jobs.example/f", "/g/#h", "/i?j&k", "x", "/l"]
    assert [found.of(each) for each in wanted] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    assert (found.of("https://jobs.example/a", "/a"), found.of("/nowhere")) == (1, 1)


def test_the_way_to_a_deep_object_is_told_in_short() -> None:
    assert path_of(None) == ""
    assert path_of((((None, "@graph"), 0), "name")) == "@graph[0].name"
    deep = None
    for number in range(40):
        deep = (deep, f"{number}" + "k" * 100_000)  # type: ignore[assignment]
    assert path_of(deep).startswith("….28kkk")
    assert len(path_of(deep)) < 1_000


NAMES = Names(["jobLocation", "jobLocationType", "jobBenefits", "title", "datePosted"])


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("JobLocation", "jobLocation"),
        ("job_locaton", "jobLocation"),
        ("tilte", "title"),
        ("postedDate", ""),
        ("x", ""),
        ("jobLocation" * 1_000, ""),
    ],
)
def test_the_nearest_name_is_the_one_that_was_meant(name: str, meant: str) -> None:
    assert NAMES.nearest(name) == meant
