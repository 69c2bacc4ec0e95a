"""Pay by level, as editors write it."""

import pytest

from rolepress.domain.sections import SalaryLevel
from tests.content.files import LEAD, first_lines, role_file, section_of


def table(amount: str, high: str = "200000") -> str:
    return f"## Salary\n\n| Level | Low | High |\n|---|---|---|\n| Lead | {amount} | {high} |\n"


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("60000", "60000"),
        ("60,000", "60000"),
        ("60 000", "60000"),
        ("60'000", "60000"),
        ("60’000", "60000"),
        ("60_000", "60000"),
        ("60\u00a0000", "60000"),
        ("1,060,000.50", "1060000.50"),
        ("28.5", "28.5"),
        ("EUR 60,000", "60000"),
        ("60,000 EUR", "60000"),
        ("€60,000", "60000"),
        ("$ 60000", "60000"),
        ("**60000**", "60000"),
    ],
)
def test_an_amount_is_read_as_people_write_it(written: str, amount: str) -> None:
    salary = section_of(table(written, "2000000")).salary
    assert salary
    assert salary.columns == ("Low", "High")
    assert salary.levels == (SalaryLevel("Lead", (amount, "2000000")),)


@pytest.mark.parametrize(
    "written",
    [
        *("60k", "60.000", "60,00", "6,0000", "60,000 000", "1e5", "NaN", "Infinity", "-5", "0"),
        *("60-70", "60000 a year", "EUR", "٦٠", "1" * 13),
    ],
)
def test_anything_else_is_refused_at_its_cell(written: str) -> None:
    assert first_lines(role_file(f"{LEAD}The {written}.\n\n" + table(written))) == [
        f"16:10: warning S07: expected an amount in the salary table, got '{written}'"
    ]


@pytest.mark.parametrize("rows", ["<tr><th>Level</tr>", "<tr><td>Lead<td>1<td>2</tr>"])
def test_a_table_in_html_says_what_it_lacks(rows: str) -> None:
    assert first_lines(role_file(f"{LEAD}## Salary\n\n<table>{rows}</table>\n")) == [
        (
            "10:1: warning S07: the salary table needs a column of levels, a column of amounts "
            "and a row"
        )
    ]


@pytest.mark.parametrize(("amounts", "count"), [("", 0), ("<td>1", 1), ("<td>1<td>2<td>3", 3)])
def test_a_row_in_html_has_as_many_amounts_as_the_header(amounts: str, count: int) -> None:
    html = f"<table><tr><th>Level<th>Low<th>High</tr><tr><td>Lead{amounts}</tr></table>"
    assert first_lines(role_file(f"{LEAD}## Salary\n\n{html}\n")) == [
        f"10:1: warning S07: the header names 2 amounts, but 'Lead' has {count}"
    ]


def test_a_table_without_rows_is_nobody_s_pay() -> None:
    assert section_of("## Salary\n\nIt depends.\n\n<table>\n\n").salary is None


def test_a_section_on_pay_needs_no_table() -> None:
    section = section_of("## Salary\n\nIt depends.\n\n### On what?\n\nOn place.\n")
    assert section.salary is None
    assert "On place." in section.intro
