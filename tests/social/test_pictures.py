"""Each page has a picture of its own facts, and its head names it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from rolepress.pages.view import FileView
from tests.small_site import files_of
from tests.social.pixels import size_of
from tests.social.site import build_site, svg_of, write_site

BYTES_MAX = 40_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, FileView]]:
    """The site's output, and the views of its pictures by the page that each is of."""
    settings = write_site(tmp_path_factory.mktemp("site"))
    seen: list[FileView] = []
    build_site(settings, seen)
    return settings.output, {view.form_of: view for view in seen if view.media_type == "image/png"}


def words_of(view: FileView) -> str:
    """The words of a picture, line after line."""
    root = etree.fromstring(svg_of(view).encode())
    return " ".join(str(text) for text in root.itertext() if text.strip())


def head_of(output: Path, url: str) -> dict[str, str]:
    html = (output / url.strip("/") / "index.html").read_text(encoding="utf-8")
    metas = BeautifulSoup(html, "lxml").find_all("meta")
    return {str(m.get("property") or m.get("name")): str(m.get("content")) for m in metas}


Built = tuple[Path, dict[str, FileView]]


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("/", ("Small", "A small site.", "Roles", "2", "Open vacancies")),
        ("/roles/tech-lead/", ("Tech Lead", "Roles", "Senior", "Backend", "Open vacancies")),
        (
            "/roles/backend-engineer/",
            ("Backend Engineer", "Developers", "$133,080 a year", "United States, May 2025", "1"),
        ),
        (
            "/jobs/rich/",
            (
                'Lead "Growth" & Sales',
                "Open vacancy",
                "Acme Energy · Berlin, Germany",
                "€70,000 to €95,000 a year",
                "January 31, 2027",
            ),
        ),
        ("/jobs/acme-closed/", ("Tech Lead", "Closed", "Acme Energy · Berlin, Germany")),
        ("/job-descriptions/tech-lead/", ("Tech Lead Sample", "What Tech Lead Sample is about")),
        ("/guides/titles/", ("Titles", "Guides", "small.example/guides/titles/")),
        ("/about/", ("About", "What About is about, in one line.")),
        ("/jobs/", ("Jobs", "small.example/jobs/")),
        ("/de/roles/tech-lead/", ("Technische Leitung", "Rollen", "Offene Stellen")),
    ],
)
def test_a_picture_has_the_facts_of_its_page(
    url: str, words: tuple[str, ...], built: Built
) -> None:
    shown = words_of(built[1][url])
    assert [each for each in words if each not in shown] == [], shown


def test_a_closed_vacancy_is_not_shown_as_one_to_apply_for(built: Built) -> None:
    assert "Apply by" in words_of(built[1]["/jobs/rich/"])
    assert "Open vacancy" not in words_of(built[1]["/jobs/acme-closed/"])
    assert "Apply by" not in words_of(built[1]["/jobs/acme-closed/"])


def test_every_picture_is_large_and_light_and_its_page_names_it(built: Built) -> None:
    output, views = built
    assert len(views) > 12
    for url, view in views.items():
        data, head = (output / view.url[1:]).read_bytes(), head_of(output, url)
        assert size_of(data) == (1200, 630)
        assert len(data) <= BYTES_MAX, (url, len(data))
        assert head["og:image"] == head["twitter:image"] == f"https://small.example{view.url}"
        assert (head["og:image:width"], head["og:image:height"]) == ("1200", "630")
        assert head["og:image:alt"] == head["twitter:image:alt"] == view.form_title
        assert head["twitter:card"] == "summary_large_image"


def test_whoever_does_not_see_a_picture_is_told_what_it_says(built: Built) -> None:
    assert built[1]["/roles/backend-engineer/"].form_title == (
        "Backend Engineer. Senior · Backend. Median: Developers: $133,080 a year. Open vacancy: 1."
    )


def test_a_picture_is_no_form_of_the_page_to_read(built: Built) -> None:
    html = (built[0] / "roles/tech-lead/index.html").read_text(encoding="utf-8")
    assert not BeautifulSoup(html, "lxml").select('link[rel="alternate"][type="image/png"]')


@pytest.mark.parametrize("url", ["/jobs/tokyo/", "/404.html"])
def test_a_page_without_a_picture_asks_for_none(url: str, built: Built) -> None:
    """Such as one with letters that the theme's fonts lack: boxes would say less than words."""
    output, views = built
    assert url not in views
    page = output / url.strip("/")
    html = (page if page.is_file() else page / "index.html").read_text(encoding="utf-8")
    assert "og:image" not in html
    assert "twitter:image" not in html
    assert '<meta name="twitter:card" content="summary">' in html


def test_a_picture_s_address_tells_its_content(built: Built) -> None:
    urls = [view.url for view in built[1].values()]
    assert len(set(urls)) == len(urls)
    role = built[1]["/roles/tech-lead/"].url
    assert role.startswith("/static/og/roles/tech-lead.")
    assert len(role.split(".")[-2]) == 10


def test_pictures_are_no_pages_that_search_engines_are_told_of(built: Built) -> None:
    assert b"/static/og/" not in files_of(built[0])["sitemap.xml"]
