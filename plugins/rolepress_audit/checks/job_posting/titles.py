"""Titles that are the name of a job and nothing else.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from collections.abc import Iterator

from rolepress_audit.checks.job_posting.places import all_addresses
from rolepress_audit.checks.job_posting.posting import NAME_MAX_CHARS, Posting, full_postings
from rolepress_audit.facts.dates import month_words
from rolepress_audit.facts.employers import is_confidential, short_name
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import Thing
from rolepress_audit.html.visible import words
from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import fold, tokens
from rolepress_base.messages import one_line

PAY = Rule("J125", Severity.ERROR, "A title has no pay in it")
DATE = Rule("J126", Severity.ERROR, "A title has no date or year in it")
ADDRESS = Rule("J127", Severity.ERROR, "A title has no web or email address in it")
CODE = Rule("J128", Severity.ERROR, "A title has no job code in it")
SHOUTING = Rule("J129", Severity.ERROR, "A title does not shout")
EMPLOYER = Rule("J130", Severity.WARNING, "A title does not name the employer")
PLACE = Rule("J131", Severity.WARNING, "A title does not name the place")
STUFFED = Rule("J137", Severity.WARNING, "A title is the name of one job")
RULES: tuple[Rule, ...] = (PAY, DATE, ADDRESS, CODE, SHOUTING, EMPLOYER, PLACE, STUFFED)

_CURRENCY = r"(?:[€£¥₹]|(?:us|ca|a)?\$|\b(?:eur|usd|gbp|chf|pln)\b)"
_PAY = re.compile(
    rf"{_CURRENCY}\s?\d|\d\s?k?\s?{_CURRENCY}(?!\w)|\b\d{{2,3}}\s?k?\s?-\s?\d{{2,3}}\s?k\b"
    rf"|\b\d{{2,3}}k\s?(?:{every('title_pay')})"
)
_MONTHS = month_words("en", "de", "fr")
_PRODUCT_YEAR = re.compile(
    r"\b(?:server|windows|office|sharepoint|exchange|sql|autocad|studio|oracle|sap|iso|iec|din|en|c|"
    r"revit|navision|dynamics)[ -/]*(?:server )?(?:19|20)\d\d\b"
)
_ORDINAL = rf"(?:{every('ordinals')})"
_DATE = re.compile(
    r"\b(?:19[89]|20[0-4])\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    rf"|\b\d{{1,2}}(?:{_ORDINAL}|\.)? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}{_ORDINAL}?\b"
)
_ADDRESS = re.compile(
    r"https?://|\bwww\.|(?<![\w-])[\w-]++\.(?:com|org|net|de|co\.uk)/"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++\.\w"
)
_CODE = re.compile(
    r"#\s?\d{3,}|[(\[]\s?(?:ref|job|id|req|nr|no)[^()\[\]\d]*+\d[^()\[\]]*+[)\]]"
    rf"|\b(?:{every('title_code')})\b[.:#\s-]*[a-z]{{0,4}}-?\d"
    r"|\b(?:req|jr|job|r|ref)-?\d{4,}\b|[(\[][a-z]{1,4}-?\d{3,}[)\]]|[(\[]\d{4,}[)\]]"
)
_IDENTIFIER_MIN_CHARS = 4
_SIGNS = re.compile(
    "!{2,}|\\*{2,}|^\\*|\\*$|[\u2600-\u27bf\U0001f300-\U0001faff]|\\$\\$|>{2,}|<{2,}"
)
_PARENTHESES = re.compile(r"\([^()]*+\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONG_WORD = 6
_LONG_TITLE = 10
"""A word of up to five letters in capitals, or ten such letters in a title, may be an acronym."""

_PLACE_PARTS = re.compile(r"\s*[,(\[|)\]]\s*|\s+[-–—/]\s+")
"""What separates a place from the name of the job: `Baker, Leeds`, `Baker (Leeds)`."""

_IN = every("in_town").split("|")

_SEARCHED = re.compile(rf"\b(?:{every('title_call')})")
"""What people search for or are called to do. It is not the name of a job."""
_ALTERNATIVES = re.compile(r"\s+[/|]\s+")
ALTERNATIVES_MAX = 4

_AT = rf"(?:\s(?:{every('employer_at')}|{every('employer_for')}|@|-|\||:)\s|\s?[|,:]\s|\s?\()"


def check(page: Page) -> Iterator[Finding]:
    """Titles with anything besides the name of the job."""
    for posting in full_postings(page):
        for title in map(words, posting.texts("title")):
            yield from _extras(posting, title)
            yield from _shouting(posting, title)
            yield from _employer(posting, title)
            yield from _place(posting, title)
            yield from _stuffed(posting, title)


def _found(posting: Posting, rule: Rule, title: str, what: str) -> Finding:
    return posting.finding(
        rule,
        f"the title {one_line(title)!r} has {what}",
        "keep the name of the job and nothing else; other facts have properties of their own",
        "title",
    )


def _extras(posting: Posting, title: str) -> Iterator[Finding]:
    text = fold(title)
    if match := _PAY.search(text):
        yield _found(posting, PAY, title, f"pay in it ({match[0]!r})")
    elif (match := _DATE.search(text)) and not _PRODUCT_YEAR.search(text):
        yield _found(posting, DATE, title, f"a date in it ({match[0]!r})")
    if match := _ADDRESS.search(text):
        yield _found(posting, ADDRESS, title, f"an address in it ({match[0]!r})")
    if (match := _CODE.search(text)) or _identifier_in(posting, text):
        yield _found(posting, CODE, title, "a job code in it")


def _identifier_in(posting: Posting, text: str) -> bool:
    identifiers = posting.texts("identifier")
    for each in posting.things("identifier"):
        identifiers += [
            str(value) for value in each.values("value") if not isinstance(value, Thing)
        ]
    wanted = {fold(value) for value in identifiers if len(value) <= NAME_MAX_CHARS}
    return any(
        value in text and re.search(rf"\b{re.escape(value)}\b", text)
        for value in wanted
        if len(value) >= _IDENTIFIER_MIN_CHARS and re.search(r"\d", value)
    )


def _stuffed(posting: Posting, title: str) -> Iterator[Finding]:
    names = len(_ALTERNATIVES.split(title))
    if match := _SEARCHED.search(fold(title)):
        yield _found(posting, STUFFED, title, f"words for searches in it ({match[0]!r})")
    elif names > ALTERNATIVES_MAX:
        yield _found(posting, STUFFED, title, f"{names} names of jobs in it")


def _shouting(posting: Posting, title: str) -> Iterator[Finding]:
    if _SIGNS.search(title):
        yield _found(posting, SHOUTING, title, "signs that only draw attention")
        return
    found = _LETTERS.findall(_PARENTHESES.sub("", title))
    if title.upper() != title or title.lower() == title or not found:
        return
    longest, letters = max(map(len, found)), sum(map(len, found))
    if longest >= _LONG_WORD or (longest == _LONG_WORD - 1 and letters >= _LONG_TITLE):
        yield _found(posting, SHOUTING, title, "capitals only")


def _employer(posting: Posting, title: str) -> Iterator[Finding]:
    names = posting.texts("hiringOrganization")
    for employer in posting.things("hiringOrganization"):
        names += employer.texts("name")
    text = fold(title)
    for name in names:
        if len(name) > NAME_MAX_CHARS:
            continue
        wanted = r"[\s.,&'-]+".join(map(re.escape, short_name(name).split()))
        if not wanted or is_confidential(name):
            continue
        if re.search(rf"{_AT}{wanted}\b[\w .,&]{{0,12}}\)?$|^{wanted}\s?[|:-]\s", text):
            yield _found(posting, EMPLOYER, title, "the employer's name in it")
            return


def _place(posting: Posting, title: str) -> Iterator[Finding]:
    text = f" {' '.join(tokens(title))} "
    parts = {" ".join(tokens(part)) for part in _PLACE_PARTS.split(title)[1:]}
    for address in all_addresses(posting):
        town = " ".join(tokens(address.text("addressLocality")))
        if town and (town in parts or any(f" {word} {town} " in text for word in _IN)):
            yield _found(posting, PLACE, title, f"the place {town.title()!r} in it")
            return
