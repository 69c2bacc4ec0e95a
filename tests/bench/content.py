"""A thousand roles with their tables, as editors would write them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.words import Words

FAMILIES = [f"family-{n:02}" for n in range(20)]
CATEGORIES = [f"category-{n}" for n in range(8)]
SKILLS = [f"skill-{n:03}" for n in range(120)]
EMPLOYERS = [f"employer-{n:02}" for n in range(25)]
LEVELS = ["entry", "mid", "senior", "lead", "principal", "manager"]
TOWNS = [("Berlin", "DE"), ("Lyon", "FR"), ("Leeds", "GB"), ("Porto", "PT"), ("Oslo", "NO")]
WITH_VACANCY = 4
"""One role in so many advertises a vacancy."""


@dataclass(frozen=True, slots=True)
class BenchRole:
    """One role: its front matter as plain data, and its text without links to files."""

    slug: str
    title: str
    facts: dict[str, Any]
    body: str


def build_roles(number: int, seed: int = 20261122) -> list[BenchRole]:
    """The roles, the same for equal arguments."""
    slugs = [f"role-{n:04}" for n in range(number)]
    return [_role(n, slugs, Words(seed + n)) for n in range(number)]


def _role(number: int, slugs: list[str], words: Words) -> BenchRole:
    title = f"Example Role {number:04}"
    others = [slug for slug in words.some(slugs, min(4, len(slugs))) if slug != slugs[number]]
    facts: dict[str, Any] = {
        "title": title,
        "description": f"What role {number:04} does all day, what it asks for and what it pays.",
        "date_published": f"2026-{number % 9 + 1:02}-{number % 28 + 1:02}",
        "date_modified": "2026-11-02",
        "last_reviewed": "2026-11-02",
        "reviewed_by": "The editors",
        "family": FAMILIES[number % len(FAMILIES)],
        "level": LEVELS[number % len(LEVELS)],
        "alternate_names": [f"Role {number}", f"Specialist {number}"],
        "occupation_codes": ["soc-15-1252"],
        "months_of_experience": str(12 * (number % 9 + 1)),
        "skills": words.some(SKILLS, 10),
        "works_with": ["product managers", "designers", "other teams"],
        "salary_surveys": ["oews-2025"],
        "related": others[:3],
    }
    if number % WITH_VACANCY == 0:
        facts["job_posting"] = _posting(number, words)
    return BenchRole(slugs[number], title, facts, _body(words))


def _posting(number: int, words: Words) -> dict[str, Any]:
    locality, country = TOWNS[number % len(TOWNS)]
    return {
        "employer": words.one(EMPLOYERS),
        "date_posted": "2026-11-02",
        "valid_through": "2027-01-31",
        "workplace": "hybrid",
        "locations": [{"locality": locality, "country": country}],
        "employment_type": ["FULL_TIME"],
        "base_salary": {
            "currency": "EUR",
            "min_value": str(50000 + number * 10),
            "max_value": str(70000 + number * 10),
            "unit": "YEAR",
        },
        "apply_url": f"https://jobs.example/{number}",
    }


def _body(words: Words) -> str:
    """Between 500 and 700 words under every kind of typed section that a role has."""
    lists = {
        "Responsibilities": 6,
        "Requirements": 3,
        "Must have": 3,
        "Nice to have": 2,
        "Hard skills": 3,
        "Soft skills": 3,
    }
    parts = [words.paragraph(2), f"## About the role\n\n{words.paragraph(3)}"]
    parts += [f"## {heading}\n\n{words.bullets(number)}" for heading, number in lists.items()]
    parts.append(f"## A typical day\n\n{words.paragraph(3)}")
    parts.append(f"## Tools\n\n{_parts(['Editors', 'Tests'], words.bullets, 2)}")
    parts.append(f"## Salary\n\n{words.paragraph(2)}")
    parts.append(f"## How it differs\n\n{_parts(['A lead', 'A peer'], words.paragraph, 2)}")
    parts.append(f"## Career path\n\n{_parts(['Comes from', 'Leads to'], words.bullets, 2)}")
    questions = ["Is it hard?", "Who decides?", "What comes next?"]
    parts.append(f"## FAQ\n\n{_parts(questions, words.paragraph, 2)}")
    return "\n\n".join(parts) + "\n"


def _parts(headings: list[str], text: Any, number: int) -> str:
    return "\n\n".join(f"### {heading}\n\n{text(number)}" for heading in headings)


def write_ours(roles: Iterable[BenchRole], content: Path) -> None:
    """The roles and the tables as Rolepress reads them. JSON values are YAML values too."""
    for folder in ("roles", "data"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    for role in roles:
        front_matter = "\n".join(f"{key}: {json.dumps(value)}" for key, value in role.facts.items())
        (content / "roles" / f"{role.slug}.md").write_text(
            f"---\n{front_matter}\n---\n\n{role.body}"
        )
    for name, table in _tables():
        lines = "\n".join(f"{key}: {json.dumps(value)}" for key, value in table.items())
        (content / "data" / f"{name}.yaml").write_text(f"{lines}\n")


def _tables() -> Iterator[tuple[str, dict[str, dict[str, Any]]]]:
    yield "families", {key: _named(key, "Roles that have much in common.") for key in FAMILIES}
    yield "skill-categories", {key: {"name": key.capitalize()} for key in CATEGORIES}
    skills = {key: _named(key, "Good for many things, and asked for often.") for key in SKILLS}
    for number, skill in enumerate(skills.values()):
        skill["category"] = CATEGORIES[number % len(CATEGORIES)]
    yield "skills", skills
    yield "employers", {key: _named(key, "Makes software for whoever asks.") for key in EMPLOYERS}
    code = {"code_set": "SOC 2018", "code_set_url": "https://www.bls.gov/soc/", "code": "15-1252"}
    yield "occupation-codes", {"soc-15-1252": {**code, "name": "Software Developers"}}
    survey = {"publisher": "Office of Wages", "name": "Wages", "url": "https://wages.example/2025"}
    survey |= {"period": "May 2025", "currency": "USD", "unit": "YEAR", "country": "US"}
    points = {"p10": "82460", "p50": "135980", "p90": "214670"}
    survey |= {"occupation": "Software Developers"}
    yield "salary-surveys", {"oews-2025": {**survey, "percentiles": points}}


def _named(key: str, description: str) -> dict[str, Any]:
    return {"name": key.replace("-", " ").capitalize(), "description": description}


def write_stock(roles: Iterable[BenchRole], content: Path) -> None:
    """The same texts as stock Pelican reads them: its metadata has no lists of mappings.

    The family is the category and the skills are the tags, so that stock lists the same pages.
    """
    content.mkdir(parents=True, exist_ok=True)
    for role in roles:
        facts = role.facts
        metadata = {
            "Title": role.title,
            "Date": facts["date_published"],
            "Modified": facts["date_modified"],
            "Slug": role.slug,
            "Category": facts["family"],
            "Tags": ", ".join(facts["skills"]),
            "Summary": facts["description"],
        }
        lines = "\n".join(f"{key}: {value}" for key, value in metadata.items())
        (content / f"{role.slug}.md").write_text(f"{lines}\n\n{role.body}")
