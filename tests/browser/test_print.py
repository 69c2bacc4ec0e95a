"""On paper a page is its text: no navigation, nothing to press, every answer in full."""

import unicodedata
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.conftest import Opener
from tests.browser.kinds import each_kind

PAGES_MAX = {
    "role with vacancy": 8,
    "role": 8,
    "role in German": 9,
    "job description": 7,
    "skills": 7,
}
"""How many sheets of A4 the long kinds may take; any other takes four at most."""
OTHER_PAGES_MAX = 4
NAVIGATION = (
    *(".header__navigation", ".breadcrumbs", ".contents", ".footer__navigation"),
    *(".section--shape-cards", ".section--role", ".vacancy__links"),
)
"""What leads elsewhere or is there to be pressed."""


def printed(page: Page) -> list[str]:
    """The text of each sheet, with single spaces, as a PDF has it."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(pdf)).pages]


def squeezed(text: str) -> str:
    """Without spaces, hyphens and ligatures: a PDF knows of glyphs, and guesses at the rest."""
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("-", "")
    return "".join(plain.split())


@each_kind
def test_prints_its_text_without_navigation(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    page.emulate_media(media="print")
    for selector in NAVIGATION:
        assert not any(each.is_visible() for each in page.locator(selector).all()), selector
    sheets = printed(page)
    assert len(sheets) <= PAGES_MAX.get(kind, OTHER_PAGES_MAX)
    assert all(squeezed(sheet) for sheet in sheets), "an empty sheet"
    paper = squeezed("".join(sheets))
    heading = page.locator("main h1")
    assert squeezed(heading.inner_text() if heading.is_visible() else "") in paper
    for paragraph in page.locator("main p:visible").all_inner_texts():
        assert squeezed(paragraph)[:40] in paper


def test_sources_of_this_site_are_printed_with_their_whole_address(open_kind: Opener) -> None:
    page = open_kind("role")
    page.locator(".section--sources li").first.evaluate(
        """one => one.innerHTML = '<a href="/roles/x/">A role</a>, <a href="#y">a place</a>.'"""
    )
    paper = squeezed("".join(printed(page)))
    assert squeezed("A role (https://rolepress.example/roles/x/), a place.") in paper


def test_prints_every_answer_and_where_to_apply(open_kind: Opener) -> None:
    """An answer that is folded on the screen is unfolded, and a button is an address."""
    page = open_kind("role with vacancy")
    paper = squeezed("".join(printed(page)))
    answers = page.locator(".faq__answer").evaluate_all("all => all.map(each => each.textContent)")
    assert len(answers) > 1
    assert all(squeezed(answer)[:40] in paper for answer in answers)
    address = page.locator(".apply__button").get_attribute("href") or ""
    assert squeezed(address) in paper


def test_prints_black_on_white_by_night_too(open_kind: Opener) -> None:
    page = open_kind("role with vacancy")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_what_is_hidden_on_paper_is_missed(open_sample: Opener) -> None:
    """The reading of paper is a reading: it misses what is not there."""
    style = "@media print { .gone { display: none } }"
    page = open_sample('<h1>Here</h1><p class="gone">Gone</p>', head=f"<style>{style}</style>")
    (sheet,) = printed(page)
    assert "Here" in sheet
    assert "Gone" not in sheet
