"""Correct sites of many shapes: no check finds anything."""

import gzip
from pathlib import Path

import pytest

from tests.audit.checks.page.html import told
from tests.audit.checks.site.pages import (
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
from tests.audit.pages import SITE_URL, TODAY

HOME = '<a href="/jobs/">Jobs</a>'
NOINDEX = '<meta name="robots" content="noindex">'
LONG = " ".join(f"{word}{number}" for number in range(30) for word in WORDS)
LISTED = ("/", "/jobs/", "/jobs/x/", "/jobs/y/")
INDEX = """<?xml version="1.0"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://jobs.example/{}</loc><lastmod>2026-11</lastmod></sitemap></sitemapindex>"""


def x(body: str = "", **changes: str) -> str:
    return make_page("/jobs/x/", body, **changes)


def duties(**changes: str) -> str:
    return make_page("/jobs/y/", '<b id="duties">Duties</b>', **changes)


def alternates(**pages: str) -> str:
    return "".join(
        f'<link rel="alternate" hreflang="{code.replace("_", "-")}" href="{SITE_URL}{url}">'
        for code, url in pages.items()
    )


PAIR = alternates(en="/jobs/x/", de_AT="/jobs/y/", x_default="/jobs/x/")
IMAGES = make_sitemap(*LISTED).replace(
    "</lastmod></url>",
    '</lastmod><image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
    "<image:loc>https://jobs.example/a.png</image:loc></image:image></url>",
)
CLEAN: Files = {
    "index.html": make_page("/", '<a href="/jobs">Jobs</a> <a href="/about">About</a>'),
    "jobs/index.html": make_page("/jobs"),
    "about.html": make_page("/about"),
    "sitemap.xml": make_sitemap("/", "/jobs", "/about"),
}
FEEDS = """<link rel="alternate" type="application/atom+xml" href="/a.xml">
<link rel="alternate" type="application/rss+xml" href="/r.xml">
<link rel="alternate" type="application/feed+json" href="/f.json">
<link rel="alternate" type="application/json" href="/wp-json/posts/1">"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title/>
<updated>2026-11-01T00:00:00.5+01:00</updated><entry><id>urn:1</id><title>X</title>
<updated>2026-11-01T00:00:00Z</updated><author><name>A</name></author></entry></feed>"""
RSS = """<rss version="2.0"><channel><title>A</title><link>/</link><description>B</description>
<item><title>X</title><guid>1</guid><pubDate>Sun, 01 Nov 2026 09:00:00 +0100</pubDate></item>
</channel></rss>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items":
[{"id": "1", "content_text": "X", "date_published": "2026-11-01T00:00:00Z"}]}"""

FEED_IN_GERMAN = """<link rel="alternate" type="application/rss+xml; charset=utf-8" hreflang="de"
href="/r.xml">"""
SAME = {"title": "Open jobs", "description": "All jobs that are open now."}
OF_TAG = {"title": "Jobs in Leeds", "description": "All jobs in Leeds."}
IN_MAIN = """<!doctype html><html lang="en"><title>{own}</title>
<link rel="canonical" href="{url}"><div role="main"><nav>{words}</nav>
<h1 id="duties">Job</h1><p>{own}</p></div>"""
IN_A_MENU = """<!doctype html><html lang="en"><title>{own}</title>
<link rel="canonical" href="{url}"><nav>{words}</nav><div role="complementary">{words}</div>
<h1 id="duties">Job</h1><p>{own}</p><footer>{words}</footer>"""

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1200).to_bytes(4) + (630).to_bytes(4)


def shared(*addresses: str, width: int = 1200, height: int = 630) -> str:
    """A page's head that names pictures, and one size."""
    metas = [("image", address) for address in addresses]
    metas += [("image:width", str(width)), ("image:height", str(height))]
    return "".join(f'<meta property="og:{name}" content="{value}">' for name, value in metas)


CORRECT: dict[str, Changes] = {
    "the plain site": {},
    "a picture of the size it is said to have": {
        "x": x(head=shared(f"{SITE_URL}/card.png")),
        "card.png": PNG,
    },
    "a picture that another site has": {"x": x(head=shared("https://cdn.example/a.png", width=9))},
    "a picture that is no PNG": {
        "x": x(head=shared(f"{SITE_URL}/card.jpg", width=9)),
        "card.jpg": b"\xff\xd8\xff",
    },
    "a PNG that is cut off": {
        "x": x(head=shared(f"{SITE_URL}/card.png", width=9)),
        "card.png": PNG[:20],
    },
    "several pictures, of which one is as large as is said": {
        "x": x(head=shared(f"{SITE_URL}/card.png", "https://cdn.example/a.png", width=9)),
        "card.png": PNG,
    },
    "links of many forms": {
        "x": x(
            '<a href="#top">Up</a> <a href="">Here</a> <a href="../y/#duties">Y</a>'
            '<a href="../">List</a> <a href="?page=2">More</a> <a href="mailto:a@b.example">M</a>'
            '<a href="#:~:text=stands">Words</a> <a href="/jobs/y/#:~:text=Y">Words</a>'
            '<a href="/jobs/index.html">List</a> <a href="//other.example/">Other</a>'
            '<a href="/cv%20form.pdf#page=2">Form</a> <a href="tel:1">Call</a> <a href="#/r">R</a>'
        ),
        "cv form.pdf": b"%PDF",
    },
    "anchors by name and by percent": {
        "x": x('<a name="a"></a><i id="über"></i><a href="#a">A</a> <a href="#%C3%BCber">B</a>')
    },
    "a page with a canonical address elsewhere on the site": {
        "x": x('<a href="/print/">Print</a>'),
        "print/index.html": make_page(
            "/print/", title="Page /jobs/x/", canonical=f"{SITE_URL}/jobs/x/"
        ),
    },
    "a page without links to it, kept out of results": {
        "thanks/index.html": make_page("/thanks/", head=NOINDEX)
    },
    "an error page": {"404.html": make_page("/404.html", canonical="")},
    "an error page in another language": {"de/404.html": make_page("/de/404.html", canonical="")},
    "a redirect page that nobody links to": {"old/index.html": redirect("/jobs/")},
    "a redirect page to another site": {"old/index.html": redirect("https://other.example/")},
    "redirects of every kind": {
        "redirects": "# moved\n/old/ /jobs/ 301!\n/a/* /jobs/:splat 301\n/x/:id /jobs/:id\n"
        "/gone/* /404.html 410\n/de/ /jobs/ 302 Language=de\n/s id=:id /jobs/:id 301\n"
        "/to https://other.example/ 301  # away\nhttps://old.example/* https://jobs.example/:splat\n"
    },
    "an application that answers everywhere": {
        "redirects": "/* /index.html 200\n",
        "x": x('<a href="/anything/">A</a>'),
    },
    "no sitemap and no robots.txt": {"robots": None, "sitemap": None},
    "a sitemap that robots.txt does not name": {"robots": None},
    "a sitemap in plain text": {
        "sitemap": None,
        "robots": f"Sitemap: {SITE_URL}/map.txt",
        "map.txt": "\n".join(SITE_URL + url for url in LISTED),
    },
    "a sitemap in gzip, with its index": {
        "sitemap": INDEX.format("parts/1.xml.gz"),
        "parts/1.xml.gz": gzip.compress(make_sitemap(*LISTED).encode()),
    },
    "feeds among the sitemaps": {
        "sitemap": INDEX.format("r.xml").replace(
            "</sitemapindex>",
            f"<sitemap><loc>{SITE_URL}/a.xml</loc></sitemap>"
            f"<sitemap><loc>{SITE_URL}/rest.xml</loc></sitemap></sitemapindex>",
        ),
        "r.xml": RSS.replace("<link>/</link>", f"<link>{SITE_URL}/</link>").replace(
            "<guid>1</guid>", f"<link>{SITE_URL}/jobs/x/</link>"
        ),
        "a.xml": ATOM.replace("<id>urn:1</id>", f'<id>urn:1</id><link href="{SITE_URL}/jobs/y/"/>'),
        "rest.xml": make_sitemap("/", "/jobs/"),
    },
    "a gzipped twin of a sitemap": {
        "sitemap.xml.gz": gzip.compress(make_sitemap(*LISTED).encode()),
    },
    "pictures in a sitemap": {"sitemap": IMAGES},
    "a sitemap with a file that is no page": {
        "sitemap": make_sitemap(*LISTED, "/form.pdf"),
        "form.pdf": b"%PDF",
    },
    "dates of every form in a sitemap": {
        "sitemap": make_sitemap(*LISTED[:2], lastmod="2026").replace(
            "</urlset>",
            f"<url><loc>{SITE_URL}/jobs/x/</loc><lastmod>2026-11-22T23:30:00+02:00</lastmod></url>"
            f"<url><loc>{SITE_URL}/jobs/y/</loc></url></urlset>",
        )
    },
    "a few pages that changed today": {"sitemap": make_sitemap(*LISTED, lastmod=f"{TODAY}")},
    "robots.txt with rules of many kinds": {
        "robots": "\ufeff# rules\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\n"
        "User-agent: *\nCrawl-delay: 5\nDisallow: /jobs/*.pdf$\nDisallow: /admin\n"
        "Disallow: /jobs/\nAllow: /jobs/x/\nAllow: /jobs/\nDisallow:\nContent-Signal: search=yes\n"
        f"LLM-Policy: /llms.txt\nsitemap : {SITE_URL}/sitemap.xml\n"
    },
    "feeds of every kind": {
        "home": make_page("/", HOME, head=FEEDS),
        "a.xml": ATOM,
        "r.xml": RSS,
        "f.json": JSON_FEED,
    },
    "a feed with a language is no translation": {
        "x": x(head=FEED_IN_GERMAN),
        "r.xml": RSS,
    },
    "a page that a form leads to": {
        "home": make_page("/", HOME + '<form action="/find/"><input name="q"></form>'),
        "find/index.html": make_page("/find/"),
        "sitemap": make_sitemap(*LISTED, "/find/"),
    },
    "pages alike in all but their own text, in main": {
        "x": IN_MAIN.format(url=f"{SITE_URL}/jobs/x/", words=LONG, own="north " * 60),
        "y": IN_MAIN.format(url=f"{SITE_URL}/jobs/y/", words=LONG, own="south " * 60),
    },
    "pages alike in all but their own text": {
        "x": IN_A_MENU.format(url=f"{SITE_URL}/jobs/x/", words=LONG, own="north " * 60),
        "y": IN_A_MENU.format(url=f"{SITE_URL}/jobs/y/", words=LONG, own="south " * 60),
    },
    "translations": {"x": x(head=PAIR), "y": duties(head=PAIR, language="de-AT")},
    "a translation on another site": {
        "x": x(
            head=alternates(en="/jobs/x/") + '<link rel="alternate" hreflang="fr" '
            'href="https://fr.example/x/">'
        )
    },
    "translations with the same title": {
        "x": x(title="Data engineer", head=PAIR),
        "y": duties(title="Data engineer", head=PAIR, language="de-AT"),
    },
    "pages of a list, nearly alike": {
        "jobs": make_page(
            "/jobs/",
            '<a href="/jobs/x/">X</a> <a href="/jobs/y/">Y</a> <a href="/jobs/page/2/">2</a>',
            text=LONG,
        ),
        "jobs/page/2/index.html": make_page("/jobs/page/2/", text=f"{LONG} last"),
        "sitemap": make_sitemap(*LISTED, "/jobs/page/2/"),
    },
    "pages of a list that share title and description": {
        "jobs": make_page(
            "/jobs/",
            '<a href="x/">X</a> <a href="y/">Y</a> <a href="page/2/">2</a> <a href="/tag/a">A</a>'
            '<a href="/index2.html">New</a>',
            **SAME,
        ),
        "jobs/page/2/index.html": make_page("/jobs/page/2/", **SAME),
        "tag/a.html": make_page("/tag/a.html", '<a href="a2.html">2</a>', **OF_TAG),
        "tag/a2.html": make_page("/tag/a2.html", '<a href="a.html">1</a>', **OF_TAG),
        "index2.html": make_page("/index2.html", title="Page /", description="About /"),
        "sitemap": make_sitemap(
            *LISTED, "/jobs/page/2/", "/tag/a.html", "/tag/a2.html", "/index2.html"
        ),
    },
    "short texts that are alike": {"x": x(text="Apply now for X."), "y": duties(text="Apply now.")},
    "files that exist": {
        "x": x(
            '<img src="../a.png?v=2" alt="" srcset="/b%20c.png 1x, ../a.png 2x">'
            '<img src="data:image/png;base64,AA==" alt=""><script src="https://cdn.example/a.js">'
            "</script>"
        ),
        "jobs/a.png": b"0" * 1024,
        "b c.png": b"0",
    },
    "a large picture that is only linked": {
        "x": x('<a href="/a.png">Large</a>'),
        "a.png": b"0" * 200_000,
    },
}


@pytest.mark.parametrize("name", CORRECT)
def test_nothing_is_found_on_a_correct_site(name: str, tmp_path: Path) -> None:
    assert not told(site_findings(tmp_path, make_site(**CORRECT[name])))


def test_the_sample_has_nothing_to_find(tmp_path: Path) -> None:
    assert not told(found_by_all(site_of(tmp_path, make_site())))


def test_nothing_is_found_on_a_site_without_slashes(tmp_path: Path) -> None:
    assert not told(site_findings(tmp_path, CLEAN))


def test_a_home_page_that_sends_visitors_to_their_language_leads_on(tmp_path: Path) -> None:
    both = alternates(en="/en/", de="/de/")
    files: Files = {
        "index.html": redirect("/en/"),
        "en/index.html": make_page("/en/", head=both),
        "de/index.html": make_page("/de/", head=both, language="de"),
    }
    assert not told(site_findings(tmp_path, files))


def test_a_part_of_a_site_may_link_to_what_is_elsewhere(tmp_path: Path) -> None:
    files: Files = {"jobs/x/index.html": x('<a href="/roles/">A</a><img src="/a.png" alt="">')}
    assert not told(site_findings(tmp_path, files))
