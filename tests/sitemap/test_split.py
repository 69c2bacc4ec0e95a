"""Long lists become files of a size that every search engine takes."""

import gzip
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.sitemap.split import (
    FRAME_BYTES,
    SITEMAP_MAX_BYTES,
    SITEMAP_MAX_URLS,
    SitemapEntry,
    split,
)
from tests.sitemap.files import assert_valid, entries, make_page, render, sitemaps

PROTOCOL_MAX_URLS = 50_000
PROTOCOL_MAX_BYTES = 52_428_800
SITE = "https://rolepress.example"


@pytest.mark.exhaustive
def test_120_000_jobs_become_three_valid_files_that_hold_each_once() -> None:
    first = date(2024, 1, 1)
    pages = [
        make_page(f"/jobs/job-{n:06}/", changed=first + timedelta(days=n // 1000))
        for n in range(120_000)
    ]
    files = render(pages)
    assert_valid(files)
    found = {url: entries(data) for url, data in sitemaps(files).items()}
    assert {url: len(each) for url, each in found.items()} == {
        "/sitemaps/jobs-1.xml": 45_000,
        "/sitemaps/jobs-2.xml": 45_000,
        "/sitemaps/jobs-3.xml": 30_000,
    }
    assert [loc for each in found.values() for loc, _ in each] == [SITE + p.url for p in pages]
    assert entries(files["/sitemap.xml"]) == [
        (SITE + url, max(str(lastmod) for _, lastmod in each)) for url, each in found.items()
    ]
    assert gzip.decompress(files["/sitemaps/jobs-3.xml.gz"]) == files["/sitemaps/jobs-3.xml"]
    assert max(map(len, files.values())) < PROTOCOL_MAX_BYTES


def test_limits_keep_away_from_those_of_the_protocol() -> None:
    assert SITEMAP_MAX_URLS < PROTOCOL_MAX_URLS
    assert SITEMAP_MAX_BYTES < PROTOCOL_MAX_BYTES


def test_long_addresses_fill_a_file_by_bytes() -> None:
    long = [SitemapEntry(f"{SITE}/{n}/".ljust(2048, "x"), "2026-11-01") for n in range(25_000)]
    sizes = [sum(entry.max_bytes for entry in file) for file in split(long)]
    assert len(sizes) == 2
    assert SITEMAP_MAX_BYTES - 3000 < sizes[0] < SITEMAP_MAX_BYTES


def test_one_more_page_moves_one_entry_into_each_later_file_at_most() -> None:
    before = [SitemapEntry(f"{SITE}/{n:06}/") for n in range(100_000)]
    after = [*before[:50_000], SitemapEntry(f"{SITE}/049999-new/"), *before[50_000:]]
    old, new = list(split(before)), list(split(after))
    assert new[0] == old[0]
    assert [len(set(a) ^ set(b)) for a, b in zip(old, new, strict=True)] == [0, 2, 1]


@given(st.lists(st.text("ab&é<'", min_size=1, max_size=8), unique=True, max_size=40))
def test_a_file_is_never_larger_than_was_counted(names: list[str]) -> None:
    files = render([make_page(f"/jobs/{name}/", changed=date(2026, 11, 1)) for name in names])
    for data in sitemaps(files).values():
        counted = sum(SitemapEntry(loc, lastmod or "").max_bytes for loc, lastmod in entries(data))
        assert len(data) <= counted + FRAME_BYTES


@given(st.integers(0, 300))
def test_every_entry_is_in_one_file_in_its_order(number: int) -> None:
    given_ = [SitemapEntry(f"{SITE}/{n}/") for n in range(number)]
    files = list(split(given_))
    assert [entry for file in files for entry in file] == given_
    assert all(files)
