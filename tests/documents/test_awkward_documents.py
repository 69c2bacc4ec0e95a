"""What editors really have: each file beside this one has one awkward thing about it.

A problem says what was understood. Its remedy, followed to the letter, leads to a page that says
nothing more, in one round.
"""

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from rolepress.core.problems import Problem, Severity
from tests.foreign.following import filled, follow
from tests.sites import build_site, copy_site, problems_of

FOLDER = Path(__file__).parent
FILES = [path.relative_to(FOLDER).as_posix() for path in sorted(FOLDER.glob("*/*.md"))]
PROBLEMS = {
    "job-descriptions/cells-beyond-the-head.md": ["13 R06", "14 R06", "16 W02", "18 W02"],
    "jobs/as-git-hosts-show-it.md": [],
    "jobs/german-alone.md": [],
    "jobs/heading-without-space.md": ["14 S12", "19 S12"],
    "jobs/job-description.md": [],
    "jobs/keys-of-others.md": [f"{line} F06" for line in range(3, 11)],
    "jobs/metadata-as-in-pelican.md": ["1 F04"],
    "jobs/pay-under-salary.md": ["18 W08"],
    "jobs/sections-at-level-one.md": [],
    "jobs/sections-at-level-three.md": [],
    "jobs/title-with-everything.md": ["2 D02", "2 W09"],
    "jobs/toml.md": ["1 F04"],
    "roles/bold-lines.md": ["10 W05", "14 W05"],
    "roles/draft.md": [],
    "roles/html-heading-without-text.md": ["16 S01"],
    "roles/label-lines.md": ["9 W04", "11 W04", "14 W04"],
    "roles/prose-under-duties.md": [],
    "roles/title-again-as-section.md": ["8 S02"],
    "roles/title-again-underlined.md": ["8 S02"],
    "roles/title-again.md": ["8 S02", "8 S11"],
    "roles/two-line-heading-without-text.md": ["10 S01"],
}
"""The line and the rule of every problem of a file."""

SECTIONS = {
    "jobs/as-git-hosts-show-it.md": ["Duties", "Footnotes"],
    "jobs/german-alone.md": ["Deine Aufgaben", "Dein Profil", "Das bieten wir"],
    "jobs/heading-without-space.md": ["Duties", "Requirements"],
    "jobs/job-description.md": ["Job description", "Requirements"],
    "jobs/pay-under-salary.md": ["Responsibilities", "Salary"],
    "jobs/sections-at-level-one.md": ["Responsibilities", "Requirements"],
    "jobs/sections-at-level-three.md": ["Responsibilities", "Requirements"],
    "roles/bold-lines.md": [],
    "roles/html-heading-without-text.md": ["Responsibilities", "Requirements"],
    "roles/prose-under-duties.md": ["What you will do"],
    "roles/title-again-as-section.md": ["Responsibilities"],
    "roles/title-again-underlined.md": ["Responsibilities"],
    "roles/title-again.md": ["Responsibilities"],
    "roles/two-line-heading-without-text.md": ["Requirements"],
}
"""The headings of the text, on the page of a file that is built as it is."""
OURS = {
    *("Offene Stelle", "Die Stelle im Einzelnen", "Mehr über diese Art von Arbeit"),
    "Open vacancy",
    "Vacancy details",
    "More about this kind of work",
    "The role at a glance",
    "Related roles",
}

EDITS: Mapping[str, Sequence[tuple[str, str]]] = {
    "job-descriptions/cells-beyond-the-head.md": [
        (" | part time | casual", r" \| part time \| casual"),
        ("by hour | by", r"by hour \| by"),
        ("## Facts", "## Job description"),
        ("## About {{company}}\n\n", ""),
    ],
    "jobs/pay-under-salary.md": [
        (
            "apply_url",
            "base_salary: {currency: EUR, value: 30000, unit: YEAR}\napply_url",
        )
    ],
    "jobs/title-with-everything.md": [
        (' (m/f/d) at Acme, Ghent - 34.000 EUR - apply by 31 January 2027!!!"', '"')
    ],
    "roles/html-heading-without-text.md": [("<h2>What comes with it</h2>\n", "")],
    "roles/label-lines.md": [
        ("gates.\nPlace: Ghent\n", "gates.\n\n- Place: Ghent\n- "),
        ("Key Responsibilities:\n", "\n## Key Responsibilities\n\n"),
        ("\nRequirements:\n", "\n\n## Requirements\n\n"),
    ],
    "roles/bold-lines.md": [
        ("**Responsibilities**", "## Responsibilities"),
        ("**Requirements:**\n", "## Requirements\n\n"),
    ],
    "roles/title-again.md": [("# Lock Keeper", "A lock keeper opens gates.")],
    "roles/two-line-heading-without-text.md": [("What it\nneeds\n=====\n", "")],
}
"""What an editor does whom a remedy leaves a choice."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The valid site, not built, as the working folder. It has what remedies say to add."""
    content = copy_site(tmp_path)
    engineer = (content / "roles/engineer.md").read_text(encoding="utf-8")
    cranes = engineer.replace("title: Engineer", "title: Crane Dispatcher")
    (content / "roles/crane-dispatcher.md").write_text(cranes, encoding="utf-8")
    with (content / "data/employers.yaml").open("a", encoding="utf-8") as employers:
        for key, name in (("sluis-water", "Sluis Water"), ("harbor-example", "Harbor Example")):
            employers.write(f"{key}:\n  name: {name}\n  description: {name} works with boats.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_file_is_spoken_of() -> None:
    assert FILES == sorted(PROBLEMS)


@pytest.mark.parametrize("name", FILES)
def test_what_is_awkward_is_said_with_its_line(name: str, site: Path) -> None:
    shutil.copy(FOLDER / name, site / "content" / name)
    found = problems_of(site)
    assert [f"{problem.span.line} {problem.rule}" for problem in found] == PROBLEMS[name]
    assert {problem.path for problem in found} <= {f"content/{name}"}


@pytest.mark.parametrize("name", SECTIONS)
def test_the_page_has_the_sections_that_an_editor_meant(name: str, site: Path) -> None:
    shutil.copy(FOLDER / name, site / "content" / name)
    build_site(site)
    assert headings_of(site, name) == SECTIONS[name]


@pytest.mark.parametrize("name", [name for name, found in PROBLEMS.items() if found])
def test_each_remedy_followed_to_the_letter_leads_to_a_page_in_one_round(
    name: str, site: Path
) -> None:
    path = site / "content" / name
    shutil.copy(FOLDER / name, path)
    text = path.read_text(encoding="utf-8")
    path.write_text(followed(text, name, problems_of(site)), encoding="utf-8")
    assert {problem.severity for problem in problems_of(site)} <= {Severity.NOTE}
    assert (site / "output" / name.removesuffix(".md") / "index.html").exists()


def followed(text: str, name: str, problems: Sequence[Problem]) -> str:
    """The file after what its problems ask for was done."""
    if name in EDITS:
        for old, new in EDITS[name]:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text
    if problems[0].fix.startswith("write these lines in its place"):
        header = "\n".join(map(filled, problems[0].fix.split("\n")[1:]))
        found = re.search(r"\n(\+\+\+\n)?\n", text)
        assert found
        return f"{header}\n\n{text[found.end() :]}"
    lines = text.split("\n")
    for problem in problems:
        if found := re.fullmatch(r"write `(#.*)`", problem.fix):
            lines[problem.span.line - 1] = found[1]
    return follow("\n".join(lines), [each for each in problems if "`#" not in each.fix])


def headings_of(site: Path, name: str) -> list[str]:
    """The headings on the page of a file, without those that each page of its kind has."""
    page = (site / "output" / name.removesuffix(".md") / "index.html").read_text(encoding="utf-8")
    found = BeautifulSoup(page, "lxml").select("main h2")
    return [words for each in found if (words := each.get_text(strip=True)) not in OURS]
