"""`Occupation`: a role in general (schema.org; Google shows no rich result for it).

It has no employer, no date, and no pay of a vacancy. These are in `JobPosting`.
"""

from rolepress.core.urls import absolute
from rolepress.domain.catalog import ReferenceData
from rolepress.domain.documents import Role
from rolepress.domain.exported import ExportedText
from rolepress.domain.sections import Body
from rolepress.domain.site import Site
from rolepress.schema_org.ids import occupation_id
from rolepress.schema_org.money import distribution_node
from rolepress.schema_org.node import Node, node, one_or_many
from rolepress.schema_org.places import country_node
from rolepress.schema_org.requirements import (
    category_nodes,
    requirement_properties,
    skill_names,
    text_properties,
)


def occupation_node(role: Role, body: Body, data: ReferenceData, site: Site) -> Node:
    """The role of a role page, whose text is `body`.

    `estimatedSalary` has one distribution for each survey, and `occupationLocation` the countries
    of the surveys. `mainEntityOfPage` is left out, as the inverse of the page's `mainEntity`.
    """
    url = absolute(site.url, role.url)
    surveys = [data.salary_surveys[key] for key in role.salary_surveys]
    countries = dict.fromkeys(survey.country for survey in surveys)
    return node(
        "Occupation",
        occupation_id(url),
        name=role.title,
        alternateName=one_or_many(role.alternate_names),
        description=role.gist.definition,
        url=url,
        occupationalCategory=category_nodes(role.occupation_codes, data.occupation_codes),
        estimatedSalary=one_or_many(distribution_node(survey, site.language) for survey in surveys),
        occupationLocation=one_or_many(country_node(code) for code in countries),
        skills=skill_names(role.skills, data.skills),
        **text_properties(ExportedText(body, url, site.base)),
        **requirement_properties(role),
    )


def occupation_summary_node(role: Role, site: Site) -> Node:
    """A role on a page that does not describe it: its name and its address."""
    url = absolute(site.url, role.url)
    return node("Occupation", occupation_id(url), name=role.title, url=url)
