"""A picture has room for little: the first facts, and the beginning of a long text."""

from rolepress.social.card import build_card
from tests.builders import make_data, make_role, make_site, make_survey
from tests.pages.contexts import make_context, published


def test_two_measured_medians_stand_on_a_picture() -> None:
    surveys = {f"s{n}": make_survey(name=f"Wages {n}") for n in range(3)}
    role = make_role(salary_surveys=tuple(surveys))
    context = make_context(role, data=make_data(salary_surveys=surveys))
    card = build_card(published(context)[role.url], context)
    assert len(card.facts) == 2


def test_a_long_text_is_cut_to_what_a_picture_has_room_for() -> None:
    site = make_site(description="A word " * 40)
    context = make_context(make_role(), site=site)
    line = build_card(published(context)["/"], context).line
    assert line.endswith("…")
    assert 190 < len(line) <= 200
