"""Links, forms and addresses by which a visitor can apply."""

import re
from collections.abc import Collection, Iterator

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import INLINE, attribute, visible_words
from rolepress_audit.lexicon.languages import every, is_written
from rolepress_audit.values.addresses import (
    ADDRESS_MAX_CHARS,
    host_of,
    normal,
    owner_of,
    split_address,
)
from rolepress_audit.words.shown import shown_words
from rolepress_audit.words.text import fold

_APPLY = re.compile(every("apply"))
_SHARE = re.compile(
    r"sharer|/share|sharearticle|intent/(?:tweet|post)|pinterest\.|t\.me/share|reddit\.com/submit"
    r"|wa\.me/?\?|whatsapp(?:\.com|:/)/send/?\?(?!(?:.*&)?phone=\d)"
)
_CHAT = re.compile(
    r"//(?:www\.)?wa\.me/(?:message/\w|\+?\d{6})|whatsapp(?:\.com|:/)/send/?\?(?:.*&)?phone="
)
"""An address that opens a conversation with one number."""

_HIRING = re.compile(every("hiring"))
"""Found in an address where one can probably apply."""

_SMALL_PRINT = f"(?:{every('small_print')})"
_LEADS_TO_SMALL_PRINT = re.compile(rf"/{_SMALL_PRINT}[^/]*/?$")
_NAMES_SMALL_PRINT = re.compile(rf"(?:\w+ )?{_SMALL_PRINT}.{{0,30}}")
_SITES = """
    facebook.com linkedin.com x.com twitter.com instagram.com youtube.com youtu.be tiktok.com
    xing.com threads.net bsky.app mastodon.social pinterest.com reddit.com github.com gitlab.com
    wikipedia.org wikidata.org openstreetmap.org kununu.com glassdoor.com creativecommons.org
    schema.org
"""
_SOCIAL = frozenset(_SITES.split())
"""Sites where companies present themselves, or where others write about them."""

_MAP = re.compile(r"(?:^|\.)maps\.|^(?:www\.)?google\.[a-z.]+/maps|^goo\.gl/maps")
_NEAR_MAX_CHARS = 300
"""A longer paragraph is about more than the link in it."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++\s?(?:@|\(at\)|\[at\])\s?[\w-]++\.[\w.-]*\w")
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)"
_NUMBER = rf"(?!{_DATE})\+?(?:\d|\(\d)[\d ()/-]{{6,}}\d"
_IN_PERSON = re.compile(
    rf"(?<![a-z])(?:{every('reach')})\b\.?[^.!?]{{0,80}}?"
    rf"(?:{every('in_person')}|{_NUMBER})"
)
_TELEPHONE = re.compile(rf"(?<![\d.])(?!{_DATE})(?:\+|00?)[1-9][\d ()/-]{{6,}}\d")
_CONTACT_SCHEMES = frozenset({"mailto", "tel", "sms", "smsto", "callto"})
_FRAME = frozenset({"nav", "header", "footer"})


def invites_to_apply(page: Page) -> bool:
    """Whether a link or button of the page is about applying, as on pages of vacancies."""
    links = (tag for tag in page.tags.get("a", ()) if not is_switched_off(tag))
    tags = [*links, *_buttons(page)]
    return any(_is_about_applying(tag) and not _in(page, tag, _FRAME) for tag in tags)


def has_way_to_apply(page: Page, language: str = "", profiles: Collection[str] = ()) -> bool:
    """Whether the page offers a way to apply, in whatever words.

    In a `language` without a full lexicon, anything that leads on may be a way. The employer's
    `profiles`, such as its home page, count only with words about applying.
    """
    own = frozenset(filter(None, map(normal, profiles)))
    if any(_leads_to_employer(page, tag, own) for tag in page.tags.get("a", ())):
        return True
    if not is_written(language) and _has_any_way(page):
        return True
    if any(
        _is_about_applying(tag) and not _in(page, tag, {"nav", "footer"}) for tag in _buttons(page)
    ):
        return True
    if any(
        not _in(page, tag, _FRAME) and _takes_applications(tag) for tag in page.tags.get("form", ())
    ):
        return True
    if any(attribute(tag, "src") and _in_main(page, tag) for tag in page.tags.get("iframe", ())):
        return True
    text = shown_words(page).folded
    return _EMAIL.search(text) is not None or _IN_PERSON.search(text) is not None


def _has_any_way(page: Page) -> bool:
    """Whether a page in a language that we do not know well has anything to press or to call."""
    links = (tag for tag in page.tags.get("a", ()) if _leads_on(attribute(tag, "href").strip()))
    tags = (*links, *_buttons(page))
    if any(
        _in_main(page, tag) and not (_in(page, tag, {"nav"}) or is_switched_off(tag))
        for tag in tags
    ):
        return True
    return _TELEPHONE.search(shown_words(page).folded) is not None


def _leads_on(href: str) -> bool:
    """Whether a link leads away from this page and does not share it."""
    return bool(href) and not href.startswith("#") and _SHARE.search(href.lower()) is None


def is_switched_off(tag: Tag) -> bool:
    """Whether a button or a link is disabled, by itself or by an element around it."""
    if tag.has_attr("disabled") or attribute(tag, "aria-disabled").strip().lower() == "true":
        return True
    return any(each.name == "fieldset" and each.has_attr("disabled") for each in tag.parents)


def switched_off(page: Page) -> str:
    """The words of a disabled link or button for applying, or an empty string."""
    tags = [*page.tags.get("a", ()), *page.tags.get("button", ()), *page.tags.get("input", ())]
    found = (tag for tag in tags if is_switched_off(tag) and _is_about_applying(tag))
    return next((visible_words(tag) or attribute(tag, "value") for tag in found), "")


def _buttons(page: Page) -> Iterator[Tag]:
    for tag in page.tags.get("button", ()):
        if not is_switched_off(tag):
            yield tag
    for tag in page.tags.get("input", ()):
        kind = attribute(tag, "type").lower()
        if kind in {"submit", "button"} and not is_switched_off(tag):
            yield tag


def _leads_to_employer(page: Page, tag: Tag, profiles: Collection[str]) -> bool:
    """Whether a link leads to the employer. `profiles` are normal addresses."""
    href = attribute(tag, "href").strip()[:ADDRESS_MAX_CHARS]
    scheme, _, rest = href.partition(":")
    if is_switched_off(tag):
        return False
    if scheme.lower() in _CONTACT_SCHEMES:
        return bool(rest) and not rest.startswith("?") and not _in(page, tag, {"nav", "footer"})
    if _SHARE.search(href.lower()) or (href.startswith("#") and href != "#"):
        return False
    if _CHAT.search(href.lower()):
        return not _in(page, tag, {"nav", "footer"})
    address = page.resolve(href) if href else ""
    host = host_of(address)
    if host and host != host_of(page.address) and _in_main(page, tag):
        return _may_take_applications(page, tag, address, profiles)
    return _is_about_applying(tag) and not _in(page, tag, {"nav", "footer"})


def _may_take_applications(page: Page, tag: Tag, address: str, profiles: Collection[str]) -> bool:
    """Whether an address elsewhere may take applications: any that has no other known purpose."""
    if _is_about_applying(tag):
        return True
    plain = address.partition("://")[2].lower()
    if _LEADS_TO_SMALL_PRINT.search(plain.partition("?")[0]):
        return False
    if _NAMES_SMALL_PRINT.fullmatch(fold(visible_words(tag))):
        return False
    if _HIRING.search(plain) or _is_in_words_on_applying(page, tag):
        return True
    if normal(address) in profiles:
        return False
    return owner_of(host_of(address)) not in _SOCIAL and not _MAP.search(plain)


def _is_in_words_on_applying(page: Page, tag: Tag) -> bool:
    """Whether a link is in a short paragraph such as "Apply on our site, acme.example"."""
    block = next((each for each in tag.parents if each.name not in INLINE), tag)
    said = page.tree.words_of(block)
    return len(said) <= _NEAR_MAX_CHARS and _APPLY.search(fold(said)) is not None


def _is_about_applying(tag: Tag) -> bool:
    said = [visible_words(tag), attribute(tag, "value"), attribute(tag, "aria-label")]
    said.append(attribute(tag, "title"))
    if _APPLY.search(fold(" ".join(said))):
        return True
    try:
        parts = split_address(attribute(tag, "href"))
    except ValueError:
        return False
    return _APPLY.search(f"{parts.path}?{parts.query}".lower()) is not None


def _takes_applications(form: Tag) -> bool:
    """Whether a form is not a search and has something to fill in or to press."""
    if attribute(form, "role") == "search" or "search" in attribute(form, "action").lower():
        return False
    fields = form.find_all(["input", "textarea", "select", "button"])
    if any(attribute(tag, "type").lower() == "search" for tag in fields):
        return False
    return not fields or not all(is_switched_off(tag) or _is_unseen(tag) for tag in fields)


def _is_unseen(field: Tag) -> bool:
    return attribute(field, "type").lower() == "hidden"


def _in_main(page: Page, tag: Tag) -> bool:
    if "main" in page.tags:
        return _in(page, tag, {"main"})
    return not _in(page, tag, _FRAME | {"aside"})


def _in(page: Page, tag: Tag, names: Collection[str]) -> bool:
    return page.tree.is_inside(tag, names)
