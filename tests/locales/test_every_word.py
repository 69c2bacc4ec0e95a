"""Every word that the site itself says goes through the catalog.

A site without a Latin letter in its content is built in a language that is English in full-width
letters. Whatever Latin letter is on a page then was forgotten in the code or in a template.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from babel.messages.catalog import Message

from rolepress.locales import catalog, collect
from tests.locales.greek_site import HEADINGS, SITE, build_pages, write_greek_site
from tests.locales.pseudo import pieces, widened, write_pseudo
from tests.locales.visible import visible_texts

ADDRESS = re.compile(r"\S*(?:://|@|\.example)\S*")
STYLEGUIDE = "styleguide/index.html"
"""The one page in English alone: whoever works on the theme reads it, and no visitor."""
NEVER_SAID = {
    "Languages": "the site is in one language",
    "Search the pages in %(language)s": "the site is in one language",
    "What you fill in goes into all but Word’s file, which keeps the brackets.": "it has no files",
    "More lists": "each list of links has a title of its own so far",
}
"""Messages that no page of the sites built here has, each with the reason."""


def is_english(text: str) -> bool:
    """Whether a text has a Latin letter outside of addresses."""
    return bool(re.search("[A-Za-z]", ADDRESS.sub("", text)))


def is_of_pages(message: Message) -> bool:
    """Whether a page is made of a message, and not a feed or a list for programs."""
    folders = ("plugins/rolepress/pages/", "theme/")
    return any(name.startswith(folders) for name, _ in message.locations)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What each page says: of the site today, in pages of one entry, and when all has closed."""
    folder = tmp_path_factory.mktemp("greek")
    write_pseudo(folder, SITE.language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "_FOLDER", folder)
        today = write_greek_site(folder)
        sites = {
            "today": today,
            "cut": replace(today, page_size=1, output=folder / "cut"),
            "later": replace(today, build_date=date(2028, 1, 1), output=folder / "later"),
        }
        return {
            f"{name}/{path}": list(_said(path, page))
            for name, site in sites.items()
            for path, page in build_pages(site).items()
            if path != STYLEGUIDE
        }


def _said(path: str, text: str) -> Iterable[str]:
    """What a reader meets of a page, and of a calendar entry."""
    if path.endswith(".ics"):
        return re.findall("^SUMMARY:(.*)$", text, re.MULTILINE)
    return visible_texts(text)


def test_no_page_has_a_word_that_did_not_go_through_the_catalog(
    texts: dict[str, list[str]],
) -> None:
    forgotten = {
        (text.strip(), path)
        for path, found in texts.items()
        for text in found
        if text.strip() not in HEADINGS and is_english(text)
    }
    assert not forgotten


@pytest.mark.parametrize(
    "page",
    [
        "<p>Ένα <b>δύο</b> Roles</p>",
        '<nav aria-label="Main"></nav>',
        '<head><title>Roles</title><meta name="description" content="Ένα"></head>',
        '<head><meta property="og:title" content="Roles"></head>',
        '<script type="application/ld+json">[{"@type": "WebPage", "name": "Roles"}]</script>',
    ],
    ids=["text", "attribute", "title", "meta", "markup"],
)
def test_a_forgotten_word_is_found(page: str) -> None:
    assert any(is_english(text) for text in visible_texts(page))
    assert not any(is_english(widened(text)) for text in visible_texts(page))


def test_every_message_is_said_on_a_page(texts: dict[str, list[str]]) -> None:
    """The site built here has all there is to say, and the catalog nothing that no page says."""
    said = "\n".join(text for found in texts.values() for text in found).casefold()
    unsaid = {
        message.id
        for message in collect.collected()
        if is_of_pages(message)
        and not any(all(piece.casefold() in said for piece in form) for form in pieces(message))
    }
    assert unsaid == set(NEVER_SAID)
