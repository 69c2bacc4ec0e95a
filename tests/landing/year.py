"""A year of a job board: its files, what editors do to them, and what is true on each day.

The oracle knows the facts as they were generated, and nothing of the site's code.
"""

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.small_site import TABLES, role_text

DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2026, 1, 1)
LAST = datetime.date(2026, 12, 31)
CLOSED_DAYS = 90
CLOSING_SOON_DAYS = 7
TOWNS = ("Berlin", "Hamburg", "Leipzig")
ROLES = ("backend-engineer", "tech-lead")


@dataclass(frozen=True)
class Fact:
    """One vacancy, as its employer knows it."""

    slug: str
    role: str
    town: str
    posted: datetime.date
    valid_through: datetime.date | None = None
    closed: datetime.date | None = None
    word: str = "plain"
    written: datetime.date = FIRST
    """The day since which the file says what it says, as far as the ledger can know."""

    @property
    def url(self) -> str:
        return f"/jobs/{self.slug}/"

    @property
    def first_day_closed(self) -> datetime.date | None:
        ends = [self.closed] if self.closed else []
        ends += [self.valid_through + DAY] if self.valid_through else []
        return min(ends, default=None)

    def is_open(self, day: datetime.date) -> bool:
        end = self.first_day_closed
        return self.posted <= day and (end is None or day < end)

    def is_gone(self, day: datetime.date) -> bool:
        end = self.first_day_closed
        return end is not None and day >= end + CLOSED_DAYS * DAY

    def label(self, day: datetime.date) -> str:
        end = self.first_day_closed
        if end is None or not self.is_open(day) or (end - day).days > CLOSING_SOON_DAYS + 1:
            return ""
        words = {1: "Closes today", 2: "Closes tomorrow"}
        return words.get((end - day).days, f"Closes in {(end - day).days - 1} days")

    def last_changed(self, day: datetime.date) -> datetime.date | None:
        dates = [self.posted, self.written, self.first_day_closed]
        return max((each for each in dates if each and each <= day), default=None)

    def text(self) -> str:
        keys = {
            "role": self.role,
            "employer": "acme",
            "date_posted": self.posted,
            "valid_through": self.valid_through,
            "date_closed": self.closed,
            "closed_reason": "The position was filled" if self.closed else None,
            "workplace": "office",
            "locations": f"[{{locality: {self.town}, country: DE}}]",
            "apply_url": "https://acme.example/apply",
        }
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
        return (
            f"---\ntitle: Engineer {self.slug}\ndescription: What the work is, in one line.\n"
            f"{lines}---\n\nThe work is {self.word}.\n\n## Responsibilities\n\n- Build services.\n"
        )


class Year:
    """A content folder that lives through a year. `advance` is what editors do in a day."""

    def __init__(self, content: Path, jobs: int) -> None:
        self.content = content
        self._chance = random.Random(20260101)  # noqa: S311 - the same year each time
        self.facts = {fact.slug: fact for fact in self._generate(jobs)}
        for name, text in TABLES.items():
            self._write(f"data/{name}.yaml", text)
        for role in ROLES:
            self._write(f"roles/{role}.md", role_text(role.replace("-", " ").title()))
        posting = (
            "{employer: acme, date_posted: 2026-02-01, valid_through: 2026-05-31, "
            "workplace: remote, applicant_countries: [DE], apply_email: a@acme.example}"
        )
        self._write("roles/architect.md", role_text("Architect", job_posting=posting))
        for fact in self.facts.values():
            self._write(f"jobs/{fact.slug}.md", fact.text())

    def _generate(self, jobs: int) -> Iterator[Fact]:
        for number in range(jobs):
            posted = FIRST + self._chance.randrange(-80, 350) * DAY
            open_days = self._chance.choice([0, 1, 6, 7, 8, 14, 30, 60, 120, None])
            yield Fact(
                slug=f"job-{number:03}",
                role=self._chance.choice(ROLES),
                town=self._chance.choice(TOWNS),
                posted=posted,
                valid_through=None if open_days is None else posted + open_days * DAY,
                written=min(posted, FIRST),  # a new ledger believes what editors say
            )

    def advance(self, day: datetime.date) -> bool:
        """What editors do on a day: some close a vacancy early, some mend a text."""
        changed = []
        for fact in self.facts.values():
            dice = self._chance.random()
            if dice < 0.0015 and fact.is_open(day) and not fact.closed:
                changed.append(replace(fact, closed=day, written=day))
            elif dice > 0.9992:
                changed.append(replace(fact, word=f"mended on {day}", written=day))
        for fact in changed:
            self.facts[fact.slug] = fact
            self._write(f"jobs/{fact.slug}.md", fact.text())
        return bool(changed)

    def _write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
