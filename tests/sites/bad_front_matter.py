"""Front matter that is not YAML, or not what the model takes."""

from tests.sites import JOB, ROLE, swap, write
from tests.sites.cases import BadInput

TITLE = "title: Tech Lead\n"
PLACES = "  locations:\n    - locality: Berlin\n      country: DE\n"
PAY = """  base_salary:
    currency: EUR
    min_value: 85000
    max_value: 105000
    unit: YEAR
"""

CASES = (
    BadInput(
        "an unknown key, with the nearest name",
        swap(ROLE, TITLE, TITLE + "levle: lead\n"),
        "roles/tech-lead.md:3:1: error F06: unknown key `levle`",
        "did you mean `level`?",
    ),
    BadInput(
        "an unknown key of a part, at the top",
        swap(ROLE, TITLE, TITLE + "employement_type: FULL_TIME\n"),
        "roles/tech-lead.md:3:1: error F06: unknown key `employement_type`",
        "did you mean `employment_type`? It belongs below `job_posting:`, indented",
    ),
    BadInput(
        "an unknown key that is like no other",
        swap(ROLE, TITLE, TITLE + "zzz: 1\n"),
        "roles/tech-lead.md:3:1: error F06: unknown key `zzz`",
        (
            "remove the line, or use one of `aliases`, `alternate_names`, `canonical`, "
            "`compare_with`, `date_modified`, `date_published`, `description`, `distinct`, "
            "`draft`, `education_requirements`, `experience_in_place_of_education`, `family`, ..."
        ),
    ),
    BadInput(
        "an unknown nested key",
        swap(ROLE, "  employment_type: FULL", "  employement_type: FULL"),
        "roles/tech-lead.md:15:3: error F06: unknown key `job_posting.employement_type`",
        "did you mean `employment_type`?",
    ),
    BadInput(
        "a key of a part, at the top",
        swap(ROLE, TITLE, TITLE + "employer: acme\n"),
        "roles/tech-lead.md:3:1: error F06: unknown key `employer`",
        "remove the line: `job_posting.employer` is there already",
    ),
    BadInput(
        "a key of the top, in a part",
        swap(ROLE, "  employer: acme\n", "  employer: acme\n  family: backend\n"),
        "roles/tech-lead.md:9:3: error F06: unknown key `job_posting.family`",
        "remove it here; it belongs to the top level, not indented",
    ),
    BadInput(
        "a slug",
        swap(ROLE, TITLE, TITLE + "slug: lead\n"),
        "roles/tech-lead.md:3:1: error F06: `slug` is not for the front matter",
        "the file's name is the slug: rename the file, and list the old name under `aliases`",
    ),
    BadInput(
        "a title in curly quotes",
        swap(ROLE, TITLE, "title: “Tech Lead”\n"),
        (
            "roles/tech-lead.md:2:8: error F08: `title`: the quotes around it are curly, and would "
            "stay on the page"
        ),
        'remove them, or use straight ones: `"`',
    ),
    BadInput(
        "a path",
        swap(ROLE, TITLE, TITLE + "path: words\n"),
        "roles/tech-lead.md:3:1: error F06: `path` is not for the front matter",
        "remove the line",
    ),
    BadInput(
        "a list for a text",
        swap(ROLE, TITLE, "title: [Tech, Lead]\n"),
        "roles/tech-lead.md:2:8: error F08: `title`: expected text, got a list",
        "write `title: Tech, Lead`",
    ),
    BadInput(
        "a mapping for a text",
        swap(ROLE, TITLE, "title:\n  en: Tech Lead\n"),
        "roles/tech-lead.md:2:1: error F08: `title`: expected text, got a mapping",
        "write plain text; put it in quotes if it has special characters",
    ),
    BadInput(
        "a text for a list",
        swap(ROLE, "skills: [go, python]", "skills: go"),
        "roles/tech-lead.md:6:9: error F08: `skills`: expected a list, got 'go'",
        ("write `skills: [go]`, without those that `content/data/skills.yaml` does not have"),
    ),
    BadInput(
        "a mapping for a list",
        swap(ROLE, PLACES, "  locations:\n    locality: Berlin\n    country: DE\n"),
        (
            "roles/tech-lead.md:12:3: error F08: `job_posting.locations`: expected a list, "
            "got a mapping"
        ),
        "write `locations: [{locality: Berlin, country: DE}]`",
    ),
    BadInput(
        "a text for a list of mappings",
        swap(ROLE, PLACES, "  locations: Leipzig\n"),
        (
            "roles/tech-lead.md:12:14: error F08: `job_posting.locations`: expected a list, "
            "got 'Leipzig'"
        ),
        (
            "write `locations: [{locality: Leipzig, country: ...}]`, with the two letters of the "
            "country, such as DE"
        ),
    ),
    BadInput(
        "a required key that is misspelled",
        swap(ROLE, "family: backend", "familly: backend"),
        "roles/tech-lead.md:4:1: error F06: unknown key `familly`",
        "did you mean `family`?",
    ),
    BadInput(
        "a text for a mapping",
        swap(ROLE, PAY, "  base_salary: 85000\n"),
        (
            "roles/tech-lead.md:16:16: error F08: `job_posting.base_salary`: expected keys "
            "of its own, got '85000'"
        ),
        (
            "write `base_salary: {currency: ..., value: 85000, unit: ...}`, with the currency "
            "(such as EUR) and the unit (HOUR, DAY, WEEK, MONTH or YEAR)"
        ),
    ),
    BadInput(
        "a mapping for a list of names",
        write(
            "pages/x.md",
            "---\ntitle: A page\ndescription: A page about nothing.\naliases: {a: b}\n---\n\nA.\n",
        ),
        "pages/x.md:4:10: error F08: `aliases`: expected a list, got a mapping",
        "write it as `[one, two]`, or one a line after `- `",
    ),
    BadInput(
        "a title that is missing",
        swap(ROLE, TITLE, ""),
        "roles/tech-lead.md:1:1: error F07: `title` is missing",
        "add a line `title: ...`; docs/front-matter.md says what it takes",
    ),
    BadInput(
        "a nested fact that is missing",
        swap(ROLE, "    currency: EUR\n", ""),
        "roles/tech-lead.md:16:3: error F07: `job_posting.base_salary.currency` is missing",
        "add a line `currency: ...`; docs/front-matter.md says what it takes",
    ),
    BadInput(
        "a place without a town",
        swap(ROLE, "locality: Berlin\n      country", "country"),
        "roles/tech-lead.md:13:7: error F07: `job_posting.locations[1].locality` is missing",
        "add a line `locality: ...`; docs/front-matter.md says what it takes",
    ),
    BadInput(
        "a day that does not exist",
        swap(ROLE, "date_posted: 2026-11-02", "date_posted: 2026-13-45"),
        (
            "roles/tech-lead.md:9:16: error F08: `job_posting.date_posted`: there is no such "
            "day as 2026-13-45"
        ),
        "correct the month or the day",
    ),
    BadInput(
        "a date in another order",
        swap(ROLE, "date_posted: 2026-11-02", "date_posted: 01/15/2026"),
        (
            "roles/tech-lead.md:9:16: error F08: `job_posting.date_posted`: expected a date, "
            "got '01/15/2026'"
        ),
        "write `date_posted: 2026-01-15`",
    ),
    BadInput(
        "a date in words",
        swap(ROLE, "date_posted: 2026-11-02", "date_posted: next week"),
        (
            "roles/tech-lead.md:9:16: error F08: `job_posting.date_posted`: expected a date, "
            "got 'next week'"
        ),
        "write it as YYYY-MM-DD, such as 2026-11-02",
    ),
    BadInput(
        "a date at the end of the calendar",
        swap(ROLE, "valid_through: 2027-01-31", "valid_through: 9999-12-31"),
        (
            "roles/tech-lead.md:10:18: error F08: `job_posting.valid_through`: expected a "
            "date in the years 1900 to 2199, got 9999-12-31"
        ),
        "correct the year",
    ),
    BadInput(
        "a date with a time",
        swap(ROLE, "date_posted: 2026-11-02", "date_posted: 2026-11-02T10:00"),
        (
            "roles/tech-lead.md:9:16: error F08: `job_posting.date_posted`: expected a date, "
            "got '2026-11-02T10:00'"
        ),
        "write `date_posted: 2026-11-02`",
    ),
    BadInput(
        "a value that is empty",
        swap(ROLE, TITLE, "title:\n"),
        "roles/tech-lead.md:2:1: error F10: `title` has no value",
        "write one after the colon, or remove the line",
    ),
    BadInput(
        "a value that is null",
        swap(ROLE, TITLE, "title: null\n"),
        "roles/tech-lead.md:2:1: error F10: `title` has no value",
        "write one after the colon, or remove the line",
    ),
    BadInput(
        "a value that is blank",
        swap(ROLE, TITLE, 'title: "  "\n'),
        "roles/tech-lead.md:2:1: error F10: `title` has no value",
        "write one after the colon, or remove the line",
    ),
    BadInput(
        "a nested value that is empty",
        swap(ROLE, "    min_value: 85000", "    min_value:"),
        "roles/tech-lead.md:18:5: error F10: `job_posting.base_salary.min_value` has no value",
        "write one after the colon, or remove the line",
    ),
    BadInput(
        "an entry of a list that is empty",
        swap(ROLE, "[go, python]", "[go, '']"),
        "roles/tech-lead.md:6:14: error F10: `skills[2]` has no value",
        "write one, or remove the entry",
    ),
    BadInput(
        "a list that is empty",
        swap(ROLE, "employment_type: FULL_TIME", "employment_type: []"),
        (
            "roles/tech-lead.md:15:20: error F08: `job_posting.employment_type`: expected at "
            "least one entry, got an empty list"
        ),
        "add one, or remove the key",
    ),
    BadInput(
        "a title of 301 characters",
        swap(ROLE, TITLE, f"title: {'x' * 301}\n"),
        "roles/tech-lead.md:2:8: error F08: `title`: expected at most 300 characters, got 301",
        "shorten it",
    ),
    BadInput(
        "a title of 71 characters",
        swap(ROLE, TITLE, f"title: {'x' * 71}\n"),
        (
            "roles/tech-lead.md:2:8: warning D02: `title` has 71 characters, and search results "
            "show about 70 of them"
        ),
        "shorten it, or say the most important thing first",
    ),
    BadInput(
        "a vacancy with a role and a family",
        swap(JOB, "role: engineer\n", "role: engineer\nfamily: Back End\n"),
        "jobs/engineer-acme.md:5:9: error F08: `family`: it stands beside `role`, whose family "
        "counts",
        "remove the line",
    ),
    BadInput(
        "no description",
        swap(ROLE, "description: What a tech lead decides, builds and answers for.\n", ""),
        (
            "roles/tech-lead.md:1:1: note D01: without a `description`, the first sentences stand "
            "in: 'A tech lead sets the technical direction of one team.'"
        ),
        "add a line `description: ...` to have search results and shared links say something else",
    ),
    BadInput(
        "a title on two lines",
        swap(ROLE, TITLE, "title: |\n  Tech\n  Lead\n"),
        "roles/tech-lead.md:2:8: error F08: `title`: expected one line, got several",
        "write it on one line",
    ),
    BadInput(
        "a description that says nothing",
        swap(
            ROLE,
            "description: What a tech lead decides, builds and answers for.",
            "description: A role.",
        ),
        ("roles/tech-lead.md:3:14: warning D02: `description` has only 7 characters"),
        "say in a sentence or two what the page is about, or remove the line: then the first "
        "sentences of the text stand in",
    ),
    BadInput(
        "a control character in quotes",
        swap(ROLE, TITLE, 'title: "Tech\\x07 Lead"\n'),
        (
            "roles/tech-lead.md:2:8: error F08: `title`: control character U+0007, which no "
            "page can carry"
        ),
        "remove it, and any `\\x` or `\\u` that writes it",
    ),
    BadInput(
        "a character that no feed can carry",
        swap(ROLE, TITLE, 'title: "Tech\\uFFFE Lead"\n'),
        (
            "roles/tech-lead.md:2:8: error F08: `title`: control character U+FFFE, which no "
            "page can carry"
        ),
        "remove it, and any `\\x` or `\\u` that writes it",
    ),
    BadInput(
        "yes for true",
        swap(ROLE, TITLE, TITLE + "draft: yes\n"),
        "roles/tech-lead.md:3:8: error F08: `draft`: expected true or false, got 'yes'",
        "write `draft: true`",
    ),
    BadInput(
        "a number in words",
        swap(ROLE, TITLE, TITLE + "months_of_experience: six\n"),
        (
            "roles/tech-lead.md:3:23: error F08: `months_of_experience`: expected a whole "
            "number above 0, got 'six'"
        ),
        "write `months_of_experience: 6`",
    ),
    BadInput(
        "a level in another case",
        swap(ROLE, "level: lead", "level: Lead"),
        "roles/tech-lead.md:5:8: error F08: `level`: 'Lead' is not one of the known values",
        "write `level: lead`",
    ),
    BadInput(
        "a slug that leaves the folder",
        swap(ROLE, TITLE, TITLE + "aliases: [../x]\n"),
        (
            "roles/tech-lead.md:3:11: error F08: `aliases[1]`: expected a name such as "
            "`backend-tech-lead`, got '../x'"
        ),
        "write `x`",
    ),
    BadInput(
        "an employment type in another case",
        swap(ROLE, "FULL_TIME", "full-time"),
        (
            "roles/tech-lead.md:15:20: error F08: `job_posting.employment_type`: 'full-time' "
            "is not one of the known values"
        ),
        "write `employment_type: FULL_TIME`",
    ),
    BadInput(
        "an employment type that nobody knows",
        swap(ROLE, "FULL_TIME", "permanent"),
        (
            "roles/tech-lead.md:15:20: error F08: `job_posting.employment_type`: 'permanent' "
            "is not one of the known values"
        ),
        (
            "remove the line: `employment_type` has no word for a contract without an end; the "
            "text can say it"
        ),
    ),
    BadInput(
        "a country by its habit",
        swap(ROLE, "country: DE", "country: UK"),
        (
            "roles/tech-lead.md:14:16: error F08: `job_posting.locations[1].country`: "
            "expected an ISO 3166-1 country code, got 'UK'"
        ),
        "did you mean `GB`?",
    ),
    BadInput(
        "a country by its name",
        swap(ROLE, "country: DE", "country: Germany"),
        (
            "roles/tech-lead.md:14:16: error F08: `job_posting.locations[1].country`: "
            "expected an ISO 3166-1 country code, got 'Germany'"
        ),
        "did you mean `DE`?",
    ),
    BadInput(
        "a currency that nobody knows",
        swap(ROLE, "currency: EUR", "currency: EURO"),
        (
            "roles/tech-lead.md:17:15: error F08: `job_posting.base_salary.currency`: "
            "expected an ISO 4217 currency code, got 'EURO'"
        ),
        "did you mean `EUR`?",
    ),
    BadInput(
        "a currency by its sign",
        swap(ROLE, "currency: EUR", "currency: €"),
        (
            "roles/tech-lead.md:17:15: error F08: `job_posting.base_salary.currency`: "
            "expected an ISO 4217 currency code, got '€'"
        ),
        "did you mean `EUR`?",
    ),
    BadInput(
        "a unit of pay in another case",
        swap(ROLE, "unit: YEAR", "unit: year"),
        (
            "roles/tech-lead.md:20:11: error F08: `job_posting.base_salary.unit`: 'year' is "
            "not one of the known values"
        ),
        "did you mean `YEAR`?",
    ),
    BadInput(
        "a salary with a k",
        swap(ROLE, "min_value: 85000", "min_value: 85k"),
        (
            "roles/tech-lead.md:18:16: error F08: `job_posting.base_salary.min_value`: "
            "expected an amount of money above 0, got '85k'"
        ),
        "write it in digits: 85000",
    ),
    BadInput(
        "a salary with a comma",
        swap(ROLE, "min_value: 85000", "min_value: 85,000"),
        (
            "roles/tech-lead.md:18:16: error F08: `job_posting.base_salary.min_value`: "
            "expected an amount of money above 0, got '85,000'"
        ),
        "write it in digits: 85000",
    ),
    BadInput(
        "a salary with a currency sign",
        swap(ROLE, "min_value: 85000", "min_value: €85000"),
        (
            "roles/tech-lead.md:18:16: error F08: `job_posting.base_salary.min_value`: "
            "expected an amount of money above 0, got '€85000'"
        ),
        "write digits only, such as 60000 or 28.50: no currency sign, comma or k",
    ),
    BadInput(
        "a salary below zero",
        swap(ROLE, "min_value: 85000", "min_value: -5"),
        (
            "roles/tech-lead.md:18:16: error F08: `job_posting.base_salary.min_value`: "
            "expected an amount of money above 0, got '-5'"
        ),
        "write digits only, such as 60000 or 28.50: no currency sign, comma or k",
    ),
    BadInput(
        "a salary of zero",
        swap(ROLE, "min_value: 85000", "min_value: 0"),
        (
            "roles/tech-lead.md:18:16: error F08: `job_posting.base_salary.min_value`: "
            "expected an amount of money above 0, got '0'"
        ),
        "write digits only, such as 60000 or 28.50: no currency sign, comma or k",
    ),
    BadInput(
        "a salary range that falls",
        swap(ROLE, "min_value: 85000", "min_value: 200000"),
        (
            "roles/tech-lead.md:18:5: error F08: `job_posting.base_salary`: min_value 200000 "
            "is more than max_value 105000"
        ),
        "swap the two amounts",
    ),
    BadInput(
        "half a salary range",
        swap(ROLE, "    max_value: 105000\n", ""),
        (
            "roles/tech-lead.md:16:3: error F08: `job_posting.base_salary`: a salary range "
            "has no `max_value`"
        ),
        "add `max_value`",
    ),
    BadInput(
        "a salary with a value and a range",
        swap(ROLE, "    min_value: 85000", "    value: 90000\n    min_value: 85000"),
        (
            "roles/tech-lead.md:18:5: error F08: `job_posting.base_salary`: a salary is one "
            "`value`, or a range of `min_value` and `max_value`"
        ),
        "give `value` alone, or both `min_value` and `max_value`",
    ),
    BadInput(
        "a salary without an amount",
        swap(ROLE, "    min_value: 85000\n    max_value: 105000\n", ""),
        (
            "roles/tech-lead.md:16:3: error F08: `job_posting.base_salary`: a salary is one "
            "`value`, or a range of `min_value` and `max_value`"
        ),
        "give `value` alone, or both `min_value` and `max_value`",
    ),
    BadInput(
        "a workplace that nobody knows",
        swap(ROLE, "workplace: hybrid", "workplace: home"),
        (
            "roles/tech-lead.md:11:14: error F08: `job_posting.workplace`: 'home' is not one "
            "of the known values"
        ),
        "use one of `hybrid`, `office`, `remote`",
    ),
    BadInput(
        "an apply address that is a script",
        swap(ROLE, "https://acme.example/apply", "javascript:alert(1)"),
        (
            "roles/tech-lead.md:21:14: error F08: `job_posting.apply_url`: expected a web "
            "address, got 'javascript:alert(1)'"
        ),
        "write it in full, such as https://example.com/apply",
    ),
    BadInput(
        "an apply address without a host",
        swap(ROLE, "https://acme.example/apply", "https://"),
        (
            "roles/tech-lead.md:21:14: error F08: `job_posting.apply_url`: expected a web "
            "address, got 'https://'"
        ),
        "write it in full, such as https://example.com/apply",
    ),
    BadInput(
        "an email address without a host",
        swap(ROLE, "  apply_url: https://acme.example/apply", "  apply_email: jobs@acme"),
        (
            "roles/tech-lead.md:21:16: error F08: `job_posting.apply_email`: expected an "
            "email address, got 'jobs@acme'"
        ),
        "write it as name@example.com",
    ),
    BadInput(
        "a telephone number in words",
        swap(
            ROLE,
            "  apply_url:",
            "  application_contact:\n    name: Hiring\n    telephone: call us\n  apply_url:",
        ),
        (
            "roles/tech-lead.md:23:16: error F08: "
            "`job_posting.application_contact.telephone`: expected a telephone number, got "
            "'call us'"
        ),
        "write it with its country code, such as +49 30 5550 0100",
    ),
    BadInput(
        "two ways to start",
        swap(
            ROLE,
            "  apply_url:",
            "  job_start_date: 2026-12-01\n  job_immediate_start: true\n  apply_url:",
        ),
        (
            "roles/tech-lead.md:21:3: error F08: `job_posting`: both `job_start_date` and "
            "`job_immediate_start` are given"
        ),
        "keep one of the two",
    ),
    BadInput(
        "an exchange with one side",
        swap(ROLE, TITLE, TITLE + "experience_in_place_of_education: true\n"),
        (
            "roles/tech-lead.md:3:1: error F08: `experience_in_place_of_education` needs "
            "both sides of the exchange"
        ),
        "add `months_of_experience` and `education_requirements`, or remove the key",
    ),
)
