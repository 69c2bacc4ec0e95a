"""Front matter that is not YAML, or YAML that we do not take."""

from tests.sites import ROLE, swap, write
from tests.sites.cases import BadInput

TITLE = "title: Tech Lead\n"

CASES = (
    BadInput(
        "a colon in a value",
        swap(ROLE, TITLE, "title: Lead: Backend\n"),
        (
            "roles/tech-lead.md:2:12: error F05: not valid YAML: a colon and a space where "
            "they are not allowed"
        ),
        'put a value that has a colon in quotes: `title: "Lead: backend"`',
    ),
    BadInput(
        "a quote that is not closed",
        swap(ROLE, TITLE, 'title: "Tech Lead\n'),
        "roles/tech-lead.md:2:8: error F05: not valid YAML: a quote is not closed",
        "close the quote",
    ),
    BadInput(
        "an apostrophe in single quotes",
        swap(ROLE, TITLE, "title: 'Dev's Lead'\n"),
        (
            "roles/tech-lead.md:2:13: error F05: not valid YAML: text follows a closing "
            "quote or bracket"
        ),
        "put the whole value in double quotes, or double a single quote inside single ones",
    ),
    BadInput(
        "text after a quote",
        swap(ROLE, TITLE, 'title: "Tech" Lead\n'),
        (
            "roles/tech-lead.md:2:15: error F05: not valid YAML: text follows a closing "
            "quote or bracket"
        ),
        "put the whole value in double quotes, or double a single quote inside single ones",
    ),
    BadInput(
        "text after a bracket",
        swap(ROLE, TITLE, "title: [Tech] Lead\n"),
        (
            "roles/tech-lead.md:2:15: error F05: not valid YAML: text follows a closing "
            "quote or bracket"
        ),
        "put the whole value in double quotes, or double a single quote inside single ones",
    ),
    BadInput(
        "a bracket that is not closed",
        swap(ROLE, "skills: [go, python]", "skills: [go, python"),
        "roles/tech-lead.md:6:9: error F05: not valid YAML: a bracket is not closed",
        "close it, or put text that starts with one in quotes",
    ),
    BadInput(
        "a brace that is not closed",
        swap(ROLE, TITLE, "title: {Tech\n"),
        "roles/tech-lead.md:2:8: error F05: not valid YAML: a brace is not closed",
        "close it, or put text that starts with one in quotes",
    ),
    BadInput(
        "a line without a colon",
        swap(ROLE, TITLE, "title Tech Lead\n"),
        "roles/tech-lead.md:2:1: error F05: not valid YAML: a line has no colon",
        "write it as `key: value`",
    ),
    BadInput(
        "an indented key",
        swap(ROLE, TITLE, "title: Tech Lead\n  level: lead\n"),
        "roles/tech-lead.md:3:3: error F05: not valid YAML: the indentation does not fit",
        "line the key up with the ones above it",
    ),
    BadInput(
        "a key that is not indented enough",
        swap(ROLE, "    currency: EUR\n", "   currency: EUR\n"),
        "roles/tech-lead.md:18:5: error F05: not valid YAML: the indentation does not fit",
        "line the key up with the ones above it",
    ),
    BadInput(
        "a tab",
        swap(ROLE, "  employer: acme", "\temployer: acme"),
        "roles/tech-lead.md:8:1: error F05: not valid YAML: a tab cannot indent YAML",
        "indent with spaces",
    ),
    BadInput(
        "a character that needs quotes",
        swap(ROLE, TITLE, "title: @lead\n"),
        "roles/tech-lead.md:2:8: error F05: not valid YAML: a character that needs quotes",
        "put the value in quotes",
    ),
    BadInput(
        "a backslash in double quotes",
        swap(ROLE, TITLE, 'title: "Tech\\qLead"\n'),
        "roles/tech-lead.md:2:13: error F05: not valid YAML: a backslash in double quotes",
        "use single quotes, or write `\\\\` for one backslash",
    ),
    BadInput(
        "bold text",
        swap(ROLE, TITLE, "title: **Tech Lead**\n"),
        "roles/tech-lead.md:2:9: error F05: not valid YAML: a value starts with `*` or `&`",
        "put the value in quotes",
    ),
    BadInput(
        "an anchor",
        swap(ROLE, TITLE, "title: &lead Tech Lead\n"),
        (
            "roles/tech-lead.md:2:8: error F05: anchors (`&`), aliases (`*`) and tags (`!`) "
            "are not supported"
        ),
        "write the value out, or put it in quotes if it is text",
    ),
    BadInput(
        "an alias",
        swap(ROLE, TITLE, "title: *lead\n"),
        (
            "roles/tech-lead.md:2:8: error F05: anchors (`&`), aliases (`*`) and tags (`!`) "
            "are not supported"
        ),
        "write the value out, or put it in quotes if it is text",
    ),
    BadInput(
        "a tag",
        swap(ROLE, TITLE, "title: !important Tech Lead\n"),
        (
            "roles/tech-lead.md:2:8: error F05: anchors (`&`), aliases (`*`) and tags (`!`) "
            "are not supported"
        ),
        "write the value out, or put it in quotes if it is text",
    ),
    BadInput(
        "a list for the whole",
        write("pages/x.md", "---\n- one\n- two\n---\n\nWords.\n"),
        "pages/x.md:2:1: error F05: not valid YAML: expected lines of the form `key: value`",
        "write one `key: value` a line",
    ),
    BadInput(
        "a text for the whole",
        write("pages/x.md", "---\njust words\n---\n\nWords.\n"),
        "pages/x.md:2:1: error F05: not valid YAML: expected lines of the form `key: value`",
        "write one `key: value` a line",
    ),
    BadInput(
        "text on the line of a block",
        swap(ROLE, TITLE, "title: |Tech Lead\n"),
        "roles/tech-lead.md:2:9: error F05: not valid YAML: text on the line of `|` or `>`",
        "start the text on the next line, indented",
    ),
    BadInput(
        "an entry on the line of its key",
        swap(ROLE, "skills: [go, python]", "skills: - go"),
        "roles/tech-lead.md:6:9: error F05: not valid YAML: a list entry on the line of its key",
        "start each `- ` entry on a line of its own, or put the value in quotes",
    ),
    BadInput(
        "a list as a key",
        swap(ROLE, TITLE, TITLE + "? [a, b]\n: c\n"),
        "roles/tech-lead.md:3:3: error F05: not valid YAML: a list or mapping as a key",
        "write a plain name before the colon",
    ),
    BadInput(
        "a key twice",
        swap(ROLE, TITLE, TITLE + "title: Lead\n"),
        "roles/tech-lead.md:3:1: error F09: `title` is given twice",
        "keep one of the two",
    ),
    BadInput(
        "a nested key twice",
        swap(ROLE, "    currency: EUR\n", "    currency: EUR\n    currency: USD\n"),
        "roles/tech-lead.md:18:5: error F09: `currency` is given twice",
        "keep one of the two",
    ),
    BadInput(
        "deep brackets",
        swap(ROLE, TITLE, f"title: {'[' * 60}{']' * 60}\n"),
        "roles/tech-lead.md:2:57: error F05: values are nested more than 50 levels deep",
        "use fewer levels",
    ),
    BadInput(
        "deep brackets that never close",
        swap(ROLE, TITLE, f"title: {'[' * 30_000}\n"),
        "roles/tech-lead.md:2:57: error F05: values are nested more than 50 levels deep",
        "use fewer levels",
    ),
    BadInput(
        "deep indentation",
        swap(ROLE, TITLE, "".join(f"{' ' * i}k:\n" for i in range(60)) + " " * 60 + "k: v\n"),
        "roles/tech-lead.md:52:51: error F05: values are nested more than 50 levels deep",
        "use fewer levels",
    ),
    BadInput(
        "deep dashes",
        swap(ROLE, TITLE, f"title:\n{'- ' * 15_000}x\n"),
        "roles/tech-lead.md:3:99: error F05: values are nested more than 50 levels deep",
        "use fewer levels",
    ),
)
