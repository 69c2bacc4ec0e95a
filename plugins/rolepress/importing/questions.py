"""Asks the editor, in plain words, what a text does not say."""

from collections.abc import Collection, Iterator, Mapping

from rolepress.domain.documents import Job, JobDescription, Role
from rolepress.domain.model import Model
from rolepress.foreign.turn import needed_keys

_WANTED: Mapping[type[Model], tuple[str, ...]] = {
    Role: ("description", "family", "level"),
    Job: ("description",),
    JobDescription: ("description", "role"),
}
"""Keys that a page does without, and is better with."""
_QUESTIONS = {
    "title": "What is the job called? Write `title: ...`.",
    "description": "What is the page about, in one sentence? Write `description: ...`.",
    "role": (
        "Which role is it? Write `role: ...`, the name of a file in content/roles/ without `.md`."
    ),
    "family": "Which family is it of? Write `family: ...`, a key of content/data/families.yaml.",
    "level": (
        "How senior is the role? Write `level: ...`, with entry, mid, senior, lead, principal or "
        "manager."
    ),
    "employer": "Who hires? Write `employer: ...`, a key of content/data/employers.yaml.",
    "date_posted": "When was the vacancy posted? Write `date_posted: YYYY-MM-DD`.",
    "locations": (
        "Where is the work done? Write `locations: [{locality: ..., country: ...}]`, or "
        "`workplace: remote` and `applicant_countries: [...]`."
    ),
    "apply_url": "How does one apply? Write `apply_url: https://...` or `apply_email: ...`.",
}


def missing_facts(model: type[Model], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each key, with a question, that a public page needs or wants and that is not known."""
    wanted = (key for key in _WANTED.get(model, ()) if key not in known)
    for key in dict.fromkeys((*needed_keys(model, known), *wanted)):
        yield key, _QUESTIONS.get(key) or f"What is the `{key}`? Write `{key}: ...`."
