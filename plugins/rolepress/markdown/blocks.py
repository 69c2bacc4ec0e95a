"""The blocks of a page: headings, paragraphs, quotes, code (CommonMark 0.31, sections 4 and 5)."""

from collections.abc import Iterator

from rolepress.markdown.inline import Piece, join_pieces, lines_of, pieces_of
from rolepress.markdown.lists import Blocks, bullet_list, indented, numbered_list
from rolepress.markdown.names import Element, is_block, is_skipped
from rolepress.markdown.tables import table
from rolepress.markdown.words import at_line_start, longest_run, one_space

RULE = "___"  # after a list marker, `---` and `***` mean something else
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
FENCE_MIN = 3


def blocks_in(element: Element, before: str = "") -> list[str]:
    """The blocks inside an element.

    `before` is the block before the element, if any. Two lists in a row need different markers, or
    they would be read as one.
    """
    blocks: list[str] = []
    loose = [Piece(one_space(element.text or ""))]
    for child in element:
        if not is_skipped(child) and is_block(child):
            blocks += _paragraph(loose)
            blocks += _block(child, blocks[-1] if blocks else before)
            loose = []
        elif not is_skipped(child):
            loose += pieces_of(child)
        loose.append(Piece(one_space(child.tail or "")))
    return [*blocks, *_paragraph(loose)]


def _paragraph(pieces: list[Piece]) -> Iterator[str]:
    if lines := join_pieces(pieces):
        yield _in_lines(lines)


def _in_lines(lines: list[str]) -> str:
    """The lines of one paragraph, joined by hard line breaks."""
    return "\\\n".join(map(at_line_start, lines))


def _block(element: Element, before: str) -> Iterator[str]:
    tag = str(element.tag)
    if tag in HEADINGS:
        if lines := lines_of(element):
            yield f"{HEADINGS[tag]} {' '.join(lines)}"
    elif tag in {"ul", "ol", "dl"}:
        yield from _list(element, before)
    elif tag == "blockquote":
        if blocks := blocks_in(element):
            yield indented("\n\n".join(blocks), "> ", "> ")
    elif tag == "pre":
        yield from _code(element)
    elif tag == "table":
        captions = (c for c in element.iterchildren("caption") if not is_skipped(c))
        yield from (block for caption in captions for block in blocks_in(caption))
        yield from table(element)
    elif tag == "hr":
        yield RULE
    else:
        yield from blocks_in(element, before)


def _list(element: Element, before: str) -> Iterator[str]:
    if element.tag == "ol":
        yield from numbered_list(_entries(element), before, element.get("start", ""))
    else:
        entries = _terms(element) if element.tag == "dl" else _entries(element)
        yield from bullet_list(entries, before)


def _code(element: Element) -> Iterator[str]:
    text = "".join(str(part) for part in element.itertext()).strip("\n")
    if text.strip():
        fence = "`" * max(FENCE_MIN, longest_run(text) + 1)
        yield f"{fence}\n{text}\n{fence}"


def _entries(element: Element) -> Iterator[Blocks]:
    """The blocks of each entry of a list."""
    for child in element:
        if not is_skipped(child):
            yield blocks_in(child)


def _terms(element: Element) -> Iterator[Blocks]:
    """The terms of a description list, each with its descriptions."""
    line: list[str] = []
    below: Blocks = []
    for node in element.iter("dt", "dd"):
        if next(node.iterancestors("dl")) is not element or is_skipped(node):
            continue
        if node.tag == "dt":
            yield [*_joined(line), *below]
            line, below = [_term(" ".join(lines_of(node)))], []
        elif line and not below and not any(is_block(child) for child in node):
            line.append(_in_lines(lines_of(node)))
        else:
            below += blocks_in(node)
    yield [*_joined(line), *below]


def _joined(words: list[str]) -> Iterator[str]:
    """A term and a short description in one line."""
    if words:
        yield " ".join(filter(None, words))


def _term(words: str) -> str:
    """A term, in bold if possible, with a colon if it needs one."""
    named = f"{words}:" if words[-1:].isalnum() else words
    return f"**{named}**" if named and named[:1].isalnum() and "*" not in named else named
