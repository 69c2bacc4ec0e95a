"""Where a site is served is read from what its own pages and files agree on."""

import json
from pathlib import Path

import pytest

from rolepress_audit.cli.command import main
from rolepress_audit.site.site_address import SiteAddress, find_site_address
from rolepress_audit.site_files.folder import read_folder
from rolepress_audit.values.addresses import path_below
from tests.audit.pages import write_files

BLOG = "https://blog.example"
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
PAGES = ("a.html", "b.html", "c/index.html")
Files = dict[str, str | bytes]


def page(body: str = "", head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head><title>A</title>{head}</head><body>{body}</body>"


def canonical(address: str) -> str:
    return f'<link rel="canonical" href="{address}">'


def links(*addresses: str) -> str:
    return "".join(f'<a href="{address}">To {address}</a>' for address in addresses)


def site(home: str = "", *, base: str = "", **others: str) -> Files:
    """A home page and three others; with a base, each names its canonical address below it."""
    urls = {"a.html": "/a.html", "b.html": "/b.html", "c/index.html": "/c/"}
    named = {path: page(head=canonical(base + url) if base else "") for path, url in urls.items()}
    return {"index.html": page(home, canonical(f"{base}/") if base else ""), **named, **others}


ABSOLUTE = links(f"{BLOG}/a.html", f"{BLOG}/b.html", f"{BLOG}/c/", "https://elsewhere.example/")
FOUND: dict[str, tuple[Files, str]] = {
    "canonical links": (site(base=BLOG), BLOG),
    "canonical links below a path": (site(base=f"{BLOG}/a/stable"), f"{BLOG}/a/stable"),
    "canonical links with index.html": (
        {
            "index.html": page(head=canonical(f"{BLOG}/docs/index.html")),
            "c/index.html": page(head=canonical(f"{BLOG}/docs/c/index.html")),
        },
        f"{BLOG}/docs",
    ),
    "canonical links without .html": (
        {
            "index.html": page(head=canonical(BLOG)),
            "a.html": page(head=canonical(f"{BLOG}/a")),
            "c/index.html": page(head=canonical(f"{BLOG}/c")),
        },
        BLOG,
    ),
    "canonical links with escapes": (
        {"a b.html": page(head=canonical(f"{BLOG}/%61%20b.html"))},
        BLOG,
    ),
    "a host in capitals, with a port": (
        {"index.html": page(head=canonical("https://Blog.Example:443/"))},
        BLOG,
    ),
    "a port of its own": (site(base="http://localhost:8000"), "http://localhost:8000"),
    "no home page": (site(base=BLOG) | {"index.html": ""}, BLOG),
    "the home page alone": ({"index.html": page(head=canonical(f"{BLOG}/docs/"))}, f"{BLOG}/docs"),
    "the home page alone, at a root by its links": (
        site(links("/a.html", "/b.html"), **{"index.html": ""})
        | {"index.html": page(links("/a.html", "/b.html"), canonical(f"{BLOG}/start"))},
        BLOG,
    ),
    "a home page that names one of its languages": (
        {"index.html": page(head=canonical(f"{BLOG}/en/")), "en/index.html": page()},
        BLOG,
    ),
    "a home page that differs from the others": (
        site(base=BLOG) | {"index.html": page(head=canonical("https://old.example/"))},
        BLOG,
    ),
    "pages given to another host on purpose": (
        site(base=BLOG) | {"c/index.html": page(head=canonical("https://partner.example/c/"))},
        BLOG,
    ),
    "addresses in Open Graph": (
        {
            path: page(head=f'<meta property="og:url" content="{BLOG}/x/{path}">')
            for path in ("a.html", "b.html")
        },
        f"{BLOG}/x",
    ),
    "CNAME": (site(CNAME="blog.example\n"), BLOG),
    "robots.txt": (
        site(**{"robots.txt": f"Sitemap: {BLOG}/x/map.xml\n", "map.xml": "<urlset/>"}),
        f"{BLOG}/x",
    ),
    "a sitemap": (
        site(
            **{
                "sitemap.xml": SITEMAP.format(
                    "".join(f"<url><loc>{BLOG}/x/{path}</loc></url>" for path in PAGES)
                )
            }
        ),
        f"{BLOG}/x",
    ),
    "a sitemap of the home page alone": (
        {
            "index.html": page(),
            "sitemap.xml": SITEMAP.format(f"<url><loc>{BLOG}/</loc></url>"),
        },
        BLOG,
    ),
    "feeds": (
        site(
            **{
                "a.html": page(
                    head='<link rel="alternate" type="application/atom+xml" '
                    f'href="{BLOG}/feeds/all.xml">'
                ),
                "feeds/all.xml": "<feed/>",
            }
        ),
        BLOG,
    ),
    "links to files that are here": (site(ABSOLUTE), BLOG),
    "links of two pages": (
        {"index.html": page(links(f"{BLOG}/", f"{BLOG}/a.html")), "a.html": page(links(BLOG))},
        BLOG,
    ),
    "links below a path to files that are here": (
        site(links(*(f"{BLOG}/x/y/{path}" for path in PAGES))),
        f"{BLOG}/x/y",
    ),
    "links without a scheme": (site(ABSOLUTE.replace("https:", "")), BLOG),
    "links below an absolute base": (
        site(**{"index.html": ""})
        | {"index.html": page(links(*PAGES), f'<base href="{BLOG}/x/">')},
        f"{BLOG}/x",
    ),
}


@pytest.mark.parametrize(("files", "expected"), FOUND.values(), ids=FOUND.keys())
def test_the_address_of_a_site_is_found(tmp_path: Path, files: Files, expected: str) -> None:
    write_files(tmp_path, files)
    assert find_site_address(read_folder(tmp_path)) == SiteAddress(expected)


@pytest.mark.parametrize("name", ["sitemap.xml", "robots.txt", "CNAME"])
def test_a_file_that_cannot_be_read_tells_nothing(tmp_path: Path, name: str) -> None:
    write_files(tmp_path, site(**{name: "x"}))
    folder = read_folder(tmp_path)
    (tmp_path / name).unlink()
    assert find_site_address(folder) == SiteAddress()


UNKNOWN: dict[str, tuple[Files, SiteAddress]] = {
    "no absolute address": (site(links(*PAGES)), SiteAddress()),
    "a relative canonical link": ({"index.html": page(head=canonical("/"))}, SiteAddress()),
    "a malformed one": ({"index.html": page(head=canonical("https://[a/"))}, SiteAddress()),
    "an empty page": ({"index.html": ""}, SiteAddress()),
    "one page in many given to another host": (
        site() | {"a.html": page(head=canonical("https://partner.example/a.html"))},
        SiteAddress(),
    ),
    "links to an older edition, beside relative ones": (
        site(links(*PAGES, *(f"https://old.example/1.0/{path}" for path in PAGES))),
        SiteAddress(),
    ),
    "a folder of the same name elsewhere": (
        site(links("https://elsewhere.example/a", "https://elsewhere.example/pricing")),
        SiteAddress(),
    ),
    "another site that has a folder of this name, beside relative links": (
        site(links("a.html", "c/", "https://elsewhere.example/", "https://elsewhere.example/c/")),
        SiteAddress(),
    ),
    "a CNAME that is no host": (site(CNAME="not a host"), SiteAddress()),
    "links that start with the path of the site": (
        site(links("/docs/a.html", "/docs/b.html", "/docs/")),
        SiteAddress(below="/docs"),
    ),
    "links that start with a slash and fit nothing": (
        site(links("/1", "/2", "/3", "/4", "/5")),
        SiteAddress(below=None),
    ),
    "links to a host of which few are here": (
        site(links(f"{BLOG}/a.html", f"{BLOG}/b.html", *(f"{BLOG}/shop/{n}" for n in range(3)))),
        SiteAddress(perhaps=BLOG),
    ),
}


@pytest.mark.parametrize(("files", "expected"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_an_address_that_nothing_decides_is_not_made_up(
    tmp_path: Path, files: Files, expected: SiteAddress
) -> None:
    write_files(tmp_path, files)
    assert find_site_address(read_folder(tmp_path)) == expected


@pytest.mark.parametrize(
    ("base", "address", "expected"),
    [
        ("https://a.example", "https://a.example", "/"),
        ("https://a.example", "https://a.example/b?c#d", "/b?c#d"),
        ("https://a.example", "https://a.example?c", "/?c"),
        ("https://a.example", "http://a.example/b", "/b"),
        ("https://a.example", "//a.example/b", None),
        ("https://a.example", "https://www.a.example/b?c#d", "/b?c#d"),
        ("https://www.a.example", "https://a.example/b", "/b"),
        ("https://a.example", "HTTPS://A.Example:443/B", "/B"),
        ("https://a.example", "https://a.example:8443/b", None),
        ("http://a.example:8000", "http://a.example:8000/b", "/b"),
        ("https://bücher.example", "https://xn--bcher-kva.example/b", "/b"),
        ("https://a.example", "https://a.example.org/b", None),
        ("https://a.example/x", "https://a.example/x", "/"),
        ("https://a.example/x", "https://a.example/x/b", "/b"),
        ("https://a.example/x", "http://www.a.example/x/b%20c", "/b%20c"),
        ("https://a.example/x%20y", "https://A.example/x%20y/b", "/b"),
        ("https://a.example/x", "https://a.example/xy", None),
        ("https://a.example/x", "https://a.example/b", None),
        ("https://a.example/x", "https://www.a.example/b", None),
        ("https://a.example", "mailto:b@a.example", None),
        ("https://a.example", "https://[a.example/b", None),
        ("/x", "/x/b", "/b"),
        ("/x", "/b", None),
        ("", "/b", "/b"),
        ("", "//a.example/b", None),
        ("", "https://a.example/b", None),
    ],
)
def test_an_address_is_below_a_base_or_elsewhere(
    base: str, address: str, expected: str | None
) -> None:
    assert path_below(base, address) == expected


def audited(folder: Path, files: Files, *arguments: str) -> dict[str, list[str]]:
    """The messages of a whole audit by rule."""
    write_files(folder / "site", files)
    report = folder / "report.json"
    main([str(folder / "site"), "--format", f"json={report}", "--today", "2026-11-22", *arguments])
    found: dict[str, list[str]] = {}
    for finding in json.loads(report.read_bytes())["findings"]:
        found.setdefault(finding["rule"], []).append(f"{finding['file']}: {finding['message']}")
    return found


def test_links_with_the_site_s_own_host_lead_to_its_pages(tmp_path: Path) -> None:
    gone = links(f"{BLOG}/gone.html")
    found = audited(tmp_path, site(ABSOLUTE + gone))
    assert "L107" not in found
    assert found["L101"] == [
        f"{tmp_path}/site/index.html: the link to {BLOG}/gone.html leads nowhere"
    ]


def test_links_with_www_or_http_lead_to_the_site_s_pages(tmp_path: Path) -> None:
    home = page(
        links("http://blog.example/a.html", "https://www.blog.example/b.html", "/c/"),
        canonical(f"{BLOG}/"),
    )
    found = audited(tmp_path, site(base=BLOG) | {"index.html": home})
    assert "L107" not in found
    assert [each.partition(": ")[2] for each in found["L104"]] == [
        "the link to http://blog.example/a.html uses http, and the site is https"
    ]


def test_pages_on_a_host_of_their_own_language_are_not_judged_as_of_this_one(
    tmp_path: Path,
) -> None:
    german = page(links("https://blog.example.de/a.html"), canonical("https://blog.example.de/"))
    files = site(links("a.html", "b.html", "c/", "de/"), base=BLOG) | {"de/index.html": german}
    files["index.html"] = page(links("a.html", "b.html", "c/"), canonical(f"{BLOG}/"))
    found = audited(tmp_path, files)
    assert not {"L101", "L105", "L107"} & found.keys()


def test_robots_txt_is_about_paths_from_the_root_of_the_host(tmp_path: Path) -> None:
    urls = "".join(f"<url><loc>{BLOG}/x/{path}</loc></url>" for path in PAGES)
    files = site(links(*PAGES), base=f"{BLOG}/x", **{"sitemap.xml": SITEMAP.format(urls)})
    robots = f"Sitemap: {BLOG}/x/sitemap.xml\nUser-agent: *\nDisallow: "
    assert "M108" not in audited(tmp_path, files | {"robots.txt": f"{robots}/a.html"})
    assert "M108" in audited(tmp_path, files | {"robots.txt": f"{robots}/x/a.html"})


def test_a_host_that_may_be_the_site_s_own_is_named_once(tmp_path: Path) -> None:
    home = links(f"{BLOG}/a.html", f"{BLOG}/b.html", *(f"{BLOG}/shop/{n}" for n in range(3)))
    found = audited(tmp_path, site(home))
    [said] = found["L107"]
    assert said == (
        f"{tmp_path}/site: links to {BLOG}, which may be this site's address, were not followed: "
        "without them, no link leads to some pages"
    )
    named = audited(tmp_path, site(home), "--site-url", BLOG)
    assert [each.partition("/site/")[2] for each in named["L107"]] == [
        "c/index.html: no page that search engines may have links here"
    ]


@pytest.mark.parametrize("told", [True, False], ids=["by --site-url", "by its pages"])
def test_a_site_below_a_path_is_judged_below_it(tmp_path: Path, *, told: bool) -> None:
    base = "https://book.example/browse/ar-MA/stable"
    home = links("a.html", "./b.html", "c/", "../../en-US/stable/", "/", "/about.html", "gone.html")
    files = site(base=base) | {"index.html": page(home, canonical(f"{base}/"))}
    found = audited(tmp_path, files, *(["--site-url", f"{base}/"] if told else []))
    assert "L105" not in found
    assert "L107" not in found
    assert [each.partition(": ")[2] for each in found["L101"]] == [
        f"the link to {base}/gone.html leads nowhere"
    ]


def test_a_site_below_a_path_of_an_unknown_host_is_judged_below_it(tmp_path: Path) -> None:
    home = links("/docs/a.html", "/docs/b.html", "/docs/c/", "/about/", "/docs/gone/", "../other/")
    found = audited(tmp_path, site(home))
    assert "L107" not in found
    assert [each.partition(": ")[2] for each in found["L101"]] == [
        "the link to /docs/gone/ leads nowhere"
    ]


def test_links_out_of_a_folder_that_is_part_of_a_site_are_not_judged(tmp_path: Path) -> None:
    out = links("../up.html", "../../up.html", *(f"/{n}/" for n in range(5)))
    files = site(links(*PAGES) + out) | {"c/index.html": page(links("../../up.html", "../gone"))}
    found = audited(tmp_path, files)
    assert [each.partition(": ")[2] for each in found["L101"]] == [
        "the link to /gone leads nowhere"
    ]


def test_it_is_said_that_links_were_not_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = links(*(f"/nowhere-{n}" for n in range(5)))
    write_files(tmp_path, {"index.html": page(broken)})
    main([str(tmp_path)])
    assert "and were not judged: --site-url says where it is served\n" in capsys.readouterr().out
    main([str(tmp_path), "--site-url", "https://site.example"])
    said = capsys.readouterr().out
    assert "not judged" not in said
    assert said.count("L101") > 4
