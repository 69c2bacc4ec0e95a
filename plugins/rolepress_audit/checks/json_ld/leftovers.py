"""Placeholders that a template should have replaced."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rolepress_audit.checks.json_ld.places import quoted
from rolepress_audit.checks.json_ld.strings import strings_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import every
from rolepress_audit.positions.spans import spans

LEFTOVER = Rule("X160", Severity.ERROR, "No template's placeholder is left in JSON-LD")
RULES: tuple[Rule, ...] = (LEFTOVER,)

PROSE = frozenset({"articleBody", "text", "reviewBody", "transcript", "abstract", "code"})
"""Properties with long texts, which may be about templates."""

_MARKS = re.compile(
    r"""
    \{\{-?\s*+[\w.$#/>&][^{}]*+\}\}    # Jinja, Liquid, Handlebars, Vue
  | \$\{[^{}]++\}                      # JavaScript
  | %\(\w++\)s                         # Python
  """,
    re.VERBOSE,
)
_PAIRS = (("{%", "%}"), ("<%", "%>"))
"""Marks of Jinja, ERB and EJS, with anything between them."""
_MARK_STARTS = frozenset("{%")
"""Every mark contains one of these and few texts do, so it is quicker to look for them first."""
_NOTE_WORDS = ("TODO", "FIXME", "TBD")
_NOTES = re.compile(
    r"\b(?:TODO|FIXME)\s*+:|\A\s*+(?:TODO|FIXME|TBD)(?:\s++[a-z].*+)?\Z|\bFIXME\b", re.DOTALL
)
_LOREM = re.compile(r"\blorem ipsum dolor\b|\A\s*+lorem ipsum[.…\s]*+\Z", re.IGNORECASE)
_NOTHING = frozenset({"undefined", "None", "null", "NaN", "[object Object]"})
_BRACKETED = re.compile(r"\[[^\[\]]++\]|<[^<>/=]++>")
_ASKED_FOR = re.compile(rf"\b(?:{every('placeholder')})\b", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """Texts that are a placeholder or contain one."""
    for script in page.scripts:
        for key, text in strings_of(script.data):
            if (left := _leftover(key, text)) and left not in _shown_as_code(page):
                yield page.finding(
                    LEFTOVER,
                    f"{key} holds {quoted(left)}, which a template or an editor left there",
                    "put the real value there, or leave the property out",
                    line=script.line_of(key, text),
                )


@lru_cache(maxsize=1)  # each text asks
def _shown_as_code(page: Page) -> frozenset[str]:
    """Placeholders that the page shows as code. Such a page is about templates."""
    code = "\n".join(t.get_text() for name in ("code", "pre") for t in page.tags.get(name, ()))
    found = {word for word in _NOTHING if word in code}
    found |= {code[start:end] for start, end in _marks(code)}
    for pattern in (_NOTES, _LOREM, _BRACKETED):
        found |= {each.group().strip() for each in pattern.finditer(code)}
    return frozenset(found)


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Where placeholders start and end, one kind after the other."""
    yield from (found.span() for found in _MARKS.finditer(text))
    for opening, closing in _PAIRS:
        for start, end in spans(text, opening, closing):
            if text.endswith(closing, start + len(opening), end):
                yield start, end


def _leftover(key: str, text: str) -> str:
    bare = text.strip()
    if bare in _NOTHING:
        return bare
    if key not in PROSE and not _MARK_STARTS.isdisjoint(text):
        start, end = min(_marks(text), default=(0, 0))
        if end:
            return text[start:end]
    if any(word in text for word in _NOTE_WORDS) and (note := _NOTES.search(text)):
        return note.group().strip()
    if "ipsum" in text.lower() and (lorem := _LOREM.search(text)):
        return lorem.group().strip()
    is_bracketed = _BRACKETED.fullmatch(bare) and (bare[0] == "[" or len(bare.split()) > 1)
    return bare if is_bracketed and _ASKED_FOR.search(bare) else ""
