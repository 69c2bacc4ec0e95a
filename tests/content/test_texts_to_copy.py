"""Placeholders and variants of a text to copy, as the page and the script get them."""

import lxml.html
import pytest

from rolepress.domain.sections import Choice, Section
from tests.content.files import body_of, section_of


def sample(text: str) -> Section:
    return section_of(f"## Job description\n\n{text}\n")


def test_a_placeholder_becomes_the_element_that_html_has_for_one() -> None:
    assert sample("At {{company}}.").html == (
        '<p>At <var data-field="company">[company]</var>.</p>'
    )


def test_placeholders_are_listed_once_in_the_order_of_the_text() -> None:
    section = sample("- {{b}} and **{{a}}**\n- {{ b }}\n\n### {{c}} & {{a}}\n\nMore {{d\ne}}.")
    assert section.placeholders == ("b", "a", "c", "d e")


def test_placeholders_whose_case_differs_ask_for_one_thing() -> None:
    section = sample("At {{Company}}, where {{company}} and {{COMPANY  }} are one.\n")
    assert section.placeholders == ("Company",)
    assert section.html.count('<var data-field="Company">[Company]</var>') == 3


def test_every_word_between_placeholders_stays() -> None:
    html = sample("a {{b}} *c* {{d}}{{e}} f").html
    var = '<var data-field="{0}">[{0}]</var>'
    assert html == f"<p>a {var.format('b')} <em>c</em> {var.format('d')}{var.format('e')} f</p>"


def test_a_name_cannot_become_markup() -> None:
    section = sample('{{a" onclick="x & y}}')
    assert section.placeholders == ('a" onclick="x & y',)
    (var,) = lxml.html.fromstring(section.html).iter("var")
    assert dict(var.attrib) == {"data-field": 'a" onclick="x & y'}


def test_braces_in_code_mean_themselves() -> None:
    section = sample("Write `{{company}}` or `{{`.\n\n```\n{{x}}\n```")
    assert section.placeholders == ()
    assert "<code>{{company}}</code>" in section.html


def test_braces_elsewhere_on_a_page_mean_themselves() -> None:
    section = section_of("## Why\n\nTemplates have {{braces}} and {{.\n")
    assert section.placeholders == ()
    assert "{{braces}} and {{." in section.html


WORKPLACE = """### Workplace (choose one)

Either way.

#### Office & lab

In {{place}}.

#### Remote

- At home.

### Perks

- Tea
"""


def test_variants_are_kept_together_and_named() -> None:
    section = sample(WORKPLACE)
    assert section.choices == (Choice("Workplace", ("Office & lab", "Remote")),)
    assert section.html.replace("\n", "") == (
        '<div data-choice="Workplace"><h3>Workplace (choose one)</h3><p>Either way.</p>'
        '<div data-option="Office &amp; lab"><h4>Office &amp; lab</h4>'
        '<p>In <var data-field="place">[place]</var>.</p></div>'
        '<div data-option="Remote"><h4>Remote</h4><ul><li>At home.</li></ul></div></div>'
        "<h3>Perks</h3><ul><li>Tea</li></ul>"
    )


@pytest.mark.parametrize("words", ["(choose one)", "(Choose one):", "(pick one)"])
def test_a_choice_may_be_announced_in_several_ways(words: str) -> None:
    assert sample(WORKPLACE.replace("(choose one)", words)).choices


@pytest.mark.parametrize("words", ["", "choose one", "(if you can choose one)", "(any)"])
def test_other_sub_headings_offer_no_choice(words: str) -> None:
    assert not sample(WORKPLACE.replace("(choose one)", words)).choices


def test_sub_headings_offer_a_choice_in_texts_to_copy_alone() -> None:
    (section,) = body_of(f"## Why\n\n{WORKPLACE}").sections
    assert not section.choices
    assert "data-" not in section.html
