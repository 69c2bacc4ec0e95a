"""A Markdown table of pay by level, read into amounts."""

import re
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from plugins.domain.sections import SalaryLevel, SalaryLevels

_NOISE = re.compile(r"[\s,'’_\u00a0\u202f$€£]|[A-Z]{3}")


class SalaryTableError(ValueError):
    """A table that is not one of pay by level: `cell` is the text an editor should look at."""

    def __init__(self, message: str, fix: str, cell: str) -> None:
        super().__init__(message)
        self.fix = fix
        self.cell = cell


def read_salary_table(tables: list[Element]) -> SalaryLevels:
    """Read the one table of a section: its first column names levels, the others hold amounts.

    Raises SalaryTableError.
    """
    table, *others = tables
    if others:
        raise SalaryTableError(
            "there are two salary tables", "join them into one", _words(next(others[0].iter("th")))
        )
    rows = [[_words(cell) for cell in row] for row in table.iter("tr")]
    header, *body = rows
    columns = tuple(header[1:])
    if not columns or not body:
        raise SalaryTableError(
            "the salary table needs a column of levels, a column of amounts and a row",
            "write it as `| Level | Low | High |` with one row a level",
            header[0] if header else "",
        )
    return SalaryLevels(columns, tuple(_level(row) for row in body))


def _level(row: list[str]) -> SalaryLevel:
    name, *cells = row
    if not name:
        raise SalaryTableError(
            "a row of the salary table names no level", "name it in the first column", cells[0]
        )
    amounts = tuple(_amount(cell) for cell in cells)
    if list(amounts) != sorted(amounts):
        raise SalaryTableError(
            f"the amounts of {name!r} do not rise from left to right", "check them", name
        )
    return SalaryLevel(name, tuple(str(amount) for amount in amounts))


def _amount(cell: str) -> Decimal:
    digits = _NOISE.sub("", cell)
    try:
        amount = Decimal(digits)
    except InvalidOperation:
        amount = Decimal(0)
    if not amount.is_finite() or amount <= 0:
        raise SalaryTableError(
            f"expected an amount in the salary table, got {cell!r}",
            "write digits only, such as 60000; the currency stands in `salary_levels`",
            cell,
        )
    return amount


def _words(cell: Element) -> str:
    return " ".join("".join(cell.itertext()).split())
