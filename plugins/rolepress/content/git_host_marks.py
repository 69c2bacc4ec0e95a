"""Turns boxes to tick, alerts and aligned cells into HTML without forms and styles.

A box becomes a character, because a form control without a label says nothing to a screen reader.
An alert becomes a quote that starts with its name, in English: `pages.alert_names` translates it.
"""

import re

from lxml import etree

from rolepress.content.html_tree import Element

TASK = "task"
"""The class of an entry that starts with a box."""
OPEN_BOX, TICKED_BOX = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH CHECK}"
ALERT = "alert"
ALERT_TITLE = "alert__title"
ALIGNED = "cell--"
_ALERTS = {
    f"markdown-alert-{name.lower()}": name
    for name in ("Note", "Tip", "Important", "Warning", "Caution")
}
"""The name of each kind of alert, by the class that the engine gives its quote."""
_ALIGNMENT = re.compile(r"text-align: *(left|center|right);?")
_ALIGNED = {f"{ALIGNED}{side}" for side in ("left", "center", "right")}
CLASSES = {
    "li": {TASK},
    "blockquote": {f"{ALERT} {ALERT}--{name.lower()}" for name in _ALERTS.values()},
    "p": {ALERT_TITLE},
    "th": _ALIGNED,
    "td": _ALIGNED,
}
"""The values of `class` that elements of a text may have because of what is written here."""


def write_git_host_marks(body: Element) -> None:
    """Replace the boxes, alerts and alignments of an engine's HTML in place."""
    for box in list(body.iter("input")):
        parent = box.getparent()
        if box.get("type") == "checkbox" and parent is not None:
            _write_box(box, parent)
    for quote in list(body.iter("blockquote")):
        if name := _ALERTS.get(quote.get("class", "")):
            _write_alert(quote, name)
    for cell in body.iter("th", "td"):
        if found := _ALIGNMENT.fullmatch(cell.attrib.pop("style", "")):
            cell.set("class", f"{ALIGNED}{found[1]}")


def without_box(words: str) -> str:
    """The words of an entry of a list without the box before them."""
    return words.lstrip().removeprefix(OPEN_BOX).removeprefix(TICKED_BOX).lstrip()


def _write_box(box: Element, parent: Element) -> None:
    sign = OPEN_BOX if box.get("checked") is None else TICKED_BOX
    words = f"{sign} {(box.tail or '').lstrip()}"
    before = box.getprevious()
    parent.remove(box)
    if before is None:
        parent.text = f"{(parent.text or '').strip()}{words}"
    else:
        before.tail = f"{before.tail or ''}{words}"
    entry = next((each for each in (parent, *parent.iterancestors()) if each.tag == "li"), None)
    if entry is not None:
        entry.set("class", TASK)


def _write_alert(quote: Element, name: str) -> None:
    quote.set("class", f"{ALERT} {ALERT}--{name.lower()}")
    title = etree.Element("p", {"class": ALERT_TITLE})
    etree.SubElement(title, "strong").text = name
    title.tail = quote.text
    quote.text = None
    quote.insert(0, title)
