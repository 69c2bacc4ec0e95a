"""Visible parity of names and texts: what the markup says, a visitor can read.

Source: https://developers.google.com/search/docs/appearance/structured-data/sd-policies
(content: no markup for what readers of the page cannot see)
"""

import re
from collections.abc import Iterator

from rolepress_audit.checks.job_posting.places import all_addresses
from rolepress_audit.checks.job_posting.posting import (
    Posting,
    language_of,
    only_posting,
)
from rolepress_audit.facts.employers import is_confidential, shows_employer
from rolepress_audit.facts.employment import EMPLOYMENT_TYPES, shows_employment
from rolepress_audit.facts.workplace import shows_remote
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import is_written
from rolepress_audit.signals.named_employer import named_employer
from rolepress_audit.signals.office_notice import office_notice
from rolepress_audit.words.sentences import share_of_words, share_shown
from rolepress_audit.words.shown import shown_words
from rolepress_audit.words.text import Words, plain, plain_tokens, tokens
from rolepress_base.messages import one_line

TITLE = Rule("V101", Severity.ERROR, "The page shows the title of its job posting")
EMPLOYER = Rule("V102", Severity.ERROR, "The page names the employer of its job posting")
EMPLOYMENT = Rule("V109", Severity.ERROR, "The page says the kind of employment")
BENEFITS = Rule("V110", Severity.WARNING, "The page shows the benefits of its job posting")
DESCRIPTION = Rule("V111", Severity.ERROR, "The page shows the description of its job posting")
REMOTE = Rule("V112", Severity.ERROR, "The page says that the job is done from home")
NAMED = Rule("V114", Severity.WARNING, "An employer that the page names is not confidential")
RULES: tuple[Rule, ...] = (TITLE, EMPLOYER, EMPLOYMENT, BENEFITS, DESCRIPTION, REMOTE, NAMED)

DESCRIPTION_MIN = 0.8
"""The least share of the description's runs of five words that the page must show."""
BENEFIT_MIN = 0.6
"""The least share of a benefit's words that the page must show."""

_PARENTHESES = re.compile(r"\s?[(\[][^()\[\]]*+[)\]]")
_FIX = "show it on the page, or take it out of the markup"


def check(page: Page) -> Iterator[Finding]:
    """Names and texts that only the markup has."""
    posting = only_posting(page)
    if posting is None:
        return
    words = shown_words(page)
    yield from _title(posting, words)
    yield from _employer(posting, words)
    yield from _named(posting)
    yield from _description(posting, words)
    yield from _benefits(posting, words)
    if is_written(language_of(page)):
        yield from _employment(posting, words)
        if "TELECOMMUTE" in posting.texts("jobLocationType"):
            yield from _remote(posting, words)


def _title(posting: Posting, words: Words) -> Iterator[Finding]:
    for title in posting.texts("title"):
        text = plain(title)
        if not tokens(text) or words.has(text) or words.has(_PARENTHESES.sub("", text)):
            continue
        yield posting.finding(
            TITLE,
            f"the markup's title {one_line(title)!r} is nowhere on the page",
            "use the same title in the markup and on the page",
            "title",
        )


def _employer(posting: Posting, words: Words) -> Iterator[Finding]:
    names = [[name] for name in posting.texts("hiringOrganization")]
    for employer in posting.things("hiringOrganization"):
        known = [employer.texts(each) for each in ("name", "alternateName", "legalName")]
        if any(known):
            names.append([name for found in known for name in found])
    for same in names:
        if any(is_confidential(name) or shows_employer(plain(name), words) for name in same):
            continue
        yield posting.finding(
            EMPLOYER,
            f"the markup's employer {one_line(same[0])!r} is nowhere on the page",
            "name the employer on the page as in the markup",
            "hiringOrganization",
        )


def _named(posting: Posting) -> Iterator[Finding]:
    names = [each.text("name") for each in posting.things("hiringOrganization")]
    if not any(map(is_confidential, names)):
        return
    towns = [town for each in all_addresses(posting) for town in each.texts("addressLocality")]
    if name := named_employer(posting.page, posting.text("title"), towns):
        yield posting.finding(
            NAMED,
            f"the markup's employer is 'confidential', and the page names {one_line(name)!r}",
            "give the employer's name in the markup, or leave it out of the page",
            "hiringOrganization",
        )


def _description(posting: Posting, words: Words) -> Iterator[Finding]:
    for text in posting.texts("description"):
        if plain_tokens(text) == tuple(tokens(posting.text("title"))):
            continue  # that has a rule of its own
        share = share_shown(text, words)
        if share < DESCRIPTION_MIN:
            yield posting.finding(
                DESCRIPTION,
                f"the page shows only {share:.0%} of the markup's description",
                "use the text of the page as the description",
                "description",
            )


def _benefits(posting: Posting, words: Words) -> Iterator[Finding]:
    for name in ("jobBenefits", "benefits"):
        for text in posting.texts(name):
            parts = [
                part for part in re.split(r"[;•\n]|<li>|<br ?/?>", text) if tokens(plain(part))
            ]
            hidden = [part for part in parts if share_of_words(part, words) < BENEFIT_MIN]
            if hidden:
                yield posting.finding(
                    BENEFITS,
                    f"the markup's benefit {one_line(plain(hidden[0]))!r} is nowhere on the page",
                    _FIX,
                    name,
                )


def _employment(posting: Posting, words: Words) -> Iterator[Finding]:
    for kind in posting.texts("employmentType"):
        if kind in EMPLOYMENT_TYPES and not shows_employment(kind, words):
            yield posting.finding(
                EMPLOYMENT,
                f"the markup says {kind}, and the page says nothing of the kind",
                f'write it on the page, such as "{kind.replace("_", " ").capitalize()}"',
                "employmentType",
            )


def _remote(posting: Posting, words: Words) -> Iterator[Finding]:
    if said := office_notice(posting.page):
        message = (
            f"the markup says that the job is done from home, the page says {one_line(said)!r}"
        )
        fix = "remove `jobLocationType`, which is for jobs done wholly from home; or the notice"
    elif not shows_remote(words):
        message = "the markup says that the job is done from home, and the page does not"
        fix = "say on the page that all of the work is remote, or remove `jobLocationType`"
    else:
        return
    yield posting.finding(REMOTE, message, fix, "jobLocationType")
