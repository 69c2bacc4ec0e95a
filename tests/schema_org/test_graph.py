"""A graph that would mislead a reader is never built."""

import pytest

from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.node import JsonValue, Node, node, reference

A, B = "https://a.example/#a", "https://a.example/#b"


def test_joins_nodes_under_one_context() -> None:
    page, role = node("WebPage", A, mainEntity=reference(B)), node("Occupation", B, name="Lead")
    assert build_graph([page, role]) == {"@context": "https://schema.org", "@graph": [page, role]}


def test_a_reference_may_point_to_a_nested_node() -> None:
    job = node("JobPosting", relevantOccupation=node("Occupation", B, name="Lead"))
    assert build_graph([node("WebPage", A, about=reference(B)), job])


def test_a_reference_may_point_back_to_the_node_it_stands_in() -> None:
    assert build_graph([node("WebPage", A, mainEntityOfPage=reference(A))])


def test_the_same_node_may_be_said_twice() -> None:
    assert build_graph([node("WebPage", A, name="A"), node("WebPage", A, name="A")])


@pytest.mark.parametrize(
    ("nodes", "message"),
    [
        ([], "@graph: empty"),
        (
            [node("WebPage", A, about=reference(B))],
            f"@graph[0].about: no node of this graph has the @id {B}",
        ),
        ([node("Thing", about=[reference(B)])], "@graph[0].about[0]: no node"),
        (
            [node("WebPage", A, name="A"), node("WebPage", A)],
            f"@graph[1]: another node of this graph has the @id {A}",
        ),
        ([node("WebPage", A), node("Thing", about=node("Thing", A))], "@graph[1].about: another"),
        ([{"name": "A"}], "@graph[0]: a node needs one @type, got None"),
        ([{"@type": ["A", "B"], "name": "A"}], "@graph[0]: a node needs one @type, got ['A', 'B']"),
        ([{"@id": A, "name": "A"}], "@graph[0]: a node needs one @type, got None"),
        ([node("Thing", about={"name": "A"})], "@graph[0].about: a node needs one @type"),
        ([{"@type": "Thing", "name": ""}], "@graph[0].name: empty"),
        ([{"@type": "Thing", "name": None}], "@graph[0].name: empty"),
        ([{"@type": "Thing", "name": ["A", ""]}], "@graph[0].name[1]: empty"),
        ([{"@type": "Thing", "about": {"@type": "A", "name": []}}], "@graph[0].about.name: empty"),
        ([{"@type": "Thing", "about": {}}], "@graph[0].about: empty"),
        ([{"@type": "", "name": "A"}], "@graph[0].@type: empty"),
        ([node("Thing", about=node("Place"))], "@graph[0].about: the Place says nothing"),
    ],
)
def test_refuses_a_graph_that_would_mislead(nodes: list[Node], message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is looked at below
        build_graph(nodes)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("value", [False, 0, 0.0])
def test_false_and_zero_are_not_empty(value: JsonValue) -> None:
    assert build_graph([node("JobPosting", directApply=value)])
