"""Sites with one fault each: it is found, under its rule, in words, and nothing else is."""

import gzip
from pathlib import Path

import pytest

from rolepress_audit.html.page import Page
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary, summarize
from rolepress_audit.site_files.folder import read_folder, url_of
from tests.audit.checks.page.html import told
from tests.audit.checks.site.pages import (
    CHECKS,
    WORDS,
    Changes,
    Files,
    found_by_all,
    make_page,
    make_site,
    make_sitemap,
    redirect,
    site_findings,
    site_of,
)
from tests.audit.pages import SITE_URL, TODAY, ids, siblings

HOME = '<a href="/jobs/">Jobs</a>'
NOINDEX = '<meta name="robots" content="noindex">'
LONG = " ".join(f"{word}{number}" for number in range(30) for word in WORDS)
FEED = '<link rel="alternate" type="application/atom+xml" href="/feed.xml">'
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>Jobs</title>
<updated>2026-11-01T00:00:00Z</updated><author><name>A</name></author>{}</feed>"""
ENTRY = "<entry><id>urn:{}</id><title>X</title><updated>{}</updated></entry>"
RSS = '<rss version="2.0"><channel><title>A</title><link>/</link>{}</channel></rss>'
JSON_FEED = '<link rel="alternate" type="application/feed+json" href="/feed.xml">'
CRUMB = """<script type="application/ld+json">{"@context": "https://schema.org",
"@type": "BreadcrumbList", "itemListElement": [
{"@type": "ListItem", "position": 1, "name": "Jobs", "item": "https://jobs.example/job/"},
{"@type": "ListItem", "position": 2, "name": "X"}]}</script>"""


def alternates(**pages: str) -> str:
    return "".join(
        f'<link rel="alternate" hreflang="{code.replace("_", "-")}" href="{SITE_URL}{url}">'
        for code, url in pages.items()
    )


def home(body: str, head: str = "") -> str:
    return make_page("/", HOME + body, head=head)


def x(body: str = "", **changes: str) -> str:
    return make_page("/jobs/x/", body, **changes)


def feed(text: str, link: str = FEED) -> Files:
    return {"home": home("", link), "feed.xml": text}


def sitemap(change: str) -> Files:
    """The site's sitemap, in which `old→new` has been replaced."""
    old, _, new = change.partition("→")
    return {"sitemap": make_sitemap("/", "/jobs/", "/jobs/x/", "/jobs/y/").replace(old, new)}


def translated(x_head: str, y_head: str = "", y_language: str = "de") -> Files:
    return {
        "x": make_page("/jobs/x/", head=x_head),
        "y": make_page("/jobs/y/", '<h2 id="duties">A</h2>', head=y_head, language=y_language),
    }


PAIR = alternates(en="/jobs/x/", de="/jobs/y/")
DEEP: Files = {
    f"d{n}/index.html": make_page(f"/d{n}/", f'<a href="/d{n + 1}/">On</a>') for n in range(3)
}
DEEP |= {"d3/index.html": make_page("/d3/")}

ISLAND: Files = {"b/index.html": make_page("/b/", '<a href="/a/">A</a>')}

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1200).to_bytes(4) + (630).to_bytes(4)


def sharing(width: str, height: str) -> Files:
    """A page that states the size of its picture, which has 1200 by 630 pixels."""
    head = SHARED + f'<meta property="og:image:width" content="{width}">'
    head += f'<meta property="og:image:height" content="{height}">'
    return {"x": x(head=head), "card.png": PNG}


SHARED = f'<meta property="og:image" content="{SITE_URL}/card.png">'

INVOLVED = "".join(f"/*/a{number} /jobs/ 301\n" for number in range(501))
STARS = "User-agent: *\n" + "".join(f"Disallow: /*/a{number}\n" for number in range(501))

BROKEN: list[tuple[str, Changes, str]] = [
    ("L101", {"x": x('<a href="/gone/">A</a>')}, f"the link to {SITE_URL}/gone/ leads nowhere"),
    ("L101", {"x": x('<a href="cv.pdf">A</a>')}, f"{SITE_URL}/jobs/x/cv.pdf leads nowhere"),
    ("L101", {"redirects": "/jobs/x/go /jobs/ 410\n", "x": x('<a href="go">A</a>')}, "nowhere"),
    ("L102", {"x": x('<a href="#perks">A</a>')}, "/jobs/x/#perks names a part that its page"),
    ("L102", {"x": x('<a href="../y/#pay">A</a>')}, "/jobs/y/#pay names a part that its page"),
    (
        "L103",
        {"x": x('<a href="/old/">A</a>'), "old/index.html": redirect("/jobs/")},
        f"the link to {SITE_URL}/old/ leads to a redirect",
    ),
    ("L103", {"x": x('<a href="/old">A</a>'), "redirects": "/old /jobs/ 301\n"}, "a redirect"),
    ("L103", {"x": x('<a href="/jobs">A</a>')}, f"the link to {SITE_URL}/jobs leads to a redirect"),
    ("L104", {"x": x('<a href="http://jobs.example/jobs/">A</a>')}, "uses http, and the site is"),
    ("L106", {"x": x(CRUMB)}, f"the breadcrumb {SITE_URL}/job/ leads nowhere"),
    (
        "L107",
        {"z/index.html": make_page("/z/"), "sitemap": None, "robots": None},
        "no page that search engines may have links here",
    ),
    ("L109", {"x": x('<img src="/a.png" alt="">')}, f"the picture {SITE_URL}/a.png does not exist"),
    (
        "L109",
        {"home": home("", '<link rel="stylesheet" href="/a.css">')},
        f"the style sheet {SITE_URL}/a.css does not exist",
    ),
    (
        "L109",
        {"x": x('<img src="/x/" srcset="/b.png 2x" alt="">'), "x/index.html": "<p>"},
        "/b.png",
    ),
    (
        "A112",
        {"x": x('<img src="/a%20b.png" alt="">'), "a b.png": b"0" * 150_000},
        "the picture a b.png has 150 kB",
    ),
    ("C114", {"x": x(head=SHARED)}, f"the picture {SITE_URL}/card.png does not exist"),
    (
        "C114",
        {"x": x(head=SHARED.replace('property="og', 'name="twitter'))},
        f"the picture {SITE_URL}/card.png does not exist",
    ),
    ("C115", sharing("1200", "600"), f"og:image:height is 600, and {SITE_URL}/card.png has 630"),
    ("C115", sharing("1200px", "630"), "og:image:width is 1200px, and"),
    ("U101", {"x": x(title="Page /jobs/y/")}, "'Page /jobs/y/' is also used by jobs/x/index.html"),
    ("U102", {"x": x(description="About /jobs/")}, "description is also used by jobs/index.html"),
    (
        "U104",
        {"x": x(text=LONG), "y": make_page("/jobs/y/", '<b id="duties">A</b>', text=LONG + " end")},
        "of the text is the same as on jobs/x/index.html",
    ),
    ("M101", {"sitemap": "<urlset>"}, "the sitemap is not valid: "),
    ("M101", {"sitemap": b""}, "the sitemap is not valid: "),
    ("M102", {"sitemap": b"<" + b" " * (50 * 1024 * 1024)}, "the sitemap has more than 50 MB"),
    ("M103", sitemap("https://jobs.example/jobs/x/→https://x.example/jobs/x/"), "is not on this"),
    ("M107", {"robots": "User-agent: *\nDissallow: /a/\n"}, "did you mean 'disallow'?"),
    ("M107", {"robots": "Disallow: /a/\n"}, "disallow comes before any user-agent"),
    ("M107", {"robots": "User-agent: *\nDisallow: a/\n"}, "'a/' does not start with a slash"),
    ("M107", {"robots": "User-agent: *\nAllow everything\n"}, "has no colon"),
    ("M107", {"robots": "Sitemap: /sitemap.xml\n"}, "the sitemap's address '/sitemap.xml' is not"),
    (
        "M108",
        {"robots": "User-agent: *\nDisallow: /jobs/y\n"},
        f"{SITE_URL}/jobs/y/ is forbidden by line 2 of robots.txt",
    ),
    ("M109", {"robots": f"Sitemap: {SITE_URL}/map.xml\n", "sitemap": None}, "/map.xml does not"),
    ("M110", {"home": home("", FEED)}, f"the feed {SITE_URL}/feed.xml does not exist"),
    ("M111", feed("<html></html>"), "its root is <html>: it is neither Atom nor RSS"),
    ("M111", feed("<feed"), "it is not well-formed"),
    ("M111", feed(ATOM.replace("<id>urn:a</id>", "").format("")), "<feed> has no <id>"),
    (
        "M111",
        feed(ATOM.format(ENTRY.format(1, "1 May"))),
        "<updated> is '1 May', which is not a date",
    ),
    ("M111", feed(ATOM.format(ENTRY.format(1, "2026-11-01T00:00:00Z") * 2)), "urn:1 occurs 2"),
    ("M111", feed(RSS.format("")), "<channel> has no <description>"),
    (
        "M111",
        feed(RSS.format("<description>A</description><item><pubDate>1</pubDate><title/></item>")),
        "<pubDate> is '1', which is not a date of RFC 822",
    ),
    ("M111", feed('{"version": "1"}', JSON_FEED), "its version is not https://jsonfeed.org"),
    ("M111", feed('{"version":', JSON_FEED), "it is not JSON"),
    (
        "M113",
        feed(ATOM.format(ENTRY.format(1, "2027-01-04T00:00:00Z"))),
        "the feed has the date '2027-01-04T00:00:00Z', which is still to come",
    ),
    (
        "M113",
        feed(
            RSS.format(
                "<description>A</description>"
                "<item><title>B</title><pubDate>Mon, 04 Jan 2027 00:00:00 GMT</pubDate></item>"
            )
        ),
        "the feed has the date 'Mon, 04 Jan 2027 00:00:00 GMT', which is still to come",
    ),
    ("G102", translated(alternates(de="/jobs/y/"), PAIR), "names translations, and not itself"),
    ("G103", translated(PAIR, alternates(de="/jobs/y/")), "(de) does not name this page in return"),
    ("G104", translated(PAIR + alternates(x_default="/") * 2, PAIR), "'x-default' occurs 2 times"),
    (
        "G105",
        translated(PAIR + alternates(fr="/fr/"), PAIR),
        f"the translation {SITE_URL}/fr/ (fr) does not exist",
    ),
    ("R101", {"redirects": "/old/ /gone/ 301\n"}, "of /old/ leads to /gone/, which does not exist"),
    ("R101", {"old/index.html": redirect("/gone/")}, f"leads to {SITE_URL}/gone/, which does not"),
    ("R102", {"redirects": "/a/ /b/ 301\n/b/ /jobs/ 301\n"}, "takes 2 steps: /b/ to /jobs/"),
    ("R104", {"redirects": "/a/\n"}, "/a/ leads nowhere"),
    ("R104", {"redirects": "/a/ /jobs/ 333\n"}, "333 is not a status that hosts send"),
    ("R104", {"redirects": "a/ /jobs/ 301\n"}, "a/ starts with neither a slash nor a host"),
    ("R104", {"redirects": "/*/a/* /jobs/ 301\n"}, "/*/a/* has several stars, and hosts take one"),
    ("R104", {"redirects": INVOLVED}, "/*/a500 is not looked at, since 500 rules before it are as"),
    ("M107", {"robots": STARS}, "from here on, rules with a star inside are ignored: 500"),
]


ALSO = {"M101": {"M104"}, "M102": {"M104"}, "M103": {"M104"}}
"""What a sitemap that cannot be read lists, nobody knows."""


@pytest.mark.parametrize(("rule", "changes", "message"), BROKEN)
def test_each_fault_is_found_under_its_rule_alone(
    rule: str, changes: Changes, message: str, tmp_path: Path
) -> None:
    found = told(site_findings(tmp_path, make_site(**changes)))
    assert siblings(rule) & {each for each, _ in found} - ALSO.get(rule, set()) == {rule}
    assert any(message in said for each, said in found if each == rule), found


SITEMAP = make_sitemap("/").encode()
DAMAGED = gzip.compress(SITEMAP)[:20] + b"\xff" * 20 + gzip.compress(SITEMAP)[40:]
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
LAUGHS = f'<!DOCTYPE u [<!ENTITY a0 "ha">{ENTITIES}]><urlset a="&a11;">&a11;</urlset>'
EXTERNAL = '<!DOCTYPE u [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset>&a;</urlset>'


def zipped(data: bytes) -> Changes:
    """A site whose one sitemap is a file that should be of gzip."""
    return {"robots": f"Sitemap: {SITE_URL}/a.xml.gz", "sitemap": None, "a.xml.gz": data}


OTHERS: list[tuple[str, Changes, str]] = [
    ("L105", {"x": x(canonical=f"{SITE_URL}/gone/")}, f"{SITE_URL}/gone/ leads nowhere"),
    (
        "L105",
        {"x": x(canonical=f"{SITE_URL}/old/"), "old/index.html": redirect("/jobs/")},
        "/old/ leads to a redirect",
    ),
    (
        "L105",
        {"x": x(canonical=f"{SITE_URL}/z/"), "z/index.html": make_page("/z/", head=NOINDEX)},
        "/z/ leads to a page with noindex",
    ),
    (
        "L105",
        {
            "x": x(canonical=f"{SITE_URL}/z/"),
            "z/index.html": make_page("/z/", canonical=f"{SITE_URL}/jobs/y/"),
        },
        f"leads to a page that itself names {SITE_URL}/jobs/y/",
    ),
    ("L107", {"a/index.html": make_page("/a/", '<a href="/b/">B</a>'), **ISLAND}, "but from no"),
    ("L108", {"home": home('<a href="/d0/">On</a>'), **DEEP}, "4 clicks from the home page"),
    (
        "U103",
        {"x": x(title="Same", text="Same"), "y": make_page("/jobs/y/", title="Same", text="Same")},
        "the text is word for word the same as on jobs/x/index.html",
    ),
    ("M101", sitemap("loc>→locs>"), "Element 'locs': This element is not expected"),
    ("M101", sitemap("sitemaps.org→sitemap.example"), "is not in the namespace"),
    ("M101", sitemap("urlset→sitemaps"), "its root is <sitemaps>, not <urlset>"),
    ("M101", {"sitemap": make_sitemap()}, "Missing child element(s)"),
    (
        "M101",
        {"robots": f"Sitemap: {SITE_URL}/a.xml.gz", "a.xml.gz": b"<urlset>"},
        "not a gzip file",
    ),
    ("M101", zipped(gzip.compress(SITEMAP)[:-9]), "a gzip file that is damaged, or ends too early"),
    ("M101", zipped(DAMAGED), "it is a gzip file that is damaged, or ends too early"),
    ("M101", zipped(gzip.compress(b"<a>" * 300)), "the sitemap is not valid: "),
    ("M101", {"sitemap": f"<urlset>{'<a>' * 300}"}, "Excessive depth in document"),
    ("M101", {"sitemap": f"<urlset>{'<a/>' * 2_000_001}"}, "it has more than 2,000,000 tags"),
    ("M101", {"sitemap": LAUGHS}, "the sitemap is not valid: "),
    ("M101", {"sitemap": EXTERNAL}, "the sitemap is not valid: "),
    (
        "M101",
        {"sitemap": b'<?xml version="1.0" encoding="x"?><urlset/>'},
        "the sitemap is not valid",
    ),
    ("M101", {"sitemap": "<urlset>\0</urlset>"}, "the sitemap is not valid: "),
    ("M102", zipped(gzip.compress(b"<a>" + b" " * 51 * 1024 * 1024)), "has more than 50 MB"),
    ("M101", {"sitemap": '<!DOCTYPE a [<!ENTITY b "c">]><urlset>&b;&c;</urlset>'}, "not valid"),
    ("M102", {"sitemap": make_sitemap(*["/"] * 50_001)}, "the sitemap has 50,001 addresses"),
    ("M103", sitemap("https://jobs.example/jobs/x/→/jobs/x/ and on"), "is not absolute"),
    ("M103", sitemap("/jobs/y/→/jobs/x/"), f"{SITE_URL}/jobs/x/ is in the sitemap twice"),
    ("M103", sitemap("/jobs/x/→/jobs/z/"), f"{SITE_URL}/jobs/z/ does not exist"),
    ("M103", {"x": x(head=NOINDEX)}, f"{SITE_URL}/jobs/x/ is a page with noindex"),
    ("M103", {"x": redirect("/jobs/")}, f"{SITE_URL}/jobs/x/ leads to a redirect"),
    ("M103", {"x": x(canonical=f"{SITE_URL}/jobs/")}, "a page that names another as canonical"),
    ("M103", sitemap("/jobs/x/→/jobs/x"), f"{SITE_URL}/jobs/x is not the canonical address"),
    ("M103", {**sitemap("/jobs/x/→/404.html"), "404.html": make_page("/404.html")}, "error page"),
    ("M104", {"sitemap": make_sitemap("/", "/jobs/", "/jobs/x/")}, "and no sitemap lists it"),
    ("M105", {"sitemap": make_sitemap("/", lastmod="2026-11-23")}, "lies in the future"),
    ("M105", {"sitemap": make_sitemap("/", lastmod="1 May 2026")}, "is not a date such as"),
    ("M105", {"sitemap": make_sitemap("/", lastmod="2026-02-30")}, "'2026-02-30'"),
    ("M106", {"sitemap": make_sitemap(*["/"] * 11, lastmod=f"{TODAY}")}, "all 11 pages say that"),
    (
        "M109",
        {
            "sitemap": make_sitemap("/a.xml")
            .replace("urlset", "sitemapindex")
            .replace("url>", "sitemap>")
        },
        f"the sitemap {SITE_URL}/a.xml does not exist",
    ),
    ("M111", feed(ATOM.format(ENTRY.format(1, "")).replace("author", "by")), "has no <author>"),
    (
        "M111",
        feed(
            '{"version": "https://jsonfeed.org/version/1.1", "title": "A", '
            '"items": [{"id": "1"}, {"content_text": "A", "date_published": "May"}]}',
            JSON_FEED,
        ),
        "item 2 has 'May' as date_published",
    ),
    ("M111", feed('{"a": ' + "[" * 2_000, JSON_FEED), "it nests too deep"),
    ("M111", feed('{"a": 1' + "1" * 5_000 + "}", JSON_FEED), "it is not JSON in UTF-8"),
    ("M111", feed("{}" + " " * 10 * 1024 * 1024, JSON_FEED), "it has more than 10 MiB"),
    (
        "M111",
        feed(RSS.format("<item><pubDate>1 Jan 99999999999 00:00</pubDate></item>")),
        "RFC 822",
    ),
    ("M111", feed(f"<feed>{'<a>' * 300}"), "Excessive depth in document"),
    ("G101", translated(PAIR + alternates(en_UK="/"), PAIR), "names the country UK"),
    ("G104", translated(PAIR + alternates(de="/"), PAIR), "with 2 addresses"),
    ("G105", {**translated(PAIR), "y": make_page("/jobs/y/", head=NOINDEX)}, "may not list"),
    ("R103", {"redirects": "/a/ /b/ 301\n/b/ /a/ 301\n"}, "the redirect of /a/ never ends"),
    (
        "R103",
        {"a/index.html": redirect("/b/"), "b/index.html": redirect("/a/")},
        "the redirect of /a/ never ends",
    ),
]


@pytest.mark.parametrize(("rule", "changes", "message"), OTHERS)
def test_faults_that_bring_others_with_them_are_found(
    rule: str, changes: Changes, message: str, tmp_path: Path
) -> None:
    found = told(site_findings(tmp_path, make_site(**changes)))
    assert any(message in said for each, said in found if each == rule), found


def test_a_large_site_without_a_sitemap_is_told_so(tmp_path: Path) -> None:
    pages = {f"p/{n}/index.html": make_page(f"/p/{n}/") for n in range(500)}
    found = site_findings(tmp_path, make_site(**pages, sitemap=None, robots=None))
    assert "the site has 504 pages and no sitemap" in [finding.message for finding in found]


def test_the_tables_have_every_rule_that_the_checks_have() -> None:
    tested = {rule for rule, _, _ in (*BROKEN, *OTHERS)} | {"M112", "Y105"}  # see test_folder.py
    assert tested == {rule.id for check in CHECKS for rule in check.RULES}


def test_a_fault_in_a_menu_is_told_once_with_its_line(tmp_path: Path) -> None:
    menu = '\n<a href="/gone/">Gone</a>'
    files = make_site(x=x(menu), y=make_page("/jobs/y/", f'<b id="duties">A</b>{menu}'))
    [finding] = site_findings(tmp_path, files)
    assert finding.said.endswith("leads nowhere; the same on 1 other page, jobs/y/index.html")
    assert str(files[finding.path]).splitlines()[finding.line - 1] == '<a href="/gone/">Gone</a>'


def test_links_to_parts_of_a_page_that_is_gone_are_one_fault(tmp_path: Path) -> None:
    links = "".join(f'<a href="/gone/#{part}">{part}</a>' for part in ("pay", "place", "team"))
    [finding] = site_findings(tmp_path, make_site(x=x(links)))
    assert told([finding]) == [("L101", f"the link to {SITE_URL}/gone/ leads nowhere")]


def test_a_link_to_a_missing_part_of_its_own_page_names_its_line(tmp_path: Path) -> None:
    page = x('\n<a href="#perks">Perks</a>')
    [finding] = site_findings(tmp_path, make_site(x=page))
    assert page.splitlines()[finding.line - 1] == '<a href="#perks">Perks</a>'


@pytest.mark.parametrize("names", [("net1", "net2"), ("net", "rope2"), ("net-a", "net-b")])
def test_pages_of_no_list_may_not_share_a_title(tmp_path: Path, names: tuple[str, str]) -> None:
    pages = {f"{n}.html": make_page(f"/{n}.html", title="Nets", text=n * 9) for n in names}
    listing = make_page(
        "/jobs/", "".join(f'<a href="/{n}.html">{n}</a>' for n in (*names, "jobs/x/", "jobs/y/"))
    )
    files = make_site(sitemap=None, robots=None, **pages)
    found = told(site_findings(tmp_path, files | {"jobs/index.html": listing}))
    assert ("U101", f"the title 'Nets' is also used by {names[0]}.html") in found


def test_a_feed_among_the_sitemaps_is_judged_by_its_links(tmp_path: Path) -> None:
    gone = RSS.format(f"<item><title>X</title><link>{SITE_URL}/gone/</link></item>")
    robots = f"Sitemap: {SITE_URL}/sitemap.xml\nSitemap: {SITE_URL}/r.xml"
    [finding] = site_findings(tmp_path, make_site(robots=robots, **{"r.xml": gone}))
    assert (finding.path, *told([finding])) == (
        "r.xml",
        ("M103", f"{SITE_URL}/gone/ does not exist"),
    )


def test_a_broken_sitemap_names_its_line(tmp_path: Path) -> None:
    found = site_findings(tmp_path, make_site(**sitemap("/jobs/x/→/jobs/z/")))
    assert [f.line for f in found if f.rule.id == "M103"] == [5]


def test_without_the_site_s_address_only_what_needs_none_is_judged(tmp_path: Path) -> None:
    site = site_of(tmp_path, make_site(x=x('<a href="/gone/">A</a>')))
    unnamed = Site(Options(tmp_path, "", Now(TODAY)), site.folder, _pages_without_address(tmp_path))
    assert ids(found_by_all(unnamed)) == ["L101"]


def _pages_without_address(folder: Path) -> list[PageSummary]:
    found = read_folder(folder)
    unnamed = Options(folder, "", Now(TODAY))
    return [summarize(Page(p, url_of(p), found.read(p), unnamed)) for p in found.pages]
