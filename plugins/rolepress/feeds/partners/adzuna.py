"""The table of Adzuna's XML feed (https://www.adzuna.co.uk/jobs/xml-specification.html).

There is one entry for each place, because Adzuna reads only the first of several in one element.
It accepts text with and without CDATA sections.
"""

from typing import Any

from rolepress.domain.job_posting import EmploymentType
from rolepress.domain.salary import Salary, SalaryUnit
from rolepress.feeds.entry import FeedEntry
from rolepress.feeds.formats import digits, iso_day, single
from rolepress.feeds.table import Field, Need, Partner, mapped, one_of, words_at_least
from rolepress.pages import wording

DESCRIPTION_MIN_CHARS = 100
COUNTRIES = frozenset(
    "AT AU BE BR CA CH DE ES FR GB IN IT MX NL NZ PL SG US ZA".split()  # noqa: SIM905 - one line
)
"""Countries in which Adzuna has a site. It rejects other jobs. Its specification is outdated."""
CONTRACT_TYPES = {
    EmploymentType.CONTRACTOR: "contract",
    EmploymentType.TEMPORARY: "contract",
}
"""There is no entry for permanent work, because no fact says that work is permanent."""
CONTRACT_TIMES = {
    EmploymentType.FULL_TIME: "full_time",
    EmploymentType.PART_TIME: "part_time",
}
FREQUENCIES = {
    SalaryUnit.HOUR: "hour",
    SalaryUnit.DAY: "day",
    SalaryUnit.MONTH: "month",
    SalaryUnit.YEAR: "year",
}


def _numbers(entry: FeedEntry) -> Salary | None:
    """Pay whose period Adzuna knows. It takes a number without a period for yearly pay."""
    salary = entry.salary
    return salary if salary and salary.unit in FREQUENCIES else None


def _pay_in_words(entry: FeedEntry) -> str | None:
    salary = entry.salary
    return wording.salary(salary, entry.context.site.language) if salary else None


FIELDS: tuple[Field[FeedEntry, Any], ...] = (
    Field("title", lambda e: e.vacancy.title, need=Need.REQUIRED),
    Field("id", lambda e: e.reference, need=Need.REQUIRED),
    Field(
        "description",
        lambda e: e.html,
        need=Need.REQUIRED,
        missing="the vacancy has no text",
        rules=(words_at_least(DESCRIPTION_MIN_CHARS, "Adzuna"),),
    ),
    Field("url", lambda e: e.url, need=Need.REQUIRED),
    Field(
        "location",
        lambda e: e.place.locality if e.place else wording.country(e.country or "", "en"),
        need=Need.REQUIRED,
    ),
    Field("postcode", lambda e: e.place and e.place.postal_code),
    Field(
        "country",
        lambda e: e.country,
        need=Need.REQUIRED,
        rules=(one_of(COUNTRIES, "Adzuna has no site for this country"),),
    ),
    Field("salary", _pay_in_words),
    Field("salary_min", _numbers, lambda s: digits(s.ends[0])),
    Field("salary_max", _numbers, lambda s: digits(s.ends[1])),
    Field("salary_frequency", lambda e: e.salary and e.salary.unit, mapped(FREQUENCIES)),
    Field("salary_currency", _numbers, lambda s: s.currency),
    Field("company", lambda e: e.company),
    Field("category", lambda e: e.category),
    Field("contract_type", lambda e: e.posting.employment_type, single(CONTRACT_TYPES)),
    Field("contract_time", lambda e: e.posting.employment_type, single(CONTRACT_TIMES)),
    Field("date", lambda e: e.posting.date_posted, iso_day),
)
PARTNER = Partner(
    name="adzuna",
    title="Adzuna",
    url="/feeds/adzuna.xml",
    template="feeds/jobs_feed.xml",
    root="jobs",
    head=(),
    job="job",
    fields=FIELDS,
)
