"""Texts to copy that nobody could fill in, or choose in."""

from tests.sites import TEMPLATE, body
from tests.sites.cases import BadInput

LEAD = "Copy this.\n\n## Job description\n\n"
CLOSE = "write `}}` behind its name"
TWO_VARIANTS = "give each a sub-heading one level deeper, or take the words in brackets away"

CASES = (
    BadInput(
        "a placeholder that does not end",
        body(TEMPLATE, LEAD + "At {{company}} in {{place.\n"),
        "job-descriptions/engineer.md:11:19: error S09: a placeholder starts here and does not end",
        CLOSE,
    ),
    BadInput(
        "a placeholder that ends behind the start of the next",
        body(TEMPLATE, LEAD + "At {{company in {{place}}.\n"),
        "job-descriptions/engineer.md:11:4: error S09: a placeholder starts here and does not end",
        CLOSE,
    ),
    BadInput(
        "a placeholder that does not start",
        body(TEMPLATE, LEAD + "- At company}}.\n"),
        "job-descriptions/engineer.md:11:13: error S09: a placeholder ends here and does not start",
        "write `{{` before its name",
    ),
    BadInput(
        "placeholders without names",
        body(TEMPLATE, LEAD + "At {{}} in {{ }}.\n"),
        "job-descriptions/engineer.md:11:4: error S09: a placeholder has no name",
        "say what to fill in, such as `{{company}}`, or remove the braces",
        also=("job-descriptions/engineer.md:11:12: error S09: a placeholder has no name",),
    ),
    BadInput(
        "a sentence for a placeholder",
        body(
            TEMPLATE,
            LEAD + "{{" + "Say in a sentence or two what the company does, and why." * 2 + "}}\n",
        ),
        "job-descriptions/engineer.md:11:1: error S09: "
        "the name of a placeholder has more than 60 characters",
        "use a few words: they label the field to fill in",
    ),
    BadInput(
        "markup inside a placeholder",
        body(TEMPLATE, LEAD + "At {{company}}, {{**company**}}.\n"),
        "job-descriptions/engineer.md:11:17: error S09: "
        "markup stands between the braces of a placeholder",
        "put it around them: `**{{company}}**`",
    ),
    BadInput(
        "a choice without variants",
        body(TEMPLATE, LEAD + "### Place (choose one)\n\nAt home.\n"),
        "job-descriptions/engineer.md:11:1: error S10: "
        "`Place (choose one)` does not have two variants below it",
        TWO_VARIANTS,
    ),
    BadInput(
        "a choice of one, with the next below another heading",
        body(
            TEMPLATE,
            LEAD
            + "### Place (choose one)\n\n#### Home\n\nAt home.\n\n### Pay\n\n#### Much\n\nA lot.\n",
        ),
        "job-descriptions/engineer.md:11:1: error S10: "
        "`Place (choose one)` does not have two variants below it",
        TWO_VARIANTS,
    ),
)
