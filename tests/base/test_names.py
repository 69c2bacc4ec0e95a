"""Names that are most likely meant."""

import pytest

from rolepress_base.names import did_you_mean, nearest


@pytest.mark.parametrize(
    ("name", "known", "match"),
    [
        ("employement_type", ["employment_type", "employer"], "employment_type"),
        ("FULTIME", ["FULL_TIME", "PART_TIME"], "FULL_TIME"),
        ("fulltime", ["FULL_TIME"], "FULL_TIME"),
        ("zzz", ["employer"], None),
        ("x" * 100_000, ["employer"], None),
        ("employer", [], None),
    ],
)
def test_the_nearest_name_is_found_whatever_its_case(
    name: str, known: list[str], match: str | None
) -> None:
    assert nearest(name[:100], known) == match


@pytest.mark.parametrize(
    ("name", "known", "fix"),
    [
        ("amce", ["acme"], "did you mean `acme`?"),
        ("zzz", ["acme", "bolt"], "use one of `acme`, `bolt`"),
        ("zzz", [], "none is defined yet"),
    ],
)
def test_a_remedy_names_what_is_known(name: str, known: list[str], fix: str) -> None:
    assert did_you_mean(name, known) == fix


def test_a_remedy_never_lists_more_than_twelve_names() -> None:
    assert did_you_mean("zzz", [f"name{n:02}" for n in range(20)]).endswith("`name11`, ...")
