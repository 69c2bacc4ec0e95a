"""The table of Indeed's XML feed (https://docs.indeed.com/indeed-apply/xml-feed).

Indeed does not read character references, so all text of a job is in CDATA sections. Dates are ISO
8601. A job in several places has one entry for each. All share one `requisitionid`, and each has a
`referencenumber` that never changes.
"""

from typing import Any

from rolepress.domain.job_posting import EmploymentType
from rolepress.domain.place import Workplace
from rolepress.feeds.entry import FeedEntry
from rolepress.feeds.formats import iso_day, listed, plain_salary, rfc822
from rolepress.feeds.table import Feed, Field, Need, Partner, mapped
from rolepress.pages import wording
from rolepress.schema_org.dates import end_of_day

JOB_TYPES = {
    EmploymentType.FULL_TIME: "fulltime",
    EmploymentType.PART_TIME: "parttime",
    EmploymentType.CONTRACTOR: "contract",
    EmploymentType.TEMPORARY: "temporary",
    EmploymentType.INTERN: "internship",
}
NO_COMPANY = "the employer is confidential, and Indeed asks for the company's name"
REMOTE_TYPES = {Workplace.REMOTE: "Fully remote", Workplace.HYBRID: "Hybrid remote"}


def _requisition(entry: FeedEntry) -> str:
    """The employer's key and number, because two employers may use the same number."""
    number = entry.posting.identifier
    return f"{entry.posting.employer}.{number}" if number else entry.requisition


def _experience(entry: FeedEntry) -> str | None:
    months = entry.posting.months_of_experience
    return wording.experience(months, entry.context.site.language) if months else None


def _closes(entry: FeedEntry) -> str | None:
    """The end of the last day, with its UTC offset. Indeed reads a bare date as Chicago time."""
    last_day = entry.posting.last_day
    return end_of_day(last_day, entry.context.site.timezone) if last_day else None


HEAD: tuple[Field[Feed, Any], ...] = (
    Field("publisher", lambda f: f.site.name),
    Field("publisherurl", lambda f: f.site.url),
    Field("lastBuildDate", lambda f: f.updated, rfc822),
)
FIELDS: tuple[Field[FeedEntry, Any], ...] = (
    Field("title", lambda e: e.vacancy.title, need=Need.REQUIRED),
    Field(
        "date",
        lambda e: e.posting.date_posted,
        iso_day,
        Need.REQUIRED,
        "the vacancy does not say when it was posted; add `date_posted`",
    ),
    Field("referencenumber", lambda e: e.reference, need=Need.REQUIRED),
    Field("requisitionid", _requisition, need=Need.REQUIRED),
    Field("url", lambda e: e.url, need=Need.REQUIRED),
    Field("company", lambda e: e.company, need=Need.REQUIRED, missing=NO_COMPANY),
    Field("sourcename", lambda e: e.company, need=Need.REQUIRED, missing=NO_COMPANY),
    Field(
        "city",
        lambda e: e.place and e.place.locality,
        need=Need.ON_SITE,
        missing="the vacancy has no place; add `locations`",
    ),
    Field(
        "state",
        lambda e: e.place and e.place.region,
        need=Need.ON_SITE,
        missing="Indeed asks for the state or region of a place; add `region` to it",
    ),
    Field("country", lambda e: e.country, need=Need.REQUIRED),
    Field("postalcode", lambda e: e.place and e.place.postal_code),
    Field("streetaddress", lambda e: e.place and e.place.street_address),
    Field(
        "email",
        lambda e: e.email,
        need=Need.REQUIRED,
        missing="Indeed asks for an email address of the employer; add `apply_email`, or an "
        "`application_contact` with an `email`",
    ),
    Field("description", lambda e: e.html, need=Need.REQUIRED, missing="the vacancy has no text"),
    Field("salary", lambda e: e.salary, plain_salary),
    Field("education", lambda e: wording.education(e.posting, e.context.site.language) or None),
    Field("jobtype", lambda e: e.posting.employment_type, listed(JOB_TYPES)),
    Field("category", lambda e: e.category),
    Field("experience", _experience),
    Field("expirationdate", _closes),
    Field("remotetype", lambda e: e.posting.workplace, mapped(REMOTE_TYPES)),
    Field("lastactivitydate", lambda e: e.changed, iso_day),
)
PARTNER = Partner(
    name="indeed",
    title="Indeed",
    url="/feeds/indeed.xml",
    template="feeds/jobs_feed.xml",
    root="source",
    head=HEAD,
    job="job",
    fields=FIELDS,
    cdata=True,
)
