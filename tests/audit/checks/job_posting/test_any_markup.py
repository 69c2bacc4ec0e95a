"""Whatever stands in a script, an audit ends with findings and not with an error of its own."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.audit.checks.job_posting.samples import POSTING, body, found_on, html, posting

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(10**300, 10**400),
    st.floats(allow_nan=False),
    st.text(),
    st.sampled_from(["2026-11-02", "2026-11-02T24:00", "0001-01-01T00:00:00+14:00", "9999-12-31",
                     "DE", "EUR", "YEAR", "#a", "https://[", "TELECOMMUTE", "FULL_TIME"]),
)  # fmt: skip
KEYS = st.sampled_from(
    ["@id", "@type", "@value", "@list", "name", "title", "address", "addressCountry", "value",
     "minValue", "maxValue", "unitText", "currency", "email", "monthsOfExperience",
     "credentialCategory", "addressLocality", "addressRegion", "postalCode", "streetAddress"]
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
NAMES = st.sampled_from(
    [*POSTING, "jobLocationType", "applicantLocationRequirements", "identifier", "directApply",
     "applicationContact", "experienceRequirements", "educationRequirements", "jobBenefits",
     "experienceInPlaceOfEducation", "@id", "salaryCurrency"]
)  # fmt: skip


@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=5), st.sampled_from(["en", "de", "xx"]))
def test_any_values_can_be_judged(changes: dict[str, Any], lang: str) -> None:
    for finding in found_on(html(posting(**changes), lang=lang)):
        assert finding.message
        assert "\n" not in finding.message
        assert finding.fix


@given(st.lists(VALUES, max_size=3))
def test_any_script_can_be_read(values: list[Any]) -> None:
    graph = {"@graph": [{"@type": "JobPosting"}, *values]}
    assert json.dumps(graph)
    assert isinstance(found_on(html(graph, shown=body(extra="JobPosting"))), list)
