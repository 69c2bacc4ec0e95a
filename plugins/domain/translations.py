"""A page in another language: the facts of its original, in words of its own."""

from collections.abc import Iterator
from typing import Any

from plugins.domain.documents import Job, JobTranslation, Role, RoleTranslation
from plugins.domain.job_posting import JobPosting, JobPostingWords
from plugins.domain.model import Model

Translatable = Role | Job
"""The documents that can have translations."""
Translation = RoleTranslation | JobTranslation


ORIGINALS: dict[type[Model], type[Model]] = {
    RoleTranslation: Role,
    JobTranslation: Job,
    JobPostingWords: JobPosting,
}
"""By what holds words alone: what says the facts beside them."""


def translate(original: Translatable, words: Translation) -> Translatable:
    """The original's facts in a translation's words. Both are in order already."""
    said = _fields(words) | {"draft": original.draft or words.draft}
    if isinstance(original, Role) and isinstance(words, RoleTranslation):
        said["job_posting"] = _translated_posting(original.job_posting, words.job_posting)
    return type(original).model_construct(**(_fields(original) | said))


def untranslated(original: Translatable, words: Translation) -> Iterator[tuple[str, ...]]:
    """The keys of what the original says in words and the translation does not."""
    if isinstance(original, Role) and isinstance(words, RoleTranslation):
        if original.works_with and not words.works_with:
            yield ("works_with",)
        posting = words.job_posting or JobPostingWords()
        for key in _unsaid(original.job_posting, posting):
            yield ("job_posting", key)
    elif isinstance(original, Job) and isinstance(words, JobTranslation):
        for key in _unsaid(original, words):
            yield (key,)


def _unsaid(posting: JobPosting | None, words: JobPostingWords) -> Iterator[str]:
    for key in JobPostingWords.model_fields:
        if posting and getattr(posting, key) and not getattr(words, key):
            yield key


def _translated_posting(
    posting: JobPosting | None, words: JobPostingWords | None
) -> JobPosting | None:
    if posting is None:
        return None
    said = _fields(words or JobPostingWords())
    return JobPosting.model_construct(**(_fields(posting) | said))


def _fields(model: Model) -> dict[str, Any]:
    """The fields alone: a copy would carry along what was computed from them."""
    return {name: getattr(model, name) for name in type(model).model_fields}
