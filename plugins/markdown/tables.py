"""Tables (GitHub Flavored Markdown 0.29, section 4.10): rows of one line each, the first a head."""

from collections.abc import Iterator

from plugins.markdown.inline import lines_of
from plugins.markdown.names import Element, is_skipped

COLUMNS_MAX = 100
"""The most columns that one cell may take."""


def table(element: Element) -> Iterator[str]:
    """The rows of a table. Cells over several columns leave empty ones behind them."""
    found = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    rows = [(row, list(_cells(row))) for row in found]
    width = max((len(cells) for _, cells in rows), default=0)
    if not any(any(cells) for _, cells in rows):
        return
    lines = [_line(cells, width) for _, cells in rows]
    if not _is_head(rows[0][0]):
        lines.insert(0, _line([], width))
    lines.insert(1, _line(["---"] * width, width))
    yield "\n".join(lines)


def _is_head(row: Element) -> bool:
    parent = row.getparent()
    in_head = parent is not None and parent.tag == "thead"
    return in_head or all(cell.tag == "th" for cell in row)


def _cells(row: Element) -> Iterator[str]:
    for cell in row.iterchildren("td", "th"):
        if is_skipped(cell):
            continue
        yield "<br>".join(lines_of(cell)).replace("|", "\\|")
        span = cell.get("colspan", "")
        if span.isascii() and span.isdigit():
            yield from [""] * (min(int(span), COLUMNS_MAX) - 1)


def _line(cells: list[str], width: int) -> str:
    padded = [*cells, *[""] * (width - len(cells))]
    return f"| {' | '.join(padded)} |"
