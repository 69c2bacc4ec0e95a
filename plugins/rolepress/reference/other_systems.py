"""The page about keys and values of other systems, made from what the build understands."""

from collections.abc import Iterator

from rolepress.domain.documents import Job
from rolepress.foreign.given import fix_of
from rolepress.foreign.keys import REASONS, table_rows
from rolepress.foreign.lines import turn_lines

_INTRO = """\
<!-- `make docs` makes this file from plugins/rolepress/foreign/. Edit keys.txt there. -->

# Coming from another system

Files that were written for another system have other keys and other ways to write a date, a place
or pay. The build refuses them, because a fact that is not understood would be lost. But each
message writes the line as it would be here, so you can follow the messages one by one. `...` in a
message stands for a fact that the line does not contain. If several lines give one fact, one of
them is rewritten, and the others are removed.

Front matter that is not YAML is turned over as a whole: TOML between `+++` lines, JSON, the
metadata lines of Pelican and MultiMarkdown, and YAML in a code block. The message has all lines
as they would be here.

## What messages say

| The line | The message |
| --- | --- |
"""
_EXAMPLES = (
    "date: 20 janvier 2026",
    "deadline: 03/04/2027",
    "location: Hamburg, Germany",
    "location: San Francisco, CA",
    "remote: true",
    "company: Harbor Example",
    "salary: 50.000 - 60.000 EUR",
    "salary: competitive",
    "job_type: Vollzeit",
    "contract: permanent",
    "yearsOfExperience: 3+",
    "education: Bachelor's degree",
    "start_date: as soon as possible",
    "techStack: Go, Kubernetes",
    "published: false",
    "permalink: /careers/crane-dispatcher/",
    "layout: job",
)
_KEYS = """
## Keys

Case, accents, spaces, hyphens and underscores make no difference: `DatePosted`, `date-posted` and
`Date posted` are the same. If a key has several meanings, the kind of page decides: `date` is the
`date_posted` of a vacancy, and the `date_published` of a role.

| Here | Elsewhere |
| --- | --- |
"""
_MEANINGS = {
    "@remote": "`workplace`",
    "@experience": "`months_of_experience`",
    "@open": "`draft`, `date_closed`",
    "@closed": "`draft`, `date_closed`",
    "@status": "`draft`, `date_closed`",
    "@draft": "`draft`",
    "@hidden": "`draft`",
    "@permalink": "`aliases`",
    "@salary_min": "`base_salary`",
    "@salary_max": "`base_salary`",
    "@salary_currency": "`base_salary`",
    "@salary_unit": "`base_salary`",
}


def other_systems_page() -> str:
    """The page as Markdown."""
    return _INTRO + "".join(_examples()) + _KEYS + "".join(_rows())


def _examples() -> Iterator[str]:
    for example in _EXAMPLES:
        key, _, value = example.partition(": ")
        line = turn_lines(Job, {key: value}, "x")[key]
        yield f"| `{example}` | {fix_of(line.given)} |\n"


def _rows() -> Iterator[str]:
    for keys, names in table_rows():
        ours = ", ".join(f"`{key}`" for key in keys)
        if keys[0] in REASONS:
            ours = f"nothing: {REASONS[keys[0]]}"
        yield f"| {_MEANINGS.get(keys[0], ours)} | {', '.join(names)} |\n"
