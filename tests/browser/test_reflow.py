"""A page fits its reader: small screens, large text, colors and motion of their choice."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.kinds import each_kind
from tests.browser.views import set_view

SMALLEST_PIXELS = 320
"""WCAG 2.2's 1.4.10: a window of 1280 pixels at 400 percent."""
TOO_WIDE = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(each => {
    const {left, right} = each.getBoundingClientRect();
    return right > width + 0.5 || left < -0.5;
  });
  return [`the page: ${document.documentElement.scrollWidth} in ${width} pixels`,
          ...wide.map(each => each.outerHTML.slice(0, 90))];
}
"""
# Text is cut where a box hides what flows over it; one pixel is a rounding.
_CUT = """
() => [...document.body.querySelectorAll('*')].filter(each => {
  const {overflowX, overflowY, clipPath} = getComputedStyle(each);
  if (clipPath != 'none') return false; // said to screen readers alone
  const hides = value => value == 'hidden' || value == 'clip';
  return each.textContent.trim() && each.checkVisibility() && each.closest('svg') === null
    && ((hides(overflowX) && each.scrollWidth > each.clientWidth + 1)
      || (hides(overflowY) && each.scrollHeight > each.clientHeight + 1));
}).map(each => each.outerHTML.slice(0, 90))
"""
# A column too narrow for its text breaks words anywhere. Where words are hyphenated, they may be.
_BROKEN = """
() => {
  const found = [];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {parentElement: parent, data} = texts.currentNode;
    const {hyphens, clipPath} = getComputedStyle(parent);
    if (!parent.checkVisibility() || hyphens == 'auto' || clipPath != 'none') continue;
    for (const {0: word, index} of data.matchAll(/\\p{L}{2,12}(?!\\p{L})/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
      if (lines.size > 1) found.push(`${word}: ${parent.outerHTML.slice(0, 90)}`);
    }
  }
  return found;
}
"""
_MOVES = """
() => [document.documentElement, ...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each);
  return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')]
    .some(duration => parseFloat(duration) > 0) || style.scrollBehavior == 'smooth';
}).map(each => each.outerHTML.slice(0, 90))
"""
# With forced colors a background is gone: a link in a text is seen by its line or border. (Alone
# it stands in a list of links. Buttons have a color of the system's own.)
_UNMARKED = """
() => [...document.querySelectorAll('main a[href]')].filter(each => {
  const style = getComputedStyle(each);
  const alone = each.parentElement.textContent.trim() == each.textContent.trim();
  return each.checkVisibility() && !alone
    && !style.textDecorationLine.includes('underline') && parseFloat(style.borderTopWidth) == 0;
}).map(each => each.outerHTML.slice(0, 90))
"""

PHONES_AND_TABLETS_PIXELS = (360, 375, 393, 412, 480, 600, 768, 1024)


def told(page: Page, question: str) -> list[str]:
    """What the page answers: the elements that something is wrong with."""
    found: list[str] = page.evaluate(question)
    return found


@contextmanager
def large_text(page: Page) -> Iterator[None]:
    """Twice the text, as a reader sets it in the browser: 32 pixels, and 26 in code, by default."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    try:
        yield
    finally:
        devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        devtools.detach()


@each_kind
def test_a_word_stands_on_one_line(kind: str, open_kind: Opener) -> None:
    """On phones and tablets of every width: 412 pixels is not a wide 360."""
    page = open_kind(kind)
    for width in PHONES_AND_TABLETS_PIXELS:
        set_view(page, width)
        assert told(page, _BROKEN) == [], f"{width} pixels wide"


@each_kind
def test_nothing_needs_scrolling_sideways(kind: str, open_kind: Opener) -> None:
    """At 320 pixels, on a phone, and in text of twice the size, nor is any of it cut off."""
    page = open_kind(kind)
    set_view(page, SMALLEST_PIXELS)
    assert told(page, TOO_WIDE) == []
    with large_text(page):
        for width in (360, 1280):
            set_view(page, width)
            assert told(page, TOO_WIDE) == []
            assert told(page, _CUT) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    ("fault", "question"),
    [
        ("<p style='width: 330px'>Wide</p>", TOO_WIDE),
        (f"<p>{'long' * 30}</p>", TOO_WIDE),
        ("<p style='height: 1em; overflow: hidden'>One<br>Two</p>", _CUT),
        ("<p style='white-space: nowrap; overflow: clip'>" + "One two three " * 9, _CUT),
        ("<main><p style='inline-size: 3rem; overflow-wrap: anywhere'>Backend</p></main>", _BROKEN),
        ("<p style='transition: color 1s'>Slow</p>", _MOVES),
        ("<style>html { scroll-behavior: smooth }</style>", _MOVES),
        ("<main><p>A <a href='/' style='text-decoration: none'>link</a></p></main>", _UNMARKED),
    ],
)
def test_what_does_not_fit_is_found(fault: str, question: str, open_sample: Opener) -> None:
    page = open_sample("<main><p>Right, with <a href='/'>a link</a></p></main>")
    assert told(page, question) == []
    page = open_sample(fault)
    set_view(page, SMALLEST_PIXELS)
    assert told(page, question)


def test_text_of_twice_the_size_is_twice_the_size(open_kind: Opener) -> None:
    """A theme that counts in pixels would ignore its reader."""
    page = open_kind("role with vacancy")
    sizes = "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))"
    set_view(page, 360)
    before = page.locator("main :is(p, li, h1, h2, h3, a, th, td, dt, dd)").evaluate_all(sizes)
    with large_text(page):
        after = page.locator("main :is(p, li, h1, h2, h3, a, th, td, dt, dd)").evaluate_all(sizes)
    assert len(before) > 50
    assert all(new >= 1.7 * old for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize("kind", ["home", "role with vacancy", "job", "jobs"])
def test_nothing_moves_for_those_who_ask_for_that(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    set_view(page, reduced_motion="no-preference")
    assert told(page, _MOVES)
    set_view(page, reduced_motion="reduce")
    assert not told(page, _MOVES)


@each_kind
def test_what_can_be_pressed_shows_in_a_reader_s_own_colors(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    set_view(page, forced_colors="active")
    assert told(page, _UNMARKED) == []


def test_a_chart_shows_in_a_reader_s_own_colors(open_kind: Opener) -> None:
    """Its box, its range and its middle differ from what is behind them."""
    page = open_kind("role with vacancy")
    for scheme in ("light", "dark"):
        set_view(page, forced_colors="active", color_scheme=scheme)
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        for part in ("box", "range", "middle"):
            stroke = page.locator(f".pay-chart__{part}").first.evaluate(
                "each => getComputedStyle(each).stroke"
            )
            assert stroke not in {ground, "none"}, part
