"""Pages with one fault each: it is found, in words, under its rule and under no sibling."""

import pytest

from rolepress_audit.checks.page import budget, document
from rolepress_audit.html.page import Page
from tests.audit.checks.page.html import (
    CHECKS,
    URL,
    all_findings,
    findings_on,
    found_by_all,
    make_page,
    told,
)
from tests.audit.pages import options, page_of, siblings

LONG_TITLE = "Senior backend engineer for distributed systems at Northmoor Energy, Leeds"
WIDE_TITLE = "Senior backend engineer for distributed systems, Northmoor, Leeds"
CSP = '<meta http-equiv="Content-Security-Policy" content="{}">'
SELF = CSP.format("default-src 'self'")
OG = '<meta property="og:{}" content="{}">'
OPEN_GRAPH = "".join(
    OG.format(*each) for each in (("title", "Data engineer"), ("type", "article"), ("url", URL))
)
IMG = '<img src="/a.png" width="9" height="9" {}>'


def robots(content: str) -> str:
    return f'<meta name="robots" content="{content}">'


def canonical(href: str) -> str:
    return f'<link rel="canonical" href="{href}">'


def description(content: str) -> str:
    return f'<meta name="description" content="{content}">'


BROKEN = [
    ("Y105", {"body": "<i>" * 600}, "the page has more than 512 elements in each other; browsers"),
    ("H101", {"h1": ""}, "the page has no main heading"),
    ("H101", {"body": "<h1>Two</h1>"}, "the page has 2 main headings"),
    ("H101", {"h1": "<template><h1>Later</h1></template>"}, "no main heading"),
    ("H101", {"h1": "<h1 hidden>Job</h1>"}, "no main heading"),
    ("H102", {"h1": "<h1> </h1>"}, "the heading <h1> is empty"),
    ("H102", {"body": "<h2></h2><p>Text</p>"}, "the heading <h2> is empty"),
    ("H102", {"body": '<h2><img src="/a.png" alt="" width="1" height="1"></h2>'}, "is empty"),
    ("H103", {"body": "<h2>Duties</h2><h4>Daily</h4>"}, "'Daily' has level 4, the one before it 2"),
    ("H103", {"body": "<h3>Duties</h3>"}, "'Duties' has level 3, the one before it 1"),
    ("T101", {"title": ""}, "the page has no title"),
    ("T101", {"title": "<title> </title>"}, "the title is empty"),
    (
        "T101",
        {"head": "<title>Another title of this page</title>"},
        "the page has a second title, 'Another title of this page'",
    ),
    ("T102", {"title": f"<title>{LONG_TITLE}</title>"}, "pixels wide, and results show about 600"),
    ("T103", {"title": f"<title>{WIDE_TITLE}</title>"}, "pixels wide, and results may cut at 600"),
    ("T104", {"title": "<title>Jobs</title>"}, "the title 'Jobs' has 4 characters"),
    (
        "T105",
        {"title": "<title>Data &lt;b&gt;engineer&lt;/b&gt; at Northmoor</title>"},
        "the title has the tag <b> in it",
    ),
    (
        "T105",
        {"title": "<title>Data <b>engineer</b> at Northmoor</title>"},
        "the title has the tag <b> in it",
    ),
    ("D101", {"description": ""}, "the page has no description"),
    ("D101", {"description": description("")}, "the description is empty"),
    ("D102", {"head": description("Another description of the page")}, "has 2 descriptions"),
    ("D103", {"description": description("A job in Leeds.")}, "has 15 characters, too few"),
    ("D103", {"description": description("Build " * 40)}, "has 239 characters, and results cut it"),
    (
        "D104",
        {"description": description("Data engineer at Northmoor, Leeds")},
        "the description repeats the title",
    ),
    ("C101", {"canonical": ""}, "the page does not name its canonical address"),
    ("C102", {"head": canonical(URL)}, "the page has 2 canonical links"),
    ("C103", {"canonical": canonical("/jobs/x/")}, "/jobs/x/ is not absolute"),
    ("C103", {"canonical": canonical("")}, "the canonical address is empty"),
    ("C103", {"canonical": canonical(f"{URL}#top")}, "has a fragment"),
    ("C103", {"canonical": canonical("ftp://jobs.example/")}, "is not absolute"),
    ("C103", {"canonical": canonical("https://[jobs.example/")}, "is not an address"),
    ("C104", {"canonical": "", "body": canonical(URL)}, "is in the body"),
    ("C104", {"charset": '<meta charset="utf-8"><div></div>'}, "comes after <div>, which ends"),
    ("C104", {"charset": '<meta charset="utf-8"> Hello'}, "comes after text, which ends the head"),
    (
        "C105",
        {"robots": robots("noindex"), "canonical": canonical("https://jobs.example/jobs/y/")},
        "says noindex, but names https://jobs.example/jobs/y/ as canonical",
    ),
    ("C106", {"robots": robots("no-index")}, "do not know the rule 'no-index'"),
    ("C106", {"robots": robots("noindx, follow")}, "do not know the rule 'noindx'"),
    ("C106", {"robots": robots("index follow")}, "do not know the rule 'index follow'"),
    ("C106", {"robots": robots("max-snippet")}, "max-snippet has no value"),
    ("C106", {"robots": robots("max-image-preview:big")}, "does not take 'big'"),
    ("C107", {"robots": robots("index, noindex")}, "says both index and noindex"),
    ("C107", {"robots": robots("follow") + robots("nofollow")}, "says both follow and nofollow"),
    ("C108", {"html": "<html>"}, "the page does not name its language"),
    ("C108", {"html": '<html lang="en_GB">'}, "'en_GB' has an underscore"),
    ("C108", {"html": '<html lang="english">'}, "is not of the form en or en-GB"),
    ("C108", {"html": '<html lang="en-UK">'}, "names the country UK, which does not exist"),
    ("C108", {"html": '<html lang="xx">'}, "names the language xx, which does not exist"),
    ("C109", {"charset": ""}, "the page does not name its encoding"),
    ("C109", {"charset": '<meta charset="iso-8859-1">'}, "is in the encoding iso-8859-1"),
    ("C109", {"charset": f"<!--{'-' * 1100}-->\n<meta charset=utf-8>"}, "after 1024 bytes"),
    ("C110", {"viewport": ""}, "does not say that it fits small screens"),
    ("C111", {"head": OG.format("title", "Data engineer")}, "without og:type and og:url"),
    (
        "C112",
        {"head": OPEN_GRAPH.replace(URL, "https://jobs.example/jobs/")},
        f"og:url is https://jobs.example/jobs/, the canonical address {URL}",
    ),
    (
        "C112",
        {"canonical": canonical(URL.replace("https", "http")), "head": OPEN_GRAPH},
        "one comes by http, the other by https",
    ),
    (
        "C120",
        {"canonical": canonical(URL.replace("https", "http"))},
        "the canonical address is http, and the site is https",
    ),
    (
        "C120",
        {
            "canonical": canonical(URL.replace("https", "http")),
            "head": OPEN_GRAPH.replace("https", "http"),
        },
        "the canonical address and og:url are http",
    ),
    ("C113", {"head": OPEN_GRAPH + OG.format("image", "/a.png")}, "og:image is /a.png, which is"),
    ("A101", {"body": '<img src="/a.png" width="9" height="9">'}, "<img> /a.png has no alt text"),
    ("A101", {"body": '<input type="image" src="/go.png">'}, "<input> /go.png has no alt text"),
    ("A102", {"body": IMG.format(f'alt="{"word " * 40}"')}, "/a.png has 199 characters"),
    ("A102", {"body": IMG.format('alt="IMG_2041.jpg"')}, "is the name of a file"),
    ("A103", {"body": '<img src="/a.png" alt="A desk">'}, "/a.png has no width and height"),
    ("A104", {"body": f"<p>{'word ' * 21_000}</p>"}, "the page has 105 kB of HTML"),
    ("A105", {"body": f"<p>{'word ' * 430_000}</p>"}, "the page has 2.2 MB of HTML"),
    (
        "A106",
        {"head": '<script src="https://cdn.example/a.js"></script>'},
        "the page asks cdn.example for https://cdn.example/a.js (script)",
    ),
    (
        "A106",
        {"head": '<link rel="preconnect" href="//fonts.example">'},
        "asks fonts.example for //fonts.example (preconnect)",
    ),
    (
        "A106",
        {"body": '<iframe src="https://video.example/1" title="Film"></iframe>'},
        "asks video.example for https://video.example/1 (iframe)",
    ),
    (
        "A106",
        {"body": IMG.format('alt="" srcset="/a.png 1x, https://img.example/b.png 2x"')},
        "asks img.example for https://img.example/b.png (img)",
    ),
    (
        "A106",
        {"head": "<style>@import url('https://fonts.example/a.css');</style>"},
        "asks fonts.example for https://fonts.example/a.css (style)",
    ),
    (
        "A107",
        {"body": '<script src="http://jobs.example/a.js"></script>'},
        "asks for http://jobs.example/a.js by http",
    ),
    ("A108", {"head": f"{SELF}<script>go()</script>"}, "forbids the inline <script> 'go()'"),
    ("A108", {"head": f"{SELF}<style>p{{}}</style>"}, "forbids the inline <style> 'p{}'"),
    ("A108", {"head": SELF, "body": '<p style="color: red">A</p>'}, 'forbids style="color: red"'),
    ("A108", {"head": SELF, "body": '<p onclick="go()">A</p>'}, 'forbids onclick="go()" on <p>'),
    (
        "A108",
        {"head": CSP.format("script-src 'unsafe-inline' 'nonce-a'") + "<script>go()</script>"},
        "forbids the inline <script>",
    ),
    (
        "A108",
        {"head": CSP.format("script-src 'nonce-a'") + '<script nonce="b">go()</script>'},
        "forbids the inline <script>",
    ),
    ("A109", {"body": '<p id="a">A</p><p id="a">B</p>'}, "the id 'a' occurs 2 times"),
    ("A110", {"body": '<a href="/jobs/"></a>'}, "the link to /jobs/ has no words"),
    (
        "C103",
        {"canonical": '<link rel="canonical" href="file:///srv/docs/jobs/x/index.html">'},
        "the canonical address file:///srv/docs/jobs/x/index.html is not absolute, with http",
    ),
    ("A110", {"body": '<a href=""></a>'}, "the link to the page itself has no words"),
    ("A110", {"body": '<a href="#a"></a>'}, "the link to #a has no words"),
    (
        "A110",
        {"body": '<a href="#a"></a> <a href="#b"></a> <a href="#c"></a>'},
        "3 links to parts of the page have no words",
    ),
    (
        "A110",
        {"body": f'<a href="/jobs/">{IMG.format("alt=" + chr(34) * 2)}</a>'},
        "the link to /jobs/ has no words",
    ),
    ("A111", {"body": '<a href="javascript:go()">Go</a>'}, "leads to the script 'javascript:go()'"),
]


@pytest.mark.parametrize(("rule", "changes", "message"), BROKEN)
def test_each_fault_is_found_under_its_rule_alone(
    rule: str, changes: dict[str, str], message: str
) -> None:
    found = told(all_findings(make_page(**changes)))
    [(_, said)] = [each for each in found if each[0] in siblings(rule)]
    assert rule in dict(found)
    assert message in said


def test_the_sample_has_nothing_to_find() -> None:
    assert not told(found_by_all(page_of(make_page())))


def test_the_table_has_every_rule_that_the_checks_have() -> None:
    """Those of a budget aside: a page alone has none (see test_budgets.py)."""
    checks = [check for check in CHECKS if check is not budget]
    assert {rule for rule, _, _ in BROKEN} == {rule.id for check in checks for rule in check.RULES}


def test_the_line_of_the_second_of_two_headings_is_told() -> None:
    html = make_page(body="<p>A</p>\n<h1>Two</h1>")
    [finding] = all_findings(html)
    assert html.splitlines()[finding.line - 1].startswith("<h1>Two")


def test_bytes_that_are_not_utf_8_are_found_with_their_line() -> None:
    data = make_page(body="<p>A</p>\n<p>caf\xe9</p>").encode("latin-1")
    [finding] = document.check(Page("x/index.html", "/x/", data, options()))
    assert finding.rule.id == "C109"
    assert data.splitlines()[finding.line - 1] == b"<p>caf\xe9</p></main>"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_a_page_in_utf_16_is_read_and_told(codec: str, mark: str) -> None:
    data = (mark + make_page(h1="<h1>Größe</h1>", title="")).encode(codec)
    page = Page("x/index.html", "/x/", data, options())
    assert sorted(told(findings_on(page))) == [
        ("C109", "the page is in the encoding utf-16; HTML is UTF-8"),
        ("T101", "the page has no title"),
    ]
    assert page.visible_text.startswith("Größe")


def test_a_mark_at_the_start_of_utf_8_is_no_part_of_the_page() -> None:
    data = b"\xef\xbb\xbf" + make_page().replace('<meta charset="utf-8">', "").encode()
    page = Page("jobs/x/index.html", "/jobs/x/", data, options())
    assert not told(findings_on(page))
