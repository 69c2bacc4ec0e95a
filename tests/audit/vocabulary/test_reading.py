"""Which names of a script are schema.org's, and what a reader makes of its objects."""

import pytest

from rolepress_audit.html.json_ld import read_script
from rolepress_audit.site.summary import summarize
from rolepress_audit.vocabulary.context import Context
from rolepress_audit.vocabulary.reading import read_subjects
from tests.audit.checks.json_ld.scripts import SCHEMA, page_with, thing
from tests.audit.checks.json_ld.test_correct import trail
from tests.audit.pages import page_of


@pytest.mark.parametrize(
    ("context", "term", "name"),
    [
        (SCHEMA, "name", "name"),
        ("http://schema.org/", "name", "name"),
        ("https://www.schema.org", "name", "name"),
        ("https://schema.org/docs/jsonldcontext.jsonld", "name", "name"),
        (SCHEMA, "https://schema.org/name", "name"),
        (SCHEMA, "schema:name", "name"),
        (SCHEMA, "foaf:name", None),
        (SCHEMA, "http://xmlns.com/foaf/0.1/name", None),
        ("https://w3id.org/ro/crate/1.1/context", "name", None),
        ([SCHEMA, "https://w3id.org/x"], "name", None),
        (["https://w3id.org/x", SCHEMA], "name", "name"),
        ({"@vocab": "https://schema.org/"}, "name", "name"),
        ({"@vocab": "http://purl.org/dc/terms/"}, "name", None),
        ({"@language": "de"}, "name", None),
        ([SCHEMA, {"@language": "de"}], "name", "name"),
        ([SCHEMA, {"@vocab": "http://purl.org/dc/terms/"}], "name", None),
        ({"s": "https://schema.org/"}, "s:name", "name"),
        ({"s": {"@id": "https://schema.org/", "@prefix": True}}, "s:name", "name"),
        ({"label": "s:name", "s": "https://schema.org/"}, "label", "name"),
        ({"schema": "https://x.example/"}, "schema:name", None),
        ([SCHEMA, {"name": "http://xmlns.com/foaf/0.1/name"}], "name", None),
        ([SCHEMA, {"name": {"@id": "schema:name", "@container": "@language"}}], "name", None),
        ([SCHEMA, {"name": None}], "name", None),
        ([SCHEMA, None], "name", None),
    ],
)
def test_a_name_is_schema_org_s_if_the_context_says_so(
    context: object, term: str, name: str | None
) -> None:
    assert Context().extended(context).name(term) == name


def test_an_inner_context_holds_for_what_is_inside_it() -> None:
    other = {"@context": {"@vocab": "http://purl.org/dc/terms/"}, "@type": "Agent", "title": "x"}
    inner, outer = read_subjects(thing("Person", knows=other))
    assert (inner.path, inner.types) == ("knows", ())
    assert (outer.path, outer.types) == ("", ("Person",))


def test_objects_of_lists_sets_and_graphs_are_found_with_their_places() -> None:
    data = {
        "@context": SCHEMA,
        "@graph": [
            {"@type": "ItemList", "itemListElement": {"@list": [{"@type": "ListItem"}]}},
            {"@id": "#a", "@included": [{"@type": "Person"}], "name": "x"},
        ],
    }
    places = {subject.path: subject.is_top for subject in read_subjects(data)}
    assert places == {
        "@graph[0]": True,
        "@graph[0].itemListElement[0]": False,
        "@graph[1]": True,
        "@graph[1].@included[0]": True,
    }


def test_a_script_that_cannot_be_read_has_no_subjects() -> None:
    assert read_script("{", 1).subjects == ()


def test_the_summary_lists_where_trails_lead() -> None:
    html = page_with(trail("Home", "Jobs", item="/jobs/"), trail("Home", "Roles"))
    assert summarize(page_of(html)).breadcrumbs == (
        "https://jobs.example/1/",
        "https://jobs.example/jobs/",
        "https://jobs.example/2/",
    )


def test_a_page_without_a_trail_leads_nowhere() -> None:
    assert summarize(page_of(page_with(thing("Person")))).breadcrumbs == ()
