"""Pay: what one employer offers, and what a survey found. The two are never mixed."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from rolepress.domain.model import Model
from rolepress.domain.validators import refuse
from rolepress.domain.values import (
    Amount,
    Count,
    Country,
    Currency,
    KeyOf,
    OneOf,
    Slug,
    Text,
    Title,
    WebAddress,
)


class SalaryUnit(StrEnum):
    """Google's values of `unitText`, case and all."""

    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    YEAR = "YEAR"

    @property
    def duration(self) -> str:
        """The unit as an ISO 8601 duration, which `MonetaryAmountDistribution` asks for."""
        return {"HOUR": "PT1H", "DAY": "P1D", "WEEK": "P1W", "MONTH": "P1M", "YEAR": "P1Y"}[self]


class Salary(Model):
    """What the employer of one vacancy pays: one value, or a range (schema.org `baseSalary`)."""

    currency: Currency
    """ISO 4217 code, such as EUR."""
    value: Amount | None = Field(None, examples=["28.50"])
    """The pay, if it is one figure. Give either this or both ends of a range."""
    min_value: Amount | None = Field(None, examples=[92000])
    """The lower end of the range."""
    max_value: Amount | None = Field(None, examples=[112000])
    """The upper end of the range."""
    unit: OneOf[SalaryUnit] = Field(examples=["YEAR"])
    """HOUR, DAY, WEEK, MONTH or YEAR."""

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The lower and the upper end. Both are the same if the pay is one figure."""
        figure = self.value or Decimal(0)
        return self.min_value or figure, self.max_value or figure

    @model_validator(mode="after")
    def _value_or_range(self) -> Self:
        ends = (self.min_value, self.max_value)
        if (self.value is not None) == any(end is not None for end in ends):
            raise refuse(
                "a salary is one `value`, or a range of `min_value` and `max_value`",
                "give `value` alone, or both `min_value` and `max_value`",
            )
        if self.value is None:
            low, high = ends
            if low is None or high is None:
                missing = "min_value" if low is None else "max_value"
                raise refuse(f"a salary range has no `{missing}`", f"add `{missing}`")
            if low > high:
                raise refuse(
                    f"min_value {low} is more than max_value {high}", "swap the two amounts"
                )
        return self


class Percentiles(Model):
    """Points of a pay distribution, in the survey's currency and unit."""

    p10: Amount | None = Field(None, examples=[82460])
    """One in ten earns less than this."""
    p25: Amount | None = Field(None, examples=[105210])
    """One in four earns less than this."""
    p50: Amount = Field(examples=[135980])
    """The median: half earn less than this."""
    p75: Amount | None = Field(None, examples=[171980])
    """Three in four earn less than this."""
    p90: Amount | None = Field(None, examples=[214670])
    """Nine in ten earn less than this."""

    @property
    def points(self) -> tuple[tuple[int, Decimal], ...]:
        """The points that were measured, as (percentile, amount), lowest first."""
        values = {10: self.p10, 25: self.p25, 50: self.p50, 75: self.p75, 90: self.p90}
        return tuple((key, value) for key, value in values.items() if value is not None)

    @model_validator(mode="after")
    def _rising(self) -> Self:
        amounts = [amount for _, amount in self.points]
        if amounts != sorted(amounts):
            raise refuse("the percentiles do not rise", "check the amounts against the source")
        return self


class SalarySource(Model):
    """Who measured what, when and where. Every figure of a survey has a source."""

    publisher: Title = Field(examples=["US Bureau of Labor Statistics"])
    """Who published the figures."""
    name: Title = Field(examples=["Occupational Employment and Wage Statistics"])
    """What the publisher calls the survey or table."""
    url: WebAddress = Field(examples=["https://www.bls.gov/oes/"])
    """Where a reader can check the figures."""
    period: Text = Field(examples=["May 2025"])
    """The time the figures are valid for, as the source words it, such as "May 2025"."""
    currency: Currency = Field(examples=["USD"])
    """ISO 4217 code."""
    unit: OneOf[SalaryUnit] = Field(examples=["YEAR"])
    """HOUR, DAY, WEEK, MONTH or YEAR."""
    country: Country = Field(examples=["US"])
    """The country the figures are for."""
    sample_size: Count | None = Field(None, examples=[1200])
    """How many people or jobs were measured, if the source says so."""

    def citation(self, country: str) -> str:
        """The source in one line. `country` is the name of `country` in the reader's language."""
        return f"{self.publisher}, {self.name}, {country}, {self.period}"


class SalarySurvey(SalarySource):
    """Pay of one occupation as a survey measured it (`content/data/salary-surveys.yaml`)."""

    WORDS = frozenset({"name", "period", "occupation", "note"})
    NAMED_BY = ("publisher", "name", "occupation", "country", "period")

    occupation: Title = Field(examples=["Software Developers"])
    """The occupation as the survey names it."""
    occupation_code: Annotated[Slug, KeyOf("occupation code")] | None = Field(
        None, examples=["soc-2018-15-1252"]
    )
    """The occupation's code: a key of `occupation-codes.yaml`."""
    percentiles: Percentiles = Field(examples=[{"p25": 105210, "p50": 135980, "p75": 171980}])
    """The points that the survey published."""
    note: Text | None = Field(
        None, examples=["Covers software developers of every kind, at every level."]
    )
    """What a reader should know before using the figures."""

    def title(self, country: str) -> str:
        """What was measured. `country` is the name of `country` in the reader's language."""
        return f"{self.occupation}, {country}, {self.period}"
