"""The text of a vacancy is what its employer tells applicants."""

from rolepress.domain.description import describes_vacancy, vacancy_description
from rolepress.domain.sections import SectionKind
from tests.builders import make_body, make_exported, make_section


def test_holds_the_lead_and_each_section_that_describes_the_work() -> None:
    text = make_exported(
        make_section(SectionKind.RESPONSIBILITIES, "Lead reviews"),
        make_section(SectionKind.PERKS, "30 days off"),
        lead="<p>Come.</p>",
    )
    assert vacancy_description(text) == (
        "<p>Come.</p>\n"
        "<h2>Responsibilities</h2><ul><li>Lead reviews</li></ul>\n"
        "<h2>Perks</h2><ul><li>30 days off</li></ul>"
    )


def test_leaves_out_what_is_not_the_employers() -> None:
    text = make_exported(
        make_section(SectionKind.SALARY, "90k"), make_section(SectionKind.FAQ, "Why?")
    )
    assert "<h2>" not in vacancy_description(text)


def test_escapes_a_heading_and_keeps_sanitized_html() -> None:
    text = make_exported(
        make_section(SectionKind.PROSE, title="R&D <now>", html="<p>A &amp; B</p>")
    )
    assert "<h2>R&amp;D &lt;now&gt;</h2><p>A &amp; B</p>" in vacancy_description(text)


def test_is_empty_where_nothing_is_written() -> None:
    assert vacancy_description(make_exported(lead="")) == ""


def test_a_text_that_only_repeats_the_title_describes_nothing() -> None:
    assert not describes_vacancy(make_body(lead="<p>Tech <b>lead</b>.</p>"), "Tech Lead ")
    assert not describes_vacancy(make_body(lead=""), "Tech Lead")
    assert describes_vacancy(make_body(lead="<p>A tech lead leads.</p>"), "Tech Lead")
