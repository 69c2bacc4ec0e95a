"""Files that cannot be read: one clear answer each."""

import codecs
import json
from collections.abc import Callable

import pytest

from rolepress.importing.exports.csv_exports import read_csv
from rolepress.importing.exports.decoding import EXPORT_MAX_BYTES
from rolepress.importing.exports.json_exports import read_json
from rolepress.importing.exports.page_markup import read_page_markup
from rolepress.importing.exports.reading import Reading, Remark
from rolepress.importing.exports.xml_exports import read_xml
from tests.importing.exports import samples

Read = Callable[[bytes, str], Reading]
READERS: list[Read] = [read_json, read_csv, read_xml]


def remark_of(reading: Reading) -> Remark:
    """Why a file was refused."""
    assert reading.is_refused
    (remark,) = reading.remarks
    return remark


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("data", [b"", b" \n\t", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(read: Read, data: bytes) -> None:
    if read is read_xml and data == codecs.BOM_UTF8:
        assert read(data, "x").is_refused
    else:
        assert remark_of(read(data, "x")).message == "the file is empty"


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_is_too_large_is_refused(read: Read) -> None:
    remark = remark_of(read(b" " * 50_000_000, "x"))
    assert remark.message == (f"the file has 50,000,000 bytes, more than {EXPORT_MAX_BYTES:,}")
    assert remark.fix == "export fewer vacancies at once"


@pytest.mark.parametrize("read", READERS)
def test_bytes_that_are_no_text_are_refused(read: Read) -> None:
    assert read(bytes(range(256)) * 9, "x").is_refused
    assert read(b"\x89PNG\r\n\x1a\n\0\0\0", "x").is_refused


@pytest.mark.parametrize("read", [read_json, read_csv])
@pytest.mark.parametrize(
    ("data", "message", "fix"),
    [
        (b"PK\x03\x04rest", "the file is a workbook or a ZIP file", "save the sheet as CSV"),
        (b"\xd0\xcf\x11\xe0rest", "the file is an old Excel workbook", "save the sheet as CSV"),
        (b"%PDF-1.7", "the file is a PDF", "copy its text into a file that ends in `.txt`"),
    ],
)
def test_other_kinds_of_files_are_named(read: Read, data: bytes, message: str, fix: str) -> None:
    remark = remark_of(read(data, "x"))
    assert (remark.message, remark.fix) == (message, fix)


def test_broken_json_has_a_line_and_a_column() -> None:
    remark = remark_of(read_json(b'[\n {"title": "Cook",\n  "description" "x"}\n]', "x"))
    assert remark.message == "the JSON cannot be read: expecting ':' delimiter"
    assert (remark.line, remark.column) == (3, 17)


def test_a_byte_that_is_not_utf8_has_a_line_and_a_column() -> None:
    remark = remark_of(read_json(b'[\n "K\xfcche"]', "x"))
    assert (remark.message, remark.fix) == ("byte 0xFC is not UTF-8", "save the file as UTF-8")
    assert (remark.line, remark.column) == (2, 4)


@pytest.mark.parametrize("deep", ["[", '{"a":'])
@pytest.mark.parametrize("levels", [60, 5_000, 1_000_000])
def test_json_that_nests_without_end_is_refused(deep: str, levels: int) -> None:
    close = {"[": "]", '{"a":': "}"}[deep]
    remark = remark_of(read_json((deep * levels + '"x"' + close * levels).encode(), "x"))
    assert remark.message == "the values are nested more than 50 levels deep"


def test_xml_that_nests_without_end_is_refused() -> None:
    assert read_xml(b"<a>" * 200 + b"</a>" * 200, "x").is_refused
    assert read_xml(b"<a>" * 100_000, "x").is_refused


def test_xml_cannot_grow_or_read_other_files() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "cccc">]><a><position>&b;</position></a>'
    other = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    for data in (bomb, other):
        assert remark_of(read_xml(data, "x")).fix == (
            "remove the `<!DOCTYPE ...>` and what it declares"
        )


def test_broken_xml_has_a_line() -> None:
    remark = remark_of(read_xml(b"<jobs>\n<job>\n</jobs>", "x"))
    assert remark.message.startswith("the XML cannot be read: opening and ending tag mismatch")
    assert remark.line == 3


@pytest.mark.parametrize(
    "tree",
    [
        [],
        {},
        "words",
        3,
        [1, 2],
        {"jobs": []},
        {"departments": [{"id": 1, "name": "Port"}]},
        {"people": [{"id": 1, "name": "Jane Doe", "email": "jane@harbor.example"}]},
        {"@type": "Organization", "name": "Harbor", "description": "x" * 300, "url": "x"},
    ],
)
def test_json_without_a_vacancy_is_refused(tree: object) -> None:
    remark = remark_of(read_json(json.dumps(tree).encode(), "x"))
    assert remark.message == ("the JSON has no vacancy: nothing in it has a title and a text")
    assert "`title` and `description`" in remark.fix


def test_vacancies_of_one_title_have_names_of_their_own() -> None:
    twice = [*samples.BREEZY, *samples.BREEZY, samples.BREEZY[0] | {"name": "Crane Dispatcher 2"}]
    reading = read_json(samples.as_bytes(twice), "x")
    assert [document.name for document in reading.documents] == [
        "crane-dispatcher",
        "crane-dispatcher-2",
        "crane-dispatcher-2-2",
    ]
    assert reading.documents[1].fields[0].where == "JSON, vacancy 2"


def test_a_title_without_letters_still_has_a_name() -> None:
    reading = read_json(samples.as_bytes([samples.BREEZY[0] | {"name": "★★★"}]), "x")
    assert reading.documents[0].name == "vacancy"


def test_keys_that_are_there_twice_are_kept() -> None:
    data = b'{"title": "Cook", "description": "Cook soup.", "city": "Ulm", "city": "Bonn"}'
    (document,) = read_json(data, "x").documents
    assert [(f.key, f.value) for f in document.fields if "city" in f.key] == [
        ("city", "Ulm"),
        ("city 2", "Bonn"),
    ]


def test_what_stands_beside_the_vacancies_is_kept() -> None:
    reading = read_json(samples.as_bytes(samples.WORKABLE), "x")
    assert [(field.key, field.value) for field in reading.outside] == [("name", "Harbor Example")]
    assert "company" in [field.key for field in reading.documents[0].fields]


def test_halves_of_characters_and_hidden_signs_do_not_reach_a_draft() -> None:
    data = rb'{"title": "Cook \ud83d", "description": "Cook\u0000 soup \ud83c\udf72 all day."}'
    (document,) = read_json(data, "x").documents
    assert document.body == "Cook  soup \N{POT OF FOOD} all day."
    document.fields[0].value.encode()  # type: ignore[attr-defined]


def test_a_page_of_any_bytes_has_no_markup() -> None:
    assert read_page_markup(bytes(range(256)) * 9).postings == ()
    assert read_page_markup(b"").postings == ()
