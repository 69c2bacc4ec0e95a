"""A vacancy says what its employer gave, in the shape that Google documents, and no more."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rolepress.domain.job_posting import CONFIDENTIAL, Contact, Credential, EmploymentType
from rolepress.domain.place import Workplace
from rolepress.domain.salary import SalaryUnit
from rolepress.domain.sections import Body, SectionKind
from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.ids import web_page_id
from rolepress.schema_org.job_posting import job_posting_node
from rolepress.schema_org.node import Node
from rolepress.schema_org.occupation import occupation_node
from rolepress.schema_org.web_page import PageSummary, web_page_node
from tests.builders import (
    DEFINITION,
    make_body,
    make_data,
    make_employer,
    make_place,
    make_posting,
    make_role,
    make_role_vacancy,
    make_salary,
    make_section,
    make_site,
    make_vacancy,
)

SITE = make_site()
DATA = make_data()
BODY = make_body()
URL = "https://rolepress.example/jobs/acme-backend-tech-lead/"
ROLE_URL = "https://rolepress.example/roles/backend-tech-lead/"
BERLIN = {
    "@type": "Place",
    "address": {"@type": "PostalAddress", "addressLocality": "Berlin", "addressCountry": "DE"},
}


def job(body: Body | None = None, **changes: Any) -> Node:
    """The node of a job page with what is required of a vacancy, and `changes`."""
    return job_posting_node(make_vacancy(**changes), body or BODY, DATA, SITE)


def test_says_what_is_required_and_no_more() -> None:
    assert job() == {
        "@type": "JobPosting",
        "@id": f"{URL}#job",
        "url": URL,
        "mainEntityOfPage": {"@id": f"{URL}#webpage"},
        "title": "Backend Tech Lead, Grid",
        "description": f"<p>{DEFINITION}</p>",
        "datePosted": "2026-11-02",
        "hiringOrganization": {
            "@type": "Organization",
            "@id": "https://rolepress.example/employers/acme/#organization",
            "name": "Acme Energy",
        },
        "jobLocation": BERLIN,
        "relevantOccupation": {
            "@type": "Occupation",
            "@id": f"{ROLE_URL}#occupation",
            "name": "Backend Tech Lead",
            "url": ROLE_URL,
        },
    }


@pytest.mark.parametrize(
    ("timezone", "day", "expected"),
    [
        ("Europe/Berlin", date(2027, 4, 30), "2027-04-30T23:59:59+02:00"),
        ("Europe/Berlin", date(2027, 1, 31), "2027-01-31T23:59:59+01:00"),
        ("Europe/Berlin", date(2026, 10, 25), "2026-10-25T23:59:59+01:00"),
        ("Asia/Kolkata", date(2027, 4, 30), "2027-04-30T23:59:59+05:30"),
        ("America/New_York", date(2027, 4, 30), "2027-04-30T23:59:59-04:00"),
        ("UTC", date(2028, 2, 29), "2028-02-29T23:59:59+00:00"),
        # Clocks go back from 24:00 to 23:00: the day ends with the second 23:59:59.
        ("America/Havana", date(2026, 10, 31), "2026-10-31T23:59:59-04:00"),
        ("Asia/Beirut", date(2026, 10, 24), "2026-10-24T23:59:59+02:00"),
    ],
)
def test_closes_at_the_end_of_the_last_day_where_the_site_is(
    timezone: str, day: date, expected: str
) -> None:
    vacancy = make_vacancy(valid_through=day)
    node = job_posting_node(vacancy, BODY, DATA, make_site(timezone=timezone))
    assert node["validThrough"] == expected


def test_never_makes_up_a_last_day() -> None:
    assert "validThrough" not in job()


def test_a_closing_date_ends_the_posting_on_the_day_before() -> None:
    closed = job(date_closed=date(2027, 1, 1))
    assert closed["validThrough"] == "2026-12-31T23:59:59+01:00"
    both = job(date_closed=date(2027, 1, 1), valid_through=date(2026, 12, 1))
    assert both["validThrough"] == "2026-12-01T23:59:59+01:00"


def test_the_employer_stands_in_full_in_the_posting() -> None:
    employer = make_employer(url="https://acme.example/", logo="/größe.png", industry="Energy")
    data = make_data(employers={"acme": employer})
    node = job_posting_node(make_vacancy(data=data), BODY, data, SITE)
    assert node["hiringOrganization"] == {
        "@type": "Organization",
        "@id": "https://rolepress.example/employers/acme/#organization",
        "name": "Acme Energy",
        "sameAs": "https://acme.example/",
        "logo": "https://rolepress.example/gr%C3%B6%C3%9Fe.png",
    }
    assert node["industry"] == "Energy"


def test_the_postings_industry_goes_before_the_employers() -> None:
    data = make_data(employers={"acme": make_employer(industry="Energy")})
    vacancy = make_vacancy(data=data, industry="Software")
    assert job_posting_node(vacancy, BODY, data, SITE)["industry"] == "Software"


def test_a_confidential_employer_has_that_name_and_no_identity() -> None:
    node = job(employer=CONFIDENTIAL, identifier="A-1", employment_unit="Platform")
    assert node["hiringOrganization"] == {"@type": "Organization", "name": "confidential"}
    assert node["identifier"] == {"@type": "PropertyValue", "value": "A-1"}
    assert node["employmentUnit"] == {"@type": "Organization", "name": "Platform"}
    assert "employerOverview" not in node
    assert "employers/" not in str(node)


def test_a_department_belongs_to_the_company_in_the_same_graph() -> None:
    node = job(employment_unit="Platform")
    assert node["employmentUnit"] == {
        "@type": "Organization",
        "name": "Platform",
        "parentOrganization": {
            "@id": "https://rolepress.example/employers/acme/#organization",
        },
    }
    assert build_graph([web_page_node(PageSummary(URL, "Job", ""), SITE), node])


def test_the_identifier_is_the_employers() -> None:
    expected = {"@type": "PropertyValue", "name": "Acme Energy", "value": "A-1"}
    assert job(identifier="A-1")["identifier"] == expected


def test_the_employers_overview_is_what_the_page_says_of_it() -> None:
    section = make_section(SectionKind.EMPLOYER, html="<p>We run <b>grids</b>.</p><p>R&amp;D.</p>")
    assert job(body=make_body(section))["employerOverview"] == "We run grids. R&D."


def test_gives_every_part_of_an_address() -> None:
    place = make_place(street_address="Torstraße 1", region="BE", postal_code="10119")
    assert job(locations=(place,))["jobLocation"] == {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Torstraße 1",
            "addressLocality": "Berlin",
            "addressRegion": "BE",
            "postalCode": "10119",
            "addressCountry": "DE",
        },
    }


def test_several_places_are_a_list() -> None:
    places = (make_place(), make_place(locality="Vienna", country="AT"))
    found = job(locations=places)["jobLocation"]
    assert isinstance(found, list)
    assert found[0] == BERLIN
    assert found[1]["address"]["addressCountry"] == "AT"


def test_remote_work_is_telecommute_with_countries_and_needs_no_place() -> None:
    node = job(workplace=Workplace.REMOTE, locations=(), applicant_countries=("NO",))
    assert node["jobLocationType"] == "TELECOMMUTE"
    assert node["applicantLocationRequirements"] == {"@type": "Country", "name": "Norway"}
    assert "jobLocation" not in node


@pytest.mark.parametrize("workplace", [Workplace.OFFICE, Workplace.HYBRID, None])
def test_only_fully_remote_work_is_telecommute(workplace: Workplace | None) -> None:
    node = job(workplace=workplace, applicant_countries=("DE", "US"))
    assert "jobLocationType" not in node
    assert node["jobLocation"] == BERLIN
    assert node["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "Germany"},
        {"@type": "Country", "name": "United States"},
    ]


def test_countries_have_english_names_on_a_site_in_another_language() -> None:
    vacancy = make_vacancy(applicant_countries=("CI",))
    node = job_posting_node(vacancy, BODY, DATA, make_site(language="de"))
    expected = {"@type": "Country", "name": "Côte d’Ivoire"}
    assert node["applicantLocationRequirements"] == expected


def test_one_kind_of_employment_is_plain_and_several_are_a_list() -> None:
    assert job(employment_type=(EmploymentType.FULL_TIME,))["employmentType"] == "FULL_TIME"
    both = (EmploymentType.FULL_TIME, EmploymentType.CONTRACTOR)
    assert job(employment_type=both)["employmentType"] == ["FULL_TIME", "CONTRACTOR"]


def test_a_pay_range_has_both_ends_and_no_value() -> None:
    assert job(base_salary=make_salary())["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {
            "@type": "QuantitativeValue",
            "minValue": 85000,
            "maxValue": 105000,
            "unitText": "YEAR",
        },
    }


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("60000", 60000), ("60000.00", 60000), ("28.50", 28.5), ("0.01", 0.01), ("1E+5", 100000)],
)
def test_pay_is_a_number_whole_where_the_amount_is(amount: str, expected: float) -> None:
    salary = make_salary(
        value=Decimal(amount), min_value=None, max_value=None, unit=SalaryUnit.HOUR
    )
    node = job(base_salary=salary)["baseSalary"]
    assert isinstance(node, dict)
    value = node["value"]["value"]
    assert value == expected
    assert type(value) is type(expected)
    assert node["value"].keys() == {"@type", "value", "unitText"}


def test_requirements_are_typed_and_months_are_a_number() -> None:
    node = job(
        months_of_experience=96,
        education_requirements=(Credential.BACHELOR_DEGREE, Credential.POSTGRADUATE_DEGREE),
        experience_in_place_of_education=True,
    )
    assert node["experienceRequirements"] == {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": 96,
    }
    assert node["educationRequirements"] == [
        {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": "bachelor degree",
        },
        {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": "postgraduate degree",
        },
    ]
    assert node["experienceInPlaceOfEducation"] is True


def test_a_vacancy_does_not_ask_what_only_its_role_asks() -> None:
    node = job_posting_node(
        make_vacancy(role_page=make_role(months_of_experience=96, skills=("go",))),
        BODY,
        DATA,
        SITE,
    )
    assert not node.keys() & {"experienceRequirements", "experienceInPlaceOfEducation", "skills"}


def test_lists_under_headings_become_texts() -> None:
    body = make_body(
        make_section(SectionKind.RESPONSIBILITIES, "Lead reviews", "Plan releases"),
        make_section(SectionKind.QUALIFICATIONS, "A degree"),
        make_section(SectionKind.MUST_HAVE, "Go"),
        make_section(SectionKind.NICE_TO_HAVE, "Rust"),
        make_section(SectionKind.PERKS, "30 days off"),
    )
    node = job(body=body, skills=("python",))
    assert node["responsibilities"] == ["Lead reviews", "Plan releases"]
    assert node["qualifications"] == ["Go", "A degree"]
    assert node["jobBenefits"] == "30 days off"
    assert node["skills"] == "Python"


def test_says_the_terms_that_are_given() -> None:
    node = job(
        total_job_openings=2,
        job_start_date=date(2027, 1, 1),
        work_hours="40 hours a week",
        incentive_compensation="Shares",
        special_commitments="On call one week in six",
        eligibility_to_work_requirement="A permit for the EU",
        security_clearance_requirement="None",
        physical_requirement="Desk work",
        sensory_requirement="Screen work",
        direct_apply=True,
        application_contact=Contact(name="Ada", email="ada@acme.example", telephone="+49 30 5550"),
    )
    assert node["totalJobOpenings"] == 2
    assert node["jobStartDate"] == "2027-01-01"
    assert node["workHours"] == "40 hours a week"
    assert node["incentiveCompensation"] == "Shares"
    assert node["specialCommitments"] == "On call one week in six"
    assert node["eligibilityToWorkRequirement"] == "A permit for the EU"
    assert node["securityClearanceRequirement"] == "None"
    assert node["physicalRequirement"] == "Desk work"
    assert node["sensoryRequirement"] == "Screen work"
    assert node["directApply"] is True
    assert node["applicationContact"] == {
        "@type": "ContactPoint",
        "name": "Ada",
        "email": "ada@acme.example",
        "telephone": "+49 30 5550",
    }


@pytest.mark.parametrize("answer", [True, False])
def test_no_is_an_answer_too(*, answer: bool) -> None:
    node = job(direct_apply=answer, job_immediate_start=answer)
    assert node["directApply"] is answer
    assert node["jobImmediateStart"] is answer


def test_a_role_page_that_is_the_vacancy_describes_its_role_in_full() -> None:
    role = make_role(
        job_posting=make_posting(),
        occupation_codes=("soc-15-1252",),
        salary_surveys=("oews-2025",),
        skills=("go",),
    )
    node = job_posting_node(make_role_vacancy(role), BODY, DATA, SITE)
    assert node["@id"] == f"{ROLE_URL}#job"
    assert node["relevantOccupation"] == occupation_node(role, BODY, DATA, SITE)
    assert node["skills"] == "Go"
    assert "estimatedSalary" not in node, "a survey is not the employer's"
    page = PageSummary(
        ROLE_URL, "Role", "", main_entity=f"{ROLE_URL}#job", about=f"{ROLE_URL}#occupation"
    )
    assert build_graph([web_page_node(page, SITE), node])


def test_a_job_page_names_its_role_and_says_nothing_that_it_does_not_show() -> None:
    role = make_role(salary_surveys=("oews-2025",), occupation_codes=("soc-15-1252",))
    node = job_posting_node(make_vacancy(role_page=role), BODY, DATA, SITE)
    assert "estimatedSalary" not in str(node)
    assert isinstance(node["occupationalCategory"], dict)


def test_the_codes_of_the_role_are_the_vacancys() -> None:
    role = make_role(occupation_codes=("soc-15-1252",))
    node = job_posting_node(make_vacancy(role_page=role), BODY, DATA, SITE)
    occupation = occupation_node(role, BODY, DATA, SITE)
    assert node["occupationalCategory"] == occupation["occupationalCategory"]


def test_needs_the_node_of_its_page_in_the_graph() -> None:
    with pytest.raises(ValueError, match=r"mainEntityOfPage: no node .*#webpage"):
        build_graph([job()])
    page = web_page_node(PageSummary(URL, "Job", "", main_entity=f"{URL}#job"), SITE)
    assert page["@id"] == web_page_id(URL)
    assert build_graph([page, job()])


def test_a_draft_without_employer_or_date_leaves_them_out() -> None:
    node = job(employer=None, date_posted=None, employment_unit="Platform", identifier="A-1")
    assert not node.keys() & {"hiringOrganization", "datePosted", "employerOverview"}
