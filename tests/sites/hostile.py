"""A site in which every text that an editor may write holds the same troublesome one."""

import json
from pathlib import Path
from typing import Any

from tests.sites import EMPLOYERS, ROLE, SKILLS, SURVEYS, copy_site

TEXTS = {
    "a closing script tag": "</script><script>alert(1)</script>",
    "an opening comment": "<!--<script>",
    "a tag with a handler": '"><img src=x onerror=alert(1)>',
    "an ampersand": "R&D &amp; &lt;b&gt;",
    "an apostrophe": "O'Brien",
    "quotes": 'the "lead", `the` {{ lead }} {% lead %}',
    "a backslash": "back\\slash \\u003c \\n",
    "right-to-left text": "مهندس خلفية أول",
    "letters joined and parted": "\u0645\u06cc\u200c\u062e \u0915\u094d\u200d\u0937 C++\u200f",
    "signs that nobody sees": "Donau\u00addampf a\u200bb",
    "emoji": "\U0001f680 \U0001f469\U0000200d\U0001f4bb \U0001f1f3\U0001f1f4",
    "a colon and a hash": "Lead: backend # not a comment",
    "a template's own words": "None undefined [object Object]",
}

EMPLOYER_KEYS = ("name", "description", "industry")
PLACE_KEYS = ("street_address", "locality", "region", "postal_code")
POSTING_KEYS = (
    "identifier",
    "work_hours",
    "employment_unit",
    "incentive_compensation",
    "special_commitments",
    "eligibility_to_work_requirement",
    "security_clearance_requirement",
    "physical_requirement",
    "sensory_requirement",
)


def write_hostile_site(folder: Path, text: str) -> None:
    """Write the site below a folder: each text is the name of its key, a space, and `text`."""
    content = copy_site(folder)
    acme = {key: f"{key} {text}" for key in EMPLOYER_KEYS}
    go = {"name": f"skill {text}", "category": "languages", "description": f"about {text}"}
    python = {"name": "Python", "category": "languages"}
    survey = {
        "publisher": f"publisher {text}",
        "name": f"survey {text}",
        "url": "https://wages.example/",
        "period": f"period {text}",
        "currency": "USD",
        "unit": "YEAR",
        "country": "US",
        "occupation": f"occupation {text}",
        "percentiles": {"p50": "133080"},
        "note": f"note {text}",
    }
    (content / EMPLOYERS).write_text(_yaml({"acme": acme}), encoding="utf-8")
    (content / SKILLS).write_text(_yaml({"go": go, "python": python}), encoding="utf-8")
    (content / SURVEYS).write_text(_yaml({"wages-2025": survey}), encoding="utf-8")
    page = f"---\n{_yaml(_role(text))}\n---\n\nA lead leads.\n\n{BODY}"
    (content / ROLE).write_text(page, encoding="utf-8")


BODY = """## FAQ

### Why `<script>` & "quotes"?

Because `</script><!--<script>` is text.
"""


def _role(text: str) -> dict[str, Any]:
    posting: dict[str, Any] = {key: f"{key} {text}" for key in POSTING_KEYS}
    posting |= {
        "employer": "acme",
        "date_posted": "2026-11-02",
        "workplace": "office",
        "locations": [{key: f"{key} {text}" for key in PLACE_KEYS} | {"country": "NO"}],
        "apply_url": "https://acme.example/apply?a=1&b='2'",
        "application_contact": {"name": f"contact {text}"},
    }
    return {
        "title": f"title {text}",
        "description": f"What a description says: {text}",
        "family": "backend",
        "level": "lead",
        "alternate_names": [f"alternate {text}"],
        "works_with": [f"Colleagues {text}"],
        "reviewed_by": f"reviewer {text}",
        "last_reviewed": "2026-11-02",
        "skills": ["go"],
        "salary_surveys": ["wages-2025"],
        "job_posting": posting,
    }


def _yaml(values: dict[str, Any]) -> str:
    """JSON is YAML, and escapes what would end a line or a quote."""
    texts = {key: json.dumps(value, ensure_ascii=False) for key, value in values.items()}
    return "\n".join(f"{key}: {text}" for key, text in texts.items())
