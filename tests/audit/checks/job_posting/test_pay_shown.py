"""Pay that nobody sees, pay of another job, and pay that somebody guessed."""

import pytest

from tests.audit.checks.job_posting.samples import FACTS, body, found_on, html, messages, posting
from tests.audit.pages import ids

HIDDEN = "V106: the markup's pay of 60,000 and 75,000 is nowhere on the page"
PAY = FACTS["pay"]


@pytest.mark.parametrize(
    ("style", "pay"),
    [
        (".p{position:absolute;left:-9999px}", f'<p class="p">{PAY}</p>'),
        ("p.p { display: none }", f'<p class="a p">{PAY}</p>'),
        ("#p{visibility:hidden}", f'<p id="p">{PAY}</p>'),
        ("/* .p{} */ h9,.p{font-size:0}", f'<div class="p"><b>{PAY}</b></div>'),
        ("", f'<p style="font-size: 0">{PAY}</p>'),
        ("", f'<p style="text-indent:-10000px">{PAY}</p>'),
    ],
)
def test_pay_that_a_style_sheet_hides_is_found(style: str, pay: str) -> None:
    head = f"<style>{style}</style>" if style else ""
    assert messages(found_on(html(posting(), shown=body(pay=pay), head=head))) == [HIDDEN]


@pytest.mark.parametrize(
    ("head", "pay"),
    [
        ("<style>@media print{.p{display:none}}</style>", f'<p class="p">{PAY}</p>'),
        ("<style>.p{display:none} .p.open{display:block}</style>", f'<p class="p">{PAY}</p>'),
        ("<style>.q .p{display:none}</style>", f'<p class="p">{PAY}</p>'),
        ("<style>.p{display:none}</style><script>show()</script>", f'<p class="p">{PAY}</p>'),
        ("<style>.p{font-size:0.9em;left:-1px}</style>", f'<p class="p">{PAY}</p>'),
        ("", f'<p style="font-size:0"><span style="font-size:1rem">{PAY}</span></p>'),
        ("<style>.r{display:none}</style>", f'<p class="p">{PAY}</p><p class="r">Old</p>'),
    ],
)
def test_pay_that_is_or_may_be_shown_passes(head: str, pay: str) -> None:
    assert not found_on(html(posting(), shown=body(pay=pay), head=head))


@pytest.mark.parametrize(
    "other",
    [
        f"<aside><h2>Similar jobs</h2><p>Clerk in York, {PAY}</p></aside>",
        f"<section><h3>Ähnliche Stellen</h3><p>Kaufmann, {PAY}</p></section>",
        f"</div><h2>More jobs at Larkfield</h2><p>Clerk, {PAY}</p><div>",
    ],
)
def test_pay_of_another_job_is_not_shown_for_this_one(other: str) -> None:
    shown = body(pay="A good salary", extra=other)
    assert messages(found_on(html(posting(), shown=shown))) == [HIDDEN]


@pytest.mark.parametrize(
    "part",
    [
        f"<aside><h2>The job at a glance</h2><p>{PAY}</p></aside>",
        f"<h2>Similar jobs</h2><p>None yet.</p><h2>Pay</h2><p>{PAY}</p>",
        f"<section><h2>Pay</h2><p>{PAY}</p><h3>Other roles in the team</h3><p>Two</p></section>",
    ],
)
def test_pay_in_any_other_part_of_the_page_passes(part: str) -> None:
    assert not found_on(html(posting(), shown=body(pay="A good salary", extra=part)))


@pytest.mark.parametrize(
    "said",
    [
        f"Estimated by our site from similar jobs: {PAY}",
        f"Our salary estimate: {PAY}",
        f"{PAY} (based on similar jobs)",
        "Von uns geschätzt: 60.000 – 75.000 € im Jahr",
    ],
)
def test_pay_that_somebody_else_estimates_is_found(said: str) -> None:
    found = found_on(html(posting(), shown=body(pay=said)))
    assert ids(found) == ["V113"]
    assert messages(found)[0].startswith("V113: the page says that the pay is an estimate: ")


@pytest.mark.parametrize(
    "said",
    [
        f"The estimated base salary range for this role is {PAY}",
        f"{PAY}</div><div>You check what was estimated by our site teams.",
        f"{PAY}, estimated by the employer for the first year",
    ],
)
def test_an_employer_s_own_estimate_passes(said: str) -> None:
    assert not found_on(html(posting(), shown=body(pay=said)))


@pytest.mark.parametrize(
    "employment", ["Período integral", "Regime CLT", "Tempo integral", "Contrato efetivo"]
)
def test_brazilian_words_for_full_time_are_known(employment: str) -> None:
    found = found_on(html(posting(), shown=body(employment=employment), lang="pt-BR"))
    assert "V109" not in ids(found)


def test_supply_teaching_is_temporary_and_a_supply_chain_is_not() -> None:
    temporary = posting(employmentType="TEMPORARY")
    assert not found_on(html(temporary, shown=body(employment="Supply, term time only")))
    found = found_on(html(temporary, shown=body(employment="Supply chain")))
    assert ids(found) == ["V109"]
