"""What a browser or a phone can keep of the site."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree
from PIL import Image

from rolepress.social.app import ICONS, app_views
from tests.builders import make_site
from tests.pages.contexts import make_context
from tests.social.pixels import size_of
from tests.social.site import build_site, write_site

OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = write_site(tmp_path_factory.mktemp("site"))
    build_site(settings)
    return settings.output


def test_the_manifest_says_what_a_phone_asks(output: Path) -> None:
    manifest = json.loads((output / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == manifest["short_name"] == "Small"
    assert manifest["start_url"] == manifest["id"] == manifest["scope"] == "/"
    assert manifest["display"] == "browser"
    assert (manifest["lang"], manifest["dir"]) == ("en", "ltr")
    assert manifest["theme_color"] == manifest["background_color"] == "#fcfbf8"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


def test_each_icon_is_as_large_as_the_manifest_says(output: Path) -> None:
    manifest = json.loads((output / "manifest.webmanifest").read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        width, height = size_of((output / icon["src"][1:]).read_bytes())
        assert icon["sizes"] == f"{width}x{height}"
        assert icon["type"] == "image/png"


def test_icons_that_a_system_cuts_fill_their_square(output: Path) -> None:
    for name in ("apple-touch-icon.png", "static/icon-maskable-512.png"):
        with Image.open(output / name) as image:
            corner = image.convert("RGBA").getpixel((0, 0))
        assert corner == (11, 74, 92, 255), name
    with Image.open(output / ICONS[0].url[1:]) as image:
        rounded = image.convert("RGBA").getpixel((0, 0))
    assert isinstance(rounded, tuple)
    assert rounded[3] == 0


def test_every_head_leads_to_manifest_and_icon(output: Path) -> None:
    assert size_of((output / "apple-touch-icon.png").read_bytes()) == (180, 180)
    for page in ("index.html", "404.html", "de/roles/tech-lead/index.html"):
        soup = BeautifulSoup((output / page).read_bytes(), "lxml")
        links = {str(link["rel"][0]): str(link["href"]) for link in soup.select("head link[rel]")}
        assert links["manifest"] == "/manifest.webmanifest"
        assert links["apple-touch-icon"] == "/apple-touch-icon.png"
        assert (output / links["icon"][1:]).is_file()


def test_a_site_without_a_search_describes_none(output: Path) -> None:
    assert not (output / "opensearch.xml").exists()
    assert 'rel="search"' not in (output / "index.html").read_text(encoding="utf-8")


def test_a_site_with_a_search_says_how_to_ask_it(built_site: Path) -> None:
    root = etree.fromstring((built_site / "opensearch.xml").read_bytes())
    assert root.tag == f"{OPEN_SEARCH}OpenSearchDescription"
    assert 0 < len(root.findtext(f"{OPEN_SEARCH}ShortName") or "") <= 16
    (url,) = root.findall(f"{OPEN_SEARCH}Url[@type='text/html']")
    assert url.get("template") == "https://rolepress.example/search/?q={searchTerms}"
    assert (built_site / "search/index.html").is_file()
    soup = BeautifulSoup((built_site / "index.html").read_bytes(), "lxml")
    assert soup.select_one('link[rel="search"][href="/opensearch.xml"][title="Rolepress"]')


def test_a_long_name_is_shortened_to_what_opensearch_allows() -> None:
    site = make_site(name="Jobs of the Hanseatic League")
    views = {view.url: view for view in app_views(make_context(has_search=True, site=site))}
    assert views["/opensearch.xml"].data["short_name"] == "Jobs of the…"
