"""Requirements, with the same properties in `JobPosting` and `Occupation`.

https://developers.google.com/search/docs/appearance/structured-data/job-posting#education-and-experience-properties-beta
"""

from collections.abc import Iterable, Mapping

from rolepress.domain.exported import ExportedText
from rolepress.domain.job_posting import Requirements
from rolepress.domain.reference_data import OccupationCode, Skill
from rolepress.domain.sections import SectionKind
from rolepress.schema_org.node import JsonValue, Node, node, one_or_many

_QUALIFICATIONS = (
    SectionKind.MUST_HAVE,
    SectionKind.REQUIREMENTS,
    SectionKind.QUALIFICATIONS,
    SectionKind.PREREQUISITES,
)


def text_properties(text: ExportedText) -> Node:
    """`responsibilities` and `qualifications`: the list items under the headings of each."""
    return {
        "responsibilities": one_or_many(text.items(SectionKind.RESPONSIBILITIES)),
        "qualifications": one_or_many(text.items(*_QUALIFICATIONS)),
    }


def requirement_properties(asked: Requirements) -> Node:
    """`educationRequirements` and `experienceRequirements`, if there are any."""
    credentials = [
        node("EducationalOccupationalCredential", credentialCategory=credential.value)
        for credential in asked.education_requirements or ()
    ]
    months = asked.months_of_experience
    experience = months and node("OccupationalExperienceRequirements", monthsOfExperience=months)
    return {
        "educationRequirements": one_or_many(credentials),
        "experienceRequirements": experience,
    }


def skill_names(keys: Iterable[str], skills: Mapping[str, Skill]) -> JsonValue:
    """`skills`, as people write them."""
    return one_or_many(skills[key].name for key in keys)


def category_nodes(keys: Iterable[str], codes: Mapping[str, OccupationCode]) -> JsonValue:
    """`occupationalCategory`: a `CategoryCode` that names its code set.

    A bare code may be read as O*NET-SOC, whatever set it is from (schema.org, CategoryCode).
    """
    return one_or_many(_category_node(codes[key]) for key in keys)


def _category_node(code: OccupationCode) -> Node:
    return node(
        "CategoryCode",
        codeValue=code.code,
        name=code.name,
        url=code.url,
        inCodeSet=node("CategoryCodeSet", name=code.code_set, url=code.code_set_url),
    )
