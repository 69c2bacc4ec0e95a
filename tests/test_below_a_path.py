"""A site may be served below a path of its host: nothing that it says leads out of that path."""

import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from rolepress.core.html_addresses import ADDRESSES, SETS
from rolepress.core.urls import output_path
from tests.path_site import PATH, SITE_URL, built_path_site
from tests.small_site import files_of

PICTURES = (".png", ".ico", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter")
CODE_OF_OTHERS = "pagefind/"
ORIGIN = SITE_URL.removesuffix(PATH)
ROOT_PATH = re.compile(r"(?<![\w.~%/<*-])/(?!/)[\w.~%/-]*")
"""What looks like a path from the root, wherever it stands in a text."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site's folder, and what its build said."""
    return built_path_site(tmp_path_factory)


def texts_of(site: Path) -> Iterator[tuple[str, str]]:
    """Every text that strangers can read, by the name of its file."""
    for name, data in files_of(site).items():
        if name.endswith((*PICTURES, ".pagefind")) or name.startswith(CODE_OF_OTHERS):
            continue
        if name.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(data)) as document:
                parts = [each for each in document.namelist() if each.endswith((".xml", ".rels"))]
                yield from ((f"{name}/{each}", document.read(each).decode()) for each in parts)
        else:
            yield name, (gzip.decompress(data) if name.endswith(".gz") else data).decode()


def addresses_in_html(page: BeautifulSoup) -> Iterator[str]:
    """Every address of a page, as its attributes have it."""
    for element in page.find_all(True):
        attributes = {name: str(value) for name, value in element.attrs.items()}
        yield from (attributes[name] for name in ADDRESSES if name in attributes)
        for name in SETS:
            yield from (each.split()[0] for each in attributes.get(name, "").split(",") if each)
        if attributes.get("http-equiv") == "refresh":
            yield attributes["content"].partition("url=")[2]
        if attributes.get("property") in {"og:url", "og:image"}:
            yield attributes["content"]


def strings_in(value: Any) -> Iterator[str]:
    """Every text in JSON."""
    if isinstance(value, Mapping):
        value = [*value.values()]
    if isinstance(value, list):
        for each in value:
            yield from strings_in(each)
    elif isinstance(value, str):
        yield value


def leads_out(address: str, page: str) -> bool:
    """Whether an address on a page of the site leads to its host, and out of its path."""
    parts = urlsplit(urljoin(page, address))
    return f"{parts.scheme}://{parts.netloc}" == ORIGIN and not parts.path.startswith(f"{PATH}/")


def test_every_address_of_every_page_stays_below_the_path_and_leads_somewhere(
    built: tuple[Path, str],
) -> None:
    site, _ = built
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 30
    for file in pages:
        url = f"{SITE_URL}/{file.relative_to(site).as_posix().removesuffix('index.html')}"
        page = BeautifulSoup(file.read_bytes(), "lxml")
        found = list(addresses_in_html(page))
        assert len(found) > 1
        assert not [each for each in found if leads_out(each, url)], file
        for each in found:
            parts = urlsplit(urljoin(url, each))
            if f"{parts.scheme}://{parts.netloc}" == ORIGIN:
                name = output_path(unquote(parts.path).removeprefix(PATH))
                assert (site / name).is_file(), (file, each)


def test_no_text_of_any_file_has_a_path_of_the_site_without_the_site_s_own(
    built: tuple[Path, str],
) -> None:
    """Whatever the form of the file: each word that is an address of the site has its path."""
    site, _ = built
    names = {f"/{name}".removesuffix("index.html") for name in files_of(site)} - {"/"}
    names |= {name.removesuffix("/") for name in names}
    seen = 0
    for name, text in texts_of(site):
        found = {match[0] for match in ROOT_PATH.finditer(text)}
        seen += sum(each.startswith(f"{PATH}/") for each in found)
        assert not [each for each in found if unquote(each) in names], name
        outside = re.findall(rf"{re.escape(ORIGIN)}(?!{PATH}/|{PATH}\b)\S*", text)
        assert not [each for each in outside if '--site-address:"' not in text], (name, outside)
    assert seen > 500


def test_machines_are_told_of_addresses_below_the_path(built: tuple[Path, str]) -> None:
    site, _ = built
    manifest = json.loads((site / "manifest.webmanifest").read_text())
    assert manifest["start_url"] == manifest["scope"] == manifest["id"] == f"{PATH}/"
    assert all(icon["src"].startswith(f"{PATH}/static/") for icon in manifest["icons"])
    home = BeautifulSoup((site / "index.html").read_bytes(), "lxml")
    graphs = home.find_all("script", type="application/ld+json")
    ids = [
        each for graph in graphs for each in strings_in(json.loads(graph.text)) if ORIGIN in each
    ]
    assert f"{SITE_URL}/#website" in ids
    rules = str(home.find("script", type="speculationrules"))
    assert f'"{PATH}/*/"' in rules
    assert f'"{PATH}/search/*"' in rules
    assert f"url({PATH}/static/own.svg)" in re.sub("[\"']", "", str(home.find("style")))
    prints = next(site.glob("static/print.*.css")).read_text()
    assert f'--site-address:"{ORIGIN}"' in prints, "a printed link has the path already"
    search = etree.parse(site / "opensearch.xml")
    (template, *_) = [each.get("template") for each in search.getroot().iter("{*}Url")]
    assert template == f"{SITE_URL}/search/?q={{searchTerms}}"


def test_servers_are_told_of_old_addresses_and_headers_below_the_path(
    built: tuple[Path, str],
) -> None:
    site, _ = built
    rules = (site / "_redirects").read_text().splitlines()
    assert f"{PATH}/old/ {PATH}/roles/ 301!" in rules
    assert f"{PATH}/gone/ {PATH}/404.html 410" in rules
    assert f'    "{PATH}/old" "{PATH}/roles/";' in (site / "redirects.nginx.conf").read_text()
    assert (
        rf'RedirectMatch 301 "^{PATH}/old\.html$" "{PATH}/jobs/"'
        in (site / "redirects.htaccess").read_text()
    )
    headers = (site / "_headers").read_text().splitlines()
    paths = [line for line in headers if line.startswith("/")]
    assert paths[:3] == [f"{PATH}/*", f"{PATH}/", f"{PATH}/404.html"]
    assert all(line.startswith(f"{PATH}/") for line in paths)
    assert f"location = {PATH}/feeds/jobs.xml {{" in (site / "headers.nginx.conf").read_text()
    assert f'"~^{re.escape(PATH)}/roles/"' in (site / "headers-maps.nginx.conf").read_text()


def test_the_build_says_what_the_root_of_the_host_needs(built: tuple[Path, str]) -> None:
    _, said = built
    lines = said.splitlines()
    start = lines.index("At the root of the host (see docs/deploy.md#below-a-path):")
    assert lines[start + 1 :] == [
        f"  {ORIGIN}/robots.txt: add the line `Sitemap: {SITE_URL}/sitemap.xml`",
        f"  {ORIGIN}/_redirects, where the host reads it: add the lines of {PATH}/_redirects",
        f"  {ORIGIN}/_headers, where the host reads it: add the lines of {PATH}/_headers",
        f"  {ORIGIN}/.well-known/: copy the files of {PATH}/.well-known/",
        f"  addresses below {PATH}/ that lead nowhere: answer with {SITE_URL}/404.html",
    ]
