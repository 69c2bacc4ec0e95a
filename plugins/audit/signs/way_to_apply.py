"""Links, forms and addresses by which a visitor can apply."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import Tag

from plugins.audit.addresses import host_of
from plugins.audit.forms.shown import shown_words
from plugins.audit.forms.text import fold
from plugins.audit.page import Page, attribute, visible_words

_APPLY = re.compile(
    r"appl(?:y|ication|ying|icant)|\binterest|\binteress|\bjoin\b"
    r"|(?:send|submit|upload) (?:us )?(?:your |my )?"
    r"(?:cv|resume|details)|get in touch|contact|bewerb|kontakt|lebenslauf|postul|candidat"
    r"|envoye[rz]|contacte|aplic|postula|solicit|inscri|enviar|sollicit|reageer|aplikuj|zglos"
    r"|candida|invia|concorrer"
)
_SHARE = re.compile(
    r"sharer|/share|sharearticle|intent/(?:tweet|post)|pinterest\.|wa\.me|t\.me/share|reddit\.com/submit"
)
_EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+\.[\w.-]*\w")
_IN_PERSON = re.compile(
    r"(?:apply|bewerb\w*|send|submit|call|ruf\w*|telefon\w*|phone|tel|appel\w*|llam\w*)\b[^.!?]{0,80}"
    r"(?:in person|by post|by phone|per post|postalisch|personlich|\+?\d[\d ()/-]{6,}\d)"
)
_FRAME = frozenset({"nav", "header", "footer"})


def invites_to_apply(page: Page) -> bool:
    """Whether a link or button of the page is about applying, as those of a vacancy are."""
    tags = [*page.tags.get("a", ()), *_buttons(page)]
    return any(_is_about_applying(tag) and not _in(tag, _FRAME) for tag in tags)


def has_way_to_apply(page: Page) -> bool:
    """Whether a visitor can apply by what stands on the page, in whatever words it says so."""
    if any(_leads_to_employer(page, tag) for tag in page.tags.get("a", ())):
        return True
    if any(_is_about_applying(tag) and not _in(tag, {"nav", "footer"}) for tag in _buttons(page)):
        return True
    if any(not _in(tag, _FRAME) and not _is_search(tag) for tag in page.tags.get("form", ())):
        return True
    if any(attribute(tag, "src") and _in_main(page, tag) for tag in page.tags.get("iframe", ())):
        return True
    text = shown_words(page).folded
    return _EMAIL.search(text) is not None or _IN_PERSON.search(text) is not None


def _buttons(page: Page) -> Iterator[Tag]:
    yield from page.tags.get("button", ())
    for tag in page.tags.get("input", ()):
        if attribute(tag, "type").lower() in {"submit", "button"}:
            yield tag


def _leads_to_employer(page: Page, tag: Tag) -> bool:
    href = attribute(tag, "href").strip()
    scheme, _, rest = href.partition(":")
    scheme = scheme.lower()
    if scheme in {"mailto", "tel"}:
        return bool(rest) and not rest.startswith("?") and not _in(tag, {"nav", "footer"})
    if _SHARE.search(href.lower()) or (href.startswith("#") and href != "#"):
        return False
    outside = scheme in {"http", "https"} and host_of(href) != host_of(page.address)
    if outside and _in_main(page, tag):
        return True
    return _is_about_applying(tag) and not _in(tag, {"nav", "footer"})


def _is_about_applying(tag: Tag) -> bool:
    said = [visible_words(tag), attribute(tag, "value"), attribute(tag, "aria-label")]
    said.append(attribute(tag, "title"))
    if _APPLY.search(fold(" ".join(said))):
        return True
    try:
        parts = urlsplit(attribute(tag, "href"))
    except ValueError:
        return False
    return _APPLY.search(f"{parts.path}?{parts.query}".lower()) is not None


def _is_search(form: Tag) -> bool:
    if attribute(form, "role") == "search" or "search" in attribute(form, "action").lower():
        return True
    inputs = [tag for tag in form.descendants if isinstance(tag, Tag) and tag.name == "input"]
    return any(attribute(tag, "type").lower() == "search" for tag in inputs)


def _in_main(page: Page, tag: Tag) -> bool:
    return _in(tag, {"main"}) if "main" in page.tags else not _in(tag, _FRAME | {"aside"})


def _in(tag: Tag, names: frozenset[str] | set[str]) -> bool:
    return any(parent.name in names for parent in tag.parents)
