"""Addresses that stand in a text without any mark become links, as on Git hosts.

GitHub Flavored Markdown, "Autolinks (extension)": https://github.github.com/gfm/#autolinks-extension-
"""

import re
from collections.abc import Iterator

from lxml import etree

from rolepress.content.html_tree import PLAIN_TEXTS, Element
from rolepress.core.urls import is_web_address

_SIGNS = ("://", "www.", "@")
"""A text without any of these has no such address."""
_ADDRESS = re.compile(
    r"(?<![^\s*_~(])(?P<web>(?:https?://|www\.)[\w-]++(?:\.[\w-]++)*+[^\s<]*+)"
    r"|(?<![\w.+/@-])(?P<email>[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++)",
    re.IGNORECASE,
)
_END = "?!.,:;*_~'\""
"""What behind an address belongs to the sentence."""


def link_bare_addresses(body: Element, text: str) -> None:
    """Make links of the addresses in a body, whose source is `text`."""
    if not any(sign in text for sign in _SIGNS):
        return
    for found in PLAIN_TEXTS(body):
        parts = list(_parts(str(found)))
        if len(parts) > 1:
            _replace(found, parts)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """A text in parts, each with the address that it is, if it is one."""
    at = 0
    for match in _ADDRESS.finditer(text):
        words = _without_end(match[0])
        target = f"mailto:{words}" if match["email"] else _with_scheme(words)
        if match["email"] or is_web_address(target):
            yield text[at : match.start()], ""
            yield words, target
            at = match.start() + len(words)
    yield text[at:], ""


def _without_end(words: str) -> str:
    """An address without the signs behind it: a bracket is part of it if it was opened there."""
    surplus = words.count(")") - words.count("(")
    end = len(words)
    while end and (words[end - 1] in _END or (words[end - 1] == ")" and surplus > 0)):
        end -= 1
        surplus -= words[end] == ")"
    return words[:end]


def _with_scheme(words: str) -> str:
    return words if "://" in words else f"https://{words}"


def _replace(found: etree._ElementUnicodeResult, parts: list[tuple[str, str]]) -> None:
    """Put words and links in place of a text of the tree."""
    beside = found.getparent()
    parent = beside.getparent() if beside is not None and found.is_tail else beside
    if beside is None or parent is None:
        return
    if found.is_tail:
        beside.tail, at = parts[0][0], parent.index(beside) + 1
    else:
        beside.text, at = parts[0][0], 0
    for number, ((words, target), (behind, _)) in enumerate(
        zip(parts[1::2], parts[2::2], strict=True)
    ):
        link = etree.Element("a", href=target)
        link.text, link.tail = words, behind
        parent.insert(at + number, link)
