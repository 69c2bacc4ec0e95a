"""HTML as plain text: hyphens before entries of lists, and empty lines between blocks."""

from collections.abc import Iterator

from rolepress.markdown.lists import bullet_list, indented, numbered_list
from rolepress.markdown.names import Element, is_block, is_skipped
from rolepress.markdown.words import one_space

CELLS = " | "


def text_blocks(element: Element) -> list[str]:
    """The blocks inside an element."""
    blocks: list[str] = []
    loose = one_space(element.text or "")
    for child in element:
        if not is_skipped(child) and is_block(child):
            blocks += [*_paragraph(loose), *_block(child)]
            loose = ""
        elif not is_skipped(child):
            loose += _words(child)
        loose += one_space(child.tail or "")
    return [*blocks, *_paragraph(loose)]


def _paragraph(words: str) -> Iterator[str]:
    lines = [one_space(line).strip(" ") for line in words.split("\n")]
    if any(lines):
        yield "\n".join(filter(None, lines))


def _block(element: Element) -> Iterator[str]:
    tag = str(element.tag)
    if tag == "ul":
        yield from bullet_list((text_blocks(e) for e in element.iterchildren("li")), "")
    elif tag == "ol":
        entries = (text_blocks(e) for e in element.iterchildren("li"))
        yield from numbered_list(entries, "", element.get("start", ""))
    elif tag == "blockquote":
        yield indented("\n\n".join(text_blocks(element)), "> ", "> ")
    elif tag == "pre":
        yield "".join(str(part) for part in element.itertext()).strip("\n")
    elif tag == "table":
        yield from (block for each in element.iter("caption") for block in text_blocks(each))
        rows = (map(_cell, row.iterchildren("td", "th")) for row in element.iter("tr"))
        yield "\n".join(CELLS.join(row) for row in rows)
    else:
        yield from text_blocks(element)


def _cell(element: Element) -> str:
    """A cell on one line."""
    return one_space(" ".join(text_blocks(element)))


def _words(element: Element) -> str:
    """The words of an inline element. The address of a link or a picture follows its words."""
    if element.tag == "br":
        return "\n"
    words = one_space(element.text or element.get("alt") or "")
    for child in element:
        words += "" if is_skipped(child) else _words(child)
        words += one_space(child.tail or "")
    address = element.get("href" if element.tag == "a" else "src")
    return f"{words} ({address})" if address and words.strip() else words
