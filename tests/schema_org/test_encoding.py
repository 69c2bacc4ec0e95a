"""Whatever an editor writes comes back from the page as it was written."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.domain.job_posting import CONFIDENTIAL, Credential, EmploymentType
from rolepress.domain.place import Place, Workplace
from rolepress.domain.salary import Salary, SalaryUnit
from rolepress.domain.sections import Body, SectionKind
from rolepress.schema_org.node import JsonValue, Node, is_empty
from tests.builders import make_body, make_section, make_vacancy
from tests.schema_org.samples import DATA, page_with, vacancy_graph

TROUBLE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "R&D",
    "R&amp;D",
    "O'Brien",
    'the "lead"',
    "back\\slash",
    "مهندس خلفية أول",
    "ראש צוות \u200fבקאנד",
    "line\u2028separator",
    "\U0001f680 emoji",
]

texts = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=2, max_size=40)
    .map(str.strip)
    .filter(lambda text: len(text) > 1)
)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
amounts = st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2)
codes = st.sampled_from(["DE", "NO", "US", "CI", "GB"])
places = st.builds(
    Place,
    locality=texts,
    country=codes,
    street_address=st.none() | texts,
    region=st.none() | texts,
    postal_code=st.none() | texts,
)
ranges = st.tuples(amounts, amounts).map(lambda ends: (min(ends), max(ends)))
salaries = st.builds(
    lambda ends, unit: Salary(currency="EUR", min_value=ends[0], max_value=ends[1], unit=unit),
    ranges,
    st.sampled_from(SalaryUnit),
)
postings = st.fixed_dictionaries(
    {"employer": st.sampled_from(["acme", CONFIDENTIAL, None])},
    optional={
        "title": texts,
        "date_posted": st.none() | days,
        "valid_through": days,
        "workplace": st.none() | st.sampled_from(Workplace),
        "locations": st.lists(places, max_size=3, unique_by=lambda p: p.identity).map(tuple),
        "applicant_countries": st.lists(codes, max_size=3, unique=True).map(tuple),
        "employment_type": st.lists(st.sampled_from(EmploymentType), min_size=1, unique=True).map(
            tuple
        ),
        "education_requirements": st.lists(
            st.sampled_from(Credential), min_size=1, unique=True
        ).map(tuple),
        "months_of_experience": st.integers(1, 600),
        "base_salary": salaries,
        "identifier": texts,
        "employment_unit": texts,
        "industry": texts,
        "direct_apply": st.booleans(),
        "job_immediate_start": st.booleans(),
        "total_job_openings": st.integers(1, 99),
    },
)
bodies = st.builds(
    lambda items, kind: make_body(make_section(kind, *items)),
    st.lists(texts, max_size=3),
    st.sampled_from(SectionKind),
)


def graph_in(page: str) -> Any:
    """The graph of a page, cut out as an HTML parser does: up to the first `</script`."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def assert_no_empty(value: JsonValue) -> None:
    """Nothing in a graph is empty, however deep."""
    assert not is_empty(value)
    if isinstance(value, dict):
        for inner in value.values():
            assert_no_empty(inner)
    elif isinstance(value, list):
        for inner in value:
            assert_no_empty(inner)


def after_opening(page: str) -> str:
    """All of a page that follows the opening of its graph."""
    return page.split("ld+json", 1)[1]


@pytest.mark.parametrize("text", TROUBLE)
def test_a_troublesome_text_comes_back_as_it_was_written(text: str) -> None:
    section = make_section(SectionKind.RESPONSIBILITIES, text, html=f"<p>{text}</p>")
    body = make_body(section, lead="")
    page = page_with(vacancy_graph(make_vacancy(data=DATA, work_hours="40 " + _line(text)), body))
    job: Node = graph_in(page)["@graph"][2]
    assert job["responsibilities"] == text
    assert job["workHours"] == "40 " + _line(text)
    assert str(job["description"]).endswith(f"<p>{text}</p>")
    assert after_opening(page).count("<script") == 0
    assert after_opening(page).count("</script") == 1
    assert "<!--" not in page


def _line(text: str) -> str:
    """A scalar of the front matter is one line: the models refuse a line separator."""
    return text.replace("\u2028", " ")


@given(postings, bodies)
def test_every_posting_makes_a_graph_that_comes_back_from_its_page(
    changes: dict[str, Any], body: Body
) -> None:
    graph = vacancy_graph(make_vacancy(data=DATA, **changes), body)
    assert_no_empty(graph)
    assert graph_in(page_with(graph)) == graph
