"""A list names each thing once, whatever its case or spelling, in every record there is."""

from typing import Any

import pytest
from pydantic import ValidationError

from rolepress.content.front_matter import read_yaml
from rolepress.content.source import Source
from rolepress.domain.documents import KINDS
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.model import REPEATED, Model
from rolepress.domain.place import Place
from rolepress.reference.keys import keys_of
from tests.reference.models import MODELS, SCHEMAS

LISTS = [
    pytest.param(model, key.name, key.example, id=f"{model.__name__}.{key.name}")
    for model in MODELS
    for key in keys_of(SCHEMAS[model])
    if "list of" in key.takes
]


def refused(model: type[Model], key: str, entries: object) -> list[tuple[int, str, str]]:
    """What a record says of a list: the number of each repeated entry, its words, the first's."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate({key: entries})
    repeated = [e for e in caught.value.errors() if e["type"] == REPEATED and e["loc"] == (key,)]
    return [tuple(each) for error in repeated for each in error["ctx"]["repeats"]]


@pytest.mark.parametrize(("model", "key", "example"), LISTS)
def test_every_list_of_every_record_names_a_thing_once(
    model: type[Model], key: str, example: str
) -> None:
    value: Any = read_yaml(Source("x.md", f"x: {example}"), f"x: {example}")[0]["x"]
    entry = value[0] if isinstance(value, list) else value
    assert [number for number, _, _ in refused(model, key, [entry, entry])] == [1]


def test_every_kind_of_list_was_tried() -> None:
    assert len(LISTS) > 15


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Product managers", "product  Managers"),
        ("Zu\u0308rich desk", "ZÜRICH DESK"),
        ("\uff21I people", "AI people"),
    ],
)
def test_case_spaces_and_the_form_of_signs_make_no_second_entry(one: str, other: str) -> None:
    assert refused(KINDS["roles"], "works_with", [one, "designers", other]) == [(2, other, one)]


def test_signs_and_accents_make_another_name() -> None:
    names = ["C Engineer", "C# Engineer", "C++ Engineer", ".NET Engineer", "NET Engineer"]
    names += ["Resume writer", "Résumé writer"]
    with pytest.raises(ValidationError) as caught:
        KINDS["roles"].model_validate({"alternate_names": names})
    assert REPEATED not in {error["type"] for error in caught.value.errors()}


def place(**changes: str) -> dict[str, str]:
    return {"locality": "Portland", "country": "US"} | changes


@pytest.mark.parametrize(
    "other",
    [
        place(region="OR"),
        place(region="Oregon", locality="PORTLAND"),
        place(region="us-or", locality=" portland "),
    ],
)
def test_a_place_is_the_same_however_its_town_and_region_are_written(other: dict[str, str]) -> None:
    ((number, _, above),) = refused(JobPosting, "locations", [place(region="OR"), other])
    assert (number, above) == (1, "Portland, OR, US")


@pytest.mark.parametrize(
    "other",
    [
        place(region="ME"),
        place(region="OR", street_address="Main Street 1"),
        place(region="OR", postal_code="97201"),
        place(region="OR", locality="Salem"),
    ],
)
def test_another_region_street_or_town_is_another_place(other: dict[str, str]) -> None:
    found = JobPosting.model_validate({"locations": [place(region="OR"), other]})
    assert len(found.locations) == len({place.identity for place in found.locations}) == 2


def test_a_region_that_says_the_town_again_makes_no_second_place() -> None:
    berlin = {"locality": "Berlin", "country": "DE"}
    assert refused(JobPosting, "locations", [berlin, berlin | {"region": "BE"}])
    assert Place(**berlin).key == Place(**berlin, region="berlin").key
