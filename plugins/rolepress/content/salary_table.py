"""Reads the amounts of a Markdown table of pay by level."""

import re
from collections.abc import Iterator
from decimal import Decimal

from rolepress.content.html_tree import Element
from rolepress.core.text import folded
from rolepress.domain.sections import SalaryLevel, SalaryLevels
from rolepress_base.messages import one_line

_CURRENCY = re.compile(r"^(?:[A-Z]{3}|[$€£])\s*|\s*(?:[A-Z]{3}|[$€£])$")
_AMOUNT = re.compile(
    r"(?P<whole>[0-9]{1,12}|[0-9]{1,3}(?:(?P<by>[,'’_ \u00a0\u202f])[0-9]{3})"
    r"(?:(?P=by)[0-9]{3}){0,2})(?P<cents>\.[0-9]{1,2})?"
)


class SalaryTableError(ValueError):
    """A table cannot be read as pay by level. `row` and `column` are the place of the mistake.

    If several rows are equal, `occurrence` says which one it is, counted from 0.
    """

    def __init__(
        self, message: str, fix: str, row: list[str], column: int = 0, occurrence: int = 0
    ) -> None:
        super().__init__(message)
        self.fix = fix
        self.row = row
        self.column = column
        self.occurrence = occurrence


def read_salary_table(tables: list[Element]) -> SalaryLevels:
    """Read the one table of a section: its first column names levels, the others hold amounts.

    Each table has a row. Raises SalaryTableError.
    """
    table, *others = tables
    if others:
        raise SalaryTableError(
            "there are two salary tables", "join them into one", next(_rows(others[0]))
        )
    header, *rows = _rows(table)
    body = [row for row in rows if any(row)]  # Markdown gives a table without rows one empty row
    columns = tuple(header[1:])
    if not columns or not body:
        raise SalaryTableError(
            "the salary table needs a column of levels, a column of amounts and a row",
            "write it as `| Level | Low | High |` with one row a level",
            header,
        )
    _name_each_once(header, body)
    return SalaryLevels(columns, tuple(_level(row, columns) for row in body))


def _name_each_once(header: list[str], body: list[list[str]]) -> None:
    columns: set[str] = set()
    for number, name in enumerate(header[1:], 1):
        if folded(name) in columns:
            raise SalaryTableError(
                f"two columns of the salary table are called '{one_line(name)}'",
                "name what tells them apart, or remove one",
                header,
                number,
            )
        columns.add(folded(name))
    levels: set[str] = set()
    for number, row in enumerate(body):
        if row[0] and folded(row[0]) in levels:
            raise SalaryTableError(
                f"the level '{one_line(row[0])}' stands twice in the salary table",
                "name what tells the two rows apart, or remove one",
                row,
                occurrence=body[:number].count(row),
            )
        levels.add(folded(row[0]))


def _level(row: list[str], columns: tuple[str, ...]) -> SalaryLevel:
    name = row[0]
    if not name:
        raise SalaryTableError(
            "a row of the salary table names no level", "name it in the first column", row
        )
    if len(row) != len(columns) + 1:  # in HTML only: Markdown fills and cuts its rows
        raise SalaryTableError(
            f"the header names {len(columns)} amounts, but '{one_line(name)}' has {len(row) - 1}",
            "write one cell for each column of the header",
            row,
        )
    amounts = [_amount(row, column) for column in range(1, len(row))]
    if amounts != sorted(amounts):
        raise SalaryTableError(
            f"the amounts of '{one_line(name)}' do not rise from left to right",
            "put the lower amount first",
            row,
        )
    return SalaryLevel(name, tuple(map(str, amounts)))


def _amount(row: list[str], column: int) -> Decimal:
    cell = row[column]
    match = _AMOUNT.fullmatch(_CURRENCY.sub("", cell).strip())
    digits = re.sub(r"[^0-9]", "", match["whole"]) + (match["cents"] or "") if match else "0"
    if Decimal(digits) <= 0:
        raise SalaryTableError(
            f"expected an amount in the salary table, got '{one_line(cell)}'"
            if cell
            else "a cell of the salary table is empty",
            "write digits only, such as 60000; the currency stands in `salary_levels`",
            row,
            column,
        )
    return Decimal(digits)


def _rows(table: Element) -> Iterator[list[str]]:
    for row in table.iter("tr"):
        yield [" ".join("".join(cell.itertext()).split()) for cell in row]
