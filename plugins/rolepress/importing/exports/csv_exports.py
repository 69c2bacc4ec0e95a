"""Reads vacancies from a sheet: values between commas, semicolons, tabs or bars."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolepress.foreign.keys import meanings_of
from rolepress.foreign.written import Value
from rolepress.importing.exports.bodies import joined, parts_of
from rolepress.importing.exports.decoding import decode_export
from rolepress.importing.exports.documents import Names
from rolepress.importing.exports.names import title_of
from rolepress.importing.exports.reading import Reading, Remark, refused
from rolepress.importing.source_document import Field, SourceDocument
from rolepress_base.messages import count, one_line

_BETWEEN = (",", ";", "\t", "|")
_SNIFFED_ROWS = 20
_HEADER_MAX_ROW = 10
_SHOWN_COLUMNS = 12
_CUT_SHORT = "unexpected end of data"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet, with the line of the file on which it starts."""

    line: int
    cells: Sequence[str]


def read_csv(data: bytes, name: str) -> Reading:
    """The vacancies of a sheet, one in each row. `name` is the file's name without its ending."""
    text = decode_export(data, windows=True)
    if isinstance(text, Reading):
        return text
    try:
        rows = list(_rows(text, _sign_between(text)))
    except csv.Error as error:
        return refused(f"the sheet cannot be read: {error}", "export the file again")
    if problem := _open_quote(text, rows):
        return problem
    start = _header_row(rows)
    if start is None:
        return _no_title(rows)
    return _read_rows(rows, start, name)


def _sign_between(text: str) -> str:
    """The sign between the cells: the one that cuts the first rows into most even parts."""

    def evenness(sign: str) -> tuple[int, int]:
        widths = []
        try:
            for row in _rows(text, sign):
                widths.append(len(row.cells))
                if len(widths) == _SNIFFED_ROWS:
                    break
        except csv.Error:
            return 0, 0
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(common) if common > 1 else 0), common

    return max(_BETWEEN, key=evenness)


def _rows(text: str, sign: str, *, strict: bool = False) -> Iterator[Row]:
    """The rows that have anything in them."""
    reader = csv.reader(io.StringIO(text), delimiter=sign, strict=strict)
    before = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(before + 1, [cell.strip() for cell in cells])
        before = reader.line_num


def _open_quote(text: str, rows: Sequence[Row]) -> Reading | None:
    """The refusal of a sheet whose last cell is never closed: it has swallowed all rows below."""
    try:
        for _ in _rows(text, _sign_between(text), strict=True):
            pass
    except csv.Error as error:
        if str(error) == _CUT_SHORT and rows:
            return refused(
                "a quotation mark opens a cell that is never closed",
                'add the closing `"`, or write a mark inside a cell twice',
                rows[-1].line,
            )
    return None


def _header_row(rows: Sequence[Row]) -> int | None:
    """The index of the row that names the columns. Some exports have a line or two above it."""
    for index, row in enumerate(rows[:_HEADER_MAX_ROW]):
        known = [cell for cell in row.cells if meanings_of(cell)]
        title = title_of(dict.fromkeys(row.cells, "x"))
        if title and (len(known) > 1 or len(row.cells) > 1):
            return index
    return None


def _no_title(rows: Sequence[Row]) -> Reading:
    cells = rows[0].cells if rows else []
    names = ", ".join(f"`{one_line(cell)}`" for cell in cells[:_SHOWN_COLUMNS] if cell)
    return refused(
        f"no column is the title of a vacancy; the first row has {names or 'nothing'}",
        "name the columns in the first row, and call one of them `Title`",
        rows[0].line if rows else 0,
    )


def _read_rows(rows: Sequence[Row], start: int, name: str) -> Reading:
    width = len(rows[start].cells)
    widest = max(len(row.cells) for row in rows)
    columns = _columns([*rows[start].cells, *[""] * (widest - width)])
    documents: list[SourceDocument] = []
    remarks: list[Remark] = []
    names = Names()
    for row in rows[start + 1 :]:
        record = dict(zip(columns, row.cells, strict=False))
        remarks += _uneven(row, width)
        documents.append(_document(record, names.take(title_of(record) or name), row.line))
    if not documents:
        return refused("the sheet has no row below the names of its columns", "export it again")
    above = tuple(
        Field(f"row {index + 1}", " ".join(cell for cell in row.cells if cell), f"line {row.line}")
        for index, row in enumerate(rows[:start])
    )
    return Reading(tuple(documents), above, tuple(remarks))


def _columns(cells: Sequence[str]) -> list[str]:
    """A name for each column: its own, with a number if another column has it too."""
    names: list[str] = []
    taken: dict[str, int] = {}
    for number, cell in enumerate(cells, 1):
        base = " ".join(cell.split()) or f"column {number}"
        name = base
        while name in taken:
            taken[base] += 1
            name = f"{base} {taken[base]}"
        taken[name] = 1
        names.append(name)
    return names


def _uneven(row: Row, width: int) -> Iterator[Remark]:
    if len(row.cells) != width:
        what = "more" if len(row.cells) > width else "fewer"
        yield Remark(
            f"the row has {count(len(row.cells), 'cell')}, {what} than the {width} columns",
            "put quotation marks around a cell that has the sign between cells in it",
            row.line,
        )


def _document(record: dict[str, str], name: str, line: int) -> SourceDocument:
    values: dict[str, Value] = {**record}
    parts = parts_of(values)
    used = {path for part in parts for path in part.paths}
    body, form = joined(parts)
    fields = tuple(
        Field(column, cell, f"line {line}, column {column}")
        for column, cell in record.items()
        if cell and column not in used
    )
    return SourceDocument(name, fields, body, form)
