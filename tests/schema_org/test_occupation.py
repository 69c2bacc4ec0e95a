"""A role is described for anyone who hires, with measured pay and named codes."""

from decimal import Decimal

from rolepress.domain.job_posting import Credential
from rolepress.domain.salary import Percentiles, SalaryUnit
from rolepress.domain.sections import SectionKind
from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.occupation import occupation_node, occupation_summary_node
from tests.builders import (
    DEFINITION,
    make_body,
    make_code,
    make_data,
    make_posting,
    make_role,
    make_section,
    make_site,
    make_survey,
)

SITE = make_site()
URL = "https://rolepress.example/roles/backend-tech-lead/"


def test_a_role_says_no_more_than_is_known() -> None:
    assert occupation_node(make_role(), make_body(), make_data(), SITE) == {
        "@type": "Occupation",
        "@id": f"{URL}#occupation",
        "name": "Backend Tech Lead",
        "description": DEFINITION,
        "url": URL,
    }


def test_a_role_never_says_what_only_a_vacancy_can() -> None:
    role = make_role(job_posting=make_posting(identifier="A-1"))
    node = occupation_node(role, make_body(), make_data(), SITE)
    assert not node.keys() & {"hiringOrganization", "datePosted", "baseSalary", "identifier"}


def test_a_code_is_never_bare_and_names_its_set() -> None:
    data = make_data(occupation_codes={"soc": make_code(url="https://www.bls.gov/soc/15-1252")})
    node = occupation_node(make_role(occupation_codes=("soc",)), make_body(), data, SITE)
    assert node["occupationalCategory"] == {
        "@type": "CategoryCode",
        "codeValue": "15-1252",
        "name": "Software Developers",
        "url": "https://www.bls.gov/soc/15-1252",
        "inCodeSet": {
            "@type": "CategoryCodeSet",
            "name": "Standard Occupational Classification 2018",
            "url": "https://www.bls.gov/soc/2018/",
        },
    }


def test_pay_is_one_distribution_a_survey_with_its_duration_and_no_unit_text() -> None:
    points = Percentiles(
        p10=Decimal("39.50"), p25=Decimal(50), p50=Decimal(64), p75=Decimal(80), p90=Decimal(99)
    )
    surveys = {
        "year": make_survey(),
        "hour": make_survey(unit=SalaryUnit.HOUR, country="DE", percentiles=points),
    }
    role = make_role(salary_surveys=("year", "hour"))
    node = occupation_node(role, make_body(), make_data(salary_surveys=surveys), SITE)
    assert node["estimatedSalary"] == [
        {
            "@type": "MonetaryAmountDistribution",
            "name": "Software Developers, United States, May 2025",
            "description": "Office of Wages, Wage Survey, United States, May 2025",
            "url": "https://wages.example/2025",
            "currency": "USD",
            "duration": "P1Y",
            "median": 133080,
        },
        {
            "@type": "MonetaryAmountDistribution",
            "name": "Software Developers, Germany, May 2025",
            "description": "Office of Wages, Wage Survey, Germany, May 2025",
            "url": "https://wages.example/2025",
            "currency": "USD",
            "duration": "PT1H",
            "percentile10": 39.5,
            "percentile25": 50,
            "median": 64,
            "percentile75": 80,
            "percentile90": 99,
        },
    ]
    assert node["occupationLocation"] == [
        {"@type": "Country", "name": "United States"},
        {"@type": "Country", "name": "Germany"},
    ]


def test_a_country_with_two_surveys_is_named_once() -> None:
    surveys = {"a": make_survey(), "b": make_survey(period="May 2024")}
    role = make_role(salary_surveys=("a", "b"))
    node = occupation_node(role, make_body(), make_data(salary_surveys=surveys), SITE)
    assert node["occupationLocation"] == {"@type": "Country", "name": "United States"}


def test_says_what_the_role_does_and_asks() -> None:
    role = make_role(
        alternate_names=("Backend Lead", "Server Lead"),
        skills=("go", "python"),
        months_of_experience=96,
        education_requirements=(Credential.BACHELOR_DEGREE,),
        experience_in_place_of_education=True,
    )
    body = make_body(
        make_section(SectionKind.RESPONSIBILITIES, "Lead reviews", "Plan releases"),
        make_section(SectionKind.REQUIREMENTS, "Eight years of servers"),
    )
    node = occupation_node(role, body, make_data(), SITE)
    assert node["alternateName"] == ["Backend Lead", "Server Lead"]
    assert node["skills"] == ["Go", "Python"]
    assert node["responsibilities"] == ["Lead reviews", "Plan releases"]
    assert node["qualifications"] == "Eight years of servers"
    assert node["experienceRequirements"] == {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": 96,
    }
    assert node["educationRequirements"] == {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "bachelor degree",
    }
    assert "experienceInPlaceOfEducation" not in node, "a property of JobPosting alone"


def test_stands_in_a_graph_of_its_own() -> None:
    role = make_role(occupation_codes=("soc-15-1252",), salary_surveys=("oews-2025",))
    assert build_graph([occupation_node(role, make_body(), make_data(), SITE)])


def test_a_page_that_only_names_a_role_uses_the_same_id() -> None:
    full, short = (
        occupation_node(make_role(), make_body(), make_data(), SITE),
        occupation_summary_node(make_role(), SITE),
    )
    assert short == {name: full[name] for name in ("@type", "@id", "name", "url")}
