"""Sites of many pages, or with much in the files beside them."""

import gzip
from collections.abc import Callable
from math import isqrt
from pathlib import Path

from tests.audit.pages import SITE_URL, write_files
from tests.bench.growth import Shape
from tests.bench.growth_audit.making import Files, audited, page, rows, run_reports, site

BUDGET = "- {{path: '{}', page_kb: 1, requests: 1, script_kb: 1}}"
PICTURE = '<meta property=og:image content="/a.png"><meta property=og:image:width content=9>'
FEED = '<link rel="alternate" type="application/atom+xml" href="/feed.xml">'


def linked_pages(n: int, head: Callable[[int], str] = lambda _: "") -> Files:
    """So many pages, to which the home page links."""
    pages: Files = {f"p/{i}.html": page(f"<p>Page {i}</p>", head(i)) for i in range(n)}
    return pages | {"index.html": page(rows('<a href="/p/#">#</a>', n))}


def sitemap(n: int, kind: str = "url") -> str:
    """A sitemap of so many addresses, or an index of so many sitemaps."""
    root = {"url": "urlset", "sitemap": "sitemapindex"}[kind]
    entries = rows(f"<{kind}><loc>{SITE_URL}/p/#.xml</loc></{kind}>", n)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'


def listed(n: int, robots: str) -> Files:
    """A site whose sitemap lists so many files, and a `robots.txt`."""
    files: Files = {f"p/{i}.xml": "" for i in range(n)}
    robots += f"\nSitemap: {SITE_URL}/sitemap.xml\n"
    return files | {"index.html": page(), "sitemap.xml": sitemap(n), "robots.txt": robots}


def redirects(n: int, rule: str, link: str) -> Files:
    """So many rules, and so many links."""
    links = rows(f'<a href="{link}">x</a>', n)
    return {"index.html": page(links), "_redirects": rows(f"{rule} /x 301", n)}


def write_links(folder: Path, n: int) -> None:
    """So many links to a folder of so many pages."""
    write_files(folder, {**linked_pages(n), "index.html": page(rows('<a href="/l#/1">#</a>', n))})
    for number in range(n):
        (folder / f"l{number}").symlink_to("p", target_is_directory=True)


def write_faults(folder: Path, n: int) -> None:
    """So many pages with some faults each, and one with many."""
    links = rows("<a href='/nowhere-#'>x</a>", 5 * n)
    write_files(folder, {**linked_pages(n), "index.html": page(links)})


def atom(n: int) -> str:
    """A feed in which every entry has faults, and all have one id."""
    entries = "<entry><id>urn:1</id><updated>May</updated></entry>" * n
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>{entries}</feed>'


def laughs(n: int) -> str:
    """A sitemap of entities that are made of the one before."""
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, n))
    return f'<!DOCTYPE u [<!ENTITY a0 "ha">{entities}]><u a="&a{n - 1};">&a{n - 1};</u>'


SITES = (
    site("redirects and links", 1500, lambda n: redirects(n, "/a#", "/b#")),
    site("redirects by folder", 1500, lambda n: redirects(n, "/a#/*", "/b#/x")),
    site("redirects by name", 1500, lambda n: redirects(n, "/x/:name/a#", "/x/b#/y")),
    site("redirects by ending", 1500, lambda n: redirects(n, "/*/a#", "/x/b#/y")),
    site("redirects for all", 1500, lambda n: redirects(n, "/*", "/b#")),
    site(
        "redirects in a row",
        2500,
        lambda n: {
            "index.html": page(),
            "_redirects": "".join(f"/a{i} /a{i + 1} 301\n" for i in range(n)),
        },
    ),
    site(
        "stars of a redirect",
        5,
        lambda n: {
            "index.html": page("<a href='" + "/a" * 60 + "'>x</a>"),
            "_redirects": "/*" * n + "/b /x 301\n",
        },
    ),
    site(
        "lines of no redirect",
        10000,
        lambda n: {"index.html": page(), "_redirects": rows("/a# ", n)},
    ),
    site(
        "queries of a redirect",
        20000,
        lambda n: {"index.html": page(), "_redirects": f"/a {'b=c ' * n} /d 301"},
    ),
    site(
        "headers and pages",
        100,
        lambda n: {
            **linked_pages(n),
            "_headers": rows("/a#/*\n  Content-Security-Policy: x", 20 * n),
        },
    ),
    site(
        "stars of a header",
        8,
        lambda n: {
            "a" * 120 + ".html": page(),
            "_headers": "/*a" * n + "b\n  Content-Security-Policy: x\n",
        },
    ),
    site(
        "robots.txt and a sitemap",
        1000,
        lambda n: listed(n, f"User-agent: *\n{rows('Disallow: /x#', n)}"),
    ),
    site(
        "stars of robots.txt",
        500,
        lambda n: listed(n, f"User-agent: *\n{rows('Disallow: /*x#', n)}Disallow: {'/*a' * n}"),
    ),
    site("lines of robots.txt", 5000, lambda n: listed(1, rows("disalow#: /", n))),
    site(
        "crawlers of robots.txt", 1000, lambda n: listed(n, rows("User-agent: a#\nDisallow: /a", n))
    ),
    site(
        "sitemaps of an index",
        300,
        lambda n: (
            {f"p/{i}.xml": sitemap(1) for i in range(n)}
            | {
                "index.html": page(),
                "sitemap.xml": sitemap(n, "sitemap"),
                "robots.txt": rows("# x", n),
            }
        ),
    ),
    site(
        "faults of a sitemap",
        10000,
        lambda n: {"index.html": page(), "sitemap.xml": sitemap(n).replace("loc>", "lok>")},
    ),
    site(
        "a gzip file of nothing",
        10_000_000,
        lambda n: {"index.html": page(), "sitemap.xml.gz": gzip.compress(b"<a>" + b"\0" * n)},
    ),
    site("entities of a sitemap", 5, lambda n: {"index.html": page(), "sitemap.xml": laughs(n)}),
    site("entries of a feed", 5000, lambda n: {"index.html": page(head=FEED), "feed.xml": atom(n)}),
    site(
        "lists of a feed",
        50000,
        lambda n: {"index.html": page(head=FEED), "feed.xml": '{"a": ' + "[" * n},
    ),
    site(
        "pages alike",
        100,
        lambda n: (
            {f"{i}/index.html": page("the same words again " * 30) for i in range(n)}
            | {"index.html": page()}
        ),
    ),
    site(
        "pages that move on",
        200,
        lambda n: (
            {
                f"{i}/index.html": f"<meta http-equiv=refresh content='0;url=/{i + 1}/'>"
                for i in range(n)
            }
            | {"index.html": page('<a href="/0/">x</a>')}
        ),
    ),
    site(
        "pages in many languages",
        200,
        lambda n: linked_pages(
            isqrt(n),
            lambda _: rows(f'<link rel=alternate hreflang=de href="{SITE_URL}/p/#">', isqrt(n)),
        ),
    ),
    site(
        "pages with one picture",
        100,
        lambda n: {
            **linked_pages(
                n,
                lambda _: PICTURE,
            ),
            "a.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 20000 * n,
        },
    ),
    site(
        "folders in each other",
        100,
        lambda n: {f"{'d/' * n}index.html": page(), "index.html": page()},
    ),
    Shape("audit: links to a folder", 100, write_links, audited),
    Shape("audit: reports", 100, write_faults, run_reports),
    site(
        "findings and suppressions",
        700,
        lambda n: (
            {f"p{i}/a.html": "<!doctype html>" for i in range(n // 4)}
            | {"audit.yaml": rows("- {rule: T101, path: 'p#/*', reason: x, until: 2027-01-31}", n)}
        ),
    ),
    site(
        "budgets and pages",
        100,
        lambda n: {
            **linked_pages(n, lambda _: '<script src="/a.js"></script>'),
            "a.js": "a" * 1000 * n,
            "budgets.yaml": rows(BUDGET.format("q#*"), 10 * n) + BUDGET.format("*"),
        },
    ),
)
