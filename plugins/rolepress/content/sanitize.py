"""Sanitizes editors' HTML, which is not trusted: whatever is not listed here is dropped."""

import re
from functools import lru_cache
from typing import Any

import nh3

from rolepress.content.git_host_marks import CLASSES
from rolepress.content.html_tree import Element, parse_html, serialize
from rolepress.core.text import NOTE_REFERENCE
from rolepress.core.urls import is_local
from rolepress_base.signs import CONTROL

_TAG_LIST = """
    p br hr h3 h4 h5 h6 strong em b i s u small mark abbr cite q code kbd samp var pre sub sup
    del ins time blockquote ul ol li dl dt dd a img figure figcaption details summary
    table caption thead tbody tfoot tr th td
"""
TAG_NAMES = frozenset(_TAG_LIST.split())
"""The tags that a section may have; others are dropped."""
SECTION_HEADINGS = frozenset({"h1", "h2"})
"""Headings that start a new section; they never stand inside one."""
_OF_REFERENCES = frozenset({"id", "aria-describedby"})
_ATTRIBUTES = {
    "a": {"href", "title", "hreflang", *_OF_REFERENCES},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height", "title"},
    "ol": {"start", "reversed", "type"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "time": {"datetime"},
}
_CLASSES = {**CLASSES, "sup": {NOTE_REFERENCE}}
_WITH_CLASSES = {tag: {*_ATTRIBUTES.get(tag, ()), "class"} for tag in _CLASSES}
_OWN_HTML = re.compile("[<&]")
_ENGINE_TAGS = """
    p h1 h2 h3 h4 h5 h6 ul ol li strong em del code blockquote a
    table thead tbody tr th td
"""
_WRITTEN_BY_ENGINE = frozenset(_ENGINE_TAGS.split())
_ATTRIBUTES_BY_ENGINE = frozenset({"href"})
URL_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def _keep(tag: str, attribute: str, value: str) -> str | None:
    """Allow only pictures of this site, so that pages never load any from elsewhere.

    The only ids are ones of `content.footnotes`, and the only classes of `content.git_host_marks`.
    """
    if tag == "img" and attribute == "src":
        return value if is_local(value) else None
    if attribute == "class":
        return value if value in _CLASSES.get(tag, ()) else None
    if attribute in _OF_REFERENCES:
        return value if value.startswith("_") else None
    return value


@lru_cache(maxsize=1)
def _cleaner() -> Any:  # noqa: ANN401 - nh3 ships no type for it
    return nh3.Cleaner(
        tags={*TAG_NAMES, *SECTION_HEADINGS},
        clean_content_tags={"script", "style", "template", "noscript", "iframe", "svg", "math"},
        attributes={**_ATTRIBUTES, **_WITH_CLASSES},
        attribute_filter=_keep,
        url_schemes=set(URL_SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def clean(written: Element, text: str) -> Element:
    """Sanitize the HTML that an engine made of a text.

    Most texts contain no HTML of their own, and are returned without a round trip through nh3.
    """
    return written if _is_clean(written, text) else parse_html(sanitize(serialize(written)))


def _is_clean(written: Element, text: str) -> bool:
    """Whether the sanitizer would drop nothing. Addresses are checked in `links`."""
    return not _OWN_HTML.search(text) and all(
        element.tag in _WRITTEN_BY_ENGINE and _ATTRIBUTES_BY_ENGINE.issuperset(element.keys())
        for element in written.iterdescendants()
    )


def sanitize(html: str) -> str:
    """HTML with only the tags, attributes, addresses and characters that a text needs."""
    cleaned = str(_cleaner().clean(html)) if "<" in html or "&" in html else html
    # A reference such as `&#7;` has become a control character only now.
    return CONTROL.sub("", cleaned) if CONTROL.search(cleaned) else cleaned
