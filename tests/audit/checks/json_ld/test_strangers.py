"""Whatever a page holds, the checks end, and say something that can be printed."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.audit.checks.json_ld.scripts import findings_in, page_with

_NAMES = st.sampled_from(
    [
        "@context", "@type", "@id", "@graph", "@value", "@list", "@set", "@reverse", "@nest",
        "type", "@included", "id", "name", "url", "logo", "schema:name", "position", "item",
        "duration", "itemListElement", "datePosted", "hiringOrganization", "availability",
        "price", "directApply",
        "de", "https://schema.org/name", "ex:x", "x", "",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.sampled_from(
        [
            "https://schema.org", "http://schema.org/", "JobPosting", "BreadcrumbList", "ListItem",
            "Offer", "schema:Person", "InStock", "https://schema.org/Instock", "#a", "_:b", "/x",
            "http://[", "2026-11-02", "PT1H", "yes", "{{x}}", "&amp;lt;p&amp;gt;", "@type", "ex:Y",
            ":", "[Company]",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip
_DOCUMENTS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(_NAMES | st.text(max_size=3), inner, max_size=5),
    ),
    max_leaves=20,
)


@given(_DOCUMENTS)
def test_any_json_is_judged(document: Any) -> None:
    graph = {"@context": "https://schema.org", "@graph": [document]}
    text = json.dumps([graph, document]).replace("</", "<\\/")
    for finding in findings_in(page_with(text)):
        assert finding.message
        assert finding.fix
        assert finding.line >= 1


@given(st.text(alphabet='{}[]":,\\ \n<>!-a/0script&;'))
def test_any_text_is_judged(text: str) -> None:
    for finding in findings_in(page_with(text, '{"@type": "Person"}')):
        assert finding.message
        assert finding.line >= 1
