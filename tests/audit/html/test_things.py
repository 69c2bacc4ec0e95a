"""Objects that refer to each other: they are read as one thing, and never more than once."""

from typing import Any

import pytest

from rolepress_audit.html.json_ld import read_script
from rolepress_audit.html.things import VALUES_MAX, Thing, Things
from tests.audit.checks.job_posting.samples import ADDRESS, found_on, html, messages, posting


def things_of(graph: str) -> tuple[Thing, Things]:
    """The first object of some JSON-LD, and all of them."""
    nodes = read_script(graph, 1).nodes
    things = Things(nodes, "https://jobs.example/")
    return Thing(things.whole(nodes[0].node), things), things


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1", [1]),
        ('["a", " ", null, {}, "b"]', ["a", "b"]),
        ('[["a"], {"@list": ["b", {"@value": "c"}]}, {"@set": []}]', ["a", "b", "c"]),
        ("false", [False]),
    ],
)
def test_values_are_flat_and_say_something(value: str, expected: list[Any]) -> None:
    thing, _ = things_of(f'{{"@type": "Thing", "name": {value}}}')
    assert thing.values("name") == expected


def test_a_reference_stands_for_all_that_the_page_says_of_a_thing() -> None:
    thing, _ = things_of(
        '[{"@type": "JobPosting", "name": {"@id": "#a", "name": "A"},'
        ' "hiringOrganization": [{"@id": "#a"}, {"@id": "#a", "name": "B"}, {"@id": "#a"},'
        ' {"@id": "#gone"}]}, {"@id": "https://jobs.example/#a", "url": "/", "name": "C"}]'
    )
    one, two, gone = thing.things("hiringOrganization")
    assert [(each.text("name"), each.text("url")) for each in (one, two)] == [
        ("A", "/"),
        ("B", "/"),
    ]
    assert sorted(two.node) == ["@id", "name", "url"]
    assert len(two.node) == 3
    assert [each.is_unresolved for each in (one, two, gone)] == [False, False, True]


def test_things_that_refer_to_each_other_end() -> None:
    thing, _ = things_of(
        '[{"@id": "#a", "@type": "A", "b": {"@id": "#b"}}, {"@id": "#b", "a": {"@id": "#a"}}]'
    )
    (other,) = thing.things("b")
    (again,) = other.things("a")
    assert again.text("@type") == "A"
    assert again.things("b") == [other]


def test_a_posting_of_more_values_than_are_read_is_told_so() -> None:
    many = [{"@type": "Country", "name": "DE"} for _ in range(VALUES_MAX + 1)]
    changes: dict[str, Any] = {"applicantLocationRequirements": many}
    found = found_on(html(posting(**changes)))
    assert messages(found) == [
        "J139: `applicantLocationRequirements` has more than 250 values; the others are not read"
    ]
    assert not found_on(html(posting(applicantLocationRequirements=many[1:])))


def test_places_that_share_their_addresses_are_judged_once_for_each_address() -> None:
    addresses = [{**ADDRESS, "@id": f"#a{n}", "addressCountry": {"@id": "#c"}} for n in range(200)]
    places = [{"@type": "Place", "@id": f"#p{n}", "address": {"@id": "#all"}} for n in range(200)]
    country = {"@type": "Country", "@id": "#c", "name": [f"Land {n}" for n in range(200)]}
    shared = {"@id": "#all", "@type": "PostalAddress", "addressCountry": {"@id": "#c"}}
    found = found_on(html(posting(jobLocation=places), *addresses, country, shared))
    assert len([each for each in found if each.rule.id == "J107"]) == 200
