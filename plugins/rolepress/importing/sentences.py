"""Splits a paragraph into sentences, without losing a character."""

import re

_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+(?=['\"“\u2018«(\[¿¡]*[^\W\d_a-zà-öø-ÿ])")
"""The end of a sentence, before a capital letter."""
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|no|nr|dr|mr|mrs|ms|st|ca|bzw|z\. ?b|u\. ?a|d\. ?h|inkl|"
    r"p\. ?ex|c\.-à-d|env|ej|p\. ?ej|aprox|sr|sra|ex|ecc|bijv|o\.a|jan|feb|sept?|oct|nov|dec)"
    r"|\b[^\W\d_])\.\s+$",
    re.IGNORECASE,
)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, with the space that follows each. Joined, they are the text."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if not _NO_END.search(text[max(start, end.start() - 12) : end.end()]):
            found.append(text[start : end.end()])
            start = end.end()
    return [*found, text[start:]] if text[start:] else found
