"""Measured pay as a table, a chart and a sentence, each figure with its source."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache, partial

from rolepress.domain.salary import SalarySource, SalarySurvey
from rolepress.domain.sections import SalaryLevels
from rolepress.locales.catalog import N_, words
from rolepress.pages import wording
from rolepress.pages.parts import Anchor, Fact, Pay, PayRow
from rolepress.pages.pay_chart import Axis, distribution, level_bar

_LABELS = {
    10: N_("10th percentile"),
    25: N_("25th percentile"),
    50: N_("Median"),
    75: N_("75th percentile"),
    90: N_("90th percentile"),
}
_MEANINGS = {
    10: N_("One in ten earns less"),
    25: N_("One in four earns less"),
    50: N_("Half earn less, half earn more"),
    75: N_("Three in four earn less"),
    90: N_("Nine in ten earn less"),
}


@lru_cache(maxsize=256)  # one survey stands on many pages
def survey_pay(survey: SalarySurvey, language: str) -> Pay:
    """The pay that a survey measured, percentile by percentile."""
    _, points = words(language).gettext, dict(survey.percentiles.points)
    labels = {percentile: _(_LABELS[percentile]) for percentile in points}
    money = partial(wording.money, currency=survey.currency, language=language)
    axis = Axis.around(tuple(points.values()))
    rows = tuple(
        PayRow(labels[percentile], (money(amount),), _(_MEANINGS[percentile]))
        for percentile, amount in points.items()
    )
    country = wording.country(survey.country, language)
    return Pay(
        title=survey.title(country),
        columns=(_("Point in the range"), _("Pay"), _("What it stands for")),
        rows=rows,
        unit=_unit(survey, language),
        source=_source(survey, language),
        note=survey.note or "",
        distribution=distribution(points, labels, axis, money),
        axis=tuple(axis.ticks(money)),
        summary=_survey_summary(survey, rows, language),
    )


def _survey_summary(survey: SalarySurvey, rows: Sequence[PayRow], language: str) -> str:
    _ = words(language).gettext
    summary = _(
        "%(occupation)s in %(country)s: from %(low)s to %(high)s %(unit)s, "
        "half of them below %(median)s."
    )
    return summary % {
        "occupation": survey.occupation,
        "country": wording.country(survey.country, language),
        "low": rows[0].amounts[0],
        "high": rows[-1].amounts[0],
        "unit": _(wording.UNITS[survey.unit]),
        "median": wording.money(survey.percentiles.p50, survey.currency, language),
    }


def levels_pay(levels: SalaryLevels, source: SalarySource, language: str) -> Pay:
    """Pay by level, from an editor's table with a named source."""
    _ = words(language).gettext
    amounts = [[Decimal(amount) for amount in level.amounts] for level in levels.levels]
    money = partial(wording.money, currency=source.currency, language=language)
    axis = Axis.around([amount for row in amounts for amount in row])
    names = [level.name for level in levels.levels]
    rows = tuple(
        PayRow(name, tuple(map(money, row))) for name, row in zip(names, amounts, strict=True)
    )
    measured = {"country": wording.country(source.country, language), "period": source.period}
    return Pay(
        title=_("Pay by level, %(country)s, %(period)s") % measured,
        columns=(_("Level"), *levels.columns),
        rows=rows,
        unit=_unit(source, language),
        source=_source(source, language),
        levels=tuple(
            level_bar(name, row, axis, lambda span: wording.span(map(money, span), language))
            for name, row in zip(names, amounts, strict=True)
        ),
        axis=tuple(axis.ticks(money)),
        summary="; ".join(f"{r.label}: {wording.span(r.amounts, language)}" for r in rows) + ".",
    )


def measured_pay(surveys: Sequence[SalarySurvey], language: str) -> Iterator[Fact]:
    """The median of each survey with its occupation, for the facts at a glance.

    Medians of several occupations are listed, not joined into a range, which nobody measured.
    """
    if not surveys:
        return
    _ = words(language).gettext
    medians = [wording.money(s.percentiles.p50, s.currency, language) for s in surveys]
    of = [
        f"{s.title(wording.country(s.country, language))}, {_(wording.UNITS[s.unit])}"
        for s in surveys
    ]
    note = _("Median: %(surveys)s") % {"surveys": "; ".join(of)}
    yield Fact(_("Measured pay"), wording.listed(medians, language), "#salary", note)


def _unit(source: SalarySource, language: str) -> str:
    _ = words(language).gettext
    name = wording.currency_name(source.currency, language)
    return _("%(currency)s %(unit)s, before tax") % {
        "currency": name,
        "unit": _(wording.UNITS[source.unit]),
    }


def _source(source: SalarySource, language: str) -> Anchor:
    return Anchor(wording.citation(source, language), source.url)
