"""HTML that stands in a text as it was written: what it links to, before it is sanitised."""

from collections.abc import Iterable
from html.parser import HTMLParser

_ADDRESSES = {"a": "href", "img": "src"}


class RawHtml(HTMLParser):
    """Collects what links and pictures lead to, and which tags there are."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[tuple[str, str]] = []
        """The tag, `a` or `img`, and the address."""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag's name, and the address of a link or picture."""
        self.tags.add(tag)
        name = _ADDRESSES.get(tag)
        self.addresses += [(tag, (value or "").strip()) for key, value in attrs if key == name]

    def parse_html_declaration(self, i: int) -> int:
        """Pass over `<!...`: nothing in it is kept, and the base class raises at some of it."""
        end = self.rawdata.find(">", i)
        return len(self.rawdata) if end < 0 else end + 1


def read_raw_html(pieces: Iterable[str]) -> RawHtml:
    """Read pieces of HTML."""
    found = RawHtml()
    for piece in pieces:
        if "<" in piece:
            found.feed(piece)
    return found
