"""Nodes say something with every property, and stay plain where one value is usual."""

import pytest

from rolepress.schema_org.node import JsonValue, drop_empty, node, one_or_many, reference


@pytest.mark.parametrize("value", [None, "", [], {}, ()], ids=repr)
def test_leaves_out_a_property_without_a_value(value: JsonValue) -> None:
    assert node("Thing", name=value) == {"@type": "Thing"}
    assert drop_empty({"name": value}) == {}


@pytest.mark.parametrize("value", [False, 0, 0.0, " "], ids=repr)
def test_keeps_values_that_are_falsy_and_say_something(value: JsonValue) -> None:
    assert node("Thing", name=value)["name"] == value


def test_type_and_id_come_first() -> None:
    assert list(node("Thing", "https://a.example/#x", name="A")) == ["@type", "@id", "name"]


def test_a_property_may_be_called_type_or_id() -> None:
    assert node("Thing", type_="t")["type_"] == "t"


def test_a_reference_is_an_id_and_nothing_else() -> None:
    assert reference("https://a.example/#x") == {"@id": "https://a.example/#x"}


def test_one_value_stands_alone_and_several_are_a_list() -> None:
    assert one_or_many([]) is None
    assert one_or_many(["a"]) == "a"
    assert one_or_many(["a", "b"]) == ["a", "b"]
