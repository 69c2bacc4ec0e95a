"""W02: placeholders that nobody has filled in, outside of texts to copy."""

import re
from collections.abc import Iterator

from rolepress.content.findings.phrases import plain, words_of
from rolepress.content.findings.text import WrittenText
from rolepress.core.problems import Problem, Rule
from rolepress.recognition.lists import PhraseKind

_SIGNS = ("{{", "XX", "orem ipsum", "TODO", "TBD", "TBA", "FIXME", "$ ", "$-", "$–", "____")
_ALONE = ("undefined", "null", "NaN", "[object Object]")
"""A text without any of these has only placeholders in brackets."""
_CERTAIN = re.compile(
    r"\{\{[^{}\n.|%<>]{1,60}\}\}"
    r"|\b[Ll]orem ipsum\b"
    r"|(?<![\w.])(?:TODO|FIXME|TBD|TBA|XXX+)(?![\w.])"
    r"|(?<!\w)[$€£]?\s?X{2,3}[.,]X{3}(?!\w)"
    r"|\$\s*[-–]\s*\$(?![\w.])"
    r"|(?<![\w_])_{4,}(?![\w_])"
    r"|^(?:undefined|null|NaN|\[object Object\])$",
    re.MULTILINE,
)
_BRACKETS = re.compile(r"\[[^\[\]\n^(]{2,60}\](?![(\[:])")
_NOT_BEFORE = ("!", "]", "\\")
_DEFINED = re.compile(r"^ {0,3}\[(?P<words>[^\]\n]+)\]:", re.MULTILINE)
_FIX = "write what it stands for; in a text to copy, put it under `## Job description`"


def find(text: WrittenText) -> Iterator[Problem]:
    """Yield a problem for each placeholder."""
    body = text.source.body
    is_likely = any(sign in body for sign in _SIGNS) or any(word in body for word in _ALONE)
    for words, span in text.find(_CERTAIN) if is_likely else ():
        if not text.is_sample(span.line):
            message = f"`{words}` is a placeholder that nobody has filled in"
            yield text.source.problem(Rule.PLACEHOLDER_LEFT, message, _FIX, span)
    for words, span in text.find(_BRACKETS) if "[" in body else ():
        inner = plain(words[1:-1])
        before = text.source.lines[span.line - 1][: span.column - 1]
        if before.endswith(_NOT_BEFORE) or not _waits(inner) or inner in _defined(body):
            continue
        if not text.is_sample(span.line):
            message = f"`{words}` is a placeholder that nobody has filled in"
            yield text.source.problem(Rule.PLACEHOLDER_LEFT, message, _FIX, span)


def _defined(body: str) -> set[str]:
    """The names of links whose addresses stand below the text."""
    return {plain(found["words"]) for found in _DEFINED.finditer(body)}


def _waits(words: str) -> bool:
    """Whether words in brackets wait for other words."""
    starts = words_of(PhraseKind.FILL_IN)
    asks = any(words.startswith(f"{start} ") for start in starts)
    return asks or words in words_of(PhraseKind.PLACEHOLDERS)
