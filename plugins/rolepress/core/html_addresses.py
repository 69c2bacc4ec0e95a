"""Addresses in HTML: the one place that finds them, and changes them for where the HTML goes.

HTML is read as a tree and written again; nothing here looks for addresses in its text.
"""

from collections.abc import Callable

from lxml import etree

from rolepress.core.urls import href, resolved

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

ADDRESSES = ("href", "src", "cite", "poster", "longdesc", "data", "action", "formaction")
"""Attributes that hold one address (HTML, index of attributes, "valid URL")."""
SETS = ("srcset", "imagesrcset")
"""Attributes that hold several, each with a description behind it (HTML, `srcset`)."""
_OF_ITS_PAGE = frozenset({"id", "class", "style"})
"""Attributes that only a page's own styles, scripts and links know; so is all of `data-*`."""


def parse_fragment(html: str) -> Element:
    """The `body` that holds a piece of sanitized HTML."""
    parser = etree.HTMLParser(huge_tree=True)
    (body,) = etree.fromstring(f"<html><body>{html}", parser).iter("body")
    return body


def fragment_html(body: Element) -> str:
    """What stands inside a `body`, as HTML."""
    html: str = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    return html.removeprefix("<body>").removesuffix("</body>")


def change_addresses(tree: Element, change: Callable[[str], str]) -> None:
    """Replace each address of a tree with what `change` makes of it, in place."""
    for element in tree.iter(etree.Element):
        for name in ADDRESSES:
            if (address := element.get(name)) is not None:
                element.set(name, change(address))
        for name in SETS:
            if (addresses := element.get(name)) is not None:
                element.set(name, ", ".join(_changed(addresses, change)))


def _changed(addresses: str, change: Callable[[str], str]) -> list[str]:
    pairs = [each.split(maxsplit=1) for each in addresses.split(",") if each.strip()]
    return [" ".join([change(address), *rest]) for address, *rest in pairs]


def with_addresses(html: str, change: Callable[[str], str]) -> str:
    """HTML in which each address is replaced with what `change` makes of it."""
    if not _may_have_attributes(html):
        return html
    body = parse_fragment(html)
    change_addresses(body, change)
    return fragment_html(body)


def for_another_page(html: str, url: str) -> str:
    """HTML of the page at the site path `url`, for another page of the same site.

    Links to places on the page lead to that page. All others are site paths already.
    """
    return with_addresses(html, lambda to: f"{url}{to}" if to.startswith("#") else to)


def exported_html(html: str, page: str, base: str) -> str:
    """HTML of the page at the absolute address `page`, for readers elsewhere.

    Its site paths start below `base`. The result has absolute addresses, and no attribute that
    means something on its page alone.
    """
    if not _may_have_attributes(html):
        return html
    body = parse_fragment(html)
    change_addresses(body, lambda address: resolved(href(base, address), page))
    for element in body.iter(etree.Element):
        for name in element.keys():  # noqa: SIM118 - of an element, which is no dictionary
            if name in _OF_ITS_PAGE or name.startswith("data-"):
                del element.attrib[name]
    return fragment_html(body)


def _may_have_attributes(html: str) -> bool:
    """Whether a piece of HTML must be parsed: most pieces are words and tags alone."""
    return "<" in html and "=" in html
