"""Readers of each feed, as a partner might write one: from its specification, not from our tables.

What a feed does not say is None.
"""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
_PAY = re.compile(r"([0-9.]+)(?: - ([0-9.]+))? ([A-Z]{3}) per (hour|day|week|month|year)")
_PERIODS = {
    "HOURLY": "HOUR",
    "DAILY": "DAY",
    "WEEKLY": "WEEK",
    "MONTHLY": "MONTH",
    "YEARLY": "YEAR",
}


@dataclass(frozen=True)
class Pay:
    """A range; both ends of one figure are the figure."""

    low: Decimal
    high: Decimal
    currency: str
    unit: str


@dataclass(frozen=True)
class Offer:
    """What a partner reads of one entry."""

    id: str
    title: str
    url: str
    html: str
    company: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    posted: date | None = None
    closes: date | None = None
    types: frozenset[str] = frozenset()
    pay: Pay | None = None
    remote: bool | None = None


def read_indeed(data: bytes) -> list[Offer]:
    """Indeed: one flat element a job."""
    offers = []
    for job in _root(data).iterfind("job"):
        closes = _text(job, "expirationdate")
        offers.append(
            Offer(
                id=_required(job, "referencenumber"),
                title=_required(job, "title"),
                url=_required(job, "url"),
                html=_required(job, "description"),
                company=_required(job, "company"),
                city=_text(job, "city"),
                region=_text(job, "state"),
                country=_required(job, "country"),
                posted=date.fromisoformat(_required(job, "date")),
                closes=datetime.fromisoformat(closes).date() if closes else None,
                types=frozenset((_text(job, "jobtype") or "").split(", ")) - {""},
                pay=_pay_in_words(_text(job, "salary")),
                remote=_text(job, "remotetype") == "Fully remote",
            )
        )
    return offers


def _pay_in_words(text: str | None) -> Pay | None:
    if text is None:
        return None
    found = _PAY.fullmatch(text)
    assert found, text
    low, high, currency, unit = found.groups()
    return Pay(Decimal(low), Decimal(high or low), currency, unit.upper())


def read_linkedin(data: bytes) -> list[Offer]:
    """LinkedIn: dates as Americans write them, pay in elements of elements."""
    root = _root(data)
    jobs = root.findall("job")
    assert root.findtext("expectedJobCount") == str(len(jobs))
    return [
        Offer(
            id=_required(job, "partnerJobId"),
            title=_required(job, "title"),
            url=_required(job, "applyUrl"),
            html=_required(job, "description"),
            company=_required(job, "company"),
            city=_text(job, "city"),
            region=_text(job, "state"),
            country=_required(job, "country"),
            posted=_american(_text(job, "listDate")),
            closes=_american(_text(job, "expirationDate")),
            types=frozenset({_text(job, "jobtype")} - {None}),  # type: ignore[arg-type]
            pay=_pay_in_elements(job),
            remote=_text(job, "workplaceTypes") == "Remote",
        )
        for job in jobs
    ]


def _american(text: str | None) -> date | None:
    if text is None:
        return None
    month, day, year = map(int, text.split("/"))
    return date(year, month, day)


def _pay_in_elements(job: etree._Element) -> Pay | None:
    salary = job.find("salaries/salary")
    if salary is None:
        return None
    low, high = _required(salary, "lowEnd/amount"), _required(salary, "highEnd/amount")
    currency = _required(salary, "lowEnd/currencyCode")
    assert currency == _required(salary, "highEnd/currencyCode")
    return Pay(Decimal(low), Decimal(high), currency, _PERIODS[_required(salary, "period")])


def read_adzuna(data: bytes) -> list[Offer]:
    """Adzuna: nothing in it says whether work is remote."""
    return [
        Offer(
            id=_required(job, "id"),
            title=_required(job, "title"),
            url=_required(job, "url"),
            html=_required(job, "description"),
            company=_text(job, "company"),
            city=_required(job, "location"),
            country=_required(job, "country"),
            posted=date.fromisoformat(_required(job, "date")),
            types=frozenset(
                filter(None, (_text(job, "contract_type"), _text(job, "contract_time")))
            ),
            pay=_pay_in_columns(job),
        )
        for job in _root(data).iterfind("job")
    ]


def _pay_in_columns(job: etree._Element) -> Pay | None:
    low = _text(job, "salary_min")
    if low is None:
        return None
    return Pay(
        Decimal(low),
        Decimal(_required(job, "salary_max")),
        _required(job, "salary_currency"),
        _required(job, "salary_frequency").upper(),
    )


def read_json(data: bytes) -> list[Offer]:
    """JSON Feed: a job once, with all its places; `city` is that of the first."""
    offers = []
    for item in json.loads(data, parse_float=Decimal)["items"]:
        job = item["_job"]
        first = job.get("locations", [{}])[0]
        closes = job.get("last_day")
        offers.append(
            Offer(
                id=item["id"],
                title=item["title"],
                url=item["url"],
                html=item["content_html"],
                company=job.get("employer"),
                city=first.get("locality"),
                region=first.get("region"),
                country=first.get("country"),
                posted=date.fromisoformat(job["date_posted"]),
                closes=date.fromisoformat(closes) if closes else None,
                types=frozenset(job.get("employment_type", ())),
                pay=_pay_in_json(job.get("base_salary")),
                remote=job["workplace"] == "remote",
            )
        )
    return offers


def _pay_in_json(salary: dict[str, Decimal] | None) -> Pay | None:
    if salary is None:
        return None
    low, high = (Decimal(salary.get(key) or salary["value"]) for key in ("min_value", "max_value"))
    return Pay(low, high, str(salary["currency"]), str(salary["unit"]))


def read_atom(data: bytes) -> list[Offer]:
    """Atom: title, employer, date, address and text, and no fact of a job beyond them."""
    return [
        Offer(
            id=_required(entry, f"{ATOM}id"),
            title=_required(entry, f"{ATOM}title"),
            url=entry.findall(f"{ATOM}link")[0].attrib["href"],
            html=_required(entry, f"{ATOM}content"),
            company=_required(entry, f"{ATOM}author/{ATOM}name"),
            posted=datetime.fromisoformat(_required(entry, f"{ATOM}published")).date(),
        )
        for entry in _root(data).iterfind(f"{ATOM}entry")
    ]


def _root(data: bytes) -> etree._Element:
    """Strict: an error in the XML is raised, and nothing is mended."""
    return etree.fromstring(data, etree.XMLParser(recover=False, resolve_entities=False))


def _text(element: etree._Element, path: str) -> str | None:
    found = element.findall(path)
    assert len(found) < 2, path
    assert not found or found[0].text, f"{path} is empty"
    return found[0].text if found else None


def _required(element: etree._Element, path: str) -> str:
    text = _text(element, path)
    assert text is not None, path
    return text
