"""`JobPosting`: one vacancy, each property from a fact that its employer gave.

See `decision` for whether a page may carry it.
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from rolepress.core.urls import absolute
from rolepress.domain.catalog import ReferenceData, Vacancy
from rolepress.domain.description import vacancy_description
from rolepress.domain.exported import ExportedText
from rolepress.domain.job_posting import Contact, JobPosting
from rolepress.domain.place import Workplace
from rolepress.domain.sections import Body, SectionKind
from rolepress.domain.site import Site
from rolepress.schema_org.dates import end_of_day, iso_date
from rolepress.schema_org.ids import job_id, web_page_id
from rolepress.schema_org.money import base_salary_node
from rolepress.schema_org.node import Node, node, one_or_many, reference
from rolepress.schema_org.occupation import occupation_node, occupation_summary_node
from rolepress.schema_org.organization import employment_unit_node, hiring_organization_node
from rolepress.schema_org.places import country_node, place_node
from rolepress.schema_org.requirements import (
    category_nodes,
    requirement_properties,
    skill_names,
    text_properties,
)


def job_posting_node(vacancy: Vacancy, body: Body, data: ReferenceData, site: Site) -> Node:
    """The `JobPosting` of a page that may carry one, and whose text is `body`.

    The page's graph has its `#webpage`.
    """
    url = absolute(site.url, vacancy.url)
    text = ExportedText(body, url, site.base)
    return node(
        "JobPosting",
        job_id(url),
        url=url,
        mainEntityOfPage=reference(web_page_id(url)),
        title=vacancy.title,
        description=vacancy_description(text),
        **_dates(vacancy.posting, site),
        **_employer(vacancy, text, site),
        **_place(vacancy.posting),
        **_terms(vacancy.posting),
        **_work(vacancy, text, data, site),
        **_conditions(vacancy.posting),
    )


def _dates(posting: JobPosting, site: Site) -> Node:
    last_day = posting.last_day
    return {
        "datePosted": iso_date(posting.date_posted),
        "validThrough": end_of_day(last_day, site.timezone) if last_day else None,
    }


def _employer(vacancy: Vacancy, text: ExportedText, site: Site) -> Node:
    posting, employer = vacancy.posting, vacancy.employer
    return {
        "hiringOrganization": hiring_organization_node(vacancy, site),
        "employmentUnit": employment_unit_node(vacancy, site),
        "identifier": _identifier_node(vacancy),
        "industry": posting.industry or (employer.industry if employer else None),
        "employerOverview": text.words(SectionKind.EMPLOYER),
    }


def _identifier_node(vacancy: Vacancy) -> Node | None:
    """`PropertyValue`: the employer's own number, under the employer's name unless it is hidden."""
    value, employer = vacancy.posting.identifier, vacancy.employer
    return (
        node("PropertyValue", name=employer.name if employer else "", value=value)
        if value
        else None
    )


def _place(posting: JobPosting) -> Node:
    """`TELECOMMUTE` is for work that is never done on site; countries go with any workplace."""
    return {
        "jobLocation": one_or_many(place_node(place) for place in posting.locations),
        "jobLocationType": "TELECOMMUTE" if posting.workplace is Workplace.REMOTE else None,
        "applicantLocationRequirements": one_or_many(
            country_node(code) for code in posting.applicant_countries
        ),
    }


def _terms(posting: JobPosting) -> Node:
    salary, contact = posting.base_salary, posting.application_contact
    return {
        "employmentType": one_or_many(kind.value for kind in posting.employment_type or ()),
        "baseSalary": base_salary_node(salary) if salary else None,
        "incentiveCompensation": posting.incentive_compensation,
        "workHours": posting.work_hours,
        "jobStartDate": iso_date(posting.job_start_date),
        "jobImmediateStart": posting.job_immediate_start,
        "totalJobOpenings": posting.total_job_openings,
        "directApply": posting.direct_apply,
        "applicationContact": _contact_node(contact) if contact else None,
    }


def _contact_node(contact: Contact) -> Node:
    return node("ContactPoint", name=contact.name, email=contact.email, telephone=contact.telephone)


def _work(vacancy: Vacancy, text: ExportedText, data: ReferenceData, site: Site) -> Node:
    """The work and its role.

    All markup must be visible on its page. The page of a role shows everything in its `Occupation`,
    and the page of a job only names its role.
    """
    role, document = vacancy.role, vacancy.document
    occupation = None
    if role:
        on_role_page = document.url == role.url
        occupation = (
            occupation_node(role, text.body, data, site)
            if on_role_page
            else occupation_summary_node(role, site)
        )
    codes = role.occupation_codes if role else ()
    return {
        "relevantOccupation": occupation,
        "occupationalCategory": category_nodes(codes, data.occupation_codes),
        "skills": skill_names(document.skills, data.skills),
        "jobBenefits": one_or_many(text.items(SectionKind.PERKS)),
        **text_properties(text),
    }


def _conditions(posting: JobPosting) -> Node:
    return {
        **requirement_properties(posting),
        # False is the model's "not said", never the employer's answer.
        "experienceInPlaceOfEducation": posting.experience_in_place_of_education or None,
        "specialCommitments": posting.special_commitments,
        "eligibilityToWorkRequirement": posting.eligibility_to_work_requirement,
        "securityClearanceRequirement": posting.security_clearance_requirement,
        "physicalRequirement": posting.physical_requirement,
        "sensoryRequirement": posting.sensory_requirement,
    }
