"""Exports of any content: nothing crashes, and nothing is lost."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rolepress.domain.documents import Job
from rolepress.importing.exports.csv_exports import read_csv
from rolepress.importing.exports.json_exports import read_json
from rolepress.importing.exports.our_keys import to_our_keys
from rolepress.importing.exports.page_markup import read_page_markup
from rolepress.importing.exports.reading import Reading
from rolepress.importing.exports.xml_exports import read_xml
from rolepress.importing.source_document import Field
from tests.importing.exports.test_systems import SITE, keys_of

NAMES = """
    title name text description content body requirements location city country salary min max
    currency employmentType hiringOrganization jobLocation address categories links attributes
    jobs data offers @type @id id url createdAt validThrough identifier value label skills
    department a.b a b location.city offices[0] translations included type descriptionPlain lists
    heading
"""
KEYS = st.sampled_from(NAMES.split()) | st.text(max_size=5)
WORDS = st.sampled_from(
    [
        *("Cook", "Ulm, Germany", "2026-11-20", "03/04/2027", "50.000 EUR", "true", "FULL_TIME"),
        *("JobPosting", "<p>Cook soup.</p>", "&lt;p&gt;Bake rolls.&lt;/p&gt;", "<li>Wash up.</li>"),
        *(
            "One\n\nTwo",
            "https://harbor.example/apply",
            "x" * 30,
            "word " * 60,
            "...",
            "1794477600000",
        ),
    ]
) | st.text(max_size=20)
LEAVES = WORDS | st.integers() | st.booleans() | st.none() | st.floats()
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6)
)
VACANCIES = st.dictionaries(KEYS, TREES, max_size=8).map(
    lambda record: {"title": "Cook", "description": "We cook all day.", **record}
)


def _leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        for each in tree.values():
            yield from _leaves(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _leaves(each)
    elif tree is not None:
        yield tree if isinstance(tree, str) else json.dumps(tree)


def _words(text: str) -> set[str]:
    """The words of a text, whatever form they are in."""
    plain = re.sub(r"</?(?:p|li|ul|h2)>", " ", html.unescape(html.unescape(text)))
    return set(re.findall(r"[A-Za-z0-9]+", plain))


def _kept(reading: Reading) -> set[str]:
    fields = [*reading.outside, *(f for each in reading.documents for f in each.fields)]
    texts = [each.body for each in reading.documents]
    for field in fields:
        texts += map(str, field.value) if isinstance(field.value, list) else [str(field.value)]
    return {word for text in texts for word in _words(text)}


@settings(max_examples=100, deadline=None)
@given(st.lists(VACANCIES, min_size=1, max_size=3))
def test_every_word_of_an_export_is_kept(records: list[Any]) -> None:
    text = json.dumps({"jobs": records, "made": "today"})
    reading = read_json(text.encode(), "x")
    if reading.is_refused:
        return
    said = {word for leaf in _leaves(records) for word in _words(leaf)}
    assert said <= _kept(reading)


@settings(max_examples=100, deadline=None)
@given(VACANCIES)
def test_every_field_is_answered(record: Any) -> None:
    for document in read_json(json.dumps([record]).encode(), "x").documents:
        keys = keys_of(document)
        answered: list[Field] = [field for line in keys.lines for field in line.fields]
        answered += [field for question in keys.questions for field in question.fields]
        answered += [left.field for left in keys.left_out] + keys.unknown
        assert set(map(id, document.fields)) == set(map(id, answered))


@settings(max_examples=100, deadline=None)
@given(TREES)
def test_any_json_is_read_or_refused(tree: Any) -> None:
    reading = read_json(json.dumps(tree).encode(), "x")
    assert reading.is_refused == bool(reading.remarks)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=1, max_size=5))
def test_every_word_of_a_sheet_is_kept(rows: list[list[str]]) -> None:
    lines = [["Title", "Location", "Duties"], *rows]
    text = "\n".join(",".join('"' + c.replace('"', '""') + '"' for c in row) for row in lines)
    data = text.encode("utf-8", errors="replace")
    reading = read_csv(data, "x")
    if not reading.is_refused:
        said = {word for row in rows for cell in row for word in _words(cell)}
        assert said <= _kept(reading)


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_bytes_crash_a_reader(data: bytes) -> None:
    for read in (read_json, read_csv, read_xml):
        reading = read(data, "x")
        assert reading.documents or len(reading.remarks) == 1
    read_page_markup(b"<div itemscope itemtype=JobPosting><p itemprop=title>" + data)
    read_page_markup(b'<script type="application/ld+json">' + data)


@settings(max_examples=100, deadline=None)
@given(TREES)
def test_any_json_ld_of_a_page_is_read(tree: Any) -> None:
    text = json.dumps(tree).replace("<", "\\u003c")
    markup = read_page_markup(f'<script type="application/ld+json">{text}</script>'.encode())
    for document in markup.postings:
        to_our_keys(document.fields, Job, SITE, document.body, document.name)
