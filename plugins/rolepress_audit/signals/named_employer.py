"""The employer that a page names though its markup calls it confidential."""

import re

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import words
from rolepress_audit.lexicon.languages import every
from rolepress_audit.signals.own_words import main_of
from rolepress_audit.words.text import tokens

_AT = rf"\s+(?:{every('employer_at')}|@)\s+"
_NAME = rf"((?:[A-Z][\w.&'-]*)(?:\s(?:[A-Z&][\w.&'-]*|{every('in_names')}))*)"
_BROKER = re.compile(every("agencies"), re.IGNORECASE)
MENTIONS_MIN = 2
"""A name that occurs this often in the text is meant as the employer's."""


def named_employer(page: Page, title: str, towns: list[str]) -> str:
    """The name after `title at …` in the page's title, or an empty string.

    The text must contain that name too. Names of agencies are left alone, because they may look for
    somebody who is not named.
    """
    found = re.search(rf"{re.escape(words(title))}{_AT}{_NAME}", page.title)
    if found is None or _BROKER.search(found[1]):
        return ""
    name = f" {' '.join(tokens(found[1]))} "
    if name.strip() in {" ".join(tokens(town)) for town in towns}:
        return ""
    text = f" {' '.join(tokens(main_of(page).get_text(' ')))} "
    return found[1] if text.count(name) >= MENTIONS_MIN else ""
