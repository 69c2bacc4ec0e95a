"""A key points at something if its type says so, and nothing else has to be told."""

from typing import Annotated

from rolepress.content.data import TABLES
from rolepress.domain.documents import KINDS
from rolepress.domain.model import Model, in_words
from rolepress.domain.references import Reference, pointing_fields, references_of
from rolepress.domain.values import KeyOf, Slug


class Perk(Model):
    """A record in a record."""

    skill: Annotated[Slug, KeyOf("skill")] | None = None


class Team(Model):
    """A record with every form of key that can point at something, and one that does not."""

    name: Slug
    role: Annotated[Slug, KeyOf("role")]
    skills: tuple[Annotated[Slug, KeyOf("skill")], ...] = ()
    perks: tuple[Perk, ...] = ()


def test_a_reference_is_found_wherever_it_stands() -> None:
    team = Team(name="a", role="b", skills=("c", "d"), perks=(Perk(), Perk(skill="e")))
    assert list(references_of(team, ("teams",))) == [
        Reference(("teams", "role"), "b", "role"),
        Reference(("teams", "skills", 0), "c", "skill"),
        Reference(("teams", "skills", 1), "d", "skill"),
        Reference(("teams", "perks", 1, "skill"), "e", "skill"),
    ]


def test_a_name_without_the_mark_points_at_nothing() -> None:
    assert set(pointing_fields(Team)) == {"role", "skills", "perks"}


def test_every_mark_names_a_role_or_a_row_of_a_table() -> None:
    nouns = {
        noun
        for model in (*KINDS.values(), *TABLES.values())
        for noun in pointing_fields(model).values()
    }
    assert nouns - {""} == {"role", *(in_words(model.__name__) for model in TABLES.values())}
