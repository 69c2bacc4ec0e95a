"""A page is complete without JavaScript: scripts add comfort, and no word, link or download."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.kinds import each_kind

CONTROLS = (".copy-tools", ".copy-block__hint", ".copy-block [data-choice] > :first-child")
"""How a text is filled in and copied: with a script one is told to press, without to select."""
_CONTENT = """
(main, controls) => {
  const copy = main.cloneNode(true);
  for (const control of copy.querySelectorAll(controls)) control.remove();
  return {
    text: copy.textContent.replace(/\\s+/g, ' ').trim(),
    links: [...copy.querySelectorAll('a[href]')].map(link => link.getAttribute('href')),
  };
}
"""


def content(page: Page) -> dict[str, object]:
    """The text of a page's main part, and where it leads."""
    found: dict[str, object] = page.locator("main").evaluate(_CONTENT, ", ".join(CONTROLS))
    return found


@each_kind
def test_says_the_same_with_and_without_scripts(kind: str, open_kind: Opener) -> None:
    assert content(open_kind(kind)) == content(open_kind(kind, java_script_enabled=False))


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    "script",
    [
        "document.querySelector('p').append('more')",
        "document.querySelector('p').remove()",
        "document.querySelector('a').href = '/elsewhere/'",
    ],
)
def test_a_script_that_adds_or_takes_away_is_found(script: str, open_sample: Opener) -> None:
    body = f'<main><p>Text</p><a href="/">Home</a></main><script>{script}</script>'
    assert content(open_sample(body)) != content(open_sample(body, java_script_enabled=False))
