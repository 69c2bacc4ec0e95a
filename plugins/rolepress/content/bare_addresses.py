"""Turns web and email addresses that are typed without markup into links, as Git hosts do.

GitHub Flavored Markdown, "Autolinks (extension)": https://github.github.com/gfm/#autolinks-extension-
"""

import re
from collections.abc import Iterator

from lxml import etree

from rolepress.content.html_tree import PLAIN_TEXTS, Element
from rolepress.core.urls import is_web_address

_SIGNS = ("://", "www.", "@")
"""A text without any of these has no address to link."""
_ADDRESS = re.compile(
    r"(?P<web>(?:(?<![^\W_])https?://|(?<![^\s*_~(])www\.)[\w-]++(?:\.[\w-]++)*+[^\s<]*+)"
    r"|(?<![\w.+/@-])(?P<email>[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++(?<!-)(?!_))",
    re.IGNORECASE,
)
_END = "?!.,:;*_~'\"]"
"""Characters that, after an address, belong to the sentence and not to the address."""


def link_bare_addresses(body: Element, text: str) -> None:
    """Turn the addresses in a body into links. `text` is the source of the body."""
    if not any(sign in text for sign in _SIGNS):
        return
    for found in PLAIN_TEXTS(body):
        parts = list(_parts(str(found)))
        if len(parts) > 1:
            _replace(found, parts)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Split a text into pairs of words and link target; the target of plain words is empty."""
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
    """Strip punctuation after an address. A closing bracket stays if the address opened it."""
    surplus = words.count(")") - words.count("(")
    end = len(words)
    while end and (words[end - 1] in _END or (words[end - 1] == ")" and surplus > 0)):
        end -= 1
        surplus -= words[end] == ")"
    return words[:end]


def _with_scheme(words: str) -> str:
    return words if "://" in words else f"https://{words}"


def _replace(found: etree._ElementUnicodeResult, parts: list[tuple[str, str]]) -> None:
    """Replace a text of the tree with words and links."""
    beside = found.getparent()
    parent = beside.getparent() if beside is not None and found.is_tail else beside
    if beside is None or parent is None:
        return
    if found.is_tail:
        beside.tail, at = parts[0][0], parent.index(beside) + 1
    else:
        beside.text, at = parts[0][0], 0
    links: list[etree._Element] = []
    for (words, target), (behind, _) in zip(parts[1::2], parts[2::2], strict=True):
        link = etree.Element("a", href=target)
        link.text, link.tail = words, behind
        links.append(link)
    parent[at:at] = links  # together, because each insertion alone would count all siblings
