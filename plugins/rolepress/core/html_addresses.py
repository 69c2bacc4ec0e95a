"""Finds and changes the addresses in HTML. No other module does that.

HTML is parsed into a tree and written again; its text is never searched for addresses.
"""

from collections.abc import Callable

from lxml import etree

from rolepress.core.urls import href, resolved

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

ADDRESSES = ("href", "src", "cite", "poster", "longdesc", "data", "action", "formaction")
"""Attributes that hold one address (HTML, index of attributes, "valid URL")."""
SETS = ("srcset", "imagesrcset")
"""Attributes that hold several addresses, each followed by a descriptor (HTML, `srcset`)."""
_OF_ITS_PAGE = frozenset({"id", "class", "style"})
"""Attributes that only the page's own styles, scripts and links use, as they do all `data-*`."""


def parse_fragment(html: str) -> Element:
    """Parse a piece of sanitized HTML. Returns the `body` that holds it."""
    parser = etree.HTMLParser(huge_tree=True)
    (body,) = etree.fromstring(f"<html><body>{html}", parser).iter("body")
    return body


def fragment_html(body: Element) -> str:
    """Write the content of a `body` as HTML."""
    html: str = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    return html.removeprefix("<body>").removesuffix("</body>")


def change_addresses(tree: Element, change: Callable[[str], str]) -> None:
    """Apply `change` to each address of a tree, in place."""
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
    """Return HTML in which `change` was applied to each address."""
    if not _may_have_attributes(html):
        return html
    body = parse_fragment(html)
    change_addresses(body, change)
    return fragment_html(body)


def for_another_page(html: str, url: str) -> str:
    """Adapt HTML of the page at the site path `url` to another page of the same site.

    Links to fragments get the page's address. All other links are already site paths.
    """
    return with_addresses(html, lambda to: f"{url}{to}" if to.startswith("#") else to)


def exported_html(html: str, page: str, base: str) -> str:
    """Adapt HTML of the page at the absolute address `page` to readers outside of the site.

    The site is served below `base`. The result has absolute addresses, and no attributes that only
    the page itself uses.
    """
    if not _may_have_attributes(html):
        return html
    body = parse_fragment(html)
    change_addresses(body, lambda address: resolved(href(base, address), page))
    for element in body.iter(etree.Element):
        for name in element.keys():  # noqa: SIM118 - an element is not a dictionary
            if name in _OF_ITS_PAGE or name.startswith("data-"):
                del element.attrib[name]
    return fragment_html(body)


def _may_have_attributes(html: str) -> bool:
    """Whether a piece of HTML must be parsed: most have only words and plain tags."""
    return "<" in html and "=" in html
