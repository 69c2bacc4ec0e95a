"""A generated site of a few files, in which many a fact of a vacancy is the last of its kind.

A currency, a town, an employer or a skill stands in one vacancy or two, so it goes from the open
ones on some day: when the vacancy closes, when its page ends, or when somebody removes the file.
"""

import datetime
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2026, 11, 30)

PLACES: list[dict[str, str]] = [
    {"locality": "Berlin", "country": "DE"},
    {"locality": "Portland", "region": "OR", "country": "US"},
    {"locality": "Portland", "region": "ME", "country": "US"},
    {"locality": "São Paulo", "region": "SP", "country": "BR", "postal_code": "01310-100"},
    {"locality": "Tórshavn", "country": "FO", "street_address": "Tinghúsvegur 1"},
    {"locality": "京都市", "country": "JP"},
]
COUNTRIES = ["DE", "AT", "US", "NL", "JP"]
PAY: list[dict[str, str]] = [
    {"currency": "EUR", "min_value": "62000", "max_value": "74000", "unit": "YEAR"},
    {"currency": "GBP", "value": "28.50", "unit": "HOUR"},
    {"currency": "JPY", "min_value": "400000", "max_value": "550000", "unit": "MONTH"},
    {"currency": "USD", "value": "640", "unit": "DAY"},
    {"currency": "CHF", "min_value": "1800", "max_value": "2100", "unit": "WEEK"},
    {"currency": "EUR", "value": "90000", "unit": "YEAR"},
]
TYPES = ["FULL_TIME", "PART_TIME", "CONTRACTOR", "INTERN", "OTHER"]
EMPLOYERS = ["acme", "borealis", "confidential", "delta-works"]
FAMILIES = ["backend", "data", "design"]
LEVELS = ["entry", "mid", "senior", "lead", "principal", "manager"]
SKILLS = ["go", "cobol", "sql", "figma"]
LANGUAGES = ["", "", "de"]
OPEN_DAYS = [0, 1, 6, 7, 8, 30, None]
CLOSED_DAYS = [0, 1, 30, 90]
ZONES = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "UTC"]

TABLES: dict[str, dict[str, Any]] = {
    "employers": {
        key: {"name": name, "description": f"{name} runs software for cities and their power."}
        for key, name in zip(EMPLOYERS, ["Acme", "Borealis", "", "Delta Works"], strict=True)
        if name
    },
    "families": {
        key: {"name": key.capitalize(), "description": f"People who do {key} work all day."}
        for key in FAMILIES
    },
    "skill-categories": {"tools": {"name": "Tools"}},
    "skills": {key: {"name": key.capitalize(), "category": "tools"} for key in SKILLS},
}
WORDS = (
    "The team looks after the meters of two million homes, and after what they say. You find "
    "out what goes wrong, mend it, and tell others what you did and why it happened at all."
)


class Board:
    """A content folder, and the days on which something in it changes its state."""

    def __init__(self, content: Path, seed: int) -> None:
        self.content = content
        self.chance = random.Random(seed)  # noqa: S311 - the same site for the same seed
        self.closed_days = self.chance.choice(CLOSED_DAYS)
        self.zone = self.chance.choice(ZONES)
        self.removals: dict[datetime.date, list[str]] = {}
        self.turns: set[datetime.date] = {FIRST}
        """Days on which a fact changes its state."""
        for name, table in TABLES.items():
            self._write(f"data/{name}.yaml", json.dumps(table, ensure_ascii=False))
        roles = [self._role(number) for number in range(self.chance.randint(1, 3))]
        jobs = [self._job(n, roles) for n in range(self.chance.randint(1, 3))]
        self._guide(jobs)

    @property
    def days(self) -> list[datetime.date]:
        """Each turn with the day before and the day after."""
        return sorted({day + step * DAY for day in self.turns for step in (-1, 0, 1)})

    def advance(self, day: datetime.date) -> None:
        """What an editor does on a day: remove the files of vacancies."""
        for name in self.removals.pop(day, ()):
            for path in self.content.glob(f"{name}*.md"):
                path.unlink()

    def _role(self, number: int) -> str:
        slug = f"role-{number}"
        facts: dict[str, Any] = {
            "family": self.chance.choice(FAMILIES),
            "level": self.chance.choice(LEVELS),
            "skills": self._some(SKILLS),
        }
        if self._one_in(3):
            facts["job_posting"] = dict(self._posting())
        self._page(f"roles/{slug}", f"Grid Role {number}", facts, self._language())
        return slug

    def _job(self, number: int, roles: list[str]) -> str:
        name = f"jobs/job-{number}"
        facts = {"role": self._free(roles), "skills": self._some(SKILLS), **dict(self._posting())}
        if self._one_in(4):
            facts["aliases"] = [f"old-job-{number}"]
        self._page(name, f"Meter Engineer {number}", facts, self._language())
        if self._one_in(3):
            self._remove(name, datetime.date.fromisoformat(facts["date_posted"]))
        return name

    def _free(self, roles: list[str]) -> str:
        """A role without a vacancy of its own; one is made where all have one."""
        for slug in self.chance.sample(roles, len(roles)):
            if "job_posting" not in (self.content / f"roles/{slug}.md").read_text("utf-8"):
                return slug
        slug = f"role-{len(roles)}"
        roles.append(slug)
        facts = {"family": self.chance.choice(FAMILIES), "level": self.chance.choice(LEVELS)}
        self._page(f"roles/{slug}", f"Grid Role {slug[-1]}", facts, "")
        return slug

    def _posting(self) -> Iterator[tuple[str, Any]]:
        posted = FIRST + self.chance.randrange(-20, 20) * DAY
        yield "employer", self.chance.choice(EMPLOYERS)
        yield "date_posted", posted.isoformat()
        yield "apply_email", "jobs@acme.example"
        self.turns.add(posted)
        open_days = self.chance.choice(OPEN_DAYS)
        if open_days is not None:
            last = posted + open_days * DAY
            key, day = self.chance.choice([("valid_through", last), ("date_closed", last + DAY)])
            yield key, day.isoformat()
            self.turns |= {last, last + DAY, last + (1 + self.closed_days) * DAY}
        yield from self._where()
        if self._one_in(2):
            yield "base_salary", self.chance.choice(PAY)
        if self._one_in(2):
            yield "employment_type", self._some(TYPES)

    def _where(self) -> Iterator[tuple[str, Any]]:
        workplace = self.chance.choice(["office", "hybrid", "remote"])
        yield "workplace", workplace
        if workplace == "remote":
            yield "applicant_countries", self._some(COUNTRIES)
        else:
            yield "locations", self._some(PLACES)

    def _guide(self, jobs: list[str]) -> None:
        """A guide that is to come, and may keep the page of a vacancy that nobody removes."""
        start = FIRST + self.chance.randrange(0, 15) * DAY
        self.turns.add(start)
        removed = {name for names in self.removals.values() for name in names}
        kept = [name for name in jobs if name not in removed]
        facts = {"date_published": start.isoformat()}
        link = ""
        if kept and self._one_in(2):
            text = (self.content / f"{kept[0]}.md").read_text("utf-8")
            posted = json.loads(text.split("---\n")[1])["date_posted"]
            facts["date_published"] = max(posted, facts["date_published"])
            link = f" See [this vacancy](../{kept[0]}.md)."
        self._page("guides/grids", "What a grid is", facts, "", WORDS + link)

    def _remove(self, name: str, posted: datetime.date) -> None:
        day = posted + self.chance.randrange(1, 60) * DAY
        self.removals.setdefault(day, []).append(name)
        self.turns.add(day)

    def _page(
        self, name: str, title: str, facts: dict[str, Any], language: str, text: str = WORDS
    ) -> None:
        self._write(f"{name}.md", _source(title, facts, text))
        if language:
            self._write(f"{name}.{language}.md", _source(f"{title} auf Deutsch", {}, text))

    def _write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _one_in(self, number: int) -> bool:
        return self.chance.randrange(number) == 0

    def _some(self, choices: list[Any]) -> list[Any]:
        return self.chance.sample(choices, self.chance.randint(1, 2))

    def _language(self) -> str:
        return self.chance.choice(LANGUAGES)


def _source(title: str, facts: dict[str, Any], text: str) -> str:
    words = {"title": title, "description": f"{title}: what the work is, and what it asks for."}
    lists = "## Responsibilities\n\n- Read the meters of a city.\n- Mend what went wrong.\n"
    return f"---\n{json.dumps(words | facts, ensure_ascii=False)}\n---\n\n{text}\n\n{lists}"
