"""Words that ask applicants for money."""

import re

from rolepress_audit.html.page import Page
from rolepress_audit.signals.own_words import own_lines
from rolepress_audit.words.text import fold

_WHO = "(?:applicants?|candidates?|you|all applicants|each applicant|bewerber(?:innen)?|sie)"
_MUST = "(?:must|have to|need to|are required to|is required to|will have to|are asked to|shall)"
_KIND = "(?:registration|application|processing|administrati(?:on|ve)|admin|interview|enroll?ment)"
_ASKED = re.compile(
    rf"(?<!\w){_WHO} {_MUST} (?:first )?pay (?:(?:a|an|the|any) )?(?:[^\s.!?]+ ){{0,3}}"
    rf"(?:{_KIND}|training|placement|joining|security) (?:fee|deposit|charge)s?\b"
    rf"|\bnon-?refundable {_KIND} fee\b"
    rf"|\b(?:an?|the) {_KIND} fee (?:of [^.!?]{{1,20}} )?(?:is (?:required|payable|due|charged)"
    r"|applies|must be paid|has to be paid)\b"
    r"|\b(?:bewerber(?:innen)?|sie) mussen [^.!?]{0,60}(?:gebuhr|kaution)[^.!?]{0,30}zahlen\b"
    r"|\b(?:bewerbungs|bearbeitungs|anmelde|registrierungs)gebuhr (?:von [^.!?]{1,20} )?"
    r"(?:ist zu zahlen|wird (?:erhoben|fallig)|fallt an)"
    r"|\bfrais (?:de dossier|d'inscription)[^.!?]{0,40}(?:a la charge du candidat|obligatoires)"
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|keine?|nie|ohne|nicht|aucune?|scam|fraud|beware|own|annual"
    r"|professional|council|licen[cs]\w*|chamber)\b"
)
"""Also of fees to a professional body, which nurses and lawyers pay for themselves."""


def fee_asked(page: Page) -> str:
    """The sentence in which a page asks applicants to pay; empty if none does."""
    for line in own_lines(page):
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            folded = fold(sentence)
            if _ASKED.search(folded) and not _DENIED.search(folded):
                return sentence
    return ""
