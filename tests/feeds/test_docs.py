"""`docs/feeds.md` names every element that is sent, and every feed that can be chosen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolepress.feeds.partners import PARTNERS, partner
from rolepress.feeds.partners.linkedin import JOBS_MAX
from rolepress.feeds.setting import NAMES
from rolepress.feeds.table import Need, Partner

DOCS = (Path(__file__).parents[2] / "docs" / "feeds.md").read_text(encoding="utf-8")


def section(partner: Partner) -> str:
    """What the page says of one partner."""
    return DOCS.partition(f"\n## {partner.title}\n")[2].partition("\n## ")[0]


def rows(partner: Partner) -> Iterator[tuple[str, str]]:
    """Each element in the partner's table, and what stands under "required"."""
    for line in section(partner).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `"):
            for name in re.findall(r"`([^`]+)`", cells[0]):
                yield name, cells[-1]


@pytest.mark.parametrize("partner", [*map(partner, PARTNERS)], ids=PARTNERS)
def test_every_element_of_a_feed_is_explained(partner: Partner) -> None:
    names = [*(field.name for field in partner.head), *(field.name for field in partner.fields)]
    assert not [name for name in names if f"`{name}`" not in section(partner)]


@pytest.mark.parametrize("partner", [*map(partner, PARTNERS)], ids=PARTNERS)
def test_no_element_is_explained_that_a_feed_does_not_have(partner: Partner) -> None:
    known = {field.name for field in partner.fields} | {"_job"}
    assert {name for name, _ in rows(partner)} <= known


@pytest.mark.parametrize("partner", [*map(partner, PARTNERS)], ids=PARTNERS)
def test_what_is_required_is_said_to_be(partner: Partner) -> None:
    words = {Need.REQUIRED: "yes", Need.ON_SITE: "unless remote", Need.OPTIONAL: "no"}
    said = dict(rows(partner))
    wrong = {
        field.name: said[field.name]
        for field in partner.fields
        if field.name in said and said[field.name] != words[field.need]
    }
    assert not wrong


def test_every_feed_that_can_be_chosen_is_in_the_table() -> None:
    assert [*NAMES] == re.findall(r"^\| `(\w+)` \| `/feeds/", DOCS, re.MULTILINE)


def test_the_cap_of_linkedin_is_named() -> None:
    assert f"{JOBS_MAX:,} jobs" in section(partner("linkedin"))
