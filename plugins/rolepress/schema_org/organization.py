"""`Organization` and `Person`: publishers, employers, authors and reviewers.

https://developers.google.com/search/docs/appearance/structured-data/organization
https://developers.google.com/search/docs/appearance/structured-data/job-posting#job-posting-definition
"""

from rolepress.core.urls import absolute, file_url
from rolepress.domain.addresses import SitePath
from rolepress.domain.catalog import Vacancy
from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.domain.site import Site
from rolepress.schema_org.ids import employer_id, organization_id
from rolepress.schema_org.node import Node, node, reference


def organization_node(site: Site) -> Node:
    """`Organization` of the site's publisher, for the home and about pages and as `publisher`."""
    return node(
        "Organization",
        organization_id(site),
        name=site.name,
        url=absolute(site.url, SitePath.HOME),
        description=site.description,
    )


def party_node(name: str, site: Site) -> Node:
    """The person or organization with a name in front matter, for `author` and `reviewedBy`.

    Both take a Person or an Organization, and Google asks not to confuse the two. The site's own
    name is the site's organization; any other name is a person's, as the front matter says.
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp
    """
    return organization_node(site) if name == site.name else node("Person", name=name)


def hiring_organization_node(vacancy: Vacancy, site: Site) -> Node | None:
    """`hiringOrganization`, in full: whether Google follows a bare reference is not documented.

    An employer that stays hidden has the name that Google asks for, and no identity.
    """
    if vacancy.posting.employer == CONFIDENTIAL:
        return node("Organization", name=CONFIDENTIAL)
    employer = vacancy.employer
    if employer is None or vacancy.posting.employer is None:
        return None
    return node(
        "Organization",
        employer_id(site, vacancy.posting.employer),
        name=employer.name,
        sameAs=employer.url,
        logo=absolute(site.url, file_url(employer.logo)) if employer.logo else None,
    )


def employment_unit_node(vacancy: Vacancy, site: Site) -> Node | None:
    """`employmentUnit`: the department, tied to its company by `parentOrganization`.

    The reference resolves, because `hiringOrganization` stands in the same posting. A hidden
    employer has no `@id` to point to.
    """
    posting = vacancy.posting
    if posting.employment_unit is None:
        return None
    known = vacancy.employer is not None and posting.employer is not None
    parent = reference(employer_id(site, str(posting.employer))) if known else None
    return node("Organization", name=posting.employment_unit, parentOrganization=parent)
