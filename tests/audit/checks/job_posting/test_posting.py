"""One fault a page: the rule that it breaks, and what the finding says."""

from typing import Any

import pytest

from tests.audit.checks.job_posting.samples import (
    GONE,
    SALARY,
    address,
    body,
    found_by_all,
    found_on,
    html,
    messages,
    posting,
    salary,
)
from tests.audit.pages import ids

LONG = "You look after the services that plan freight and write tests for them every day. " * 5
CREDENTIAL = {"@type": "EducationalOccupationalCredential", "credentialCategory": "PhD in maths"}
BAD_CONTACT = {"@type": "ContactPoint", "email": "jobs at larkfield"}
NO_EXPERIENCE = (
    "J133: `experienceInPlaceOfEducation` is true, and the posting has no `experienceRequirements`"
)
BERLIN = "Berlin, Germany"

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "no title": ({"title": GONE}, "J101: the job posting has no `title`"),
    "an empty title": ({"title": " "}, "J101: the job posting has no `title`"),
    "name for title": (
        {"title": GONE, "name": "Backend Engineer"},
        "J101: the job posting has a `name` and no `title`: the name of a job is its `title`",
    ),
    "no description": ({"description": GONE}, "J102: the job posting has no `description`"),
    "no date": ({"datePosted": GONE}, "J103: the job posting has no `datePosted`"),
    "a date by another name": (
        {"datePosted": GONE, "datePublished": "2026-11-02"},
        "J103: the job posting has no `datePosted`; `datePublished` is a property of other things",
    ),
    "no employer": (
        {"hiringOrganization": GONE},
        "J104: the job posting has no `hiringOrganization`",
    ),
    "an employer without a name": (
        {"hiringOrganization": {"@type": "Organization", "url": "https://larkfield.example"}},
        "J104: `hiringOrganization` has no `name`",
    ),
    "an employer described elsewhere": (
        {"hiringOrganization": {"@id": "https://larkfield.example/#organization"}},
        "J104: `hiringOrganization` names a node that this page does not describe",
    ),
    "no place": ({"jobLocation": GONE}, "J105: the job posting has no `jobLocation`"),
    "a place without an address": (
        {"jobLocation": {"@type": "Place", "name": BERLIN}},
        "J106: `jobLocation` has no address",
    ),
    "an address in one text": (
        {"jobLocation": {"@type": "Place", "address": BERLIN}},
        "J106: the address of `jobLocation` is one text, so its country cannot be read",
    ),
    "an address without a country": (
        {"jobLocation": address(addressCountry=GONE)},
        "J106: the address of `jobLocation` in Berlin has no `addressCountry`",
    ),
    "the second of two addresses without a country": (
        {"jobLocation": [address(), address(addressCountry="")]},
        "J106: the address of `jobLocation` in Berlin has no `addressCountry`",
    ),
    "a misspelt country": (
        {"jobLocation": address(addressCountry="Germny")},
        "J107: 'Germny' in `addressCountry` is not a country",
    ),
    "a town for a country": (
        {"jobLocation": address(addressCountry={"@type": "Country", "name": "Berlin"})},
        "J107: 'Berlin' in `addressCountry` is not a country",
    ),
    "a kind of employment in plain words": (
        {"employmentType": "full-time"},
        "J109: `employmentType` is 'full-time', which Google does not know",
    ),
    "a German kind of employment": (
        {"employmentType": "Vollzeit"},
        "J109: `employmentType` is 'Vollzeit', which Google does not know",
    ),
    "two kinds in one text": (
        {"employmentType": "FULL_TIME, PART_TIME"},
        "J109: `employmentType` is 'FULL_TIME, PART_TIME', which Google does not know",
    ),
    "an unknown workplace": (
        {"jobLocationType": "ON_SITE"},
        "J110: `jobLocationType` is 'ON_SITE'; the only value is TELECOMMUTE",
    ),
    "a unit in small letters": (
        {"baseSalary": salary(unitText="year")},
        "J111: `unitText` is 'year', which Google does not know",
    ),
    "a unit with an ending": (
        {"baseSalary": salary(unitText="ANNUALLY")},
        "J111: `unitText` is 'ANNUALLY', which Google does not know",
    ),
    "an unknown degree": (
        {"educationRequirements": CREDENTIAL},
        "J112: `credentialCategory` is 'PhD in maths', which Google does not know",
    ),
    "a month for a date": (
        {"datePosted": "2026-11"},
        "J113: `datePosted` is '2026-11' and names no day",
    ),
    "an end before the start": (
        {"datePosted": "2026-11-20", "validThrough": "2026-11-10"},
        "J114: the job ends on 2026-11-10, before it was posted on 2026-11-20",
    ),
    "a posting from tomorrow": (
        {"datePosted": "2026-11-23"},
        "J115: `datePosted` is 2026-11-23, a day that is still to come",
    ),
    "work that began years ago": (
        {"jobStartDate": "2020-01-01"},
        "J138: the work starts on 2020-01-01, before the job was posted on 2026-11-02",
    ),
    "a year too long": (
        {"validThrough": "2028-01-31"},
        "J116: the job is open for 455 days, from 2026-11-02 to 2028-01-31",
    ),
    "a sign for a currency": (
        {"baseSalary": {**SALARY, "currency": "€"}},
        "J117: `currency` is '€', which is not a code of ISO 4217",
    ),
    "a currency in small letters": (
        {"baseSalary": {**SALARY, "currency": "eur"}},
        "J117: `currency` is 'eur', which is not a code of ISO 4217",
    ),
    "a currency of the past": (
        {"baseSalary": {**SALARY, "currency": "DEM"}},
        "J117: `currency` is 'DEM', which is not a code of ISO 4217",
    ),
    "no currency": (
        {"baseSalary": {name: SALARY[name] for name in ("@type", "value")}},
        "J117: the pay has no `currency`",
    ),
    "pay as a bare number": (
        {"baseSalary": 60000},
        "J118: `baseSalary` is the number 60000, without a currency and a time",
    ),
    "pay in words": (
        {"baseSalary": salary(minValue=GONE, maxValue=GONE, value="60,000")},
        "J118: the pay's `value` is '60,000' and no number",
    ),
    "pay without an amount": (
        {"baseSalary": salary(minValue=GONE, maxValue=GONE)},
        "J118: `baseSalary` has no amount",
    ),
    "no pay at all": (
        {"baseSalary": salary(minValue=0, maxValue=75000)},
        "J119: the pay is zero or less",
    ),
    "a range the wrong way round": (
        {"baseSalary": salary(minValue=75000, maxValue=60000)},
        "J119: the pay's `minValue` of 75000 is above its `maxValue` of 60000",
    ),
    "a range and an amount": (
        {"baseSalary": salary(value=60000)},
        "J119: the pay has both a `value` and a range",
    ),
    "a digit too many": (
        {"baseSalary": salary(maxValue=600000)},
        "J120: the pay goes from 60000 to 600000, more than 6 times as much: a digit may be wrong",
    ),
    "pay for no time": (
        {"baseSalary": salary(unitText=GONE)},
        "J121: the pay does not say whether it is for an hour, a month or a year",
    ),
    "a description that is the title": (
        {"description": "<p>Backend engineer</p>"},
        "J122: the `description` says the title again and nothing else",
    ),
    "a description of a line": (
        {"description": "Take a week on call in seven."},
        "J123: the `description` has 29 characters",
    ),
    "a description without paragraphs": (
        {"description": LONG},
        f"J124: the `description` is one block of {len(LONG) - 1} characters",
    ),
    "an identifier in one text": (
        {"identifier": "LF-7"},
        "J132: `identifier` is 'LF-7', which Google does not read",
    ),
    "an identifier without a value": (
        {"identifier": {"@type": "PropertyValue", "name": "Larkfield Freight"}},
        "J132: `identifier` has no `value`",
    ),
    "experience in place of nothing": (
        {"experienceInPlaceOfEducation": True, "educationRequirements": "no requirements"},
        NO_EXPERIENCE,
    ),
    "a contact without an address": (
        {"applicationContact": {"@type": "ContactPoint", "name": "The team"}},
        "J134: `applicationContact` has no email address, telephone number or web address",
    ),
    "a contact whose address is none": (
        {"applicationContact": BAD_CONTACT},
        "J134: the contact's `email` 'jobs at larkfield' is not an email address",
    ),
    "no months of experience": (
        {
            "experienceRequirements": {
                "@type": "OccupationalExperienceRequirements",
                "monthsOfExperience": 0,
            }
        },
        "J135: `monthsOfExperience` is '0'",
    ),
}
SHOWN = {
    "a description of a line": body(),
    "a description without paragraphs": body(description=LONG),
    "a posting from tomorrow": body(posted="23 November 2026"),
    "an end before the start": body(posted="20 November 2026", ends="10 November 2026"),
    "a year too long": body(ends="31 January 2028"),
    "a digit too many": body(pay="€60,000 to €600,000 a year"),
}
ALSO = {"an end before the start": "P105"}
"""Rules that the same fault breaks too: a job that ended early has ended."""


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_under_its_rule_and_no_other(name: str) -> None:
    changes, message = FAULTS[name]
    found = found_on(html(posting(**changes), shown=SHOWN.get(name, "")))
    others = [each for each in messages(found) if each != message]
    assert message in messages(found)
    assert all(other.startswith(ALSO.get(name, "(none)")) for other in others)


TITLES = {
    "Backend Engineer €60,000": "J125: the title 'Backend Engineer €60,000' has pay in it",
    "Backend Engineer 60-75k": "J125: the title 'Backend Engineer 60-75k' has pay in it",
    "Backend Engineer 2026": "J126: the title 'Backend Engineer 2026' has a date in it",
    "Backend Engineer from 1 March": "J126: ",
    "Backend Engineer www.larkfield.example": "J127: ",
    "Backend Engineer (Ref 12345)": "J128: ",
    "Backend Engineer #1234": "J128: ",
    "Backend Engineer - JR004711": "J128: ",
    "Backend Engineer LF-1187": "J128: ",
    "Backend Engineer!!": "J129: ",
    "*** Backend Engineer ***": "J129: ",
    "BACKEND ENGINEER": "J129: the title 'BACKEND ENGINEER' has capitals only",
    "Backend Engineer at Larkfield Freight": "J130: ",
    "Backend Engineer - Larkfield Freight GmbH": "J130: ",
    "Larkfield Freight: Backend Engineer": "J130: ",
    "Backend Engineer (Larkfield Freight)": "J130: ",
    "Backend Engineer in Berlin": "J131: ",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_with_more_than_the_job_is_found(title: str) -> None:
    identifier = {"@type": "PropertyValue", "name": "Larkfield", "value": "LF-1187"}
    found = found_on(html(posting(title=title, identifier=identifier), shown=body(title)))
    assert [message.startswith(TITLES[title]) for message in messages(found)] == [True]


@pytest.mark.parametrize(
    "title",
    [
        "SRE",
        "HGV Driver",
        "SAP ABAP",
        "C++ / C# Engineer (m/w/d)",
        ".NET Developer 80-100%",
        "ASP.NET Core Engineer",
        "1st Line Support",
        "Windows Server 2022 Administrator",
        "Engineer II, Machine Learning",
        "24/7 Support Engineer",
        "Koch/Köchin (m/w/d) in Vollzeit",
        "Head of People & Culture",
        "Freight Planner for Larkfield Road",
        "Salesforce.com Consultant",
        "Senior Engineer - Payments",
        "Lehrer:in Klasse 5-10",
    ],
)
def test_titles_of_real_jobs_pass(title: str) -> None:
    assert not found_on(html(posting(title=title), shown=body(title.replace("&", "&amp;"))))


@pytest.mark.parametrize(
    ("changes", "fix"),
    [
        ({"employmentType": "full-time"}, "did you mean FULL_TIME?"),
        ({"employmentType": "Vollzeit"}, "did you mean FULL_TIME?"),
        ({"employmentType": "INTERNSHIP"}, "did you mean INTERN?"),
        ({"employmentType": "FULL_TIME,INTERN"}, 'give them as a list: ["FULL_TIME", "INTERN"]'),
        ({"baseSalary": salary(unitText="ANNUALLY")}, "did you mean YEAR?"),
        ({"baseSalary": salary(unitText="Monthly")}, "did you mean MONTH?"),
        ({"baseSalary": {**SALARY, "currency": "€"}}, "did you mean EUR?"),
        ({"baseSalary": {**SALARY, "currency": "Euro"}}, "did you mean EUR?"),
        ({"jobLocation": address(addressCountry="Germny")}, "did you mean 'Germany'?"),
        (
            {"educationRequirements": {**CREDENTIAL, "credentialCategory": "bachelors degree"}},
            'did you mean "bachelor degree"?',
        ),
    ],
)
def test_the_nearest_word_is_named(changes: dict[str, Any], fix: str) -> None:
    assert [finding.fix for finding in found_on(html(posting(**changes)))] == [fix]


def test_a_remote_job_without_a_country_is_found() -> None:
    changes = {"jobLocation": GONE, "jobLocationType": "TELECOMMUTE"}
    found = found_on(html(posting(**changes), shown=body(place="Remote")))
    assert messages(found) == [
        "J108: the job is done from home and the posting names no country to live in"
    ]


def test_a_continent_is_no_country_to_live_in() -> None:
    changes = {
        "jobLocation": GONE,
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": {"@type": "Country", "name": "Europe"},
    }
    found = found_on(html(posting(**changes), shown=body(place="Remote in Europe")))
    assert messages(found) == ["J107: 'Europe' in `applicantLocationRequirements` is not a country"]


def test_the_remedy_for_a_part_of_the_world_names_its_countries() -> None:
    changes = {
        "jobLocation": GONE,
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": {"@type": "Country", "name": "DACH"},
    }
    (finding,) = found_on(html(posting(**changes), shown=body(place="Remote in DACH")))
    assert finding.rule.id == "J107"
    assert finding.fix.endswith("in a list of Country objects: DE, AT, CH")


@pytest.mark.parametrize(
    "town", ["Remote", "Anywhere", "Worldwide", "Home office", "Home Office", "Remote, Berlin"]
)
def test_a_town_that_is_no_place_is_found(town: str) -> None:
    place = address(addressLocality=town, streetAddress=GONE, postalCode=GONE)
    found = found_on(html(posting(jobLocation=place), shown=body(place=f"{town}, Germany")))
    assert messages(found) == [f"J136: `addressLocality` is {town!r}, which is not a town"]


@pytest.mark.parametrize("town", ["Remoteville", "Homestead", "Berlin (Mitte)", "Global City"])
def test_a_town_with_such_a_word_in_it_passes(town: str) -> None:
    place = address(addressLocality=town, streetAddress=GONE, postalCode=GONE)
    assert not found_on(html(posting(jobLocation=place), shown=body(place=f"{town}, Germany")))


@pytest.mark.parametrize("last", ["9999-12-31T23:59-12:00", "+123456-01-01"])
def test_a_day_beyond_the_calendar_is_found(last: str) -> None:
    (finding,) = found_on(html(posting(validThrough=last)))
    assert messages([finding]) == [
        f"J113: `validThrough` is {last!r} and lies at the end of all calendars, or beyond"
    ]


def test_half_of_a_character_keeps_no_check_from_its_end() -> None:
    half = "\ud83d"
    changes = {
        "title": f"Hidden {half}",
        "url": f"https://jobs.example/{half}",
        "datePosted": half,
        "hiringOrganization": {"@type": "Organization", "name": half, "url": half},
    }
    assert {"V101", "P107"} <= set(ids(found_on(html(posting(**changes)))))


def test_a_finding_names_the_line_of_its_property() -> None:
    (finding,) = found_on(html(posting(employmentType="full-time")))
    line = html(posting(employmentType="full-time")).split("\n")[finding.line - 1]
    assert '"employmentType"' in line


def test_the_page_that_each_fault_starts_from_has_none() -> None:
    assert not found_by_all(html(posting()))
