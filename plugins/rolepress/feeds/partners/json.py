"""The table of the JSON Feed of open jobs (https://www.jsonfeed.org/version/1.1/).

The format does not know jobs, but allows extensions whose names start with `_`. So the facts of a
job are in `_job`, under their names in the front matter.
"""

from typing import Any

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.place import Place
from rolepress.feeds.atom import ENTRIES_MAX
from rolepress.feeds.entry import FeedEntry
from rolepress.feeds.formats import iso_day, rfc3339
from rolepress.feeds.table import Feed, Field, Need, Partner, same
from rolepress.locales.catalog import words
from rolepress.schema_org.money import json_number

VERSION = "https://jsonfeed.org/version/1.1"


def _place(place: Place) -> dict[str, str]:
    return place.model_dump(exclude_none=True)


HEAD: tuple[Field[Feed, Any], ...] = (
    Field("version", lambda _: VERSION),
    Field("title", lambda f: words(f.site.language).gettext("Open jobs") + f" – {f.site.name}"),
    Field("home_page_url", lambda f: absolute(f.site.url, SitePath.JOBS)),
    Field("feed_url", lambda f: f.url),
    Field("description", lambda f: f.site.description),
    Field("language", lambda f: f.site.language),
)
FIELDS: tuple[Field[FeedEntry, Any], ...] = (
    Field("id", lambda e: e.url, need=Need.REQUIRED),
    Field("url", lambda e: e.url),
    Field("title", lambda e: e.vacancy.title),
    Field("language", lambda e: e.language),
    Field("content_html", lambda e: e.html, need=Need.REQUIRED, missing="the vacancy has no text"),
    Field("summary", lambda e: e.vacancy.document.summary),
    Field("date_published", lambda e: e.posted_at, rfc3339),
    Field("date_modified", lambda e: e.changed_at, rfc3339),
    Field("authors", lambda e: e.authors, same),
    Field("tags", lambda e: e.category, lambda name: [name]),
    Field("_job/employer", lambda e: e.company),
    Field("_job/identifier", lambda e: e.posting.identifier),
    Field("_job/workplace", lambda e: e.posting.workplace),
    Field("_job/locations", lambda e: e.posting.locations, lambda ps: [_place(p) for p in ps]),
    Field("_job/applicant_countries", lambda e: e.posting.applicant_countries, list),
    Field("_job/employment_type", lambda e: e.posting.employment_type, list),
    Field("_job/base_salary/currency", lambda e: e.salary and e.salary.currency, same),
    Field("_job/base_salary/value", lambda e: e.salary and e.salary.value, json_number),
    Field("_job/base_salary/min_value", lambda e: e.salary and e.salary.min_value, json_number),
    Field("_job/base_salary/max_value", lambda e: e.salary and e.salary.max_value, json_number),
    Field("_job/base_salary/unit", lambda e: e.salary and e.salary.unit, str),
    Field("_job/date_posted", lambda e: e.posting.date_posted, iso_day),
    Field("_job/last_day", lambda e: e.posting.last_day, iso_day),
    Field("_job/apply_url", lambda e: e.posting.apply_url),
    Field("_job/apply_email", lambda e: e.posting.apply_email),
)
PARTNER = Partner(
    name="json",
    title="JSON Feed",
    url="/feeds/jobs.json",
    template="feeds/feed.json",
    head=HEAD,
    job="items",
    fields=FIELDS,
    by_place=False,
    latest=ENTRIES_MAX,
)
