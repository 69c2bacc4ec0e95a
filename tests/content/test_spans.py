"""Where things stand in a file."""

import pytest

from rolepress.content.source import KeyPath, Source
from rolepress.core.problems import Span

TEXT = """---
title: "Tech Lead"
skills: [go, python]
base_salary:
  currency: EUR
locations:
  - locality: Berlin
    country: UK
note: |
  one
  two
---

See [a](/roles/x/) and [b](/roles/).

| Level | Pay |
|-------|-----|
| A \\| B | 50 |
|   C   | **60k** |

Perks
-----

```
## Perks
```

## Perks

### **Why** `me` & [you](/roles/)?

* \n## Perks ##
"""
SOURCE = Source("x.md", TEXT)


@pytest.mark.parametrize(
    ("key", "value", "span"),
    [
        (("title",), False, Span(2, 1, 5)),
        (("title",), True, Span(2, 8, 11)),
        (("skills", 1), True, Span(3, 14, 6)),
        (("skills", 9), True, Span(3, 9, 12)),
        (("base_salary",), False, Span(4, 1, 11)),
        (("base_salary",), True, Span(4, 1, 11)),
        (("base_salary", "currency"), True, Span(5, 13, 3)),
        (("base_salary", "unit"), True, Span(4, 1, 11)),
        (("locations", 0, "country"), True, Span(8, 14, 2)),
        (("note",), True, Span(9, 7, 1)),
        (("nothing",), True, Span(1, 1, 3)),
        ((), True, Span(1, 1, 3)),
    ],
)
def test_a_key_or_its_value_is_found(key: KeyPath, value: bool, span: Span) -> None:  # noqa: FBT001 - a column of the table
    assert SOURCE.span_of_key(key, value=value) == span


@pytest.mark.parametrize(
    ("title", "occurrence", "line"),
    [
        ("Perks", 0, 21),
        ("Perks", 1, 28),
        ("Perks", 2, 33),
        ("Perks", 9, 33),
        ("Why me & you?", 0, 30),
        ("Level", 0, 14),
    ],
    ids=["underlined", "behind code", "closed", "one too many", "with marks", "no heading"],
)
def test_a_heading_is_found_by_its_words_and_number(title: str, occurrence: int, line: int) -> None:
    assert SOURCE.span_of_heading(title, occurrence).line == line


@pytest.mark.parametrize(
    ("written", "span"),
    [("/roles/", Span(14, 28, 7)), ("/roles/x/", Span(14, 9, 9)), ("/nowhere/", Span(14))],
)
def test_a_link_is_found_whole(written: str, span: Span) -> None:
    assert SOURCE.span_of_link(written) == span


@pytest.mark.parametrize(
    ("row", "column", "span"),
    [
        (["Level", "Pay"], 1, Span(16, 11, 3)),
        (["A | B", "50"], 1, Span(18, 12, 2)),
        (["C", "60k"], 0, Span(19, 5, 1)),
        (["C", "60k"], 1, Span(19, 11, 7)),
        (["D", "1"], 0, Span(15)),
    ],
)
def test_a_cell_is_found_by_its_row(row: list[str], column: int, span: Span) -> None:
    assert SOURCE.span_of_cell(15, row, column) == span


def test_an_entry_without_words_is_found() -> None:
    assert SOURCE.span_of_empty_entry(28) == Span(32, 1, 1)


@pytest.mark.parametrize("text", ["", "\n", "---\n---", "---\n---\n\n\n", "a"])
def test_every_place_lies_in_the_file(text: str) -> None:
    source = Source("x.md", text)
    for span in (
        source.text_start,
        source.span_of_key(("a",)),
        source.span_of_text("zzz"),
        source.span_of_link(""),
        source.span_of_heading("zzz"),
    ):
        assert 1 <= span.line <= len(source.lines)
