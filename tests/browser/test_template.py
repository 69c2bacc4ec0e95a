"""Whoever hires makes a job description their own: by keyboard alone, and without a script too."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Locator, Page

from rolepress.markdown.words import escaped
from tests.browser.conftest import Opener
from tests.test_site import soup

KIND = "job description"
PATH = "job-descriptions/lead-backend-engineer"
PLACEHOLDER = "[company]"
COMPANY = "Müller & Söhne <Grid>"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
TABS_MAX = 200
SCRIPT_MAX_BYTES = 6_000


@pytest.fixture
def page(open_kind: Opener) -> Page:
    return open_kind(KIND, permissions=CLIPBOARD)


@pytest.fixture
def text(page: Page) -> Locator:
    """The job description on the page."""
    return page.locator(".copy-block")


def reach(page: Page, locator: Locator) -> None:
    """Go to a control with the Tab key alone, and see that it shows where one is."""
    for _ in range(TABS_MAX):
        page.keyboard.press("Tab")
        if locator.evaluate("one => one === document.activeElement"):
            style = locator.evaluate("one => getComputedStyle(one).outlineStyle")
            assert style != "none"
            return
    raise AssertionError(f"no Tab leads to {locator}")


def fill_in(page: Page) -> None:
    reach(page, page.get_by_label("Company", exact=True))
    page.keyboard.type(COMPANY)


def press(page: Page, name: str) -> None:
    reach(page, page.get_by_role("button", name=name))
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text=re.compile(r"\w")).wait_for()


def clipboard(page: Page, media_type: str) -> str:
    found: str = page.evaluate(
        """async type => {
          const [item] = await navigator.clipboard.read();
          return (await item.getType(type)).text();
        }""",
        media_type,
    )
    return found


def save(page: Page, name: str) -> tuple[str, str]:
    """What a link of the page saves: the file's name and its text."""
    reach(page, page.get_by_role("link", name=name))
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_text("utf-8")


def visible_words(text: Locator) -> list[str]:
    return text.inner_text().split()


def test_there_is_one_labeled_field_for_each_placeholder_in_their_order(
    page: Page, text: Locator
) -> None:
    names = text.locator("var").evaluate_all("all => all.map(one => one.dataset.field)")
    labels = page.locator(".copy-tools input:not([type=radio])").evaluate_all(
        "all => all.map(one => one.labels[0].textContent)"
    )
    assert [label.lower() for label in labels] == list(dict.fromkeys(names))


def test_what_is_typed_shows_in_the_text_at_once(page: Page, text: Locator) -> None:
    count = text.inner_text().count(PLACEHOLDER)
    fill_in(page)
    assert text.inner_text().count(COMPANY) == count > 1
    assert PLACEHOLDER not in text.inner_text()


@pytest.mark.exhaustive
def test_what_is_deleted_again_leaves_the_placeholder(page: Page, text: Locator) -> None:
    before = text.inner_text()
    page.get_by_label("Company", exact=True).fill(COMPANY)
    page.get_by_label("Company", exact=True).fill("  ")
    assert text.inner_text() == before


def test_one_variant_shows_and_the_arrow_keys_choose_another(page: Page, text: Locator) -> None:
    assert "You work beside your team" in text.inner_text()
    assert "You work from home" not in text.inner_text()
    reach(page, page.get_by_role("radio", name="In the office"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("radio", name="Remote").is_checked()
    assert "You work from home" in text.inner_text()
    assert "You work beside your team" not in text.inner_text()
    assert "choose one" not in text.inner_text()


@pytest.mark.exhaustive
def test_fields_of_variants_that_were_not_chosen_are_not_asked_for(page: Page) -> None:
    assert page.get_by_label("Office days").is_hidden()
    page.get_by_role("radio", name="Hybrid").check()
    assert page.get_by_label("Office days").is_visible()


def test_a_rich_copy_has_headings_lists_and_words_and_nothing_of_the_page(
    page: Page, text: Locator
) -> None:
    fill_in(page)
    press(page, "Copy with formatting")
    assert page.get_by_role("status").inner_text() == "Copied."
    copied = BeautifulSoup(clipboard(page, "text/html"), "lxml")
    assert copied.get_text(" ").split() == visible_words(text)
    assert [h.get_text() for h in copied.find_all("h1")] == ["Lead Backend Engineer"]
    assert len(copied.find_all("li")) == text.locator("li").count()
    assert not copied.select("var, [class], [hidden], [data-choice], [data-option]")


def test_a_copy_leads_where_the_page_leads(page: Page, text: Locator) -> None:
    text.locator("p").first.evaluate(
        """one => one.innerHTML =
          'See <a href="#x">x</a>, <a href="/y/">y</a>, <img src="/z.svg" alt="z">.'"""
    )
    press(page, "Copy with formatting")
    host = "/".join(page.url.split("/")[:3])
    copied = BeautifulSoup(clipboard(page, "text/html"), "lxml")
    assert [link["href"] for link in copied.select("a")][:2] == [f"{page.url}#x", f"{host}/y/"]
    assert [picture["src"] for picture in copied.select("img")] == [f"{host}/z.svg"]
    written = f"See x ({page.url}#x), y ({host}/y/), z ({host}/z.svg)."
    assert written in clipboard(page, "text/plain")


@pytest.mark.exhaustive
def test_a_rich_copy_brings_plain_text_for_programs_that_take_no_other(page: Page) -> None:
    fill_in(page)
    press(page, "Copy with formatting")
    rich = clipboard(page, "text/plain")
    press(page, "Copy as plain text")
    assert clipboard(page, "text/plain") == rich
    assert f"Employer: {COMPANY}\nPlace: [place]" in rich
    assert "from first sketch to retirement.\n- Coach less experienced engineers.\n- Raise" in rich


@pytest.mark.exhaustive
def test_where_copying_is_refused_the_text_is_selected_and_the_page_says_so(
    open_kind: Opener,
) -> None:
    page = open_kind(KIND)
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(Error()) }")
    fill_in(page)
    press(page, "Copy with formatting")
    assert "is selected" in page.get_by_role("status").inner_text()
    assert COMPANY in page.evaluate("String(getSelection())")


@pytest.mark.parametrize(
    ("name", "end", "written"),
    [
        pytest.param("Save as plain text", "txt", str, marks=pytest.mark.exhaustive),
        ("Save as Markdown", "md", escaped),
    ],
)
def test_a_saved_file_is_the_published_one_filled_in(
    page: Page, built_site: Path, name: str, end: str, written: Callable[[str], str]
) -> None:
    fill_in(page)
    page.locator("h1").click()  # back to the start of the page
    found, saved = save(page, name)
    published = (built_site / PATH / f"lead-backend-engineer.{end}").read_text("utf-8")
    assert found == f"lead-backend-engineer.{end}"
    assert saved == filled_in(published).replace(written(PLACEHOLDER), written(COMPANY))


def filled_in(published: str) -> str:
    """A file with the first variant of each choice, and without their headings."""
    headings = ("In the office", "Hybrid", "Remote", "Has led before", "First post as a lead")
    left_out = (*headings, "You are in our", "You work from home", "You have shipped large")
    blocks = published.replace(" (choose one)", "").split("\n\n")
    return "\n\n".join(block for block in blocks if not block.lstrip("# ").startswith(left_out))


@pytest.mark.exhaustive
def test_word_s_file_is_saved_as_it_was_published(page: Page, built_site: Path) -> None:
    fill_in(page)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Save for Word").click()
    published = built_site / PATH / "lead-backend-engineer.docx"
    assert Path(waiting.value.path()).read_bytes() == published.read_bytes()


@pytest.mark.exhaustive
def test_the_print_button_prints(page: Page) -> None:
    page.evaluate("window.print = () => { window.printed = true }")
    reach(page, page.get_by_role("button", name="Print"))
    page.keyboard.press("Space")
    assert page.evaluate("window.printed")


@pytest.mark.exhaustive
def test_paper_has_the_job_description_and_nothing_else(page: Page, text: Locator) -> None:
    fill_in(page)
    words = visible_words(text)
    page.emulate_media(media="print")
    assert page.locator("body").inner_text().split() == words


def test_without_a_script_the_page_says_and_offers_the_same(
    open_kind: Opener, built_site: Path
) -> None:
    page = open_kind(KIND, java_script_enabled=False)
    main = soup(built_site / PATH / "index.html").main
    assert main
    for template in main.find_all("template"):
        template.decompose()
    shown = page.locator("main").text_content() or ""
    assert "".join(shown.split()) == "".join(main.get_text().split())
    sample = page.locator(".copy-block").inner_text()
    assert all(words in sample for words in (PLACEHOLDER, "You work beside", "You work from home"))
    assert page.locator("main :is(input, button):visible").count() == 0
    assert page.get_by_role("link", name=re.compile("^Save")).count() == 3


@pytest.mark.exhaustive
def test_a_page_that_is_read_from_the_right_keeps_names_from_the_left_whole(
    page: Page, text: Locator
) -> None:
    page.evaluate("document.documentElement.dir = 'rtl'")
    fill_in(page)
    assert page.get_by_label("Company", exact=True).evaluate(_DIRECTION) == "ltr"
    var: Any = text.locator("var").first
    assert var.evaluate("one => getComputedStyle(one).unicodeBidi") == "isolate"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


_DIRECTION = "one => getComputedStyle(one).direction"


def test_the_scripts_of_the_page_are_small(page: Page, built_site: Path) -> None:
    scripts = page.locator("script[src]").evaluate_all("all => all.map(one => one.src)")
    files = [built_site / "static" / str(source).rsplit("/", 1)[1] for source in scripts]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= SCRIPT_MAX_BYTES


def test_what_was_filled_in_and_chosen_outlives_a_reload(page: Page, text: Locator) -> None:
    fill_in(page)
    page.get_by_role("radio").last.check()
    before = text.inner_text()
    assert COMPANY in before
    page.reload()
    assert text.inner_text() == before
    assert page.get_by_label("Company", exact=True).input_value() == COMPANY


@pytest.mark.exhaustive
def test_a_browser_that_stores_nothing_fills_in_all_the_same(open_kind: Opener) -> None:
    page = open_kind(KIND, user_agent="Stores nothing")  # a tab that no other test has after it
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw 1 }})")
    page.reload()
    page.get_by_label("Company", exact=True).fill(COMPANY)
    assert COMPANY in page.locator(".copy-block").inner_text()


def test_the_page_says_which_file_is_not_filled_in(page: Page) -> None:
    assert page.get_by_text("all but Word’s file, which keeps the brackets").is_visible()
