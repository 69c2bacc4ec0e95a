"""Vacancies in sheets."""

import codecs

import pytest

from rolepress.importing.exports.csv_exports import read_csv
from rolepress.importing.source_document import SourceDocument
from tests.importing.exports.test_bad_files import remark_of
from tests.importing.exports.test_systems import keys_of

ROWS = [
    ["Title", "Location", "Job type", "Duties"],
    ["Cook", "Ulm, Germany", "Full-time", "Cook soup, bread;\nand wash | dry\tall."],
    ["Baker", "Bonn, Germany", "Part-time", 'Bake "rolls" early.'],
]


def sheet(rows: list[list[str]], between: str = ",", end: str = "\n") -> str:
    """The rows as a file."""
    lines = (between.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    return end.join(lines) + end


def facts_of(document: SourceDocument) -> dict[str, object]:
    """The fields of a document."""
    return {field.key: field.value for field in document.fields}


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_row_is_a_vacancy_whatever_stands_between_the_cells(between: str, end: str) -> None:
    cook, baker = read_csv(sheet(ROWS, between, end).encode(), "x").documents
    assert facts_of(cook) == {"Title": "Cook", "Location": "Ulm, Germany", "Job type": "Full-time"}
    assert cook.body == "## Duties\n\nCook soup, bread;\nand wash | dry\tall."
    assert cook.form == "markdown"
    assert (baker.name, baker.body) == ("baker", '## Duties\n\nBake "rolls" early.')


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
    ],
    ids=["utf-8", "byte-order mark", "utf-16", "cp1252"],
)
def test_sheets_of_all_programs_can_be_decoded(encode: object) -> None:
    text = "Titel;Ort;Gehalt\nKöchin;Köln, Deutschland;50.000 € pro Jahr\n"
    (document,) = read_csv(encode(text), "x").documents  # type: ignore[operator]
    assert facts_of(document)["Ort"] == "Köln, Deutschland"
    assert facts_of(document)["Gehalt"] == "50.000 € pro Jahr"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Title;Location;Deadline", "Cook;Ulm, Germany;2027-01-31"),
        ("Stellentitel;Arbeitsort;Bewerbungsfrist", "Cook;Ulm, Deutschland;31.01.2027"),
        ("Intitulé;Lieu;Date limite", "Cook;Ulm, Allemagne;31 janvier 2027"),
        ("Puesto;Ubicación;Fecha límite", "Cook;Ulm, Alemania;31 de enero de 2027"),
        ("Cargo;Localização;Prazo", "Cook;Ulm, Alemanha;31 de janeiro de 2027"),
        ("Titolo;Sede;Scadenza", "Cook;Ulm, Germania;31 gennaio 2027"),
        ("Functietitel;Standplaats;Sluitingsdatum", "Cook;Ulm, Duitsland;31 januari 2027"),
    ],
)
def test_columns_are_known_in_seven_languages(header: str, row: str) -> None:
    (document,) = read_csv(f"{header}\n{row}\n".encode(), "x").documents
    assert {line.key: line.text for line in keys_of(document).lines} == {
        "title": "Cook",
        "locations": "[{locality: Ulm, country: DE}]",
        "valid_through": "2027-01-31",
    }


def test_lines_above_the_names_of_the_columns_are_kept() -> None:
    reading = read_csv(b"Export of November\n\nTitle,City\nCook,Ulm\n", "x")
    assert [(field.value, field.where) for field in reading.outside] == [
        ("Export of November", "line 1")
    ]
    assert len(reading.documents) == 1


def test_a_row_with_other_cells_than_columns_is_said_and_kept() -> None:
    reading = read_csv(b"Title,City\nCook,Ulm,Germany,EU\nBaker\n", "x")
    assert [(remark.message, remark.line) for remark in reading.remarks] == [
        ("the row has 4 cells, more than the 2 columns", 2),
        ("the row has 1 cell, fewer than the 2 columns", 3),
    ]
    cook, baker = reading.documents
    assert facts_of(cook) == {"Title": "Cook", "City": "Ulm", "column 3": "Germany"} | {
        "column 4": "EU"
    }
    assert facts_of(baker) == {"Title": "Baker"}


def test_columns_without_a_name_or_with_the_same_name_are_kept() -> None:
    (document,) = read_csv(b"Title,,City,City\nCook,x,Ulm,Bonn\n", "x").documents
    assert facts_of(document) == {"Title": "Cook", "column 2": "x", "City": "Ulm", "City 2": "Bonn"}


def test_a_fact_says_its_line_and_column() -> None:
    (_, baker) = read_csv(sheet(ROWS).encode(), "x").documents
    assert baker.fields[1].where == "line 4, column Location"


def test_columns_of_nested_facts_are_put_together() -> None:
    (document,) = read_csv(
        b"title,location.city,location.country\nCook,Ulm,Germany\n", "x"
    ).documents
    lines = {line.key: line.text for line in keys_of(document).lines}
    assert lines["locations"] == "[{locality: Ulm, country: DE}]"


def test_pay_in_several_columns_is_one_line() -> None:
    header = "Title,Salary min,Salary max,Currency,Period\n"
    (document,) = read_csv(f"{header}Cook,45000,52000,EUR,year\n".encode(), "x").documents
    keys = keys_of(document)
    (pay,) = (line for line in keys.lines if line.key == "base_salary")
    assert pay.text == "{currency: EUR, min_value: 45000, max_value: 52000, unit: YEAR}"
    assert sorted(pay.words) == ["45000", "52000", "EUR", "year"]
    assert not keys.left_out


def test_a_sheet_without_titles_is_refused() -> None:
    remark = remark_of(read_csv(b"Colour,Size\nred,3\n", "x"))
    assert remark.message == (
        "no column is the title of a vacancy; the first row has `Colour`, `Size`"
    )
    assert remark.fix == "name the columns in the first row, and call one of them `Title`"


def test_a_sheet_with_columns_alone_is_refused() -> None:
    remark = remark_of(read_csv(b"Title,City\n", "x"))
    assert remark.message == "the sheet has no row below the names of its columns"


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_line() -> None:
    remark = remark_of(read_csv(b'Title,City\nCook,Ulm\nBaker,"Bonn\nSmith,Jena\n', "x"))
    assert remark.message == "a quotation mark opens a cell that is never closed"
    assert remark.line == 3


def test_a_cell_without_end_is_refused() -> None:
    data = b'Title,City\nCook,"' + b"x" * 300_000 + b'"\n'
    assert remark_of(read_csv(data, "x")).message.startswith("the sheet cannot be read: ")
