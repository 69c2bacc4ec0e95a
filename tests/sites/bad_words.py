"""Words that an editor would want to look at again."""

from tests.sites import JOB, ROLE, Change, all_of, body, swap, write
from tests.sites.cases import BadInput

LEAD = "A lead leads.\n\n"
SILENCE = "silence:\n  - rule: W05\n    reason: It is a motto.\n    until: {}\n"


def _silenced(until: str, text: str) -> Change:
    return all_of(
        body(ROLE, LEAD + text),
        swap(ROLE, "title: Tech Lead\n", f"title: Tech Lead\n{SILENCE.format(until)}"),
    )


CASES = (
    BadInput(
        "words about the text itself",
        body(ROLE, LEAD + "As an AI language model, I know.\n"),
        "roles/tech-lead.md:26:1: error W01: `As an AI language model` speaks about the text "
        "itself, not about the job",
        "remove the sentence, or say in your own words what it says about the job",
    ),
    BadInput(
        "a placeholder outside of a text to copy",
        body(ROLE, LEAD + "Join [Company Name].\n"),
        "roles/tech-lead.md:26:6: error W02: `[Company Name]` is a placeholder that nobody has "
        "filled in",
        "write what it stands for; in a text to copy, put it under `## Job description`",
    ),
    BadInput(
        "a wall of text",
        body(ROLE, LEAD + "word " * 151),
        "roles/tech-lead.md:26:1: warning W03: a paragraph has 151 words, more than 150",
        "split it where its subject changes, and use lists and `##` headings",
    ),
    BadInput(
        "a label line for a heading",
        body(ROLE, LEAD + "Duties:\n- Lead.\n"),
        "roles/tech-lead.md:26:1: warning W04: `Duties:` stands where a heading should be",
        "write `## Duties`, with an empty line above and below it",
    ),
    BadInput(
        "facts that run together",
        body(ROLE, LEAD + "Place: Bonn\nType: full-time\n"),
        "roles/tech-lead.md:26:1: warning W04: `Place: Bonn` and the line below it run together "
        "on the page",
        "make a list of them: `- Place: Bonn`; facts of a vacancy belong in its keys",
    ),
    BadInput(
        "a bold line for a heading",
        body(ROLE, LEAD + "**Our team**\n\nIt is small.\n"),
        "roles/tech-lead.md:26:1: warning W05: a bold line stands where a heading should be: "
        "`Our team`",
        "write `## Our team`, with an empty line above and below it",
    ),
    BadInput(
        "two headings that grew together",
        body(ROLE, LEAD + "## Tech LeadDuties\n\n- Lead.\n"),
        "roles/tech-lead.md:26:1: warning W06: two headings grew together here: `Tech Lead` and "
        "`Duties`",
        "write `## Duties`; if `Tech Lead` is a heading too, put it on a line of its own",
    ),
    BadInput(
        "praise of pay without a number",
        body(JOB, LEAD + "You get a competitive salary.\n"),
        "jobs/engineer-acme.md:14:11: warning W07: `competitive salary` names no number, which is "
        "what readers look for",
        "write what is paid, and name it under `base_salary`; or remove the words",
    ),
    BadInput(
        "pay in the text of a vacancy alone",
        body(JOB, LEAD + "## Salary\n\nEUR 50,000 a year.\n"),
        "jobs/engineer-acme.md:14:1: warning W08: the pay stands in the text alone, so that job "
        "search and filters do not know it",
        "add `base_salary:` with `currency`, `min_value`, `max_value` and `unit`; the text stays",
    ),
    BadInput(
        "a title with everything in it",
        swap(JOB, "title: Engineer", "title: ENGINEER JOBS at Acme Energy, 60.000 EUR, 1.2.2027!"),
        "jobs/engineer-acme.md:2:8: warning W09: the title has the employer, the pay, a date, an "
        "exclamation mark and words in capitals in it",
        "leave the name of the job; the rest has keys of its own, or belongs in the text",
    ),
    BadInput(
        "a review of long ago",
        swap(ROLE, "title: Tech Lead\n", "title: Tech Lead\nlast_reviewed: 2026-01-01\n"),
        "roles/tech-lead.md:3:16: warning W10: the page says that it was last reviewed 325 days "
        "ago",
        "check it against its sources, and write the day on which you did",
    ),
    BadInput(
        "two roles with one question",
        write(
            "roles/lead-tech.md",
            "---\ntitle: Technical Lead (m/f/d)\nfamily: backend\nlevel: lead\n"
            "description: What a technical lead decides.\n---\n\nIt leads.\n",
        ),
        "roles/tech-lead.md:2:8: warning W11: the page answers the question of “Technical Lead "
        "(m/f/d)” (content/roles/lead-tech.md)",
        "write `merge_into: lead-tech` if one page is enough, `canonical: lead-tech` if both stay "
        "and search engines should show that one, or `distinct: ...` with what the difference is",
    ),
    BadInput(
        "a difference to nothing",
        swap(ROLE, "title: Tech Lead\n", "title: Tech Manager\ndistinct: It leads.\n"),
        "roles/tech-lead.md:3:11: warning W12: no page has a similar title, so `distinct` tells "
        "nothing apart",
        "remove the line",
    ),
    BadInput(
        "a silence that has ended",
        _silenced("2026-11-21", "**Our team**\n\nIt is small.\n"),
        "roles/tech-lead.md:6:12: warning W12: the silence of W05 ended on 2026-11-21",
        "correct what the rule says and remove the entry",
        also=(
            (
                "roles/tech-lead.md:30:1: warning W05: a bold line stands where a heading should "
                "be: `Our team`"
            ),
        ),
    ),
    BadInput(
        "a silence of nothing",
        _silenced("2026-12-31", "Words.\n"),
        "roles/tech-lead.md:4:11: warning W12: the page does not break W05, so there is nothing "
        "to silence",
        "remove the entry",
    ),
)
