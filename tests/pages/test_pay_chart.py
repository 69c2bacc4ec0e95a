"""Charts of pay show what was measured, at its place on the axis."""

from decimal import Decimal

import pytest

from rolepress.domain.salary import Percentiles
from rolepress.domain.sections import SalaryLevel, SalaryLevels
from rolepress.pages.chart_parts import Bar, Distribution, LevelBar
from rolepress.pages.parts import Pay
from rolepress.pages.pay import levels_pay, survey_pay
from tests.builders import make_survey


def survey_chart(**percentiles: int) -> Distribution:
    amounts = Percentiles(**{name: Decimal(amount) for name, amount in percentiles.items()})
    chart = survey_pay(make_survey(percentiles=amounts), "en").distribution
    assert chart
    return chart


def levels_chart(*rows: tuple[str, tuple[str, ...]]) -> Pay:
    levels = tuple(SalaryLevel(name, amounts) for name, amounts in rows)
    return levels_pay(SalaryLevels(("Pay",), levels), make_survey(), "en")


@pytest.mark.parametrize(
    "percentiles",
    [
        {"p50": 60},
        {"p10": 40, "p50": 60, "p90": 90},
        {"p10": 40, "p25": 50, "p50": 60},
        {"p25": 50, "p50": 60, "p75": 70, "p90": 90},
        {"p10": 40, "p25": 50, "p50": 60, "p75": 70, "p90": 90},
    ],
    ids="-".join,
)
def test_the_median_is_marked_whatever_else_was_measured(percentiles: dict[str, int]) -> None:
    chart = survey_chart(**percentiles)
    assert (chart.median.label, chart.median.amount) == ("Median", "$60")
    assert [chart.low.amount, chart.high.amount] == [
        f"${min(percentiles.values())}",
        f"${max(percentiles.values())}",
    ]
    assert 0 <= chart.low.at <= chart.median.at <= chart.high.at <= 100


def test_the_box_is_the_half_in_the_middle() -> None:
    chart = survey_chart(p10=40, p25=50, p50=60, p75=70, p90=90)
    assert chart.half
    assert chart.low.at < chart.half.start < chart.median.at
    assert chart.median.at < chart.half.start + chart.half.width < chart.high.at


@pytest.mark.parametrize("quarter", ["p25", "p75"])
def test_without_both_quarters_there_is_no_box(quarter: str) -> None:
    amount = {"p25": 50, "p75": 70}[quarter]
    assert survey_chart(p10=40, p50=60, p90=90, **{quarter: amount}).half is None


@pytest.mark.parametrize("amount", [1, 50000, 60000, 61234])
def test_one_amount_still_has_an_axis(amount: int) -> None:
    """A round one too, which is itself the start of its axis."""
    pay = survey_pay(make_survey(percentiles=Percentiles(p50=Decimal(amount))), "en")
    assert len(pay.rows) == 1
    assert [pay.axis[0].at, pay.axis[-1].at] == [0, 100]


def test_levels_stand_on_one_axis() -> None:
    pay = levels_chart(("Junior", ("40000", "50000")), ("Senior", ("60000", "90000")))
    assert [tick.at for tick in (pay.axis[0], pay.axis[-1])] == [0, 100]
    assert pay.levels == (
        LevelBar("Junior", "$40,000 to $50,000", Bar(0.0, 16.67), ()),
        LevelBar("Senior", "$60,000 to $90,000", Bar(33.33, 50.0), ()),
    )


def test_amounts_between_are_marks_on_the_bar_in_whatever_order_the_table_has_them() -> None:
    """A table may have the median before the range; a bar cannot be drawn from right to left."""
    rising = levels_chart(("Lead", ("40", "60", "90"))).levels
    assert levels_chart(("Lead", ("60", "90", "40"))).levels == rising
    (level,) = rising
    assert level.bar
    assert level.bar.width > 0
    assert len(level.marks) == 1


def test_a_single_amount_is_a_mark_without_a_bar() -> None:
    first, _ = levels_chart(("Lead", ("60",)), ("Head", ("90", "95"))).levels
    assert (first.text, first.bar, len(first.marks)) == ("$60", None, 1)
