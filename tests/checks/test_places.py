"""Towns of one name are surely one or surely two, or an editor is asked."""

from itertools import permutations
from pathlib import Path

import pytest

from rolepress.core.problems import Problem, Rule, format_problem
from tests.sites import JOB, ROLE, copy_site, problems_of, swap, write

OTHER = "jobs/other.md"
FACTS = "workplace: remote\napplicant_countries: [DE, AT]\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(site: Path, one: str, other: str) -> list[Problem]:
    """What is said of two jobs in these places, in two files."""
    at = "workplace: office\nlocations:\n  - "
    job = (site / "content" / JOB).read_text(encoding="utf-8")
    write(OTHER, job.replace(FACTS, f"{at}{written(other)}\n"))(site / "content")
    swap(JOB, FACTS, f"{at}{written(one)}\n")(site / "content")
    return problems_of(site)


def written(place: str) -> str:
    """Words such as "Portland, OR, US" as front matter; the region may be left out."""
    town, *region, country = place.split(", ")
    said = {"locality": town, **({"region": region[0]} if region else {}), "country": country}
    return f"{{{', '.join(f'{key}: {value}' for key, value in said.items())}}}"


def test_a_town_without_its_region_is_asked_for_it_where_another_file_gives_one(site: Path) -> None:
    (problem,) = places(site, "portland, US", "Portland, OR, US")
    assert format_problem(problem) == (
        "content/jobs/engineer-acme.md:9:16: error F08: `portland` has no region, and "
        "content/jobs/other.md has `Portland, OR, US`: is it the same town?\n"
        "   9 |   - {locality: portland, country: US}\n"
        "     |                ^^^^^^^^\n"
        "     fix: if so, write `region: OR` here; if not, write the region that it is in, "
        "by its ISO 3166-2 code or name"
    )


def test_a_region_that_iso_does_not_know_may_be_another_name_of_one_that_it_does(
    site: Path,
) -> None:
    (problem,) = places(site, "München, Bayern, DE", "MÜNCHEN, Bavaria, DE")
    assert problem.message == (
        "`Bavaria` is not a region of DE in ISO 3166-2, and content/jobs/engineer-acme.md has "
        "`München, Bayern, DE`: is it the same town?"
    )
    assert problem.path == "content/jobs/other.md"
    assert (problem.span.line, problem.span.column) == (9, 33)


def test_a_region_and_a_part_of_it_are_one_town(site: Path) -> None:
    (problem,) = places(site, "Lyon, Rhône, FR", "Lyon, Auvergne-Rhône-Alpes, FR")
    assert problem.message.startswith("`Rhône` is a part of `Auvergne-Rhône-Alpes`, and content/")
    assert problem.path == "content/jobs/engineer-acme.md"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Portland, OR, US", "Portland, ME, US"),
        ("Portland, OR, US", "portland, oregon, US"),
        ("Berlin, DE", "Berlin, Berlin, DE"),
        ("New York, NY, US", "New York, TX, US"),
        ("Portland, US", "Portland, Victoria, AU"),
        ("Munich, Bavaria, DE", "Ulm, DE"),
        ("Base, East, AQ", "Base, West, AQ"),
    ],
    ids=["two", "one", "repeated", "repeated once", "countries", "towns", "not in ISO"],
)
def test_what_is_surely_one_town_or_surely_two_is_left_alone(
    one: str, other: str, site: Path
) -> None:
    assert not places(site, one, other)


def test_the_same_is_asked_whatever_the_order_of_the_places(site: Path) -> None:
    three = ["Portland, OR, US", "Portland, ME, US", "Portland, US"]
    role = (site / "content" / ROLE).read_text(encoding="utf-8")
    one = "    - locality: Berlin\n      country: DE\n"
    asked = set()
    for order in permutations(three):
        lines = "".join(f"    - {written(place)}\n" for place in order)
        write(ROLE, role.replace(one, lines))(site / "content")
        (problem,) = problems_of(site)
        asked.add((problem.rule, problem.source.strip()))
    assert asked == {(Rule.WRONG_VALUE, f"- {written(three[2])}")}


def test_a_town_whose_name_ends_like_a_region_cannot_have_the_address_of_another(
    site: Path,
) -> None:
    (problem,) = places(site, "Portland, OR, US", "Portland Or, US")
    assert problem.rule is Rule.SAME_URL
    assert problem.path == "content/jobs/other.md"
    assert problem.message == (
        "`Portland Or, US` would have the address of `Portland, OR, US` in "
        "content/jobs/engineer-acme.md"
    )
