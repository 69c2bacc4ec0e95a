"""Names that stand for two things."""

from pathlib import Path

from tests.sites import EMPLOYERS, LEVELS, PAGE, ROLE, SKILLS, SURVEYS, Change, all_of, swap, write
from tests.sites.cases import BadInput

APART = "write what tells the two apart, or keep one of them and name it everywhere"
RENAME = "rename one of the roles"
GERMAN = """---
title: Entwicklung, Netz
description: Bauen Sie die Dienste, die ein Stromnetz im Gleichgewicht halten.
{}---

Sie bauen die Dienste, die ein Stromnetz im Gleichgewicht halten.

## Aufgaben

- Dienste bauen.
"""
"""The job of the base site in German."""


def added(name: str, rows: str) -> Change:
    """Put rows at the end of a table."""

    def change(content: Path) -> None:
        with (content / name).open("a", encoding="utf-8") as file:
            file.write(rows)

    return change


SURVEY = """wages-again:
  publisher: OFFICE of Wages
  name: Wage Survey
  url: https://wages.example/again
  period: May  2025
  currency: EUR
  unit: YEAR
  country: US
  occupation: Software Developers
  percentiles: {p50: 1}
"""
"""The survey of the base site, written again."""


def compared(slug: str, *others: str) -> Change:
    """A role that is compared with others."""

    def change(content: Path) -> None:
        text = (content / LEVELS).read_text(encoding="utf-8")
        with_others = f"compare_with: [{', '.join(others)}]\nrelated: [tech-lead]"
        text = text.replace("related: [tech-lead]", with_others if others else "")
        text = text.replace("title: Engineer\n", f"title: The {slug}\n")
        write(f"roles/{slug}.md", text)(content)

    return change


CASES = (
    BadInput(
        "two employers of one name",
        added(EMPLOYERS, "acme-north:\n  description: Runs grids.\n  name: ACME  Energy\n"),
        "data/employers.yaml:7:9: error F08: `acme-north` has the `name` of `acme`: 'ACME Energy'",
        APART,
    ),
    BadInput(
        "a skill under two keys, and a third one",
        added(
            SKILLS,
            "golang:\n  name: go\n  category: languages\n"
            "go-lang:\n  name: GO\n  category: languages\n",
        ),
        "data/skills.yaml:8:9: error F08: `golang` has the `name` of `go`: 'go'",
        APART,
        also=("data/skills.yaml:11:9: error F08: `go-lang` has the `name` of `go`: 'GO'",),
    ),
    BadInput(
        "two families of one name",
        added(
            "data/families.yaml", "servers:\n  name: Backend\n  description: Still servers, too.\n"
        ),
        "data/families.yaml:5:9: error F08: `servers` has the `name` of `backend`: 'Backend'",
        APART,
    ),
    BadInput(
        "two kinds of skills of one name",
        added("data/skill-categories.yaml", "tongues:\n  name: languages\n"),
        "data/skill-categories.yaml:4:9: error F08: "
        "`tongues` has the `name` of `languages`: 'languages'",
        APART,
    ),
    BadInput(
        "a code under two keys",
        added(
            "data/occupation-codes.yaml",
            "soc:\n  code_set: Standard Occupational Classification 2018\n"
            "  code_set_url: https://soc.example/\n  code: 15-1252\n  name: Developers\n",
        ),
        "data/occupation-codes.yaml:9:9: error F08: "
        "`soc` has the `code_set` and `code` of `soc-15-1252`: '15-1252'",
        APART,
    ),
    BadInput(
        "a survey under two keys",
        added(SURVEYS, SURVEY),
        "data/salary-surveys.yaml:17:11: error F08: `wages-again` has the `publisher`, `name`, "
        "`occupation`, `country` and `period` of `wages-2025`: 'May 2025'",
        APART,
    ),
    BadInput(
        "two names that a translation makes one",
        all_of(
            added(SKILLS, "tests:\n  name: Testing\n  category: languages\n"),
            write("data/skills.de.yaml", "tests:\n  name: Python\n"),
        ),
        "data/skills.de.yaml:2:9: error F08: `tests` has the `name` of `python`: 'Python'",
        APART,
    ),
    BadInput(
        "two pairs of roles whose names make one address",
        all_of(
            compared("a", "b-vs-c"),
            compared("b-vs-c"),
            compared("c"),
            compared("a-vs-b", "engineer", "c"),
        ),
        "roles/a.md:17:16: error K02: the address a-vs-b-vs-c belongs to two other roles, "
        "which content/roles/a-vs-b.md compares",
        RENAME,
    ),
    BadInput(
        "an earlier name that is where the pages of a language are",
        all_of(
            swap(PAGE, "title: About", "title: About\naliases: [de]"),
            write("jobs/engineer-acme.de.md", GERMAN.format("")),
        ),
        "pages/about.md:3:11: error K02: the address /de/ belongs to the pages in that language",
        "remove the alias, or rename the other file",
    ),
    BadInput(
        "an earlier name of two pages",
        all_of(
            swap(ROLE, "level: lead", "level: lead\naliases: [lead]"),
            swap(LEVELS, "level: senior", "level: senior\naliases: [lead]"),
        ),
        "roles/tech-lead.md:6:11: error K02: "
        "the address /roles/lead/ belongs to content/roles/engineer.md",
        "remove the alias, or rename the other file",
    ),
)
