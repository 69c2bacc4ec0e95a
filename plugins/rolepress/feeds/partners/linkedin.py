"""The table of LinkedIn's basic jobs XML feed.

https://learn.microsoft.com/en-us/linkedin/talent/job-postings/xml-feeds-development-guide
There is one entry for each place. LinkedIn accepts pay only in whole amounts, and only one type of
employment.
"""

from typing import Any

from rolepress.domain.job_posting import EmploymentType
from rolepress.domain.level import Level
from rolepress.domain.place import Workplace
from rolepress.domain.salary import Salary, SalaryUnit
from rolepress.feeds.entry import FeedEntry
from rolepress.feeds.formats import american_day, digits, rfc822, shortened, single
from rolepress.feeds.table import (
    Feed,
    Field,
    Need,
    Partner,
    at_most,
    mapped,
    starts_with,
    words_at_least,
)
from rolepress.pages import wording

JOBS_MAX = 500_000
"""The most jobs in one feed (the guide's section on requirements). Above that, LinkedIn requires
feeds by country, and that no job moves from one to another."""
ID_MAX_CHARS = 40
DESCRIPTION_MIN_CHARS = 100
AMERICA = "US"

WORKPLACE_TYPES = {
    Workplace.OFFICE: "On-site",
    Workplace.HYBRID: "Hybrid",
    Workplace.REMOTE: "Remote",
}
JOB_TYPES = {
    EmploymentType.FULL_TIME: "FULL_TIME",
    EmploymentType.PART_TIME: "PART_TIME",
    EmploymentType.CONTRACTOR: "CONTRACT",
    EmploymentType.INTERN: "INTERNSHIP",
    EmploymentType.VOLUNTEER: "VOLUNTEER",
}
EXPERIENCE_LEVELS = {
    Level.ENTRY: "ENTRY_LEVEL",
    Level.MID: "MID_SENIOR_LEVEL",
    Level.SENIOR: "MID_SENIOR_LEVEL",
    Level.LEAD: "MID_SENIOR_LEVEL",
    Level.PRINCIPAL: "MID_SENIOR_LEVEL",
}
PERIODS = {
    SalaryUnit.HOUR: "HOURLY",
    SalaryUnit.DAY: "DAILY",
    SalaryUnit.WEEK: "WEEKLY",
    SalaryUnit.MONTH: "MONTHLY",
    SalaryUnit.YEAR: "YEARLY",
}


def _location(entry: FeedEntry) -> str:
    """City and state in the United States, city and country elsewhere, or the country if remote."""
    country = wording.country(entry.country or "", "en")
    place = entry.place
    if place is None:
        return country
    is_american = place.country == AMERICA and place.region
    return f"{place.locality}, {place.region if is_american else country}"


def _levels(entry: FeedEntry) -> tuple[Level, ...] | None:
    role = entry.vacancy.role
    return role.level if role else None


def _salary(entry: FeedEntry) -> Salary | None:
    """Pay whose ends are whole amounts. Rounded amounts would not be the employer's."""
    salary = entry.salary
    if salary is None or any(end != end.to_integral_value() for end in salary.ends):
        return None
    return salary


HEAD: tuple[Field[Feed, Any], ...] = (
    Field("lastBuildDate", lambda f: f.updated, rfc822),
    Field("publisherUrl", lambda f: f.site.url),
    Field("publisher", lambda f: f.site.name),
    Field("expectedJobCount", lambda f: f.jobs),
)
FIELDS: tuple[Field[FeedEntry, Any], ...] = (
    Field(
        "partnerJobId",
        lambda e: e.reference,
        shortened(ID_MAX_CHARS),
        Need.REQUIRED,
        rules=(at_most(ID_MAX_CHARS, "the name of the job is too long for LinkedIn"),),
    ),
    Field(
        "company",
        lambda e: e.company,
        need=Need.REQUIRED,
        missing="the employer is confidential, and LinkedIn asks for the company's name",
    ),
    Field("title", lambda e: e.vacancy.title, need=Need.REQUIRED),
    Field(
        "description",
        lambda e: e.html,
        need=Need.REQUIRED,
        missing="the vacancy has no text",
        rules=(words_at_least(DESCRIPTION_MIN_CHARS, "LinkedIn"),),
    ),
    Field(
        "applyUrl",
        lambda e: e.url,
        need=Need.REQUIRED,
        rules=(
            starts_with(
                "https://",
                "LinkedIn takes only addresses that start with https://; "
                "the setting SITEURL has another",
            ),
        ),
    ),
    Field(
        "location",
        lambda e: e,
        _location,
        Need.REQUIRED,
        "the vacancy has no place; add `locations`",
    ),
    Field("city", lambda e: e.place and e.place.locality),
    Field("state", lambda e: e.place and e.place.region),
    Field("country", lambda e: e.country),
    Field("postalCode", lambda e: e.place and e.place.postal_code),
    Field("workplaceTypes", lambda e: e.posting.workplace, mapped(WORKPLACE_TYPES)),
    Field("experienceLevel", _levels, single(EXPERIENCE_LEVELS)),
    Field("jobtype", lambda e: e.posting.employment_type, single(JOB_TYPES)),
    Field("salaries/salary/highEnd/amount", _salary, lambda s: digits(s.ends[1])),
    Field("salaries/salary/highEnd/currencyCode", _salary, lambda s: s.currency),
    Field("salaries/salary/lowEnd/amount", _salary, lambda s: digits(s.ends[0])),
    Field("salaries/salary/lowEnd/currencyCode", _salary, lambda s: s.currency),
    Field("salaries/salary/period", _salary, lambda s: PERIODS[s.unit]),
    Field("salaries/salary/type", _salary, lambda _: "BASE_SALARY"),
    Field("listDate", lambda e: e.posting.date_posted, american_day),
    Field("expirationDate", lambda e: e.posting.last_day, american_day),
    Field(
        "posterEmail",
        lambda e: e.email,
        need=Need.REQUIRED,
        missing="LinkedIn asks for the email address of the person who posts the job; add "
        "`apply_email`, or an `application_contact` with an `email`",
    ),
)
PARTNER = Partner(
    name="linkedin",
    title="LinkedIn",
    url="/feeds/linkedin.xml",
    template="feeds/jobs_feed.xml",
    root="source",
    head=HEAD,
    job="job",
    fields=FIELDS,
    jobs_max=JOBS_MAX,
)
