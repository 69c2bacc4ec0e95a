"""What a build finds in the words of a text, and what it lets pass."""

import pytest

from rolepress.content.documents import Reader
from rolepress.content.findings.fused_headings import split_fused
from rolepress.content.headings import Headings
from rolepress.core.problems import Rule
from tests.content.files import LEAD, first_lines, job_file, role_file

WALL = "word " * 151
CAUGHT = {
    "W01": (
        "As an AI language model, I cannot judge.",
        "A comprehensive SEO description for a crane page should provide clear facts.",
        "Here’s a revised\njob description for a crane driver.",
        "Hier ist eine überarbeitete Stellenanzeige.",
        "Certainly! Here are the duties.",
    ),
    "W02": (
        "Join [Company Name] now.",
        "[Insert city here]",
        "We pay $XX,XXX a year.",
        "Pay: TBD",
        "Lorem ipsum dolor.",
        "{{company}} runs ferries.",
        "Name: ________",
    ),
    "W03": (WALL, f"{'word ' * 120}\n\n{'word ' * 120}\n\n{'word ' * 120}"),
    "W04": (
        "Key responsibilities:\n- Send cranes.",
        "Words first.\nRequirements\n- Calm nerves.",
        "Words.\n\nPerks:\n\n- A view.",
        "Place: Hamburg\nType: full-time",
    ),
    "W05": ("**Our cranes**\n\nThey are tall.", "__Perks:__\n- A view.", "**Perks**:\nA view."),
    "W06": ("## Tech LeadJob description\n\nWords.", "Tech LeadResponsibilities\n\n- Send cranes."),
    "W07": (
        "Sie erhalten ein attraktives Gehalt.",
        "You get a competitive salary.",
        "- An attractive\n  salary",
    ),
}
"""For each rule, texts that break it. None of them breaks another one."""
PASSED = (
    "You write descriptions that should provide value to buyers.",
    "You train AI models and prompt language models.",
    "The law says [sic] that cranes [1] stand still. See [our rules][rules].\n\n[rules]: /roles/",
    "Use `{{company}}` and `[Company]` in code.\n\n```\nTODO: {{x}}\n```",
    "## Job description\n\n{{company}} hires. Pay: TBD, in [city].",
    "word " * 149,
    "You should be confident with:\n\n- cranes",
    "## Responsibilities\n\nYour duties:\n\n- Send cranes.",
    "Note: cranes are tall.\n\nCall us: we are there.",
    "The title: a short story of cranes, told by those who drive them, and by no others.",
    "**Cranes** are tall.",
    "**Nobody has ever called a crane small, and nobody ever will, of course.**\n\nNo.",
    "Words end here.\n\n**Thank you**",
    "## JavaScript and DevOps\n\nYou use GitHub, PostgreSQL and MacBooks.",
    "A competitive salary: EUR 50,000 to 60,000 a year.",
    "We play in competitive leagues.",
)


def broken(text: str) -> list[str]:
    """The rules about words that a text breaks, each once."""
    rules = [line.split(": ")[1].split(" ")[1] for line in first_lines(role_file(LEAD + text))]
    return sorted({rule for rule in rules if rule.startswith("W")})


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in CAUGHT.items() for text in texts]
)
def test_each_rule_is_broken_by_these_alone(rule: str, text: str) -> None:
    assert broken(f"{text}\n") == [rule]


@pytest.mark.parametrize("text", PASSED)
def test_good_prose_breaks_no_rule(text: str) -> None:
    assert broken(f"{text}\n") == []


def test_a_finding_stands_at_its_words() -> None:
    text = "We pay well.\n\n- A view and a competitive salary.\n"
    assert first_lines(role_file(LEAD + text)) == [
        "12:16: warning W07: `competitive salary` names no number, which is what readers look for"
    ]


def test_pay_in_the_text_of_a_vacancy_alone_is_said() -> None:
    text = LEAD + "## Salary\n\nYou get 50,000 to 60,000 euros a year.\n"
    _, problems = Reader().read("content/jobs/x.md", "jobs/x.md", job_file(text))
    assert [problem.rule for problem in problems] == [Rule.PAY_IN_TEXT_ONLY]
    paid = "base_salary: {currency: EUR, value: 60000, unit: YEAR}\n"
    data = job_file(text).replace(b"role:", f"{paid}role:".encode())
    assert Reader().read("content/jobs/x.md", "jobs/x.md", data)[1] == []


@pytest.mark.parametrize("name", ["JavaScript", "DevOps engineering", "What McKinsey does", "iOS"])
def test_names_with_a_capital_inside_are_not_split(name: str) -> None:
    assert split_fused(name, Headings("Tech Lead", "en")) is None


def test_a_term_with_its_meaning_is_no_label() -> None:
    _, problems = Reader().read("x.md", "roles/x.md", role_file(f"{LEAD}Questions\n: ask us.\n"))
    assert not [problem for problem in problems if problem.rule is Rule.LABEL_LINE]


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("## Perks\n\nThis is what you get:\n\n## Requirements\n\n- Arms.\n", 1),
        ("## Perks\n\nA view.\n\nAnd **this:**\n", 1),
        ("## Perks\n\nThis is what you get:\n\n- A view.\n", 0),
        ("## Perks\n\nThis is what you get:\n\n```\nA view\n```\n", 0),
        ("## Perks\n\nAt 9:30 we have tea.\n", 0),
    ],
)
def test_a_sentence_that_leads_to_nothing_is_found(text: str, caught: int) -> None:
    _, problems = Reader().read("x.md", "roles/x.md", role_file(LEAD + text))
    found = [problem for problem in problems if problem.rule is Rule.EMPTY_SECTION]
    assert len(found) == caught
    assert all("which leads to something" in problem.message for problem in found)
