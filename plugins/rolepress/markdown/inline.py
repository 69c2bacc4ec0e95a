"""Inlines of a block: words, emphasis, code, links, pictures (CommonMark 0.31, section 6).

In some places, such as the middle of a quoted word, Markdown's emphasis is not recognized. The HTML
element is written there instead, which Markdown allows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from rolepress.markdown.names import Element, has_own_line, is_block, is_skipped
from rolepress.markdown.words import code_span, destination, escaped, one_space

BREAK = "\n"
"""A hard line break."""
_EMPHASIS = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
_DELIMITERS = {"strong": "**", "em": "*"}
_CODE = frozenset({"code", "kbd", "samp", "pre"})
_KEPT = {"sub": "sub", "sup": "sup", "del": "del", "s": "del", "ins": "ins"}
"""Elements that change the meaning of words, with the element that is written for each."""
_ELEMENTS = {**_EMPHASIS, **_KEPT, **dict.fromkeys(_CODE - {"pre"}, "code")}
"""The element that is written around content that is more than plain words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, or markup between words."""

    text: str
    kind: str = "words"
    """`words`, `code`, `strong` or `em`, all of them not yet escaped, or `mark` for markup."""


def lines_of(element: Element) -> list[str]:
    """The lines inside an element."""
    return join_pieces(pieces_in(element))


def join_pieces(pieces: Iterable[Piece]) -> list[str]:
    """Pieces as lines of Markdown, without empty lines."""
    merged = _merged(pieces)
    neighbors = zip([None, *merged], merged, [*merged[1:], None], strict=False)
    text = "".join(_written(before, piece, after) for before, piece, after in neighbors)
    return [line.strip(" ") for line in text.split(BREAK) if line.strip(" ")]


def pieces_in(element: Element) -> Iterator[Piece]:
    """The pieces inside an element. Blocks in it get lines of their own."""
    yield Piece(one_space(element.text or ""))
    for child in element:
        if not is_skipped(child):
            yield from pieces_of(child)
        yield Piece(one_space(child.tail or ""))


def pieces_of(element: Element) -> Iterator[Piece]:
    """The pieces of an element itself."""
    tag = str(element.tag)
    text = one_space("".join(element.itertext()))
    if tag == "br":
        yield Piece(BREAK, "mark")
    elif tag == "img":
        yield from _picture(element)
    elif tag in _CODE and not len(element) and text.strip():
        yield Piece(text, "code")
    elif tag == "a" and element.get("href") and not any(element.iterancestors("a")):
        yield from _around("[", f"]({destination(element.get('href', ''))})", element)
    elif tag in _EMPHASIS and not len(element) and text.strip():
        yield Piece(text, _EMPHASIS[tag])
    elif name := _ELEMENTS.get(tag):
        yield from _around(f"<{name}>", f"</{name}>", element)
    else:
        apart = is_block(element) or has_own_line(element)
        yield from [Piece(BREAK, "mark")] * apart
        yield from pieces_in(element)
        yield from [Piece(BREAK, "mark")] * is_block(element)


def _around(start: str, end: str, element: Element) -> Iterator[Piece]:
    """Markup around the content of an element, but not around white space at its ends."""
    inside = list(pieces_in(element))
    full = [number for number, piece in enumerate(inside) if piece.text.strip()]
    if not full:
        yield from inside
        return
    first, behind = full[0], full[-1] + 1
    yield from (*inside[:first], Piece(start, "mark"))
    yield from (*inside[first:behind], Piece(end, "mark"), *inside[behind:])


def _picture(element: Element) -> Iterator[Piece]:
    words = escaped(one_space(element.get("alt") or "").strip())
    if source := element.get("src"):
        yield Piece(f"![{words}]({destination(source)})", "mark")


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Join runs of words, since `&` and `lt;` have a meaning only together."""
    merged: list[Piece] = []
    shown = (piece for piece in pieces if piece.text)
    for is_words, run in groupby(shown, lambda piece: piece.kind == "words"):
        if is_words:
            merged.append(Piece(one_space("".join(piece.text for piece in run))))
        else:
            merged += run
    return merged


def _written(before: Piece | None, piece: Piece, after: Piece | None) -> str:
    """A piece as Markdown, given its neighbors. Delimiters that touch would be read as one."""
    if piece.kind == "mark":
        return piece.text
    if piece.kind == "words":
        words = escaped(piece.text)
        is_before_link = words.endswith("!") and after is not None and after.kind == "mark"
        return f"{words[:-1]}\\!" if is_before_link else words
    if piece.kind == "code":
        touches = before is not None and (before.kind == "code" or before.text.endswith("`"))
        if touches or ("|" in piece.text and "\\" in piece.text):  # tables read both
            return f"<code>{escaped(piece.text)}</code>"
        return code_span(piece.text)
    delimiter = _DELIMITERS[piece.kind]
    if _can_be_delimited(before, piece, after):
        return f"{delimiter}{escaped(piece.text)}{delimiter}"
    return f"<{piece.kind}>{escaped(piece.text)}</{piece.kind}>"


def _can_be_delimited(before: Piece | None, piece: Piece, after: Piece | None) -> bool:
    """Whether every reader recognizes delimiters here, which depends on the characters beside them.

    The delimiters of two pieces in a row would be read as one.
    """
    if any(other and other.kind in _DELIMITERS for other in (before, after)):
        return False
    first, last = piece.text[0], piece.text[-1]
    opens = before is None or before.text[-1].isspace()
    closes = after is None or after.text[0].isspace()
    return (first.isalnum() or (opens and not first.isspace())) and (
        last.isalnum() or (closes and not last.isspace())
    )
