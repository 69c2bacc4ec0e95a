"""What stands twice where it says no more the second time."""

from tests.sites import JOB, LEVELS, ROLE, TEMPLATE, body, swap
from tests.sites.cases import BadInput

LEAD = "A tech lead leads.\n\n"
COPY = "Copy this.\n\n## Job description\n\n"
REMOVE = "remove the entry"
REMOVE_ONE = "remove one of the two"
JOIN = "join the two, or give one a heading of its own"
ONE_PLACE = "    - locality: Berlin\n      country: DE\n"

CASES = (
    BadInput(
        "a place twice",
        swap(ROLE, ONE_PLACE, ONE_PLACE + "    - locality: berlin\n      country: DE\n"),
        "roles/tech-lead.md:15:7: error F08: "
        "`job_posting.locations` names `Berlin, DE` twice: `berlin, DE` is the same",
        REMOVE,
    ),
    BadInput(
        "a country twice, and once more",
        swap(JOB, "[DE, AT]", "[DE, AT, DE, AT]"),
        "jobs/engineer-acme.md:8:31: error F08: `applicant_countries` names `DE` twice",
        REMOVE,
        also=("jobs/engineer-acme.md:8:35: error F08: `applicant_countries` names `AT` twice",),
    ),
    BadInput(
        "an employment type twice",
        swap(ROLE, "FULL_TIME", "[FULL_TIME, PART_TIME, FULL_TIME]"),
        "roles/tech-lead.md:15:43: error F08: "
        "`job_posting.employment_type` names `FULL_TIME` twice",
        REMOVE,
    ),
    BadInput(
        "a name twice, in other letters",
        swap(ROLE, "level: lead", "level: lead\nalternate_names:\n  - Team Lead\n  - TEAM  lead"),
        "roles/tech-lead.md:8:5: error F08: "
        "`alternate_names` names `Team Lead` twice: `TEAM lead` is the same",
        REMOVE,
    ),
    BadInput(
        "an earlier name twice",
        swap(ROLE, "level: lead", "level: lead\naliases: [lead, lead]"),
        "roles/tech-lead.md:6:17: error F08: `aliases` names `lead` twice",
        REMOVE,
    ),
    BadInput(
        "a duty twice",
        body(
            ROLE,
            LEAD + "## Responsibilities\n\n- Lead.\n- Review **code**\n  of others.\n"
            "- Decide.\n\n* Lead.\n* Review code of\n  others.\n* review code of others.\n",
        ),
        "roles/tech-lead.md:36:1: warning S06: "
        "`review code of others.` stands twice in a list under `Responsibilities`",
        REMOVE_ONE,
    ),
    BadInput(
        "a tool twice under one heading",
        body(ROLE, LEAD + "## Tools\n\n### Code\n\n- Git\n- GIT\n\n### Cloud\n\n- Git\n"),
        "roles/tech-lead.md:31:1: warning S06: `GIT` stands twice in a list under `Tools`",
        REMOVE_ONE,
    ),
    BadInput(
        "a group of tools twice",
        body(ROLE, LEAD + "## Tools\n\n### Code\n\n- Git\n\n### CODE\n\n- Make\n"),
        "roles/tech-lead.md:32:1: warning S06: `CODE` stands twice under `Tools`",
        JOIN,
    ),
    BadInput(
        "a question twice",
        body(ROLE, LEAD + "## FAQ\n\n### Why?\n\nSo.\n\n### Why?\n\nReally so.\n"),
        "roles/tech-lead.md:32:1: warning S06: `Why?` stands twice under `FAQ`",
        JOIN,
    ),
    BadInput(
        "a level twice",
        swap(LEVELS, "| Junior | 50,000 | 60,000 |", "| Senior | 80,000 | 95,000 |"),
        "roles/engineer.md:31:3: warning S07: the level 'Senior' stands twice in the salary table",
        "name what tells the two rows apart, or remove one",
    ),
    BadInput(
        "a column of pay twice",
        swap(LEVELS, "| Low    | High   |", "| Pay    | pay    |"),
        "roles/engineer.md:28:21: warning S07: two columns of the salary table are called 'pay'",
        "name what tells them apart, or remove one",
    ),
    BadInput(
        "a variant twice",
        body(TEMPLATE, COPY + "### Place (choose one)\n\n#### Home\n\nA.\n\n#### home\n\nB.\n"),
        "job-descriptions/engineer.md:17:1: error S10: two choices are called `home`",
        "give one of the two another name",
    ),
    BadInput(
        "a choice twice",
        body(
            TEMPLATE,
            COPY + "### Place (choose one)\n\n#### Home\n\nA.\n\n#### Office\n\nB.\n\n" * 2,
        ),
        "job-descriptions/engineer.md:21:1: error S10: two choices are called `Place`",
        "give one of the two another name",
    ),
)
