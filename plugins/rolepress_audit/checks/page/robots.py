"""`<meta name="robots">`: words that search engines know and that do not contradict each other."""

import re
from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_base.names import did_you_mean

KNOWN = Rule("C106", Severity.ERROR, "Robots rules are words that search engines know")
AGREE = Rule("C107", Severity.ERROR, "Robots rules do not contradict each other")
RULES: tuple[Rule, ...] = (KNOWN, AGREE)

_BOTS = """
    robots googlebot googlebot-news googlebot-image bingbot msnbot slurp duckduckbot yandex
    baiduspider
"""
BOTS = tuple(_BOTS.split())

_WORDS = """
    all none index noindex follow nofollow archive noarchive nocache snippet nosnippet imageindex
    noimageindex notranslate indexifembedded noodp noydir noyaca nositelinkssearchbox
    nopagereadaloud noai noimageai
"""
WORDS = frozenset(_WORDS.split())
VALUES = {
    "max-snippet": re.compile(r"-1|[0-9]+"),
    "max-video-preview": re.compile(r"-1|[0-9]+"),
    "max-image-preview": re.compile(r"none|standard|large"),
    "unavailable_after": re.compile(r"[^0-9]*+[0-9].*"),
}
"""Rules with a value after a colon, and a pattern for that value."""
OPPOSITES = (
    ("index", "noindex"),
    ("follow", "nofollow"),
    ("all", "none"),
    ("all", "noindex"),
    ("all", "nofollow"),
    ("none", "index"),
    ("none", "follow"),
    ("archive", "noarchive"),
    ("snippet", "nosnippet"),
)


def check(page: Page) -> Iterator[Finding]:
    """The robots rules of a page, for each search engine that it names."""
    for bot in BOTS:
        rules = dict.fromkeys(rule for text in page.metas(bot) for rule in _rules(text))
        tag = next(iter(page.meta_tags(bot)), None)
        for rule in rules:
            if wrong := _fault(rule):
                fix = f"{_remedy(rule)}; rules are parted by commas"
                yield page.finding(KNOWN, f'<meta name="{bot}">: {wrong}', fix, near=tag)
        for one, other in OPPOSITES:
            if one in rules and other in rules:
                said = f'<meta name="{bot}"> says both {one} and {other}'
                yield page.finding(AGREE, said, "keep the one that is meant", near=tag)


def _rules(content: str) -> list[str]:
    """The rules in lower case. Dates of `unavailable_after` keep their commas."""
    head, found, date = content.lower().partition("unavailable_after")
    rules = [rule.strip() for rule in head.split(",") if rule.strip()]
    return [*rules, f"unavailable_after{date}"] if found else rules


def _fault(rule: str) -> str:
    name, colon, value = (part.strip() for part in rule.partition(":"))
    form = VALUES.get(name)
    if form is None:
        return "" if rule in WORDS else f"search engines do not know the rule {rule!r}"
    if not colon or not form.fullmatch(value):
        return f"the rule {name} does not take {value!r}" if colon else f"{name} has no value"
    return ""


def _remedy(rule: str) -> str:
    name = rule.partition(":")[0].strip()
    if name in VALUES:
        return f"give {name} a value such as {_EXAMPLES[name]}"
    if " " in rule and all(word in WORDS for word in rule.split()):
        return f"write {', '.join(rule.split())}"
    return did_you_mean(name.replace("-", "").replace("_", ""), WORDS | VALUES.keys())


_EXAMPLES = {
    "max-snippet": "`max-snippet:-1`",
    "max-video-preview": "`max-video-preview:-1`",
    "max-image-preview": "`max-image-preview:large`",
    "unavailable_after": "`unavailable_after: 2027-01-31`",
}
