"""Words that say that the job on a page can no longer be had."""

import re

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from plugins.audit.forms.shown import shown_words
from plugins.audit.forms.text import choices, fold
from plugins.audit.page import INLINE, Page, attribute, visible_words
from plugins.audit.signs.own_words import heading_of, is_elsewhere, main_of

_JOB = (
    "(?:(?:job|vacancy) )?(?:"
    + choices(
        """
    job position vacancy posting role listing opening ad advert offer opportunity post
    """
    )
    + ")"
)
_STATE = "(?:closed|expired|filled|withdrawn|no longer (?:available|open|active|accepting)\\b.*)"
_STELLE = (
    "(?:"
    + choices(
        """
    stelle position stellenanzeige anzeige ausschreibung stellenausschreibung vakanz angebot
    """
    )
    + ")"
)
_ZU = (
    "(?:"
    + choices(
        """
    besetzt geschlossen abgelaufen vergeben beendet
    nicht_mehr_(?:verfugbar|aktuell|online|offen|aktiv|ausgeschrieben|zu_besetzen)
    """
    )
    + ")"
)
_LEAD = (
    r"(?:(?:sorry|unfortunately|note|notice|please note(?: that)?|we're sorry|leider|hinweis"
    r"|achtung)\W*(?:but )?)?"
)
_SENTENCE = re.compile(
    rf"{_LEAD}(?:"
    rf"th(?:is|e) {_JOB} (?:is|has been|was|has)(?: now| already)? {_STATE}"
    rf"|{_JOB} (?:is |has been |has )?(?:now )?{_STATE}"
    r"|(?:we are |this \w+ is )?(?:no longer|not) accepting (?:any )?(?:more )?applications.*"
    r"|(?:esta|la) (?:oferta|vacante|posicion)\b.* (?:cerrada|caducada|cubierta).*"
    r"|(?:deze|de) (?:vacature|functie) is (?:gesloten|vervuld|verlopen).*"
    r"|(?:この)?(?:求人|募集)は.*終了.*"
    r"|applications? (?:for this \w+ )?(?:(?:are|is|have|has)(?: now)? (?:been )?)?closed\b.*"
    r"|this (?:page|job|posting|listing|vacancy) is (?:only |still )?a draft.*"
    rf"|(?:diese|die|das|dieses) {_STELLE} (?:ist|wurde)"
    rf"(?: leider| bereits| schon| inzwischen)* {_ZU}.*"
    rf"|{_STELLE} (?:bereits |leider |ist |wurde )*{_ZU}"
    r"|(?:cette|l') ?(?:offre|annonce|poste)\b.*"
    r" (?:expiree?|pourvue?|cloturee?|n'est plus disponible).*"
    r"|ce poste (?:est|a ete) (?:deja )?pourvu.*"
    r")[.! ]*(?:(?:on|since) .*\d.*|\(.*\))?"
)
_BADGE = re.compile(
    r"(?:(?:status|state|stand)\s*:\s*)?(?:"
    + choices(
        """
        closed expired filled draft archived inactive withdrawn geschlossen abgelaufen besetzt
        entwurf archiviert inaktiv vergeben pourvue? expiree? brouillon
        closed_(?:vacancy|job|position|posting)
        (?:vacancy|job|position|posting|applications)_(?:closed|filled|expired)
        no_longer_available nicht_mehr_verfugbar geschlossene_stelle
        """
    )
    + ")"
)
_STEMS = (
    *("closed", "expired", "filled", "draft", "archiv", "inactive", "withdrawn", "no longer"),
    *("geschlossen", "abgelaufen", "besetzt", "entwurf", "inaktiv", "vergeben", "nicht mehr"),
    *(
        "not accepting",
        "cerrada",
        "caducada",
        "cubierta",
        "gesloten",
        "vervuld",
        "verlopen",
        "終了",
    ),
    *("beendet", "pourvu", "expire", "brouillon", "clotur", "n'est plus"),
)
"""A glance that spares most pages the walk."""

_BADGE_CLASS = re.compile(r"badge|status|state|tag|label|pill|chip|closed|expired|filled|draft")
_SENTENCE_MAX_CHARS = 200
_NEAR_HEADING = 400
"""Characters after the main heading within which a single word is the state of the job."""


def closed_notice(page: Page) -> str:
    """The words by which a page says that its job is closed or a draft; empty if it does not."""
    if not _is_hint(shown_words(page).folded):
        return ""
    main, heading = main_of(page), heading_of(page)
    is_past_heading = heading is None or main not in heading.parents
    chars = 0
    for text in main.descendants:
        is_past_heading = is_past_heading or text is heading
        if not isinstance(text, NavigableString) or isinstance(text, PreformattedString):
            continue
        own = str(text).strip()
        chars += len(own) if is_past_heading else 0
        if (
            own
            and _is_hint(fold(own))
            and (said := _said(text, heading, near=chars <= _NEAR_HEADING))
        ):
            return said
    return ""


def _is_hint(folded: str) -> bool:
    return any(stem in folded for stem in _STEMS)


def _said(text: NavigableString, heading: Tag | None, *, near: bool) -> str:
    parent = text.parent
    block = _block(text)
    if parent is None or block is None or is_elsewhere(block, heading):
        return ""
    whole = visible_words(block)
    for sentence in re.split(r"(?<=[.!?])\s+", whole) if len(whole) <= _SENTENCE_MAX_CHARS else ():
        if _SENTENCE.fullmatch(fold(sentence)):
            return sentence
    own = str(text).strip()
    alone = own == whole or (parent is not block and _is_badge(parent, own))
    return own if near and alone and _BADGE.fullmatch(fold(own).strip(" .:!()[]*-|")) else ""


def _is_badge(tag: Tag, text: str) -> bool:
    """Whether an inline element is a label, and not a stressed word of a sentence."""
    return visible_words(tag) == text and (
        text[:1].isupper() or bool(_BADGE_CLASS.search(attribute(tag, "class").lower()))
    )


def _block(text: NavigableString) -> Tag | None:
    return next((tag for tag in text.parents if tag.name not in INLINE), None)
