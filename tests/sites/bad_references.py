"""Names that nobody has, tables with faults, and vacancies that nobody could publish."""

from tests.sites import EMPLOYERS, JOB, LEVELS, ROLE, SKILLS, SURVEYS, body, swap
from tests.sites.cases import BadInput

PLACES = "  locations:\n    - locality: Berlin\n      country: DE\n"
ACME = "acme:\n  name: Acme Energy\n  description: Runs software for local power grids.\n"

CASES = (
    BadInput(
        "an unknown employer",
        swap(ROLE, "employer: acme", "employer: amce"),
        "roles/tech-lead.md:8:13: error R01: there is no employer `amce`",
        "did you mean `acme`? Or add it: content/data/employers.yaml",
    ),
    BadInput(
        "an unknown employer of a job",
        swap(JOB, "employer: acme", "employer: zenith"),
        "jobs/engineer-acme.md:5:11: error R01: there is no employer `zenith`",
        "use one of `acme`, `confidential`; or add it: content/data/employers.yaml",
    ),
    BadInput(
        "an unknown role",
        swap(JOB, "role: engineer", "role: enginer"),
        "jobs/engineer-acme.md:4:7: error R01: there is no role `enginer`",
        "did you mean `engineer`? Or add it: content/roles/enginer.md",
    ),
    BadInput(
        "an unknown skill",
        swap(ROLE, "[go, python]", "[go, pyton]"),
        "roles/tech-lead.md:6:14: error R01: there is no skill `pyton`",
        "did you mean `python`? Or add it: content/data/skills.yaml",
    ),
    BadInput(
        "an unknown family",
        swap(ROLE, "family: backend", "family: frontend"),
        "roles/tech-lead.md:4:9: error R01: there is no family `frontend`",
        "use one of `backend`; or add it: content/data/families.yaml",
    ),
    BadInput(
        "an unknown survey",
        swap(LEVELS, "[wages-2025]", "[wages-2026]"),
        "roles/engineer.md:8:18: error R01: there is no salary survey `wages-2026`",
        "did you mean `wages-2025`? Or add it: content/data/salary-surveys.yaml",
    ),
    BadInput(
        "an unknown related role",
        swap(LEVELS, "related: [tech-lead]", "related: [team-lead]"),
        "roles/engineer.md:17:11: error R01: there is no role `team-lead`",
        "did you mean `tech-lead`? Or add it: content/roles/team-lead.md",
    ),
    BadInput(
        "an unknown role to compare with",
        swap(LEVELS, "related: [tech-lead]", "compare_with: [tech-leat]"),
        "roles/engineer.md:17:16: error R01: there is no role `tech-leat`",
        "did you mean `tech-lead`? Or add it: content/roles/tech-leat.md",
    ),
    BadInput(
        "a role compared with itself",
        swap(LEVELS, "related: [tech-lead]", "compare_with: [engineer]"),
        "roles/engineer.md:17:16: error F08: `compare_with` names the page itself",
        "remove the entry",
    ),
    BadInput(
        "an unknown occupation code",
        swap(LEVELS, "[soc-15-1252]", "[soc-15-1251]"),
        "roles/engineer.md:6:20: error R01: there is no occupation code `soc-15-1251`",
        "did you mean `soc-15-1252`? Or add it: content/data/occupation-codes.yaml",
    ),
    BadInput(
        "an unknown skill category",
        swap(
            SKILLS, "go:\n  name: Go\n  category: languages", "go:\n  name: Go\n  category: words"
        ),
        "data/skills.yaml:3:13: error R01: there is no skill category `words`",
        "use one of `languages`; or add it: content/data/skill-categories.yaml",
    ),
    BadInput(
        "an unknown occupation code of a survey",
        swap(SURVEYS, "occupation_code: soc-15-1252", "occupation_code: soc-15"),
        "data/salary-surveys.yaml:10:20: error R01: there is no occupation code `soc-15`",
        "did you mean `soc-15-1252`? Or add it: content/data/occupation-codes.yaml",
    ),
    BadInput(
        "a skill twice",
        swap(ROLE, "[go, python]", "[go, go]"),
        "roles/tech-lead.md:6:14: error F08: `skills` names `go` twice",
        "remove the entry",
    ),
    BadInput(
        "a role that is related to itself",
        swap(ROLE, "level: lead", "level: lead\nrelated: [tech-lead]"),
        "roles/tech-lead.md:6:11: error F08: `related` names the page itself",
        "remove the entry",
    ),
    BadInput(
        "a role that is a draft",
        swap(ROLE, "title: Tech Lead", "title: Tech Lead\ndraft: true"),
        (
            "roles/engineer.md:17:11: error R01: the role `tech-lead` is a draft, which is "
            "not published"
        ),
        "publish content/roles/tech-lead.md, or make this file a draft too",
        also=(
            (
                "roles/engineer.md:35:15: error R02: the link leads to `roles/tech-lead.md`, a "
                "draft, which is not published"
            ),
        ),
    ),
    BadInput(
        "a role that cannot be read",
        swap(LEVELS, "title: Engineer", "title: Engineer: Go"),
        (
            "roles/engineer.md:2:16: error F05: not valid YAML: a colon and a space where "
            "they are not allowed"
        ),
        'put a value that has a colon in quotes: `title: "Lead: backend"`',
    ),
    BadInput(
        "an employer without a name",
        swap(EMPLOYERS, "  name: Acme Energy\n", ""),
        "data/employers.yaml:2:1: error F07: `acme.name` is missing",
        "add a line `name: ...`; docs/front-matter.md says what it takes",
    ),
    BadInput(
        "an employer with an unknown key",
        swap(EMPLOYERS, "  name:", "  homepage: x\n  name:"),
        "data/employers.yaml:3:3: error F06: unknown key `acme.homepage`",
        "use one of `description`, `example`, `industry`, `logo`, `name`, `url`",
    ),
    BadInput(
        "an employer without keys",
        swap(EMPLOYERS, ACME, "acme: Acme Energy\n"),
        "data/employers.yaml:2:1: error F08: `acme`: expected keys of its own",
        "write `key: value` lines below it, indented",
    ),
    BadInput(
        "an employer twice",
        swap(EMPLOYERS, ACME, ACME + ACME),
        "data/employers.yaml:5:1: error F09: `acme` is given twice",
        "keep one of the two",
    ),
    BadInput(
        "a table that is not YAML",
        swap(EMPLOYERS, "acme:", "acme"),
        "data/employers.yaml:2:1: error F05: not valid YAML: a line has no colon",
        "write it as `key: value`",
    ),
    BadInput(
        "a table with front matter",
        swap(EMPLOYERS, ACME, f"---\n{ACME}---\n"),
        "data/employers.yaml:6:1: error F05: not valid YAML: a `---` line among the keys",
        "remove it",
    ),
    BadInput(
        "a key that is no name",
        swap(EMPLOYERS, ACME, ACME + "Zenith Inc:\n  name: Zenith\n"),
        "data/employers.yaml:5:1: error K01: `Zenith Inc` cannot be a key",
        ("rename it to `zenith-inc`: a-z, 0-9 and single hyphens, and not the word `confidential`"),
    ),
    BadInput(
        "the key of the hidden employer",
        swap(EMPLOYERS, ACME, ACME + "confidential:\n  name: Nobody\n"),
        "data/employers.yaml:5:1: error K01: `confidential` cannot be a key",
        "rename it: a-z, 0-9 and single hyphens, and not the word `confidential`",
    ),
    BadInput(
        "percentiles that do not rise",
        swap(SURVEYS, "p50: 133080", "p50: 133080\n    p25: 200000"),
        (
            "data/salary-surveys.yaml:11:3: error F08: `wages-2025.percentiles`: the "
            "percentiles do not rise"
        ),
        "check the amounts against the source",
    ),
    BadInput(
        "a survey without a median",
        swap(SURVEYS, "p50: 133080", "p25: 133080"),
        "data/salary-surveys.yaml:11:3: error F07: `wages-2025.percentiles.p50` is missing",
        "add a line `p50: ...`; docs/front-matter.md says what it takes",
    ),
    BadInput(
        "a role with a vacancy and a job",
        swap(JOB, "role: engineer", "role: tech-lead"),
        (
            "roles/tech-lead.md:7:1: error J01: the role advertises a vacancy itself and has "
            "others in content/jobs/engineer-acme.md"
        ),
        "move `job_posting` into a file of its own in content/jobs/",
    ),
    BadInput(
        "a vacancy without an employer",
        swap(ROLE, "  employer: acme\n", ""),
        "roles/tech-lead.md:7:1: error J02: the vacancy names no employer",
        "add `employer:` with a key of employers.yaml, or `employer: confidential`",
    ),
    BadInput(
        "a job without an employer",
        swap(JOB, "employer: acme\n", ""),
        "jobs/engineer-acme.md:1:1: error J02: the vacancy names no employer",
        "add `employer:` with a key of employers.yaml, or `employer: confidential`",
    ),
    BadInput(
        "a vacancy without a date",
        swap(ROLE, "  date_posted: 2026-11-02\n", ""),
        "roles/tech-lead.md:7:1: error J03: the vacancy does not say when it was posted",
        "add `date_posted: YYYY-MM-DD`, the day on which the employer posted it",
    ),
    BadInput(
        "a vacancy without a place",
        swap(ROLE, PLACES, ""),
        (
            "roles/tech-lead.md:11:14: error J04: the vacancy names no place of work and is "
            "not remote"
        ),
        (
            "add `locations:` with a `locality` and a `country`; or `workplace: remote` and "
            "`applicant_countries`"
        ),
    ),
    BadInput(
        "a vacancy without a place or workplace",
        swap(ROLE, "  workplace: hybrid\n" + PLACES, ""),
        ("roles/tech-lead.md:7:1: error J04: the vacancy names no place of work and is not remote"),
        (
            "add `locations:` with a `locality` and a `country`; or `workplace: remote` and "
            "`applicant_countries`"
        ),
    ),
    BadInput(
        "a remote job without countries",
        swap(JOB, "applicant_countries: [DE, AT]\n", ""),
        (
            "jobs/engineer-acme.md:7:12: error J05: the vacancy is remote and names no "
            "country to live in"
        ),
        (
            "add `applicant_countries: [DE, AT]`, the countries one may live in; or "
            "`workplace: hybrid` and `locations`"
        ),
    ),
    BadInput(
        "a remote vacancy with a place alone",
        swap(ROLE, "workplace: hybrid", "workplace: remote"),
        (
            "roles/tech-lead.md:11:14: error J05: the vacancy is remote and names no country "
            "to live in"
        ),
        (
            "add `applicant_countries: [DE, AT]`, the countries one may live in; or "
            "`workplace: hybrid` and `locations`"
        ),
    ),
    BadInput(
        "no way to apply",
        swap(ROLE, "  apply_url: https://acme.example/apply\n", ""),
        "roles/tech-lead.md:7:1: error J06: the vacancy gives no way to apply",
        "add `apply_url:` or `apply_email:`",
    ),
    BadInput(
        "no way to apply to a job",
        swap(JOB, "apply_email: jobs@acme.example\n", ""),
        "jobs/engineer-acme.md:1:1: error J06: the vacancy gives no way to apply",
        "add `apply_url:` or `apply_email:`",
    ),
    BadInput(
        "a job that says its title again",
        body(JOB, "Engineer, Grid.\n"),
        ("jobs/engineer-acme.md:12:1: error J07: the vacancy's text says nothing beyond its title"),
        "describe the work below the front matter",
    ),
    BadInput(
        "a vacancy that ends before it starts",
        swap(ROLE, "2027-01-31", "2026-10-01"),
        (
            "roles/tech-lead.md:10:18: error J08: `valid_through` 2026-10-01 is before "
            "`date_posted` 2026-11-02"
        ),
        "correct one of the two dates",
    ),
    BadInput(
        "a vacancy that closes before it starts",
        swap(JOB, "role: engineer", "role: engineer\ndate_closed: 2026-10-01"),
        (
            "jobs/engineer-acme.md:5:14: error J08: `date_closed` 2026-10-01 is before "
            "`date_posted` 2026-11-02"
        ),
        "correct one of the two dates",
    ),
    BadInput(
        "a salary table without a source",
        body(ROLE, "A lead leads.\n\n## Salary\n\n| Level | Pay |\n|---|---|\n| Lead | 90000 |\n"),
        "roles/tech-lead.md:26:1: warning S07: the salary table has no source",
        (
            "add `salary_levels:` to the front matter: publisher, name, url, period, "
            "currency, unit, country"
        ),
    ),
    BadInput(
        "a source without a salary table",
        body(LEVELS, "An engineer builds.\n\n## Salary\n\nIt depends.\n"),
        (
            "roles/engineer.md:9:1: warning S07: `salary_levels` names a source, but the text "
            "has no salary table"
        ),
        "add a table under `## Salary by level`, or remove the key",
    ),
)
