"""Scripts must be JSON, with nothing around it (RFC 8259; JSON-LD 1.1, section 7).

Search engines silently drop a script that they cannot parse.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rolepress_audit.checks.json_ld.strings import strings_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import TRAILING_COMMA, Script
from rolepress_audit.html.page import JSON_LD_TYPE, Page, script_type
from rolepress_audit.positions.spans import spans

NOT_JSON = Rule("X101", Severity.ERROR, "JSON-LD is strict JSON")
EMPTY = Rule("X102", Severity.ERROR, "A JSON-LD script says something")
WRAPPED = Rule("X103", Severity.ERROR, "Nothing is wrapped around JSON-LD")
ESCAPED = Rule("X104", Severity.ERROR, "JSON-LD is not HTML-escaped")
BROKEN_OUT = Rule("X105", Severity.ERROR, "No text in JSON-LD ends or restarts its script")
TYPE = Rule("X106", Severity.ERROR, "A JSON-LD script has the type application/ld+json")
RULES: tuple[Rule, ...] = (NOT_JSON, EMPTY, WRAPPED, ESCAPED, BROKEN_OUT, TYPE)

_SLIPS = re.compile(r"(?:application|text)/(?:x-)?(?:ld.?json|json.?ld)")
_WRAPPING = re.compile(r"\s*(?://|/\*)?\s*(<!--|<!\[CDATA\[)")
_ESCAPED = re.compile(r"\s*[\[{]\s*(?:&quot;|&#34;|&#x22;|&amp;quot;)", re.IGNORECASE)
_SCRIPT = re.compile(r"<script[\s/>]", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TAG = re.compile(rb"<(/?)script\b", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """Scripts that cannot be read."""
    yield from _check_types(page)
    for number, script in enumerate(page.scripts):
        if (restart := _restart(script.text)) >= 0:
            yield page.finding(
                BROKEN_OUT,
                "the JSON-LD holds `<!--` and then `<script`: browsers read on past its end",
                "write each `<` in a value as `\\u003c`",
                line=script.line_at(restart),
            )
        elif _is_empty(script):
            yield page.finding(
                EMPTY,
                "the JSON-LD script is empty",
                "remove the script, or put the page's facts into it",
                line=script.line,
            )
        elif script.error:
            yield _unreadable(page, script, number)
        elif half := _half_of_a_character(script.data):
            yield page.finding(
                NOT_JSON,
                f"a text in the JSON-LD has `{half}` in it, one half of a character without the"
                " other; readers show a box, or refuse the script",
                "write the whole character, or leave it out; a text was cut in its middle",
                line=_line_of(script, half),
            )


def _restart(text: str) -> int:
    """The offset of a comment in which a script starts, or -1.

    `<script` in a comment makes HTML parsers skip the next `</script>` (HTML Standard, "script data
    double escaped state").
    """
    comments = spans(text, "<!--", "-->")
    return next((start for start, end in comments if _SCRIPT.search(text, start, end)), -1)


def _line_of(script: Script, piece: str) -> int:
    return script.line_at(max(0, script.text.lower().find(piece)))


def _half_of_a_character(data: object) -> str:
    """The first lone surrogate as JSON escapes it, or an empty string (RFC 8259, section 8.2)."""
    found = (_SURROGATE.search(text) for _, text in strings_of(data))
    return next((f"\\u{ord(each[0]):04x}" for each in found if each), "")


def _is_empty(script: Script) -> bool:
    if script.error:
        return not script.text.strip()
    return not script.subjects


def _unreadable(page: Page, script: Script, number: int) -> Finding:
    text = script.text
    if wrapping := _WRAPPING.match(text):
        return page.finding(
            WRAPPED,
            f"the JSON-LD starts with `{wrapping[1]}`, which is not JSON",
            "remove everything outside the outermost braces",
            line=script.line,
        )
    if _ESCAPED.match(text):
        return page.finding(
            ESCAPED,
            "the JSON-LD is HTML-escaped: its quotes are entities, and scripts have no entities",
            "print it without HTML escaping; JSON has its own escapes, such as `\\u003c` for `<`",
            line=script.line,
        )
    if script.error.startswith("Unterminated string") and number in _ending_early(page):
        return page.finding(
            BROKEN_OUT,
            "a text in the JSON-LD holds `</script>`: the script ends there, and the rest is HTML",
            "write each `<` in a value as `\\u003c`",
            line=script.line + text.rstrip().count("\n"),
        )
    return page.finding(
        NOT_JSON,
        f"the JSON-LD cannot be read: {_reason(script)}",
        "correct it, or let a program print the JSON from the facts",
        line=script.error_line,
    )


@lru_cache(maxsize=1)  # each broken script of a page asks
def _ending_early(page: Page) -> frozenset[int]:
    """The JSON-LD scripts that are followed by a second end tag without a start tag."""
    tags = [match[1] for match in _TAG.finditer(page.data)]
    starts = [at for at, slash in enumerate(tags) if not slash]
    scripts = [
        at
        for at, tag in zip(starts, page.tags.get("script", ()), strict=False)
        if script_type(tag) == JSON_LD_TYPE
    ]
    ends = [tags[at + 1 : at + 3] == [b"/", b"/"] for at in scripts]
    return frozenset(number for number, is_early in enumerate(ends) if is_early)


_REASONS = {
    "Expecting property name enclosed in double quotes": "a name in double quotes was expected; "
    "JSON has no comments",
    TRAILING_COMMA: "there is a comma after the last item",
    "Expecting ',' delimiter": "a comma is missing, or a quote in a text is not escaped",
    "Expecting value": "a value was expected; JSON has no comments",
    "Expecting ':' delimiter": "a colon is missing after a name",
    "Invalid control character": "a string has a line break or tab; write it as `\\n` or `\\t`",
    "Invalid \\": "JSON does not have this escape; an apostrophe needs none",
    "Unterminated string": "a text has no end quote",
    "Extra data": "something follows the outermost object, such as a semicolon or a second object",
}


def _reason(script: Script) -> str:
    for start, reason in _REASONS.items():
        if script.error.startswith(start):
            return reason
    return script.error


def _check_types(page: Page) -> Iterator[Finding]:
    for tag in page.tags.get("script", ()):
        name = script_type(tag)
        if name != JSON_LD_TYPE and _SLIPS.fullmatch(name):
            yield page.finding(
                TYPE,
                f"no reader knows a script of the type `{name}`",
                f'write `type="{JSON_LD_TYPE}"`',
                near=tag,
            )
