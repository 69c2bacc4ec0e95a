"""What crawlers are told to fetch, and when it changed."""

import gzip
from datetime import date
from typing import Any

import pytest
from lxml import etree

from rolepress.pages.view import PageKind
from rolepress.pages.views import page_views
from rolepress.sitemap.buckets import BUCKET_OF
from tests.builders import make_job, make_role, make_site
from tests.pages.contexts import make_context
from tests.sitemap.files import (
    XSD,
    assert_valid,
    entries,
    make_page,
    render,
    schema,
    sitemaps,
)

SITE = "https://rolepress.example"


def files_of(*documents: Any) -> dict[str, bytes]:
    context = make_context(*documents)
    return render(list(page_views(context)), context)


def listed(*documents: Any) -> dict[str, str | None]:
    """`lastmod` by site path."""
    return {
        loc.removeprefix(SITE): lastmod
        for data in sitemaps(files_of(*documents)).values()
        for loc, lastmod in entries(data)
    }


def test_a_page_without_an_editors_date_has_no_lastmod() -> None:
    assert listed(make_role())["/roles/backend-tech-lead/"] is None


def test_a_role_changed_when_its_editor_says_so() -> None:
    role = make_role(date_published=date(2026, 11, 2), date_modified=date(2026, 11, 10))
    assert listed(role)["/roles/backend-tech-lead/"] == "2026-11-10"


def test_a_role_changed_when_a_vacancy_on_it_opened_or_closed() -> None:
    role = make_role(date_modified=date(2026, 10, 1))
    opened = make_job(slug="opened", date_posted=date(2026, 11, 5))
    assert listed(role, opened)["/roles/backend-tech-lead/"] == "2026-11-05"
    ended = make_job(slug="ended", date_posted=date(2026, 10, 5), valid_through=date(2026, 11, 20))
    assert listed(role, opened, ended)["/roles/backend-tech-lead/"] == "2026-11-21"


def test_a_change_in_the_future_has_not_happened() -> None:
    role = make_role(date_modified=date(2026, 10, 1))
    job = make_job(slug="open", date_posted=date(2026, 11, 5), valid_through=date(2027, 1, 1))
    assert listed(role, job)["/jobs/open/"] == "2026-11-05"


def test_pages_that_must_not_be_indexed_are_left_out() -> None:
    found = listed(
        make_role(aliases=("old-name",)), make_job(slug="later", date_posted=date(2026, 12, 1))
    )
    assert "/roles/backend-tech-lead/" in found
    assert not found.keys() & {"/404.html", "/roles/old-name/", "/jobs/later/"}


def test_each_kind_of_page_has_sitemaps_of_its_own() -> None:
    kinds = [kind for kind in PageKind if kind in BUCKET_OF]
    files = render([make_page(f"/{kind}/", kind) for kind in kinds])
    found = {url: [loc for loc, _ in entries(data)] for url, data in sitemaps(files).items()}
    assert found == {
        "/sitemaps/roles-1.xml": [f"{SITE}/role/"],
        "/sitemaps/jobs-1.xml": [f"{SITE}/job/"],
        "/sitemaps/job-descriptions-1.xml": [f"{SITE}/job-description/"],
        "/sitemaps/hubs-1.xml": [f"{SITE}/comparison/", f"{SITE}/home/", f"{SITE}/hub/"],
        "/sitemaps/guides-1.xml": [f"{SITE}/guide/", f"{SITE}/page/"],
    }


def test_every_page_that_may_be_indexed_has_a_sitemap_for_its_kind() -> None:
    context = make_context(make_role(), make_job())
    assert {page.kind for page in page_views(context) if page.indexable} <= BUCKET_OF.keys()


def test_the_index_names_every_sitemap_and_none_that_is_empty() -> None:
    files = render([make_page("/jobs/a/"), make_page("/", PageKind.HOME)])
    assert [loc for loc, _ in entries(files["/sitemap.xml"])] == [
        f"{SITE}/sitemaps/jobs-1.xml",
        f"{SITE}/sitemaps/hubs-1.xml",
    ]
    assert set(sitemaps(files)) == {"/sitemaps/jobs-1.xml", "/sitemaps/hubs-1.xml"}


def test_the_index_dates_a_sitemap_by_the_latest_change_in_it() -> None:
    files = render(
        [
            make_page("/jobs/a/", changed=date(2026, 11, 1)),
            make_page("/jobs/b/", changed=date(2026, 11, 9)),
            make_page("/jobs/c/"),
            make_page("/roles/a/", PageKind.ROLE),
        ]
    )
    assert entries(files["/sitemap.xml"]) == [
        (f"{SITE}/sitemaps/roles-1.xml", None),
        (f"{SITE}/sitemaps/jobs-1.xml", "2026-11-09"),
    ]


def test_robots_txt_names_the_index() -> None:
    files = render([make_page("/jobs/a/")])
    assert f"Sitemap: {SITE}/sitemap.xml\n" in files["/robots.txt"].decode()


def test_a_real_site_s_sitemaps_keep_to_the_schemas() -> None:
    assert_valid(files_of(make_role(date_modified=date(2026, 11, 10)), make_job()))


@pytest.mark.parametrize(
    ("path", "loc"),
    [
        ("/jobs/r&d-lead/", "/jobs/r&d-lead/"),
        ("/jobs/münchen/", "/jobs/m%C3%BCnchen/"),
        ("/jobs/a b/", "/jobs/a%20b/"),
        ("/jobs/o'neill/", "/jobs/o%27neill/"),
        ("/jobs/<b>/", "/jobs/%3Cb%3E/"),
    ],
)
def test_any_path_becomes_a_valid_address(path: str, loc: str) -> None:
    files = render([make_page(path)])
    assert_valid(files)
    assert entries(files["/sitemaps/jobs-1.xml"]) == [(SITE + loc, None)]


def test_a_compressed_copy_holds_the_same_bytes_compressed() -> None:
    files = render([make_page("/jobs/a/"), make_page("/roles/a/", PageKind.ROLE)])
    originals = {"/sitemap.xml", *sitemaps(files)}
    assert {url for url in files if url.endswith(".gz")} == {f"{url}.gz" for url in originals}
    for url in originals:
        assert gzip.decompress(files[f"{url}.gz"]) == files[url]


def test_a_compressed_copy_says_neither_when_nor_where_it_was_made() -> None:
    copy = render([make_page("/jobs/a/")])["/sitemap.xml.gz"]
    flags, modified, system = copy[3], copy[4:8], copy[9]
    assert (flags, modified, system) == (0, b"\0\0\0\0", 255)  # RFC 1952: 255 is "unknown"


def test_the_order_of_pages_makes_no_difference() -> None:
    pages = [make_page(f"/jobs/{name}/", changed=date(2026, 11, 2)) for name in "cab"]
    assert render(pages) == render(pages[::-1])


def test_the_schemas_refuse_what_the_protocol_refuses() -> None:
    ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    bad = {
        "sitemap.xsd": [
            f"<urlset {ns}/>",
            f"<urlset {ns}><url><lastmod>2026-11-01</lastmod></url></urlset>",
            f"<urlset {ns}><url><loc>{SITE}/</loc><lastmod>soon</lastmod></url></urlset>",
        ],
        "siteindex.xsd": [
            f"<sitemapindex {ns}/>",
            f"<sitemapindex {ns}><sitemap><loc>x</loc></sitemap></sitemapindex>",
            f"<sitemapindex {ns}><url><loc>{SITE}/</loc></url></sitemapindex>",
        ],
    }
    for name, texts in bad.items():
        assert (XSD / name).is_file()
        assert not [text for text in texts if schema(name).validate(etree.fromstring(text))]


def test_another_address_of_the_site_is_in_every_entry() -> None:
    context = make_context(site=make_site(url="https://jobs.example"))
    files = render([make_page("/jobs/a/")], context)
    assert entries(files["/sitemaps/jobs-1.xml"]) == [("https://jobs.example/jobs/a/", None)]
    assert b"https://jobs.example/sitemap.xml" in files["/robots.txt"]
