"""Addresses in HTML: every one is found, and nothing else is changed."""

import pytest

from rolepress.content.sanitize import TAG_NAMES, sanitize
from rolepress.core.html_addresses import exported_html, for_another_page, with_addresses

PAGE = "https://jobs.example/jobs/x/"


@pytest.mark.parametrize(
    ("html", "exported"),
    [
        ('<a href="/roles/y/">a</a>', '<a href="https://jobs.example/roles/y/">a</a>'),
        ('<a href="#must-have">a</a>', f'<a href="{PAGE}#must-have">a</a>'),
        ('<a href="../y/">a</a>', '<a href="https://jobs.example/jobs/y/">a</a>'),
        ('<a href="?q=1">a</a>', f'<a href="{PAGE}?q=1">a</a>'),
        ('<a href="//cdn.example/y">a</a>', '<a href="https://cdn.example/y">a</a>'),
        (
            '<a href="/y/?a=1&amp;b=%C3%BC#c">a</a>',
            '<a href="https://jobs.example/y/?a=1&amp;b=%C3%BC#c">a</a>',
        ),
        (
            '<a href="/größe y/">a</a>',
            '<a href="https://jobs.example/gr%C3%B6%C3%9Fe%20y/">a</a>',
        ),
        ('<a href="\n /ro\tles/ ">a</a>', '<a href="https://jobs.example/roles/">a</a>'),
        ("<a href=/roles/>a</a>", '<a href="https://jobs.example/roles/">a</a>'),
        (
            '<p>b<img alt="The &lt;plan&gt;" src="/plan.svg"></p>',
            '<p>b<img alt="The &lt;plan&gt;" src="https://jobs.example/plan.svg"></p>',
        ),
        (
            '<img srcset="/a.png 1x, b.png 2x">',
            '<img srcset="https://jobs.example/a.png 1x, https://jobs.example/jobs/x/b.png 2x">',
        ),
        ('<q cite="/y/">a</q>', '<q cite="https://jobs.example/y/">a</q>'),
        ('<video poster="/y.png"></video>', '<video poster="https://jobs.example/y.png"></video>'),
        (
            '<h3 id="pay" class="big" style="color: red">a</h3><var data-field="b">[b]</var>',
            "<h3>a</h3><var>[b]</var>",
        ),
    ],
)
def test_html_that_leaves_its_page_has_whole_addresses_and_no_hooks(
    html: str, exported: str
) -> None:
    assert exported_html(html, PAGE, "") == exported


@pytest.mark.parametrize(
    "html",
    [
        "words alone, 1 &lt; 2 = true",
        "<p>a <b>b</b></p> &amp; c",
        '<a href="https://acme.example/a?b=1&amp;c=2#d">a</a>',
        '<a href="mailto:jobs@acme.example?subject=a%20b">a</a>',
        '<a href="tel:+49305550">a</a>',
        '<abbr title="/not/an/address">a</abbr> href="/x/"',
        '<ol start="3"><li>a</li></ol><table><tr><td align="right" colspan="2">b</td></tr></table>',
        '<p title="="></p>é – \u00a0',
    ],
)
def test_what_is_whole_stays_as_it_is(html: str) -> None:
    assert exported_html(html, PAGE, "") == html


def test_an_address_that_cannot_be_joined_stays_as_it_is() -> None:
    html = '<a href="http://[broken">a</a>'
    assert exported_html(html, PAGE, "") == html


def test_no_attribute_that_a_text_may_have_is_passed_over() -> None:
    names = ("href", "src", "srcset", "cite", "poster", "data", "longdesc")
    written = (f'<{tag} {name}="/here/">' for tag in sorted(TAG_NAMES) for name in names)
    texts = [sanitize(html) for html in written]
    assert any('"/here/"' in text for text in texts)
    assert not [text for text in texts if '"/here/"' in exported_html(text, PAGE, "")]


def test_on_another_page_only_links_to_places_are_changed() -> None:
    html = '<a href="#pay">a</a><a href="/y/#b">b</a><a href="https://acme.example/#c">c</a>'
    assert for_another_page(html, "/roles/x/") == html.replace('"#pay"', '"/roles/x/#pay"')


def test_words_that_look_like_addresses_are_no_addresses() -> None:
    html = '<p>Write <code>href="/x/"</code>, 1 = 1.</p>'
    assert with_addresses(html, lambda _: "https://changed.example/") == html


def test_what_leaves_a_site_below_a_path_leads_below_it() -> None:
    page = "https://a.example/on/roles/x/"
    html = '<a href="/jobs/">a</a> <a href="#b">b</a> <img src="/c.png">'
    exported = exported_html(html, page, "/on")
    assert exported == (
        f'<a href="https://a.example/on/jobs/">a</a> <a href="{page}#b">b</a> '
        '<img src="https://a.example/on/c.png">'
    )
