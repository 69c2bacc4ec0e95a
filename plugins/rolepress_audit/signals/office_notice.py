"""Words that say that the job on a page is not done wholly from home."""

import re

from rolepress_audit.html.page import Page
from rolepress_audit.signals.own_words import own_lines
from rolepress_audit.words.text import choices, fold

_REMOTE = "(?:{})".format(
    choices("remote telecommuting home_?office work(?:ing)?_from_home wfh telework(?:ing)?")
)
_OFFICE = "(?:{})".format(
    choices("on-?_?site in_(?:the_)?office in-?_?person vor_ort im_buro sur_site presencial")
)
_OUR_OFFICE = (
    r"(?:in|at|from|im|au) (?:our|the|your|unserem?|notre) (?:[\w'-]+ ){0,2}"
    r"(?:office|buro|bureau)"
)
_END = r"(?=\s*(?:$|[.,;:!)|·•/]|-\s))"
_DAYS = r"(?:[1-3]|one|two|three|ein|zwei|drei|un|deux|trois|uno|dos|tres)"
"""More days may be all of a short week."""

_A_WEEK = (
    r"(?:-?\s?(?:days?|tage?|jours?|dias?)\s?(?:a|per|each|every|/|pro|die|par|por|in der|a la)?"
    r"\s?(?:week|woche|semaine|semana))"
)
_WHOLLY_ABSENT = re.compile(
    rf"(?<!\w)(?:no {_REMOTE}(?: (?:work|working|option|options|possible|available|allowed))?{_END}"
    r"|not (?:a |an )?(?:remote|telecommut\w+|home-? ?based)"
    rf"(?: (?:job|role|position|vacancy|work))?{_END}"
    rf"|{_REMOTE}(?: work)? is (?:not|never) (?:possible|available|offered|allowed|an option)"
    rf"|{_OFFICE} only{_END}|only {_OFFICE}{_END}|(?:100 ?%|fully) {_OFFICE}{_END}"
    r"|kein(?:e)? (?:home-? ?office|remote(?:-?arbeit)?|mobiles arbeiten|telearbeit)"
    rf"(?: moglich)?{_END}"
    rf"|(?:home-? ?office|remote(?:-?arbeit)?) (?:ist )?(?:leider )?nicht moglich"
    rf"|nicht remote{_END}|(?:nur|ausschliesslich) vor ort{_END}"
    rf"|pas de teletravail{_END}|teletravail (?:non|impossible)"
    rf"|sin teletrabajo{_END}|no (?:hay )?teletrabajo{_END}|geen thuiswerk{_END}"
    r"|brak (?:mozliwosci )?pracy zdalnej)"
)
_IN_PART = re.compile(
    rf"(?<!\w)(?:this is a hybrid (?:job|role|position)"
    r"|(?:work ?place|work(?:ing)? (?:model|place|location)|arbeitsort|arbeitsmodell)\s?: hybrid"
    rf"|{_DAYS}{_A_WEEK} (?:remote|(?:from|at) home|{_OFFICE}|home-? ?office|en teletravail)"
    rf"|(?:remote|(?:from|at) home|{_OFFICE}|home-? ?office|teletravail) {_DAYS}{_A_WEEK}"
    rf"|{_DAYS}{_A_WEEK} {_OUR_OFFICE}"
    rf"|(?:otherwise|the rest(?: of the (?:week|time))?(?: is)?|sonst|ansonsten|sinon) {_OFFICE}"
    r"|(?:occasional|gelegentlich(?:es)?)"
    r" (?:home-? ?office|work(?:ing)? from home|remote work\w*))"
)
_LABEL = re.compile(r"hybrid(?:[ -](?:work|working|job|role|position))?")
_PARTED_WEEK = re.compile(
    rf"hybrid(?:[ -](?:work|working|job|role|position))?\s?[:-]\s.*\b(?:days?|tage?|jours?)\b"
    rf"|(?=.*(?:week|woche|semaine|hybrid)).*\b{_DAYS} (?:days|tage|jours) {_OUR_OFFICE}"
)
"""A sentence that says, from its start, how a week is parted."""

_LABEL_PARTS = re.compile(r"\s*[|·•/()\[\];]\s*|\s-\s")
_LABEL_MAX_CHARS = 60
_BESIDE = choices(
    """
    if unless whether when wenn falls si used_to unlike interviews? onboarding first training
    customers? clients? experience
    """
)
_CHOICE = choices(
    """
    or oder ou ob optional\\w* may can could choose like prefer welcome possible moglich kann konnen
    never not_only up_to bis_zu
    """
)
_SPEAKS_OF_ELSE = re.compile(rf"(?<!\w)(?:{_BESIDE})(?!\w)")
_LEAVES_CHOICE = re.compile(rf"(?<!\w)(?:{_BESIDE}|{_CHOICE})(?!\w)")
_WHOLLY_REMOTE = re.compile(
    r"(?:fully|100 ?%|completely|entirely|wholly|purely|vollstandig|komplett|rein|entierement)"
    r"[ -](?:remote|home-? ?office|distributed|en teletravail|from home)"
    r"|remote[ -]?(?:first|only)|not (?:only|just|necessarily) (?:remote|on-?site)"
    r"|remote\W{1,3}(?:(?:or|and|und|oder|ou)\W)?hybrid"
    r"|hybrid(?!\s?:)\W{1,3}(?:(?:or|and|oder)\W)?(?:\w+ )?remote"
    r"|(?:from|work) anywhere"
)


def office_notice(page: Page) -> str:
    """The words by which a page says that its job is done in an office; empty if it does not.

    A page that also says that all of it may be done from home is given the benefit of the doubt.
    """
    lines = own_lines(page)
    if _WHOLLY_REMOTE.search(fold(" ".join(lines))):
        return ""
    for line in lines:
        if len(line) <= _LABEL_MAX_CHARS and _is_label(fold(line)):
            return line
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            if _denies(fold(sentence)):
                return sentence
    return ""


def _denies(sentence: str) -> bool:
    if _WHOLLY_ABSENT.search(sentence) and not _SPEAKS_OF_ELSE.search(sentence):
        return True
    in_part = _IN_PART.search(sentence) or _PARTED_WEEK.match(sentence)
    return in_part is not None and not _LEAVES_CHOICE.search(sentence)


def _is_label(line: str) -> bool:
    """Whether a short line has `hybrid` as a fact of its own, as in `Dublin (hybrid)`."""
    if "remote" in line or _LEAVES_CHOICE.search(line):
        return False
    return any(_LABEL.fullmatch(part.strip(" .")) for part in _LABEL_PARTS.split(line))
