"""A picture for each page that people may link to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from rolepress.core.urls import absolute
from rolepress.domain.addresses import STATIC_FOLDER
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.parts import Fact
from rolepress.pages.view import FileView, PageKind, Published
from rolepress.rendering.fonts import Fonts
from rolepress.social.card import SocialCard, build_card
from rolepress.social.style_digest import TEMPLATE, style_digest
from rolepress_base.digests import digest

NOT_SHARED = frozenset({PageKind.NOT_FOUND, PageKind.REDIRECT, PageKind.SEARCH})
FOLDER = f"{STATIC_FOLDER}og"
FINGERPRINT_CHARS = 10


def image_views(
    context: Context, published: Sequence[Published], folders: tuple[str, ...]
) -> Iterator[FileView]:
    """The pictures. A page has none if the fonts in `folders` lack letters for its words."""
    fonts, style = Fonts(folders), style_digest(folders)
    for page in published:
        if page.kind in NOT_SHARED or (page.document and page.document.draft):
            continue
        of_page = context.in_language_of(page.document) if page.document else context
        card = legible(build_card(page, of_page), fonts)
        if card:
            yield _image(page.url, card, of_page, style)


def legible(card: SocialCard, fonts: Fonts) -> SocialCard | None:
    """The words without symbols that no font has, or None if letters are missing."""
    shown = {text: fonts.legible(text) for text in card.texts}
    known = {text: words for text, words in shown.items() if words is not None}
    if len(known) < len(shown) or not known.get(card.heading):
        return None
    known[""] = ""
    return replace(
        card,
        heading=known[card.heading],
        label=known[card.label],
        line=known[card.line],
        facts=tuple(Fact(known[f.term], known[f.text], note=known[f.note]) for f in card.facts),
        note=known[card.note],
    )


def _image(url: str, card: SocialCard, context: Context, style: bytes) -> FileView:
    language = context.site.language
    data = {
        "card": card,
        "site": context.site.name,
        "address": absolute(context.site.url, url).partition("://")[2],
        "language": context.site.content_language,
        "direction": wording.direction(language),
    }
    return FileView(
        image_url(url, digest(style, msgspec.json.encode(data)).hex()[:FINGERPRINT_CHARS]),
        TEMPLATE,
        data,
        form_of=url,
        media_type="image/png",
        form_title=in_words(card),
        encoder="png",
        language=language if context.own_language else "",
        is_self_contained=True,
    )


def image_url(url: str, fingerprint: str) -> str:
    """The site path of a page's picture, whose name contains a digest of its content."""
    return f"{FOLDER}/{url.strip('/') or 'index'}.{fingerprint}.png"


def in_words(card: SocialCard) -> str:
    """The words of the picture, for people who cannot see it."""
    facts = (f"{fact.term}: {fact.text}" for fact in card.facts)
    said = (card.heading, card.line, *facts, card.note)
    return " ".join(f"{part.rstrip('.')}." for part in said if part)
