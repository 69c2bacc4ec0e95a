# ruff: noqa: RUF001 - Greek letters that look like Latin ones are meant
"""A site with every kind of page and every fact there is, and no Latin letter in its content.

Its language is Greek, so that dates, countries and currencies have none either. A Latin letter on
one of its pages is then a word that the site itself says in English. The headings of its texts
alone are English, and `HEADINGS` has them: they say which kind of section follows.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rolepress.domain.job_posting import Credential, EmploymentType, JobPosting
from rolepress.domain.level import Level
from rolepress.domain.salary import SalaryUnit
from rolepress.domain.site import Site
from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from rolepress.reference.keys import example_of
from rolepress.reference.schema import document_schema
from tests.pictures import drawing
from tests.small_site import small_settings

SITE = Site("Ρόλοι", "https://greek.example", "Τι είναι κάθε δουλειά.", "el", "Europe/Athens")
HEADINGS = frozenset(
    {
        *("Responsibilities", "Must have", "Nice to have", "Salary", "FAQ", "How it differs"),
        "Job description",
    }
)
POSTED, SOON = "2026-11-02", "2026-11-25"
SOURCE = {
    "publisher": "Γραφείο Μισθών",
    "name": "Μισθοί",
    "url": "https://wages.example/",
    "period": "Μάιος 2025",
    "currency": "EUR",
    "unit": "YEAR",
    "country": "DE",
}
REQUIREMENTS = {
    "months_of_experience": 30,
    "education_requirements": [str(each) for each in Credential],
    "experience_in_place_of_education": "true",
}
REVIEW = {"last_reviewed": "2026-10-01", "reviewed_by": "Άννα"}
BERLIN = {"locality": "Βερολίνο", "country": "DE", "postal_code": "10115"}
BONN = {"locality": "Βόννη", "country": "DE"}
ROME = {"locality": "Ρώμη", "country": "IT"}
TABLE = """
| Βαθμίδα | Χαμηλά | Ψηλά   |
|---------|--------|--------|
| Νέος    | 50,000 | 60,000 |
| Παλιός  | 80,000 | 80,000 |
"""


def _employer(name: str, **facts: Any) -> dict[str, Any]:
    return {"name": name, "description": "Κάνει λογισμικό."} | facts


TABLES: dict[str, Any] = {
    "employers": {
        "alpha": _employer(
            "Άλφα", url="https://alpha.example/", logo="/a.svg", industry="Ενέργεια"
        ),
        "beta": _employer("Βήτα", example="true"),
        **{f"e{number}": _employer(f"Εταιρεία {number}") for number in range(5)},
    },
    "families": {
        "servers": {"name": "Διακομιστές", "description": "Όσοι τους φτιάχνουν."},
        "cranes": {"name": "Γερανοί"},
        "ships": {"name": "Πλοία"},
    },
    "skill-categories": {"languages": {"name": "Γλώσσες"}},
    "skills": {
        "one": {"name": "Ένα", "category": "languages", "description": "Το πρώτο."},
        "two": {"name": "Δύο", "category": "languages"},
        "three": {"name": "Τρία", "category": "languages"},
        "four": {"name": "Τέσσερα"},
    },
    "occupation-codes": {
        "soc": {
            "code_set": "Κατάλογος",
            "code_set_url": "https://soc.example/",
            "code": "15-1252",
            "name": "Μηχανικοί",
        }
    },
    "salary-surveys": {
        "wages": SOURCE
        | {
            "occupation": "Μηχανικοί",
            "sample_size": 1200,
            "percentiles": {"p10": 1, "p25": 2, "p50": 3, "p75": 4, "p90": 5},
        }
    },
    "redirects": {"/old.html": "/roles/"},
}


def text(title: str, body: str, **facts: Any) -> str:
    """A file: facts are written as JSON, which is YAML too. An empty one is left out."""
    facts = {"title": title, "description": "Λίγα λόγια για τη σελίδα."} | facts
    lines = "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in facts.items() if v)
    return f"---\n{lines}---\n\nΗ σελίδα λέει λίγα.\n\n{body}"


def section(heading: str, body: str) -> str:
    """A heading and what stands under it."""
    return f"## {heading}\n\n{body}\n"


DUTIES = section("Responsibilities", "- Φτιάχνει.\n- Σκέφτεται.")
ROLE = {"family": "servers", "skills": ["one"]}
OFFICE = {
    "employer": "alpha",
    "date_posted": POSTED,
    "valid_through": "2027-12-31",
    "workplace": "office",
    "locations": [BERLIN],
}
PAGE = {"apply_url": "https://alpha.example/apply"}
MAIL = {"apply_email": "a@alpha.example"}


def pay(unit: str, **amounts: int) -> dict[str, Any]:
    """What an employer pays."""
    return {"currency": "EUR", "unit": unit} | (amounts or {"value": 50})


ALERTS = "\n\n".join(
    f"> [!{name}]\n> Ναι." for name in ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
)


def job(title: str, **facts: Any) -> str:
    """An open vacancy, if the facts do not say otherwise."""
    return text(title, DUTIES, **({"role": "senior"} | OFFICE | PAGE | facts))


EVERY_FACT = {
    **{
        name: "Ναι" if key.get("title") == "text" else example_of(key)
        for name, key in document_schema(JobPosting)["properties"].items()
        if name not in {"date_closed", "closed_reason", "job_immediate_start"}
    },
    **OFFICE,
    "applicant_countries": [],
    "locations": [BERLIN, BONN, ROME],
    "date_confirmed": "2026-11-20",
    "valid_through": SOON,
    "base_salary": pay("YEAR", min_value=80000, max_value=95000),
    "employment_type": [str(each) for each in EmploymentType],
    "skills": ["one", "two"],
    "identifier": "17",
    "application_contact": {"name": "Άννα", "email": "b@alpha.example", "telephone": "+49 30 1"},
    **REQUIREMENTS,
    **MAIL,
}
"""Every key of a vacancy, also one that is new, but those that end it or contradict another."""
REMOTE = {
    "workplace": "remote",
    "locations": [],
    "applicant_countries": ["AT", "DE", "ES", "FR", "IT"],
    "job_immediate_start": "true",
}
FILES: dict[str, str] = {
    "static/a.svg": drawing(),
    **{
        f"roles/{level}.md": text(f"Ρόλος {number}", DUTIES, level=str(level), **ROLE)
        for number, level in enumerate(Level)
    },
    "roles/rich.md": text(
        "Πλούσιος",
        DUTIES
        + section("Salary", TABLE)
        + section("FAQ", "### Γιατί?\n\nΈτσι[^1].\n\n[^1]: Ναι.")
        + section("Σημάδια", ALERTS)
        + section("Must have", "- Ένα.")
        + section("Nice to have", "- Δύο.")
        + section(
            "How it differs",
            "### Άλλος\n\nΑλλιώς.\n\n### [Ρόλος]({filename}senior.md)\n\nΚι αυτός.",
        )
        + section("Πίνακας", TABLE),
        **ROLE | {"skills": ["one", "three"]},
        **REQUIREMENTS,
        **REVIEW,
        level="senior",
        aliases=["poor"],
        alternate_names=["Πολύπλευρος"],
        occupation_codes=["soc"],
        works_with=["σχεδιαστές", "πωλητές"],
        salary_surveys=["wages"],
        salary_levels=SOURCE,
        related=["senior"],
        compare_with=["hiring", "senior"],
    ),
    "roles/alone.md": text("Μόνος", DUTIES, skills=["four"]),
    "roles/sailor.md": text("Ναύτης", DUTIES, family="ships"),
    "jobs/alone.md": job("Χωρίς ρόλο", role=""),
    "jobs/crane.md": job("Χειριστής", role="", family="cranes", valid_through="2026-11-03"),
    "roles/hiring.md": text("Ζητά", DUTIES, **ROLE, level="mid", job_posting=OFFICE | PAGE),
    "roles/secret.md": text(
        "Κρυφός",
        DUTIES,
        **ROLE,
        level="mid",
        salary_surveys=["wages"],
        job_posting=OFFICE | MAIL | {"employer": "confidential"},
    ),
    "roles/draft.md": text("Σχέδιο", DUTIES, **ROLE, level="mid", draft="true"),
    "jobs/full.md": job("Πλήρης", **EVERY_FACT),
    "jobs/remote.md": job("Από μακριά", **REMOTE, valid_through="2026-11-22"),
    "jobs/remote-too.md": job(
        "Και αυτή", **REMOTE | {"employer": "beta", "locations": [BONN], "direct_apply": "false"}
    ),
    "jobs/abroad.md": job(
        "Με όρους", employer="beta", applicant_countries=["AT"], job_immediate_start="false"
    ),
    "jobs/closed.md": job("Έκλεισε", date_closed="2026-11-10"),
    "jobs/expired.md": job("Έληξε", valid_through="2026-11-10"),
    "jobs/upcoming.md": job("Έρχεται", date_posted="2026-12-01"),
    "jobs/draft.md": job("Πρόχειρη", draft="true"),
    "jobs/secret.md": job("Κρυφή", employer="confidential", workplace="hybrid"),
    "jobs/mail.md": job("Με γράμμα", employer="beta", apply_url="", **MAIL),
    **{
        f"jobs/paid-{number}.md": job(
            f"Πληρωμή {number}",
            employer=f"e{number}",
            base_salary=pay(str(unit)),
            valid_through="2026-11-23",
        )
        for number, unit in enumerate(SalaryUnit)
    },
    "job-descriptions/senior.md": text(
        "Δείγμα",
        section("Job description", "Φτιάχνεις {{έργο}}."),
        role="senior",
        **REQUIREMENTS,
        last_reviewed="2026-10-01",
    ),
    "guides/long.md": text(
        "Οδηγός",
        "".join(section(f"Μέρος {number}", "Λόγια.") for number in range(4)),
        date_published="2026-01-01",
        date_modified="2026-02-01",
        author="Άννα",
        **REVIEW,
    ),
    "pages/about.md": text(
        "Εμείς",
        section("Ποιοι", "Λίγοι."),
        in_navigation="true",
        date_published="2026-01-01",
        date_modified="2026-02-01",
    ),
}


class NoIndex:
    """Makes no index: the site has a search page, and nobody searches."""

    version = "none"

    def index(self, site: Path, output: Path) -> None:
        """Write nothing."""


def write_greek_site(folder: Path) -> BuildSettings:
    """Write the sources below a folder. Drafts are shown."""
    tables = {f"data/{name}.yaml": json.dumps(table) for name, table in TABLES.items()}
    for name, words in (FILES | tables).items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    return small_settings(
        folder,
        site=SITE,
        preview=True,
        source_root="https://edit.example/content/",
        indexer=NoIndex(),
        executor=lambda: ThreadPoolExecutor(1),  # another process would read the words anew
    )


def build_pages(settings: BuildSettings) -> dict[str, str]:
    """Every page and calendar entry of the site, by its path, without the files of plugins."""
    build(settings, lambda *_: ())
    return {
        path.relative_to(settings.output).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(settings.output.rglob("*.*"))
        if path.suffix in {".html", ".ics"}
    }
