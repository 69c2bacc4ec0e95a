"""Words that say that the job on a page can no longer be had."""

import re

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import INLINE, attribute, visible_words
from rolepress_audit.lexicon.languages import every, every_hint
from rolepress_audit.signals.own_words import heading_of, is_elsewhere, main_of
from rolepress_audit.words.shown import shown_words
from rolepress_audit.words.text import fold

_SENTENCE = re.compile(
    rf"(?:(?:{every('lead')})\W*)?(?:{every('closed')})[.!。 ]*"
    rf"(?:(?:{every('since')}) .*\d.*|\(.*\))?"
)
_BADGE = re.compile(rf"(?:(?:{every('status')})\s*:\s*)?(?:{every('labels')}|{every('closed')})")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")  # noqa: RUF001 - Chinese and Japanese
_HEADING_PARTS = re.compile(r"\s*[()\[\]|]\s*|\s+[-–—:]\s+|:\s+")
"""What separates the state of a job from its name, as in `Baker (position filled)`."""

_BADGE_CLASS = re.compile(every("badge_classes"))
_SENTENCE_MAX_CHARS = 200
_TEXT_MAX_CHARS = 2_000
"""A longer piece of text is not a notice, whatever its words are."""
_NEAR_HEADING = 400
"""How many characters after the main heading a single word can be the state of the job."""


def closed_notice(page: Page) -> str:
    """The words by which a page says that its job is closed or a draft, or an empty string."""
    if not _is_hint(shown_words(page).folded):
        return ""
    main, heading = main_of(page), heading_of(page)
    is_past_heading = heading is None or all(each is not main for each in heading.parents)
    chars = 0
    for text in main.descendants:
        is_past_heading = is_past_heading or text is heading
        if not isinstance(text, NavigableString) or isinstance(text, PreformattedString):
            continue
        own = str(text).strip()
        chars += len(own) if is_past_heading else 0
        if (
            own
            and len(own) <= _TEXT_MAX_CHARS
            and _is_hint(fold(own))
            and (said := _said(page, text, heading, near=chars <= _NEAR_HEADING))
        ):
            return said
    return ""


def _is_hint(folded: str) -> bool:
    return any(hint in folded for hint in every_hint())


def _said(page: Page, text: NavigableString, heading: Tag | None, *, near: bool) -> str:
    parent = text.parent
    block = _block(text)
    if parent is None or block is None or is_elsewhere(page, block):
        return ""
    whole = page.tree.words_of(block)
    for sentence in _SENTENCE_END.split(whole) if len(whole) <= _SENTENCE_MAX_CHARS else ():
        if _SENTENCE.fullmatch(fold(sentence)):
            return sentence
    if block is heading and any(map(_is_label, _HEADING_PARTS.split(whole))):
        return whole
    own = str(text).strip()
    alone = own == whole or (parent is not block and _is_badge(parent, own))
    return own if near and alone and _is_label(own) else ""


def _is_label(text: str) -> bool:
    if len(text) > _SENTENCE_MAX_CHARS:
        return False
    return _BADGE.fullmatch(fold(text).strip(" .:!()[]*-|")) is not None


def _is_badge(tag: Tag, text: str) -> bool:
    """Whether an inline element is a label and not an emphasized word in a sentence."""
    return visible_words(tag) == text and (
        text[:1].isupper() or bool(_BADGE_CLASS.search(attribute(tag, "class").lower()))
    )


def _block(text: NavigableString) -> Tag | None:
    return next((tag for tag in text.parents if tag.name not in INLINE), None)
