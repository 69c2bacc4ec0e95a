"""A page in another language: the facts of its original, in words of its own."""

from collections.abc import Iterator
from typing import Any

from rolepress.domain.documents import Job, Role
from rolepress.domain.job_posting import JobPosting, JobPostingWords
from rolepress.domain.model import Model
from rolepress.domain.translated import JobTranslation, RoleTranslation

Translatable = Role | Job
"""The documents that can have translations."""
Translation = RoleTranslation | JobTranslation


ORIGINALS: dict[type[Model], type[Model]] = {
    RoleTranslation: Role,
    JobTranslation: Job,
    JobPostingWords: JobPosting,
}
"""The model of the facts for each model that has only words."""


def translate(original: Translatable, words: Translation) -> Translatable:
    """The original with the words of a translation. Both have been checked already."""
    said = _fields(words) | {"draft": original.draft or words.draft}
    said["original_public_from"] = original.public_from
    if isinstance(original, Role) and isinstance(words, RoleTranslation):
        said["job_posting"] = _translated_posting(original.job_posting, words.job_posting)
    return type(original).model_construct(**(_fields(original) | said))


def untranslated(original: Translatable, words: Translation) -> list[tuple[str, ...]]:
    """The keys of what the original says in words and the translation does not."""
    own = _said_in_words(words)
    return [key for key in _said_in_words(original) if key not in own]


def added(original: Translatable, words: Translation) -> list[tuple[str, ...]]:
    """The keys of what the translation says and the original does not."""
    theirs = _said_in_words(original)
    return [key for key in _said_in_words(words) if key not in theirs]


def _said_in_words(document: Translatable | Translation) -> list[tuple[str, ...]]:
    """The keys of a document whose values are words, which differ between languages."""
    if isinstance(document, Job | JobTranslation):
        return [(key,) for key in _words_of(document)]
    found: list[tuple[str, ...]] = [("works_with",)] if document.works_with else []
    return found + [("job_posting", key) for key in _words_of(document.job_posting)]


def _words_of(posting: JobPostingWords | None) -> Iterator[str]:
    return (key for key in JobPostingWords.model_fields if posting and getattr(posting, key))


def _translated_posting(
    posting: JobPosting | None, words: JobPostingWords | None
) -> JobPosting | None:
    if posting is None:
        return None
    said = _fields(words or JobPostingWords())
    return JobPosting.model_construct(**(_fields(posting) | said))


def _fields(model: Model) -> dict[str, Any]:
    """Only the fields, because a copy would keep values that were computed from them."""
    return {name: getattr(model, name) for name in type(model).model_fields}
