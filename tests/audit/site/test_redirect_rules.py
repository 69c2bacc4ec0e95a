"""Who wins where a rule of `_redirects` and a file have the same address."""

from pathlib import Path

import pytest

from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from rolepress_audit.site.site import Site
from rolepress_audit.site_files.folder import read_folder
from tests.audit.checks.site.pages import Files, make_page, make_site, site_findings
from tests.audit.pages import SITE_URL, TODAY, write_files

NETLIFY: list[tuple[str, str, str]] = [
    ("/jobs/ /new/ 301", "/jobs/", "jobs/index.html"),
    ("/jobs /new/ 301", "/jobs", "jobs/index.html"),
    ("/about/ /new/ 301", "/about/", "about.html"),
    ("/about /new/ 301", "/about", "about.html"),
    ("/about.html /new/ 301", "/about.html", "about.html"),
    ("/* /404.html 404", "/jobs", "jobs/index.html"),
    ("/* /404.html 404", "/jobs/", "jobs/index.html"),
    ("/* /404.html 404", "/gone", "an error"),
    ("/* / 301", "/jobs/x", "jobs/x/index.html"),
    ("/* / 301", "/gone", "moved to /"),
    ("/:page /index.html 200", "/about", "about.html"),
    ("/* /index.html 200", "/gone", "index.html"),
    ("/jobs/ /new/ 301!", "/jobs/", "moved to /new/"),
    ("/* /404.html 404!", "/jobs/", "an error"),
    ("/jobs/ /new/ 301!\n/jobs/ /other/ 301!", "/jobs/", "moved to /new/"),
    ("/jobs/ /de/ 302! Language=de", "/jobs/", "jobs/index.html"),
    ("https://old.example/* https://jobs.example/:splat 301!", "/jobs/", "jobs/index.html"),
    ("https://www.jobs.example/* https://jobs.example/:splat 301!", "/gone", "an error"),
    ("https://jobs.example/gone /new/ 301", "/gone", "moved to /new/"),
]


def answer(folder: Path, files: Files, address: str, site_url: str = SITE_URL) -> str:
    """The file that a visitor of an address gets, or where they are sent."""
    write_files(folder, files | {"about.html": make_page("/about")})
    site = Site(Options(folder, site_url, Now(TODAY)), read_folder(folder), ())
    place = site.place_of(site_url + address)
    assert place is not None
    moved = f"moved to {place.rule.target}" if place.rule and place.is_answered else ""
    return place.file or moved or "an error"


@pytest.mark.parametrize(("rules", "address", "expected"), NETLIFY)
def test_a_rule_without_an_exclamation_mark_gives_way_to_a_file(
    tmp_path: Path, rules: str, address: str, expected: str
) -> None:
    assert answer(tmp_path, make_site(redirects=rules), address) == expected


@pytest.mark.parametrize("sign", ["_routes.json", "_worker.js", "https://x.pages.dev"])
@pytest.mark.parametrize(
    ("rules", "address", "expected"),
    [
        ("/jobs/ /new/ 301", "/jobs/", "moved to /new/"),
        ("/about /new/", "/about", "moved to /new/"),
        ("/* /404.html 404", "/jobs/", "jobs/index.html"),
    ],
)
def test_on_cloudflare_a_rule_wins_over_a_file(
    tmp_path: Path, sign: str, rules: str, address: str, expected: str
) -> None:
    is_host = sign.startswith("https:")
    files = make_site(redirects=rules, **({} if is_host else {sign: "{}"}))
    assert answer(tmp_path, files, address, sign if is_host else SITE_URL) == expected


def test_a_rule_for_all_addresses_breaks_no_link_to_a_page(tmp_path: Path) -> None:
    x = make_page("/jobs/x/", '<a href="/jobs/y">Y</a> <a href="/jobs">Jobs</a>')
    found = site_findings(tmp_path, make_site(x=x, redirects="/* /404.html 404\n"))
    assert [(each.rule.id, each.message) for each in found] == [
        ("L103", f"the link to {SITE_URL}/jobs/y leads to a redirect"),
        ("L103", f"the link to {SITE_URL}/jobs leads to a redirect"),
    ]
