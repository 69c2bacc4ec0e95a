"""Valid records with defaults: a test states only what differs.

The defaults of a vacancy are what Google requires and no more.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from rolepress.domain.catalog import Catalog, ReferenceData, Vacancy
from rolepress.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from rolepress.domain.exported import ExportedText
from rolepress.domain.job_posting import CONFIDENTIAL, JobPosting
from rolepress.domain.level import Level
from rolepress.domain.place import Place, Workplace
from rolepress.domain.reference_data import (
    Employer,
    Family,
    OccupationCode,
    Skill,
    SkillCategory,
)
from rolepress.domain.salary import Percentiles, Salary, SalarySurvey, SalaryUnit
from rolepress.domain.sections import Body, Gist, Item, Section, SectionKind
from rolepress.domain.site import Site

D = TypeVar("D", bound=Document)

POSTED = date(2026, 11, 2)
DEFINITION = "A backend tech lead is a senior engineer who leads one team's server-side work."


def make_site(**changes: Any) -> Site:
    """The publisher."""
    defaults: dict[str, Any] = {
        "name": "Rolepress",
        "url": "https://rolepress.example",
        "description": "What roles in software are, and who hires for them.",
        "language": "en",
        "timezone": "Europe/Berlin",
    }
    return Site(**(defaults | changes))


def make_section(kind: SectionKind, *items: str, **changes: Any) -> Section:
    """A section over a list of plain words, or over the `html` that is given."""
    listed = "".join(f"<li>{item}</li>" for item in items)
    defaults: dict[str, Any] = {
        "kind": kind,
        "title": kind.value.replace("-", " ").capitalize(),
        "anchor": kind.value,
        "html": f"<ul>{listed}</ul>",
        "items": tuple(Item(text=item, html=item) for item in items),
    }
    return Section(**(defaults | changes))


def make_body(*sections: Section, **changes: Any) -> Body:
    """A text with one paragraph before the sections."""
    defaults: dict[str, Any] = {
        "lead": f"<p>{DEFINITION}</p>",
        "sections": sections,
    }
    return Body(**(defaults | changes))


def make_exported(
    *sections: Section, page: str = "https://rolepress.example/jobs/x/", **changes: Any
) -> ExportedText:
    """Such a text as it leaves its page."""
    return ExportedText(make_body(*sections, **changes), page, "")


def make_gist(**changes: Any) -> Gist:
    """What the site knows of such a text."""
    defaults: dict[str, Any] = {"definition": DEFINITION, "describes_vacancy": True}
    return Gist(**(defaults | changes))


def make_place(**changes: Any) -> Place:
    """A city and its country."""
    return Place(**({"locality": "Berlin", "country": "DE"} | changes))


def make_salary(**changes: Any) -> Salary:
    """A range for a year."""
    defaults: dict[str, Any] = {
        "currency": "EUR",
        "min_value": Decimal(85000),
        "max_value": Decimal(105000),
        "unit": SalaryUnit.YEAR,
    }
    return Salary(**(defaults | changes))


def make_posting(**changes: Any) -> JobPosting:
    """A vacancy with what is required: employer, date, place, way to apply."""
    return JobPosting(**(_posting() | changes))


def make_employer(**changes: Any) -> Employer:
    """The employer with the key `acme`."""
    defaults: dict[str, Any] = {
        "name": "Acme Energy",
        "description": "Acme Energy runs software for local power grids.",
    }
    return Employer(**(defaults | changes))


def make_survey(**changes: Any) -> SalarySurvey:
    """The survey with the key `oews-2025`: a median and nothing else."""
    defaults: dict[str, Any] = {
        "publisher": "Office of Wages",
        "name": "Wage Survey",
        "url": "https://wages.example/2025",
        "period": "May 2025",
        "currency": "USD",
        "unit": SalaryUnit.YEAR,
        "country": "US",
        "occupation": "Software Developers",
        "percentiles": Percentiles(p50=Decimal(133080)),
    }
    return SalarySurvey(**(defaults | changes))


def make_code(**changes: Any) -> OccupationCode:
    """The code with the key `soc-15-1252`."""
    defaults: dict[str, Any] = {
        "code_set": "Standard Occupational Classification 2018",
        "code_set_url": "https://www.bls.gov/soc/2018/",
        "code": "15-1252",
        "name": "Software Developers",
    }
    return OccupationCode(**(defaults | changes))


def make_data(**changes: Any) -> ReferenceData:
    """Tables in which every key that the builders use is known."""
    defaults: dict[str, Any] = {
        "employers": {"acme": make_employer()},
        "families": {"backend": Family(name="Backend", description="Those who build servers.")},
        "skill_categories": {"languages": SkillCategory(name="Languages")},
        "skills": {
            "go": Skill(name="Go", category="languages"),
            "python": Skill(name="Python", category="languages"),
        },
        "occupation_codes": {"soc-15-1252": make_code()},
        "salary_surveys": {"oews-2025": make_survey()},
    }
    return ReferenceData(**(defaults | changes))


def make_role(**changes: Any) -> Role:
    """A role page without a vacancy. A changed slug changes the path with it."""
    defaults = _document("roles", changes.get("slug", "backend-tech-lead"))
    defaults |= {"title": "Backend Tech Lead", "family": "backend", "level": Level.LEAD}
    return Role(**(defaults | changes))


def make_job(**changes: Any) -> Job:
    """A job page with what is required of a vacancy."""
    defaults = _document("jobs", changes.get("slug", "acme-backend-tech-lead")) | _posting()
    defaults |= {"title": "Backend Tech Lead, Grid", "role": "backend-tech-lead"}
    return Job(**(defaults | changes))


def make_guide(**changes: Any) -> Guide:
    """A guide."""
    defaults = _document("guides", changes.get("slug", "titles")) | {"title": "Titles"}
    return Guide(**(defaults | changes))


def make_job_description(**changes: Any) -> JobDescription:
    """A job description to copy, for the role of `make_role`."""
    defaults = _document("job-descriptions", changes.get("slug", "backend-tech-lead"))
    defaults |= {"title": "Backend Tech Lead Sample", "role": "backend-tech-lead"}
    return JobDescription(**(defaults | changes))


def make_vacancy(
    *, data: ReferenceData | None = None, role_page: Role | None = None, **changes: Any
) -> Vacancy:
    """The vacancy of a job page, with `changes` made to the job."""
    job = make_job(**changes)
    return Vacancy(job, job, role_page or make_role(), _employer(job, data or make_data()))


def make_role_vacancy(role: Role, data: ReferenceData | None = None) -> Vacancy:
    """The vacancy that a role page itself advertises."""
    if role.job_posting is None:
        raise ValueError(f"{role.path} has no job_posting")
    return Vacancy(role, role.job_posting, role, _employer(role.job_posting, data or make_data()))


def make_catalog(  # noqa: PLR0913 - one parameter a kind of document, all by name
    *,
    roles: Iterable[Role] | None = None,
    jobs: Iterable[Job] = (),
    job_descriptions: Iterable[JobDescription] = (),
    guides: Iterable[Guide] = (),
    pages: Iterable[Page] = (),
    data: ReferenceData | None = None,
) -> Catalog:
    """Documents by slug, sorted. One role stands in it unless others are given."""
    return Catalog(
        data=data or make_data(),
        roles=_by_slug([make_role()] if roles is None else roles),
        jobs=_by_slug(jobs),
        job_descriptions=_by_slug(job_descriptions),
        guides=_by_slug(guides),
        pages=_by_slug(pages),
    )


def _document(folder: str, slug: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "path": f"content/{folder}/{slug}.md",
        "gist": make_gist(),
        "description": "What the work is, what it pays and what it asks for.",
    }


def _posting() -> dict[str, Any]:
    return {
        "employer": "acme",
        "date_posted": POSTED,
        "workplace": Workplace.OFFICE,
        "locations": (make_place(),),
        "apply_url": "https://acme.example/apply",
    }


def _employer(posting: JobPosting, data: ReferenceData) -> Employer | None:
    key = posting.employer
    return None if key is None or key == CONFIDENTIAL else data.employers[key]


def _by_slug(documents: Iterable[D]) -> Mapping[str, D]:
    return {document.slug: document for document in sorted(documents, key=lambda d: d.slug)}
