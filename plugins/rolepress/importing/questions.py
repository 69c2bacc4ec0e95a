"""Asks the editor, in plain words, what a text does not say or says unclearly."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from rolepress.content.documents import Reader
from rolepress.content.findings.labels import LABEL_MAX_WORDS
from rolepress.core.problems import Rule, in_order
from rolepress.domain.documents import Job, JobDescription, Role
from rolepress.domain.model import Model
from rolepress.domain.sections import SectionKind
from rolepress.foreign.turn import needed_keys
from rolepress.foreign.values import read_value
from rolepress.foreign.written import Value, front_matter_of, line_of
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.exports.tables import Known
from rolepress.importing.facts import Doubt
from rolepress.importing.outline import Part
from rolepress.importing.titles import Title
from rolepress_base.messages import join_words, one_line

_WANTED: Mapping[type[Model], tuple[str, ...]] = {
    Role: ("description", "family", "level"),
    Job: ("description", "role"),
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
_KINDS_OF_ROLE = re.compile(r"-(?:job-description|template|jobs?)$")
_ASKED_ELSEWHERE = frozenset(
    {
        *(Rule.MISSING_KEY, Rule.NO_LEAD, Rule.TITLE_AGAIN, Rule.NO_SUMMARY),
        *(Rule.UNKNOWN_REFERENCE, Rule.UNTRANSLATED, Rule.NO_FRONT_MATTER),
    }
)
"""Rules that have a question of their own, or need the rest of the site."""
_PICTURE = re.compile(r"<img\b[^>]*?src=[\"']?([^\"'\s>]+)|!\[[^\]]*\]\(([^)\s]+)")
_ENDS = (".", "!", "?", ":", ",", ";", "…")


def missing_facts(
    model: type[Model], has: Collection[str], known: Known, slug: str
) -> Iterator[tuple[str, str]]:
    """Yield each key, with a question, that a public page needs or wants and that is not there."""
    wanted = (key for key in _WANTED.get(model, ()) if key not in has)
    for key in dict.fromkeys((*needed_keys(model, has), *wanted)):
        role = _KINDS_OF_ROLE.sub("", slug)
        if key == "role" and role in known.roles:
            yield key, f"Is it the role in content/roles/{role}.md? Write `role: {role}`."
        elif key != "role" or model is not Job:  # a vacancy does without a role's page
            yield key, _QUESTIONS.get(key) or f"What is the `{key}`? Write `{key}: ...`."


def about_title(
    title: Title | None, words: str, keys: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield questions about a title, each with the key that it is for, if any."""
    if title is None:
        yield "What is the job called? The title is the name of the file.", ""
        return
    if title.source:
        yield f"Is “{words}” the title? It was found in the text.", ""
    if title.link and "apply_url" in keys:
        yield (
            (
                f"The title leads to {title.link}. Does one apply there? Write "
                f"`apply_url: {title.link}`."
            ),
            "apply_url",
        )
    elif title.link:
        yield f"The title leads to {title.link}. Should the text have that link?", ""
    if picture := _PICTURE.search(title.written):
        yield (
            (
                f"The title has a picture, {picture[1] or picture[2]}. Does it say something, such "
                "as that the vacancy is closed? Then write `date_closed: YYYY-MM-DD`."
            ),
            "",
        )
    if "[" in words or "{{" in words:
        yield f"“{words}”: is something to be filled in? Write the `title` as it should be.", ""


def about_doubt(doubt: Doubt) -> str:
    """The question about a fact that a text says in two ways, or says unclearly."""
    said = join_words(f"“{words}”" for words in doubt.words)
    lines: list[str] = []
    for words in doubt.words:
        given = read_value(doubt.key, words)
        value: Value = given.values.get(doubt.key, "...") if given else "..."
        lines.append(f"`{line_of(doubt.key, value)}`")
    either = join_words(dict.fromkeys(lines), "or")
    if len(doubt.words) == 1:
        return f"The text says {said}. If that is meant here, write {either}."
    if doubt.key == "months_of_experience":
        return f"The text says {said}. Which of these is the least? Write {either}."
    return f"The text says {said}. Are these two vacancies in one? If not, write {either}."


def about_words(parts: Sequence[Part]) -> Iterator[str]:
    """Yield questions about headings: added ones, repeated ones, and lines that may be some."""
    if again := _repeated(parts):
        yield f"“{again}” stands there twice. Are these two texts in one?"
    for part in parts:
        if part.is_added:
            yield f"Is the heading “{part.heading}” right? It was added."
        for line, below in pairwise(part.blocks):
            if below.shape is Shape.ENTRY and _is_like_heading(line):
                yield f"Is “{line.words}” a heading? Then write `### {line.words}`."


def _is_like_heading(block: Block) -> bool:
    words = block.words
    return (
        block.shape is Shape.TEXT
        and len(block.lines) == 1
        and len(words.split()) <= LABEL_MAX_WORDS
        and not words.endswith(_ENDS)
    )


def _repeated(parts: Sequence[Part]) -> str:
    """A heading of duties that the text has twice, in the same words."""
    duties = (part.heading for part in parts if part.kind is SectionKind.RESPONSIBILITIES)
    counted = Counter(duties)
    return next((heading for heading, number in counted.items() if number > 1), "")


def about_findings(
    name: str, values: Mapping[str, Value], body: str, language: str
) -> Iterator[str]:
    """Yield a question for each thing that a build would find in a text.

    `name` is the file below `content/`, and `values` its front matter so far.
    """
    data = f"{front_matter_of(values)}\n\n{body}".encode()
    look = Reader(language=language).look(name, name, data)
    for problem in in_order(look.problems):
        if problem.rule not in _ASKED_ELSEWHERE and not problem.rule.startswith("K"):
            line = one_line(problem.source.strip())
            where = f"“{line}”: " if line and line != "---" else ""
            yield f"{where}{problem.message}. To do: {problem.fix}."
