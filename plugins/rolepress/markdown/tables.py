"""Tables (GitHub Flavored Markdown 0.29, section 4.10), one line for each row."""

from collections.abc import Iterator

from rolepress.markdown.inline import lines_of
from rolepress.markdown.names import Element, is_skipped

COLUMNS_MAX = 100
"""The highest number of columns that a cell may span, and to which a row is filled up."""


def table(element: Element) -> Iterator[str]:
    """The rows of a table. A cell over several columns is followed by empty cells."""
    found = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    rows = [(row, list(_cells(row))) for row in found]
    width = max((len(cells) for _, cells in rows), default=0)
    if not any(any(cells) for _, cells in rows):
        return
    head = rows.pop(0)[1] if _is_head(rows[0][0]) else []
    lines = [_line(_padded(head, width)), _line(["---"] * width)]
    lines += (_line(_padded(cells, min(width, COLUMNS_MAX))) for _, cells in rows)
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


def _padded(cells: list[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
