"""Whatever the markup of a page says, the page shows."""

import json
from pathlib import Path
from typing import Any

import pytest

from rolepress.domain.documents import Job, Role
from rolepress.domain.job_posting import Contact, JobPosting, JobPostingWords
from rolepress.domain.model import Model
from rolepress.domain.place import Place
from rolepress.domain.reference_data import Employer, OccupationCode
from rolepress.domain.site import Site
from rolepress.landing.build import build
from rolepress.reference.keys import example_of
from rolepress.reference.schema import document_schema
from tests.leaving import graphs_of
from tests.pictures import drawing
from tests.shown import unseen
from tests.small_site import small_settings, write_small_site

SITE = "https://small.example"
OVER = {"date_closed", "closed_reason"}
"""The facts that end a vacancy: then there is no markup of it."""
NOT_SHOWN = {"draft", "aliases", "language", "canonical", "merge_into", "distinct"}
"""The facts about the page itself that decide whether and where it stands."""
ONE_START = {"job_start_date", "job_immediate_start"}
"""A vacancy has one of the two."""
TEXT = """Acme Grid looks for somebody who leads.

## Overview

Work on the grid.

## Responsibilities

- Build *services*.
- Run [them](#perks).

## Must have

- Patience.<ul><li>With people</li></ul>

## Perks

- 30 days off.

## About us

We run the grid.

## How to apply

Write to us.
"""


def examples(model: type[Model]) -> dict[str, Any]:
    """A value for each key of a model."""
    keys = document_schema(model)["properties"]
    return {name: example_of(key) for name, key in keys.items()}


KNOWN = {
    "employer": "acme",
    "role": "tech-lead",
    "family": "backend",
    "skills": ["go", "python"],
    "occupation_codes": ["soc-1", "soc-2"],
    "salary_surveys": ["wages"],
    "related": ["backend-engineer"],
    "compare_with": ["backend-engineer"],
    "locations": [examples(Place)],
    "base_salary": {
        "currency": "EUR",
        "min_value": "92000",
        "max_value": "112500.50",
        "unit": "YEAR",
    },
    "application_contact": examples(Contact),
    "date_posted": "2026-11-03",
    "logo": "/acme.svg",
}
"""Values that name what this site has, and nested ones with every key."""


def facts(model: type[Model], without: set[str]) -> dict[str, Any]:
    """A value for each key of a model, which names what this site has."""
    return {
        name: KNOWN.get(name, example)
        for name, example in examples(model).items()
        if name not in without
    }


def document(model: type[Model], without: set[str], **changes: Any) -> str:
    values = facts(model, without | NOT_SHOWN) | changes
    return f"---\n{json.dumps(values, default=str)}\n---\n\n{TEXT}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Vacancies that say all that one can say, on pages of their own and on that of a role."""
    folder = tmp_path_factory.mktemp("shown")
    write_small_site(folder)
    posting = facts(JobPosting, OVER | {"job_immediate_start"})
    remote = {"workplace": "remote", "direct_apply": False}
    codes = {
        key: facts(OccupationCode, set()) | {"code": code, "url": f"https://soc.example/{code}"}
        for key, code in (("soc-1", "15-1252"), ("soc-2", "11-3021"))
    }
    files = {
        "data/employers.yaml": json.dumps({"acme": facts(Employer, set())}),
        "data/occupation-codes.yaml": json.dumps(codes),
        "static/acme.svg": drawing(),
        "roles/tech-lead.md": document(Role, {"job_posting", "salary_levels"}),
        "jobs/dated.md": document(Job, OVER | {"family", "job_immediate_start"}),
        "jobs/at-once.md": document(Job, OVER | {"family", "job_start_date"}, **remote),
        "jobs/later.md": document(
            Job, OVER | {"family", "job_start_date"}, job_immediate_start=False
        ),
        "jobs/dated.de.md": (
            '---\ntitle: Leitung\ndescription: "Acme Grid sucht eine Leitung für das Netz."\n'
            + "".join(f"{key}: Auf Deutsch\n" for key in sorted(TRANSLATED))
            + "---\n\nGut.\n\n## Aufgaben\n\n- Bauen.\n"
        ),
        "roles/advertised.md": document(
            Role, {"compare_with", "salary_levels"}, title="Advertised", job_posting=posting
        ),
    }
    for name, text in files.items():
        (folder / "content" / name).write_text(text, encoding="utf-8")
    settings = small_settings(folder, site=Site("Small", SITE, "A small site.", "en", "UTC"))
    build(settings, lambda *_: ())
    return settings.output


TRANSLATED = JobPostingWords.model_fields.keys() - OVER
PAGES = ("jobs/dated", "jobs/at-once", "jobs/later", "roles/advertised", "de/jobs/dated")


@pytest.mark.parametrize("page", PAGES)
def test_a_vacancy_with_every_fact_shows_all_that_its_markup_says(site: Path, page: str) -> None:
    data = (site / page / "index.html").read_bytes()
    assert '"JobPosting"' in json.dumps(graphs_of(data))
    assert unseen(data, f"{SITE}/{page}/") == []


def test_every_page_shows_all_that_its_markup_says(built_site: Path, site: Path) -> None:
    for folder, address in ((built_site, "https://rolepress.example"), (site, SITE)):
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix().removesuffix("index.html")
            assert unseen(path.read_bytes(), f"{address}/{name}") == [], name


def test_the_facts_of_these_vacancies_reach_the_markup(site: Path) -> None:
    """What is looked for is there: a fact that no markup has would be found on every page."""
    (graph,) = graphs_of((site / "jobs/dated/index.html").read_bytes())
    (posting,) = (node for node in graph["@graph"] if node["@type"] == "JobPosting")
    assert posting["hiringOrganization"].keys() >= {"name", "sameAs", "logo"}
    assert len(posting.keys()) > 30


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ('src="/acme.svg"', "Organization.logo"),
        ('href="https://larkfield.example/"', "Organization.sameAs"),
        ("Stock options from the first year", "JobPosting.incentiveCompensation"),
        ('datetime="2026-11-03"', "JobPosting.datePosted"),
        ("112,500.50", "QuantitativeValue.maxValue"),
        ('href="https://soc.example/11-3021"', "CategoryCode.url"),
        ('datetime="2026-11-18"', "WebPage.dateModified"),
    ],
)
def test_what_a_page_no_longer_shows_is_missed(site: Path, shown: str, name: str) -> None:
    head, body = (site / "jobs/dated/index.html").read_text("utf-8").split("</head>")
    assert shown in body
    data = f"{head}</head>{body.replace(shown, '')}".encode()
    assert name in {each.partition(":")[0] for each in unseen(data, f"{SITE}/jobs/dated/")}
