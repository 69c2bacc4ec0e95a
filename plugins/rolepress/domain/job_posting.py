"""One vacancy, as its employer describes it."""

import datetime
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from rolepress.domain.model import Aside, Model
from rolepress.domain.place import Place, Workplace
from rolepress.domain.salary import Salary
from rolepress.domain.validators import refuse
from rolepress.domain.values import (
    Count,
    Country,
    Date,
    Email,
    Flag,
    KeyOf,
    Many,
    OneOf,
    Slug,
    Telephone,
    Text,
    WebAddress,
)

CONFIDENTIAL = "confidential"
"""The word for an employer that stays hidden. Google accepts no other word for that."""


class EmploymentType(StrEnum):
    """Google's values of `employmentType`, case and all."""

    FULL_TIME = "FULL_TIME"
    PART_TIME = "PART_TIME"
    CONTRACTOR = "CONTRACTOR"
    TEMPORARY = "TEMPORARY"
    INTERN = "INTERN"
    VOLUNTEER = "VOLUNTEER"
    PER_DIEM = "PER_DIEM"
    OTHER = "OTHER"


class Credential(StrEnum):
    """Google's values of `credentialCategory`."""

    HIGH_SCHOOL = "high school"
    ASSOCIATE_DEGREE = "associate degree"
    BACHELOR_DEGREE = "bachelor degree"
    PROFESSIONAL_CERTIFICATE = "professional certificate"
    POSTGRADUATE_DEGREE = "postgraduate degree"


class Contact(Model):
    """Whom to ask about a vacancy (schema.org `applicationContact`)."""

    name: Text = Field(examples=["Larkfield hiring team"])
    """The person or team."""
    email: Email | None = Field(None, examples=["hiring@larkfield.example"])
    """Their email address."""
    telephone: Telephone | None = None
    """Their telephone number, with its country code."""


class Requirements(Model):
    """Experience and education, which roles and vacancies state alike."""

    months_of_experience: Count | None = Field(None, examples=[72])
    """The least experience required, in months: 8 years is 96."""
    education_requirements: Many[OneOf[Credential]] | None = Field(
        None, examples=["bachelor degree"]
    )
    """The credential required, or a list of alternatives, such as `bachelor degree`."""
    experience_in_place_of_education: Flag = False
    """Whether experience can replace the credential. Requires both of the keys above."""

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if self.experience_in_place_of_education and not (
            self.months_of_experience and self.education_requirements
        ):
            raise refuse(
                "`experience_in_place_of_education` needs both sides of the exchange",
                "add `months_of_experience` and `education_requirements`, or remove the key",
            )
        return self


class JobPostingWords(Model):
    """The keys of a vacancy whose values are words. A translation must have the same ones."""

    closed_reason: Text | None = Field(None, examples=["The position was filled."])
    """Why it closed, in words for visitors, such as "The position was filled"."""
    work_hours: Text | None = Field(
        None, examples=["40 hours a week, three days of it in the office"]
    )
    """The hours, such as "40 hours a week, flexible between 7 and 19"."""
    industry: Text | None = Field(None, examples=["Freight transport"])
    """The employer's industry, if it is not the one in `employers.yaml`."""
    employment_unit: Text | None = Field(None, examples=["Loading Slots"])
    """The department that is hiring."""
    incentive_compensation: Text | None = Field(
        None, examples=["Stock options from the first year"]
    )
    """Bonus, commission or shares, in words."""
    special_commitments: Text | None = Field(
        None, examples=["On-call duty one week in six, paid extra"]
    )
    """Commitments beyond the usual, such as on-call duty."""
    eligibility_to_work_requirement: Text | None = Field(
        None, examples=["Permission to work in Germany"]
    )
    """Citizenship, visa or other permission to work that is required."""
    security_clearance_requirement: Text | None = Field(None, examples=["A basic background check"])
    """The clearance that is required."""
    physical_requirement: Text | None = Field(None, examples=["Lifting boxes of up to 10 kg"])
    """Physical demands of the work."""
    sensory_requirement: Text | None = Field(None, examples=["Telling colors apart"])
    """Demands of the work on the senses."""


class JobPosting(Requirements, JobPostingWords):
    """The facts of one vacancy. All of them come from the employer, and no fact has a default.

    What is required of a vacancy that is to be published is not decided here: a draft may still
    lack anything. `schema_org.decision` decides.
    """

    employer: Annotated[Slug, KeyOf("employer")] | None = Field(None, examples=["larkfield"])
    """Who is hiring: a key of `content/data/employers.yaml`, or the literal `confidential`."""
    date_posted: Date | None = Field(None, examples=["2026-11-03"])
    """The day on which the employer first posted the vacancy."""
    date_confirmed: Aside[Date | None] = Field(None, examples=["2026-11-20"])
    """The last day on which the employer said that the vacancy is still open."""
    valid_through: Date | None = Field(None, examples=["2027-04-30"])
    """The last day on which people can apply. Leave it out if there is none."""
    date_closed: Date | None = Field(None, examples=["2026-12-01"])
    """The first day on which the vacancy was no longer open, if it closed early."""
    workplace: OneOf[Workplace] | None = Field(None, examples=["hybrid"])
    """office, hybrid or remote. Only work that is never done on site is remote."""
    locations: tuple[Place, ...] = ()
    """The places of work; one vacancy may have several."""
    applicant_countries: tuple[Country, ...] = Field((), examples=[["ES", "PT", "FR"]])
    """For remote work: the countries in which applicants may live, as ISO 3166-1 codes."""
    employment_type: Many[OneOf[EmploymentType]] | None = Field(None, examples=["FULL_TIME"])
    """One or several of FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, VOLUNTEER, PER_DIEM
    and OTHER."""
    base_salary: Salary | None = Field(
        None,
        examples=[{"currency": "EUR", "min_value": 92000, "max_value": 112000, "unit": "YEAR"}],
    )
    """What the employer pays. Never an estimate."""
    identifier: Text | None = Field(None, examples=["LF-2026-041"])
    """The employer's own number or name for the vacancy."""
    apply_url: WebAddress | None = Field(
        None, examples=["https://larkfield.example/jobs/backend-tech-lead"]
    )
    """The page on which people apply."""
    apply_email: Email | None = Field(None, examples=["hiring@larkfield.example"])
    """The email address for applications."""
    direct_apply: Flag | None = None
    """Whether applying takes one short form and at most one login."""
    total_job_openings: Count | None = Field(None, examples=[2])
    """How many people will be hired."""
    job_start_date: Date | None = Field(None, examples=["2027-06-01"])
    """The day on which the work starts. Either this or `job_immediate_start`."""
    job_immediate_start: Flag | None = None
    """Whether the work can start at once."""
    application_contact: Contact | None = Field(
        None, examples=[{"name": "Larkfield hiring team", "email": "hiring@larkfield.example"}]
    )
    """Whom to ask about the vacancy."""

    @cached_property
    def last_day(self) -> datetime.date | None:
        """The last day on which people can apply, if `valid_through` or `date_closed` gives one."""
        before_closing = self.date_closed and self.date_closed - datetime.timedelta(days=1)
        return min((day for day in (self.valid_through, before_closing) if day), default=None)

    @model_validator(mode="after")
    def _one_start(self) -> Self:
        if self.job_start_date and self.job_immediate_start:
            raise refuse(
                "both `job_start_date` and `job_immediate_start` are given", "keep one of the two"
            )
        return self
