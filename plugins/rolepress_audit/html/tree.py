"""A page's tree of elements, from any bytes, and never deeper than browsers make it.

Browsers nest at most 512 elements (Chromium's `kMaximumHTMLParserDOMTreeDepth`). A deeper element
becomes a sibling of its parent. Parser and checks look at all ancestors of a place, so a deeper
tree would cost time that grows with the square of its depth.
"""

import warnings
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup
from bs4.builder._lxml import LXMLTreeBuilder

from rolepress_audit.html.encodings import UTF_8
from rolepress_audit.html.source import tags_in, tokens_in

DEPTH_MAX = 512
TAGS_MAX = 300_000
"""The most tags of a page, comments included. An element takes a kilobyte of memory or more."""
_PIECE_BYTES = 1 << 14

_WITHOUT_END = """
    area base br col embed hr img input link meta param source track wbr
    body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr
"""
_UNCOUNTED = frozenset(name.encode() for name in _WITHOUT_END.split())
"""Elements without content, and elements that end where the next of their kind begins. They are
nested only with other elements between them."""


class _TooDeepError(Exception):
    """Raised by the first element that stands too deep."""


def read_tree(data: bytes) -> tuple[BeautifulSoup, str]:
    """The tree of a page in UTF-8, and how the page exceeds our limits, or an empty string."""
    more = ""
    tokens = tokens_in(data) if data.count(b"<") > TAGS_MAX else iter(())
    if first_left_out := next(islice(tokens, TAGS_MAX, None), None):
        data = data[: first_left_out.start]
        more = f"has more than {TAGS_MAX:,} tags; what follows is not read"
    try:
        return _parsed(data, _Builder()), more
    except _TooDeepError:
        soup = _parsed(b"".join(_flattened(data)), _FlatteningBuilder())
        too_deep = f"has more than {DEPTH_MAX} elements in each other; browsers go no deeper"
        return soup, more or too_deep


def _parsed(data: bytes, builder: LXMLTreeBuilder) -> BeautifulSoup:
    with warnings.catch_warnings():  # about plain text and XHTML, which are fine
        warnings.simplefilter("ignore")
        return BeautifulSoup(data, builder=builder, from_encoding=UTF_8)


class _Builder(LXMLTreeBuilder):
    """A builder that stops at the first element that is nested too deep."""

    def feed(self, markup: str | bytes) -> None:
        """Parse a page piece by piece. An exception only surfaces at the end of a piece."""
        self.parser = self.parser_for(UTF_8)
        for at in range(0, max(1, len(markup)), _PIECE_BYTES):
            self.parser.feed(markup[at : at + _PIECE_BYTES])
        self.parser.close()

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes], *_: object) -> None:
        super().start(tag, attrib)
        if self._is_too_deep():
            raise _TooDeepError

    def _is_too_deep(self) -> bool:
        return self.soup is not None and len(self.soup.tagStack) > DEPTH_MAX


class _FlatteningBuilder(_Builder):
    """A builder that closes elements at once if they are nested too deep.

    Their content follows them then.
    """

    def __init__(self) -> None:
        super().__init__()
        self._closed = 0
        """Elements that the parser still has open. The parser closes the last one first."""

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes], *_: object) -> None:
        LXMLTreeBuilder.start(self, tag, attrib)
        if self._is_too_deep():
            super().end(tag)
            self._closed += 1

    def end(self, tag: str | bytes) -> None:
        if self._closed:
            self._closed -= 1
        else:
            super().end(tag)


def _flattened(data: bytes) -> Iterator[bytes]:
    """A page's source, with an end tag after each tag that is nested too deep.

    For each end tag that closes nothing, the parser looks through all open elements. So they must
    not become too many.
    """
    open_tags: list[bytes] = []
    counted: Counter[bytes] = Counter()
    closed: Counter[bytes] = Counter()
    at = 0
    for token in tags_in(data):
        name = token.name
        if name in _UNCOUNTED:
            continue
        if not token.is_end:
            counted[name] += 1
            open_tags.append(name)
            if len(open_tags) > DEPTH_MAX:
                open_tags.pop()
                counted[name] -= 1
                closed[name] += 1
                yield data[at : token.end] + b"</" + name + b">"
                at = token.end
        elif closed[name]:
            closed[name] -= 1
            yield data[at : token.start]
            at = token.end
        elif counted[name]:
            while (last := open_tags.pop()) != name:
                counted[last] -= 1
            counted[name] -= 1
    yield data[at:]
