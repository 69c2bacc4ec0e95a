"""One vacancy, as its employer describes it."""

import datetime
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from rolepress.domain.model import Model
from rolepress.domain.place import Place, WorkplaceValue
from rolepress.domain.salary import Salary
from rolepress.domain.values import (
    Count,
    Country,
    Date,
    Email,
    Flag,
    Many,
    Slug,
    Telephone,
    Text,
    WebAddress,
    one_of,
    refuse,
)

CONFIDENTIAL = "confidential"
"""The employer's name where it stays hidden: the one word that Google accepts for that."""


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


EmploymentTypeValue = Annotated[
    EmploymentType, BeforeValidator(one_of(lambda: list(EmploymentType)))
]
CredentialValue = Annotated[Credential, BeforeValidator(one_of(lambda: list(Credential)))]


class Contact(Model):
    """Whom to ask about a vacancy (schema.org `applicationContact`)."""

    name: Text
    """The person or team."""
    email: Email | None = None
    """Their email address."""
    telephone: Telephone | None = None
    """Their telephone number, with its country code."""


class Requirements(Model):
    """Experience and education, which roles and vacancies state alike."""

    months_of_experience: Count | None = None
    """The least experience asked for, in months: 8 years is 96."""
    education_requirements: Many[CredentialValue] | None = None
    """The credential asked for, or a list of alternatives, such as `bachelor degree`."""
    experience_in_place_of_education: Flag = False
    """Whether experience can stand in for the credential. Needs both of the keys above."""

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
    """What a vacancy says in words of its own. A translation says all of it again."""

    closed_reason: Text | None = None
    """Why it closed, as a visitor should read it, such as "The position was filled"."""
    work_hours: Text | None = None
    """The hours, such as "40 hours a week, flexible between 7 and 19"."""
    industry: Text | None = None
    """The employer's industry, where it is not the one in `employers.yaml`."""
    employment_unit: Text | None = None
    """The department that is hiring."""
    incentive_compensation: Text | None = None
    """Bonus, commission or shares, in words."""
    special_commitments: Text | None = None
    """Commitments beyond the usual, such as on-call duty."""
    eligibility_to_work_requirement: Text | None = None
    """Citizenship, visa or other permission to work that is asked for."""
    security_clearance_requirement: Text | None = None
    """The clearance that is asked for."""
    physical_requirement: Text | None = None
    """What the work asks of the body."""
    sensory_requirement: Text | None = None
    """What the work asks of the senses."""


class JobPosting(Requirements, JobPostingWords):
    """The facts of one vacancy. All of them come from the employer; none has a default.

    What is required of a vacancy that is to be published is not decided here: a draft may still
    lack anything. `schema_org.decision` decides.
    """

    employer: Slug | None = None
    """Who is hiring: a key of `content/data/employers.yaml`, or the literal `confidential`."""
    date_posted: Date | None = None
    """The day on which the employer first posted the vacancy."""
    date_confirmed: Date | None = None
    """The last day on which the employer said that the vacancy is still open."""
    valid_through: Date | None = None
    """The last day on which one can apply. Leave it out where there is none."""
    date_closed: Date | None = None
    """The first day on which the vacancy was no longer open, where it closed early."""
    workplace: WorkplaceValue | None = None
    """office, hybrid or remote. Only work that is never done on site is remote."""
    locations: tuple[Place, ...] = ()
    """The places one may report to; one vacancy may have several."""
    applicant_countries: tuple[Country, ...] = ()
    """For remote work: the countries one may live in, as ISO 3166-1 codes."""
    employment_type: Many[EmploymentTypeValue] | None = None
    """One or several of FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, VOLUNTEER, PER_DIEM
    and OTHER."""
    base_salary: Salary | None = None
    """What the employer pays. Never an estimate."""
    identifier: Text | None = None
    """The employer's own number or name for the vacancy."""
    apply_url: WebAddress | None = None
    """The page on which one applies."""
    apply_email: Email | None = None
    """The address to which one applies."""
    direct_apply: Flag | None = None
    """Whether applying takes one short form and at most one login."""
    total_job_openings: Count | None = None
    """How many people will be hired."""
    job_start_date: Date | None = None
    """The day on which the work starts. Either this or `job_immediate_start`."""
    job_immediate_start: Flag | None = None
    """Whether the work can start at once."""
    application_contact: Contact | None = None
    """Whom to ask about the vacancy."""

    @cached_property
    def last_day(self) -> datetime.date | None:
        """The last day on which one can apply, where either date that ends the vacancy is known."""
        before_closing = self.date_closed and self.date_closed - datetime.timedelta(days=1)
        return min((day for day in (self.valid_through, before_closing) if day), default=None)

    @model_validator(mode="after")
    def _one_start(self) -> Self:
        if self.job_start_date and self.job_immediate_start:
            raise refuse(
                "both `job_start_date` and `job_immediate_start` are given", "keep one of the two"
            )
        return self
