"""Everything can be reached and used with a keyboard alone, and one always sees where one is."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.kinds import each_kind
from tests.browser.views import set_view

# What can be reached is asked of the browser itself: `tabIndex` and whether it is rendered. Of
# radio buttons that belong together, one is a stop, and arrow keys lead to the others.
_WATCH = """
() => {
  const chosen = radio => document.querySelector(`[name="${radio.name}"]:checked`) ?? radio;
  const reachable = [...document.querySelectorAll('a[href], button, input, select, textarea, \
summary, iframe, [tabindex], [contenteditable]')].filter(each =>
    each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true})
    && (each.type != 'radio' || each == chosen(each)));
  window.reachable = reachable;
  return reachable.length;
}
"""
_WHERE = """
() => {
  const at = document.activeElement;
  const [line] = at.getClientRects();
  const [x, y] = line ? [(line.left + line.right) / 2, (line.top + line.bottom) / 2] : [-1, -1];
  const seen = document.elementFromPoint(x, y);
  const parts = ['', '::before', '::after'].map(part => getComputedStyle(at, part));
  const around = at.form ? [getComputedStyle(at.form)] : [];
  const outlines = [...parts, ...around]
    .filter(({outlineStyle}) => outlineStyle != 'none')
    .map(({outlineWidth}) => parseFloat(outlineWidth));
  return {
    index: window.reachable.indexOf(at),
    name: at.outerHTML.slice(0, 90),
    outline: Math.max(0, ...outlines),
    uncovered: seen !== null && (at.contains(seen) || seen.contains(at)),
  };
}
"""
OUTLINE_MIN_PIXELS = 2
"""As thick as WCAG 2.2's 2.4.13 (AAA) asks for."""


def walk(page: Page) -> list[dict[str, Any]]:
    """Where Tab leads, from the top of a page, in as many steps as it has things to reach."""
    count: int = page.evaluate(_WATCH)
    steps = []
    for _ in range(count):
        page.keyboard.press("Tab")
        steps.append(page.evaluate(_WHERE))
    return steps


def complaints(page: Page) -> list[str]:
    """What is wrong with the way through a page."""
    found = []
    for expected, step in enumerate(walk(page)):
        if step["index"] != expected:
            found.append(f"out of order or out of reach: {step['name']}")
        if step["outline"] < OUTLINE_MIN_PIXELS:
            found.append(f"nobody sees the focus: {step['name']}")
        if not step["uncovered"]:
            found.append(f"covered or off the screen: {step['name']}")
    return found


@each_kind
def test_tab_leads_everywhere_in_order_and_is_seen(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    assert complaints(page) == []


@pytest.mark.exhaustive
@each_kind
def test_the_first_stop_skips_to_the_content(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("link => link.className") == "skip-link"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    past = "() => document.querySelector('main').compareDocumentPosition(document.activeElement)"
    in_or_after = 4  # DOCUMENT_POSITION_FOLLOWING
    assert page.evaluate(past) & in_or_after


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ('<a href="/" tabindex="3">First of all</a>', "out of order"),
        ('<a href="/" style="outline: none">Where am I?</a>', "nobody sees the focus"),
        ('<a href="/" style="position: absolute; left: -99px">Outside</a>', "covered or off"),
        ('<a href="/">Under</a><div style="position: fixed; inset: 0">Over</div>', "covered"),
        ('<a href="/" onkeydown="return false">Stay</a> <a href="/">Never</a>', "out of order"),
    ],
    ids=["order", "outline", "off the screen", "covered", "trap"],
)
def test_a_bad_way_is_found(fault: str, complaint: str, open_sample: Opener) -> None:
    style = "<style>:focus-visible { outline: 3px solid }</style>"
    right = '<p><a href="/">One</a> <a href="/">Two</a></p>'
    assert complaints(open_sample(right, head=style)) == []
    assert any(each.startswith(complaint) for each in complaints(open_sample(right + fault, style)))


def test_the_list_of_contents_leads_to_each_section(open_kind: Opener) -> None:
    """On a phone it unfolds first, with Enter or the space bar."""
    page = open_kind("role with vacancy")
    set_view(page, 360)
    fold, summary = page.locator(".contents__fold"), page.locator(".contents__summary")
    for key in ("Enter", " ", "Enter"):
        was_open = fold.get_attribute("open") is not None
        summary.press(key)
        assert (fold.get_attribute("open") is not None) != was_open
    links = page.locator(".contents__link")
    assert links.count() > 5
    for index in range(links.count()):
        anchor = links.nth(index).get_attribute("href") or ""
        links.nth(index).press("Enter")
        assert page.evaluate("location.hash") == anchor
        assert page.locator(anchor).first.evaluate(_IN_VIEW), anchor


_IN_VIEW = """
each => { const {top} = each.getBoundingClientRect(); return top >= 0 && top < innerHeight; }
"""


def test_a_question_opens_and_closes_by_keyboard(open_kind: Opener) -> None:
    page = open_kind("role with vacancy")
    item = page.locator(".faq__item").first
    assert not item.locator(".faq__answer").is_visible()
    for key in ("Enter", " "):
        item.locator("summary").press(key)
        assert item.locator(".faq__answer").is_visible()
        item.locator("summary").press(key)
        assert not item.locator(".faq__answer").is_visible()


def test_a_link_to_an_answer_opens_it(open_kind: Opener, open_page: Opener) -> None:
    """The question is in view too: an answer without it says little."""
    page = open_kind("role with vacancy")
    anchors = page.locator(".faq__answer").evaluate_all("all => all.map(each => each.id)")
    assert len(anchors) > 1
    page = open_page(f"{page.url}#{anchors[-1]}")
    for anchor in anchors:
        item = page.locator(".faq__item", has=page.locator(f"[id='{anchor}']"))
        assert item.locator(".faq__answer").is_visible() == (anchor == anchors[-1])
    assert item.locator("summary").evaluate(_IN_VIEW)
