"""`MonetaryAmount` for what an employer pays, `MonetaryAmountDistribution` for what was measured.

https://developers.google.com/search/docs/appearance/structured-data/job-posting#basesalary
"""

from decimal import Decimal

from rolepress.domain.salary import Salary, SalarySurvey
from rolepress.schema_org.node import Node, node
from rolepress.schema_org.places import country_name


def base_salary_node(salary: Salary) -> Node:
    """`MonetaryAmount` with one `QuantitativeValue`: a `value`, or a range and no `value`."""
    value = node(
        "QuantitativeValue",
        value=_number(salary.value),
        minValue=_number(salary.min_value),
        maxValue=_number(salary.max_value),
        unitText=salary.unit.value,
    )
    return node("MonetaryAmount", currency=salary.currency, value=value)


def distribution_node(survey: SalarySurvey, language: str) -> Node:
    """`MonetaryAmountDistribution`: one survey of an occupation with its source.

    `language` is the page's (BCP 47). The unit of time is `duration` (ISO 8601), not `unitText`.
    """
    points = survey.percentiles
    country = country_name(survey.country, language)
    return node(
        "MonetaryAmountDistribution",
        name=survey.title(country),
        description=survey.citation(country),
        url=survey.url,
        currency=survey.currency,
        duration=survey.unit.duration,
        percentile10=_number(points.p10),
        percentile25=_number(points.p25),
        median=_number(points.p50),
        percentile75=_number(points.p75),
        percentile90=_number(points.p90),
    )


def json_number(amount: Decimal) -> int | float:
    """A JSON number: whole if the amount is, so that 60000.00 is not printed as 60000.0."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _number(amount: Decimal | None) -> int | float | None:
    return None if amount is None else json_number(amount)
