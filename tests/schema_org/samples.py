"""Graphs of each kind of page as the site makes them, for what reads whole pages."""

from datetime import date
from decimal import Decimal

from jinja2 import Environment

from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Role
from rolepress.domain.job_posting import CONFIDENTIAL, Contact, Credential, EmploymentType
from rolepress.domain.place import Workplace
from rolepress.domain.sections import Body, SectionKind
from rolepress.schema_org import ids
from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.job_posting import job_posting_node
from rolepress.schema_org.lists import NamedPage, breadcrumb_node, item_list_node
from rolepress.schema_org.node import Node
from rolepress.schema_org.occupation import occupation_node
from rolepress.schema_org.organization import organization_node
from rolepress.schema_org.web_page import (
    PageSummary,
    article_node,
    web_page_node,
    web_site_node,
)
from tests.builders import (
    make_body,
    make_data,
    make_employer,
    make_guide,
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
DATA = make_data(
    employers={
        "acme": make_employer(
            url="https://acme.example/",
            logo="/logo.png",
            industry="Energy",
        )
    }
)
HOME = NamedPage("Home", "https://rolepress.example/")
ROLES = NamedPage("Roles", "https://rolepress.example/roles/")
_TEMPLATE = Environment(autoescape=True).from_string(
    '<!doctype html><html lang="en"><head><title>Sample</title>'
    '<script type="application/ld+json">{{ graph|tojson }}</script></head><body></body></html>'
)


def page_with(graph: Node) -> str:
    """A page that carries a graph as the theme's template writes it."""
    return _TEMPLATE.render(graph=graph)


def sample_graphs() -> dict[str, Node]:
    """A graph of each kind of page, by a name for its file."""
    role = _full_role()
    return {
        "home": build_graph([web_site_node(SITE), organization_node(SITE)]),
        "role": _role_graph(role),
        "role-with-vacancy": vacancy_graph(make_role_vacancy(role, DATA)),
        "job": vacancy_graph(_job()),
        "job-remote": vacancy_graph(_job(workplace=Workplace.REMOTE, locations=())),
        "job-confidential": vacancy_graph(_job(employer=CONFIDENTIAL)),
        "job-in-two-places": vacancy_graph(
            _job(locations=(make_place(), make_place(locality="Wien", country="AT")))
        ),
        "roles": _hub_graph(),
        "guide": _guide_graph(),
    }


def vacancy_graph(vacancy: Vacancy, body: Body | None = None) -> Node:
    """The graph of a page that advertises a vacancy."""
    job = job_posting_node(vacancy, body or _full_body(), DATA, SITE)
    url = str(job["url"])
    page = PageSummary(
        url,
        vacancy.title,
        vacancy.document.summary,
        main_entity=ids.job_id(url),
        breadcrumb=ids.breadcrumb_id(url),
    )
    crumbs = breadcrumb_node([HOME, NamedPage(vacancy.title, url)])
    return build_graph([web_page_node(page, SITE), crumbs, job])


def _role_graph(role: Role) -> Node:
    occupation = occupation_node(role, _full_body(), DATA, SITE)
    url = str(occupation["url"])
    page = PageSummary(
        url,
        role.title,
        role.summary,
        document=role,
        main_entity=ids.occupation_id(url),
        breadcrumb=ids.breadcrumb_id(url),
    )
    crumbs = breadcrumb_node([HOME, ROLES, NamedPage(role.title, url)])
    return build_graph([web_page_node(page, SITE), crumbs, occupation])


def _hub_graph() -> Node:
    page = PageSummary(
        ROLES.url,
        "Roles",
        "Every role.",
        type="CollectionPage",
        main_entity=ids.list_id(ROLES.url),
        breadcrumb=ids.breadcrumb_id(ROLES.url),
    )
    listed = [NamedPage("Backend Tech Lead", f"{ROLES.url}backend-tech-lead/")]
    nodes = [breadcrumb_node([HOME, ROLES]), item_list_node(ROLES.url, listed)]
    return build_graph([web_page_node(page, SITE), *nodes])


def _guide_graph() -> Node:
    guide = make_guide(slug="pay", date_published=date(2026, 1, 2), author="Rolepress")
    url = f"{SITE.url}{guide.url}"
    page = PageSummary(url, "Pay", "How pay works.", main_entity=ids.article_id(url))
    return build_graph([web_page_node(page, SITE), article_node(guide, SITE)])


def _full_role() -> Role:
    return make_role(
        last_reviewed=date(2026, 11, 1),
        reviewed_by="Ada O'Brien",
        alternate_names=("Backend Lead",),
        occupation_codes=("soc-15-1252",),
        salary_surveys=("oews-2025",),
        skills=("go", "python"),
        months_of_experience=96,
        education_requirements=(Credential.BACHELOR_DEGREE,),
        job_posting=make_posting(base_salary=make_salary(), direct_apply=False),
    )


def _full_body() -> Body:
    return make_body(
        make_section(SectionKind.RESPONSIBILITIES, "Lead reviews", "Plan releases"),
        make_section(SectionKind.MUST_HAVE, "Go", "Eight years of servers"),
        make_section(SectionKind.PERKS, "30 days off", "Shares"),
        make_section(SectionKind.EMPLOYER, html="<p>We run grids.</p>"),
    )


def _job(**changes: object) -> Vacancy:
    full: dict[str, object] = {
        "skills": ("go",),
        "valid_through": date(2027, 4, 30),
        "workplace": Workplace.HYBRID,
        "applicant_countries": ("DE", "AT"),
        "employment_type": (EmploymentType.FULL_TIME, EmploymentType.CONTRACTOR),
        "base_salary": make_salary(value=Decimal("28.50"), min_value=None, max_value=None),
        "identifier": "A-1",
        "direct_apply": True,
        "months_of_experience": 96,
        "education_requirements": (Credential.BACHELOR_DEGREE,),
        "experience_in_place_of_education": True,
        "total_job_openings": 2,
        "job_immediate_start": True,
        "work_hours": "40 hours a week",
        "employment_unit": "Platform",
        "incentive_compensation": "Shares",
        "special_commitments": "On call one week in six",
        "eligibility_to_work_requirement": "A permit for the EU",
        "security_clearance_requirement": "None",
        "physical_requirement": "Desk work",
        "sensory_requirement": "Screen work",
        "application_contact": Contact(name="Ada", email="ada@acme.example"),
    }
    return make_vacancy(data=DATA, role_page=_full_role(), **(full | changes))
