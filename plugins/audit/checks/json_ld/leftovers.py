"""What a template should have filled in."""

import re
from collections.abc import Iterator

from plugins.audit.checks.json_ld.places import quoted
from plugins.audit.checks.json_ld.strings import strings_of
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.page import Page

LEFTOVER = Rule("X160", Severity.ERROR, "No template's placeholder is left in JSON-LD")
RULES: tuple[Rule, ...] = (LEFTOVER,)

PROSE = frozenset({"articleBody", "text", "reviewBody", "transcript", "abstract", "code"})
"""Long texts, which may be about templates."""

_MARKS = re.compile(
    r"""
    \{\{-?\s*[\w.$#/>&][^{}]*\}\}      # Jinja, Liquid, Handlebars, Vue
  | \{%.*?%\}
  | <%[=-]?.*?%>                       # ERB, EJS
  | \$\{[^{}]+\}                       # JavaScript
  | %\(\w+\)s                          # Python
  """,
    re.VERBOSE | re.DOTALL,
)
_MARK_STARTS = frozenset("{%")
"""Every mark has one of these, and few texts have: looking for them first is quicker."""
_NOTE_WORDS = ("TODO", "FIXME", "TBD")
_NOTES = re.compile(
    r"\b(?:TODO|FIXME)\s*:|^\s*(?:TODO|FIXME|TBD)(?:\s+[a-z].*)?$|\bFIXME\b", re.DOTALL
)
_LOREM = re.compile(r"\blorem ipsum dolor\b|^\s*lorem ipsum[.…\s]*$", re.IGNORECASE)
_NOTHING = frozenset({"undefined", "None", "null", "NaN", "[object Object]"})
_BRACKETED = re.compile(r"\s*(?:\[[^\[\]]+\]|<[^<>/=]+\s[^<>/=]+>)\s*")
_ASKED_FOR = re.compile(
    r"\b(?:your|insert|enter|add|company|employer|organi[sz]ation|job|role|position|title|city|town|"
    r"country|location|address|date|salary|email|phone|url|link|description|placeholder|here|name)\b",
    re.IGNORECASE,
)


def check(page: Page) -> Iterator[Finding]:
    """Whether no text is a placeholder, or holds one."""
    for script in page.scripts:
        for key, text in strings_of(script.data):
            if (left := _leftover(key, text)) and not _is_about(page, left):
                yield page.finding(
                    LEFTOVER,
                    f"{key} holds {quoted(left)}, which a template or an editor left there",
                    "put the real value there, or leave the property out",
                    line=script.line_of(key, text),
                )


def _is_about(page: Page, left: str) -> bool:
    """Whether the page shows the same as code: then it is about templates."""
    return any(
        left in tag.get_text() for name in ("code", "pre") for tag in page.tags.get(name, ())
    )


def _leftover(key: str, text: str) -> str:
    bare = text.strip()
    if bare in _NOTHING:
        return bare
    if key not in PROSE and not _MARK_STARTS.isdisjoint(text) and (mark := _MARKS.search(text)):
        return mark.group()
    if any(word in text for word in _NOTE_WORDS) and (note := _NOTES.search(text)):
        return note.group().strip()
    if "ipsum" in text.lower() and (lorem := _LOREM.search(text)):
        return lorem.group().strip()
    if _BRACKETED.fullmatch(bare) and _ASKED_FOR.search(bare):
        return bare
    return ""
