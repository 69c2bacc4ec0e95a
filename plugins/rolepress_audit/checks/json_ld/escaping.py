"""Text that was escaped for HTML, and then put into JSON, which has escapes of its own."""

import re
from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import quoted
from rolepress_audit.checks.json_ld.strings import strings_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.tags_in_text import tag_in
from rolepress_audit.values.character_references import unescaped

MARKUP = Rule("X161", Severity.ERROR, "HTML in JSON-LD is not escaped for HTML")
ENTITY = Rule("X162", Severity.WARNING, "Names and addresses in JSON-LD hold no HTML entities")
TAGS = Rule("X163", Severity.ERROR, "Names in JSON-LD hold no HTML tags")
RULES: tuple[Rule, ...] = (MARKUP, ENTITY, TAGS)

NAMES = frozenset(
    {
        "name", "title", "headline", "alternativeHeadline", "alternateName", "legalName", "caption",
        "givenName", "familyName", "jobTitle", "addressLocality", "addressRegion", "streetAddress",
    }
)  # fmt: skip
"""Properties with plain text. Programs show character references in them as they are."""

_TAGS = "p|br|ul|ol|li|div|span|strong|b|em|i|h[1-6]|a|table"
_ESCAPED_TAG = re.compile(rf"&(?:amp;)*+(?:lt|#60|#x3c);/?(?:{_TAGS})\b", re.IGNORECASE)
_REAL_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_ESCAPED_END = re.compile(r"&(?:amp;)*lt;/(?:p|ul|ol|li|div|h[1-6])&(?:amp;)*gt;", re.IGNORECASE)
_BEGINS = re.compile(rf"\s*{_ESCAPED_TAG.pattern}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+$")
_TAGS_OF_A_TEXT = 2


def check(page: Page) -> Iterator[Finding]:
    """Texts that are not written as they are meant to be read."""
    for script in page.scripts:
        for key, text in strings_of(script.data):
            if key in NAMES and (tag := tag_in(text)):
                yield page.finding(
                    TAGS,
                    f"{key} has the tag {tag} in it, which readers show literally",
                    "write the words alone",
                    line=script.line_of(key, text),
                )
            elif "&" not in text:
                continue
            elif _is_escaped(key, text):
                yield page.finding(
                    MARKUP,
                    f"{key} is HTML-escaped, so readers see the tags: {quoted(text)}",
                    "write the tags as they are, `<p>`, with `<` as `\\u003c`",
                    line=script.line_of(key, text),
                )
            elif entity := _entity(key, text):
                yield page.finding(
                    ENTITY,
                    f"{key} holds the HTML entity `{entity}`: {quoted(text)}",
                    "write the character itself",
                    line=script.line_of(key, text),
                )


def _is_escaped(key: str, text: str) -> bool:
    """Whether a text was HTML once. Text about HTML has a tag here and there among its words."""
    if _REAL_TAG.search(text) or len(_ESCAPED_TAG.findall(text)) < _TAGS_OF_A_TEXT:
        return False
    return key == "description" or bool(_BEGINS.match(text) or _ESCAPED_END.search(text))


def _entity(key: str, text: str) -> str:
    if key in NAMES:
        entities = (found.group() for found in _ENTITY.finditer(text))
        return next((each for each in entities if unescaped(each) != each), "")
    return "&amp;" if "&amp;" in text and _ADDRESS.match(text) else ""
