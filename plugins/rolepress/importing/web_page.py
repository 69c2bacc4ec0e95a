"""Takes the text of a web page out of what stands around it."""

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup, Comment
from bs4.element import Tag
from lxml import etree

from rolepress.markdown.blocks import blocks_in

_AROUND = (
    *("nav", "header", "footer", "aside", "form", "dialog", "button", "select", "iframe"),
    *("[role=navigation]", "[role=banner]", "[role=contentinfo]", "[role=search]", "[role=dialog]"),
    *("[hidden]", "[aria-hidden=true]", "template", "noscript"),
)
_SILENT = ("script", "style", "svg", "link", "meta", "canvas", "object", "embed")
"""What has no words for readers."""
_COOKIES = re.compile(r"cookie|consent|breadcrumb|skip-link|share-|social", re.IGNORECASE)
_TEXTS = ("main", "article", "[role=main]", "[itemprop=description]", "body")


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page."""

    markdown: str
    title: str
    """Of the page's head."""
    left_out: tuple[str, ...]
    """The words of menus, forms and what else stands around the text, each with what it is."""


def read_page(soup: BeautifulSoup) -> PageText:
    """The text of a page as Markdown. The soup is changed."""
    title = soup.title.get_text(" ", strip=True) if soup.title else ""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for silent in soup.select(", ".join(_SILENT)):
        silent.decompose()
    left_out: list[str] = []
    text = next((found for each in _TEXTS if (found := soup.select_one(each))), soup)
    for around in _around(text):
        _take_out(around, left_out)
    if isinstance(text, Tag) and text.name != "body":
        _outside(soup, text, left_out)
    return PageText(_markdown(text), title, tuple(left_out))


def _around(text: Tag) -> list[Tag]:
    found = text.select(", ".join(_AROUND))
    named = [
        each
        for each in text.find_all(True)
        if isinstance(each, Tag)
        and _COOKIES.search(" ".join([*(each.get("class") or ()), str(each.get("id") or "")]))
        and each.name not in {"body", "main", "article", "html"}
    ]
    return [each for each in (*found, *named) if not _holds_title(each)]


def _holds_title(element: Tag) -> bool:
    """Whether an element is the head of the text itself, with its title."""
    return element.name == "header" and element.find("h1") is not None


def _take_out(element: Tag, left_out: list[str]) -> None:
    if element.decomposed or element.parent is None:
        return
    if words := " ".join(element.get_text(" ").split()):
        left_out.append(f"{element.name}: {words}")
    element.decompose()


def _outside(soup: BeautifulSoup, text: Tag, left_out: list[str]) -> None:
    """Note the words outside the text's element, without changing the soup's order."""
    held = {id(each) for each in text.descendants}
    words = [
        " ".join(each.split())
        for each in (soup.body or soup).find_all(string=True)
        if id(each) not in held and each.strip()
    ]
    if words:
        left_out.append(f"around the text: {' · '.join(words)}")


def _markdown(element: Tag) -> str:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    root = etree.fromstring(str(element).encode(), parser)
    return "" if root is None else "\n\n".join(blocks_in(root))
