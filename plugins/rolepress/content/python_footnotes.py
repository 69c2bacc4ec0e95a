"""Gives the footnotes of Python-Markdown the form that the other engine gives them.

https://python-markdown.github.io/extensions/footnotes/
"""

from lxml import etree

from rolepress.content.html_tree import Element

_REFERENCES = etree.XPath("descendant::sup[starts-with(@id, 'fnref')][a[@class='footnote-ref']]")
_BACK_LINKS = etree.XPath("descendant::a[@class='footnote-backref']")


def unify_footnotes(body: Element) -> None:
    """Rewrite the references and notes of a text in place."""
    for reference in _REFERENCES(body):
        reference.attrib.clear()
        reference.set("class", "footnote-reference")
        reference[0].set("href", f"#{_label(reference[0].get('href', ''))}")
    for block in list(body.iterfind("div[@class='footnote']")):
        for entry in list(block.iterfind("ol/li")):
            _write_note(body, entry)
        body.remove(block)


def _label(written: str) -> str:
    return written.partition(":")[2]


def _write_note(body: Element, entry: Element) -> None:
    for link in _BACK_LINKS(entry):
        parent = link.getparent()
        parent.remove(link)
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "").rstrip("\xa0")
        else:
            parent.text = (parent.text or "").rstrip("\xa0")
            if parent.tag == "p" and not parent.text and parent is not entry[0]:
                entry.remove(parent)
    entry.tag = "div"
    label = _label(entry.get("id", ""))
    entry.attrib.clear()
    entry.set("class", "footnote-definition")
    entry.set("id", label)
    body.append(entry)
