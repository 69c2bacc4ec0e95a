"""Texts that do not say what their headings promise, or that nobody could read."""

from tests.sites import LEVELS, ROLE, body
from tests.sites.cases import BadInput

LEAD = "A lead leads.\n\n"
TABLE = f"""{LEAD}The 60k is not here.

## Salary by level

| Level  | Low   | High  |
|--------|-------|-------|
| Junior | 50000 | 60000 |
"""

CASES = (
    BadInput(
        "no text",
        body(ROLE, ""),
        "roles/tech-lead.md:23:1: error F11: the page has no text",
        "write it below the second `---` line",
    ),
    BadInput(
        "no first paragraph",
        body(ROLE, "## Responsibilities\n\n- Lead.\n"),
        "roles/tech-lead.md:24:1: warning S11: the text does not start with a paragraph",
        "say first, in a sentence or two, what the page is about",
    ),
    BadInput(
        "a list for a first paragraph",
        body(ROLE, "\n- Lead.\n"),
        "roles/tech-lead.md:25:1: warning S11: the text does not start with a paragraph",
        "say first, in a sentence or two, what the page is about",
    ),
    BadInput(
        "an empty section",
        body(ROLE, LEAD + "## Why\n"),
        (
            "roles/tech-lead.md:26:1: warning S01: nothing stands under the "
            "heading `Why`, so it is left out"
        ),
        "write something below it, or remove the heading",
    ),
    BadInput(
        "an empty typed section",
        body(ROLE, LEAD + "## Perks\n\n## Sources\n\n- A book\n"),
        (
            "roles/tech-lead.md:26:1: warning S01: nothing stands under the "
            "heading `Perks`, so it is left out"
        ),
        "write something below it, or remove the heading",
    ),
    BadInput(
        "a section with a script alone",
        body(ROLE, LEAD + "## Why\n\n<script>alert(1)</script>\n"),
        (
            "roles/tech-lead.md:26:1: warning S01: nothing stands under the "
            "heading `Why`, so it is left out"
        ),
        "write something below it, or remove the heading",
        also=("roles/tech-lead.md:28:1: error R05: `<script>` cannot stand on a page",),
    ),
    BadInput(
        "a heading without words",
        body(ROLE, LEAD + "Words.\n\n##\n\nWords.\n"),
        "roles/tech-lead.md:28:1: warning S01: a heading has no words, so it is left out",
        "write some after the `#` signs, or remove the line",
    ),
    BadInput(
        "a sub-heading without words",
        body(ROLE, LEAD + "## Why\n\n###\n\nWords.\n"),
        "roles/tech-lead.md:28:1: warning S01: a heading has no words, so it is left out",
        "write some after the `#` signs, or remove the line",
    ),
    BadInput(
        "an empty section with marks in its heading",
        body(ROLE, LEAD + "## **R&amp;D** in `Go` ##\n"),
        (
            "roles/tech-lead.md:26:1: warning S01: nothing stands under the "
            "heading `R&D in Go`, so it is left out"
        ),
        "write something below it, or remove the heading",
    ),
    BadInput(
        "an empty section that a list names first",
        body(ROLE, LEAD + "- Perks\n\n```\n## Perks\n```\n\n## Perks\n"),
        (
            "roles/tech-lead.md:32:1: warning S01: nothing stands under the "
            "heading `Perks`, so it is left out"
        ),
        "write something below it, or remove the heading",
    ),
    BadInput(
        "a second main heading",
        body(ROLE, LEAD + "# Tech Lead\n\nWords.\n"),
        (
            "roles/tech-lead.md:26:1: note S02: the page's heading is its `title`, "
            "so `Tech Lead` is left out here"
        ),
        "remove the line",
    ),
    BadInput(
        "a second main heading, underlined",
        body(ROLE, LEAD + "Tech Lead\n=========\n\nWords.\n"),
        (
            "roles/tech-lead.md:26:1: note S02: the page's heading is its `title`, "
            "so `Tech Lead` is left out here"
        ),
        "remove the line",
    ),
    BadInput(
        "a second main heading in HTML",
        body(ROLE, LEAD + "<h1>Tech Lead</h1>\n"),
        (
            "roles/tech-lead.md:26:1: note S02: the page's heading is its `title`, "
            "so `Tech Lead` is left out here"
        ),
        "remove the line",
    ),
    BadInput(
        "a section twice",
        body(ROLE, LEAD + "## Pay\n\nMuch.\n\n## Salary\n\nMore.\n"),
        (
            "roles/tech-lead.md:30:1: warning S06: `## Salary` means the same section as `## Pay` "
            "above"
        ),
        "join the two, or give one a heading of its own",
    ),
    BadInput(
        "a heading without a space",
        body(ROLE, LEAD + "##Perks\n\n- Tea\n"),
        "roles/tech-lead.md:26:1: warning S12: a heading needs a space behind its `#` signs; "
        "it is read as if there were one",
        "write `## Perks`",
    ),
    BadInput(
        "a line below a text that would make it a heading",
        body(ROLE, LEAD + "Words end here.\n---\n\nMore.\n"),
        "roles/tech-lead.md:27:1: warning S13: this line would make a heading of the text above "
        "it; it is read as a horizontal rule",
        "put an empty line above it",
    ),
    BadInput(
        "an entry without words",
        body(ROLE, LEAD + "## Perks\n\n* Tea\n* \n* Cake\n"),
        (
            "roles/tech-lead.md:29:1: warning S01: an entry of the list under "
            "`Perks` has no words, so it is left out"
        ),
        "write some, or remove the line",
    ),
    BadInput(
        "an entry without words, that could be a line below a heading",
        body(ROLE, LEAD + "## Perks\n\n- Tea\n-\n- Cake\n"),
        (
            "roles/tech-lead.md:29:1: warning S01: an entry of the list under "
            "`Perks` has no words, so it is left out"
        ),
        "write some, or remove the line",
    ),
    BadInput(
        "a question without an answer",
        body(ROLE, LEAD + "## FAQ\n\n### Why?\n\n### How?\n\nSo.\n"),
        (
            "roles/tech-lead.md:28:1: warning S04: the question `Why?` has no "
            "answer, so it is left out"
        ),
        "write the answer below it, or remove the question",
    ),
    BadInput(
        "the second of two equal questions without an answer",
        body(ROLE, LEAD + "## FAQ\n\n### Why?\n\nSo.\n\n### Why?\n"),
        (
            "roles/tech-lead.md:32:1: warning S04: the question `Why?` has no "
            "answer, so it is left out"
        ),
        "write the answer below it, or remove the question",
    ),
    BadInput(
        "an answer without a question",
        body(ROLE, LEAD + "## FAQ\n\nBecause.\n\n### How?\n\nSo.\n"),
        "roles/tech-lead.md:28:1: warning S05: an answer under `FAQ` has no question",
        "put a sub-heading `### ...?` above it",
    ),
    BadInput(
        "questions without a sub-heading",
        body(ROLE, LEAD + "## FAQ\n\n**Why?** Because.\n"),
        "roles/tech-lead.md:28:3: warning S05: an answer under `FAQ` has no question",
        "put a sub-heading `### ...?` above it",
    ),
    BadInput(
        "a question that is none",
        body(ROLE, LEAD + "## FAQ\n\n### Money\n\nYes.\n"),
        "roles/tech-lead.md:28:1: warning S08: `Money` is not a question",
        "end it with a question mark, or move it out of the questions",
    ),
    BadInput(
        "a salary table with a k",
        body(LEVELS, TABLE.replace("50000", "60k")),
        "roles/engineer.md:28:12: warning S07: expected an amount in the salary table, got '60k'",
        "write digits only, such as 60000; the currency stands in `salary_levels`",
    ),
    BadInput(
        "a salary table with a point for thousands",
        body(LEVELS, TABLE.replace("50000", "50.000")),
        (
            "roles/engineer.md:28:12: warning S07: expected an amount in the salary table, got "
            "'50.000'"
        ),
        "write digits only, such as 60000; the currency stands in `salary_levels`",
    ),
    BadInput(
        "a salary table with a comma for cents",
        body(LEVELS, TABLE.replace("50000", "50,5")),
        "roles/engineer.md:28:12: warning S07: expected an amount in the salary table, got '50,5'",
        "write digits only, such as 60000; the currency stands in `salary_levels`",
    ),
    BadInput(
        "a salary table with words",
        body(LEVELS, TABLE.replace("50000", "negotiable")),
        (
            "roles/engineer.md:28:12: warning S07: expected an amount in the salary table, got "
            "'negotiable'"
        ),
        "write digits only, such as 60000; the currency stands in `salary_levels`",
    ),
    BadInput(
        "a salary table with an empty cell",
        body(LEVELS, TABLE.replace(" 50000 ", "  ")),
        "roles/engineer.md:28:13: warning S07: a cell of the salary table is empty",
        "write digits only, such as 60000; the currency stands in `salary_levels`",
    ),
    BadInput(
        "a salary table with a cell too few",
        body(LEVELS, TABLE.replace(" 60000 |", "")),
        "roles/engineer.md:28:19: warning S07: a cell of the salary table is empty",
        "write digits only, such as 60000; the currency stands in `salary_levels`",
    ),
    BadInput(
        "a salary table that falls",
        body(LEVELS, TABLE.replace("50000", "70000")),
        (
            "roles/engineer.md:28:3: warning S07: the amounts of 'Junior' do not rise from "
            "left to right"
        ),
        "put the lower amount first",
    ),
    BadInput(
        "a salary table without a level's name",
        body(LEVELS, TABLE.replace("Junior", "")),
        "roles/engineer.md:28:4: warning S07: a row of the salary table names no level",
        "name it in the first column",
    ),
    BadInput(
        "a salary table without rows",
        body(LEVELS, TABLE.replace("| Junior | 50000 | 60000 |\n", "")),
        (
            "roles/engineer.md:26:3: warning S07: the salary table needs a column of levels, a "
            "column of amounts and a row"
        ),
        "write it as `| Level | Low | High |` with one row a level",
    ),
    BadInput(
        "a salary table without amounts",
        body(LEVELS, LEAD + "## Salary\n\n| Level |\n|---|\n| Lead |\n"),
        (
            "roles/engineer.md:24:3: warning S07: the salary table needs a column of levels, a "
            "column of amounts and a row"
        ),
        "write it as `| Level | Low | High |` with one row a level",
    ),
    BadInput(
        "two salary tables",
        body(LEVELS, TABLE + "\n| Grade | Pay |\n|---|---|\n| A | 1000 |\n"),
        "roles/engineer.md:30:3: warning S07: there are two salary tables",
        "join them into one",
    ),
    BadInput(
        "quotes in quotes in quotes",
        body(ROLE, f"{LEAD}{'> ' * 30}Words.\n"),
        ("roles/tech-lead.md:26:1: error F11: quotes or lists are nested more than 20 levels deep"),
        "use fewer levels",
    ),
    BadInput(
        "lists in lists in lists",
        body(ROLE, f"{LEAD}{'1. ' * 2_000}Words.\n"),
        ("roles/tech-lead.md:26:1: error F11: quotes or lists are nested more than 20 levels deep"),
        "use fewer levels",
    ),
    BadInput(
        "a script",
        body(ROLE, f"{LEAD}## Why\n\nSo.\n\n<script>alert(1)</script>\n"),
        "roles/tech-lead.md:30:1: error R05: `<script>` cannot stand on a page",
        "remove it; a picture is `![words](/name.png)`, a link `[words](https://...)`",
    ),
    BadInput(
        "a row with more cells than the head of its table",
        body(ROLE, f"{LEAD}## Why\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n"),
        (
            "roles/tech-lead.md:30:11: warning R06: a cell is lost: the head of the table has no "
            "column for `3`"
        ),
        "add a column to the head, or write `\\|` where the character itself is meant",
    ),
    BadInput(
        "a mark of another system",
        body(ROLE, f"{LEAD}## Why\n\nSo. {{: .lead}}\n"),
        (
            "roles/tech-lead.md:28:5: warning R07: `{: .lead}` is an attribute list of kramdown, "
            "Pandoc or Hugo; here it means nothing"
        ),
        "remove it: pages have their own styles and their own list of contents",
    ),
    BadInput(
        "a word that reads as a tag",
        body(ROLE, f"{LEAD}## Why\n\nA Map<String, int> and a List<Job> are data.\n"),
        "roles/tech-lead.md:28:30: error R05: `<Job>` is not an HTML tag",
        "write it as code, `` `<Job>` ``, or `&lt;Job>` as text",
    ),
    BadInput(
        "tags nested in each other",
        body(ROLE, f"{LEAD}{'<blockquote>' * 200}Words.\n"),
        (
            "roles/tech-lead.md:24:1: error F11: the text cannot be read: quotes, lists or tags "
            "nest too deep, or a `<!` does not end"
        ),
        "use fewer levels, and write `&lt;!` where the characters themselves are meant",
    ),
)
