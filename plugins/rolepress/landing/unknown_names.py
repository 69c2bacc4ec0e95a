"""Takes references out of a document whose target does not exist."""

from collections.abc import Collection, Mapping
from typing import Any

from rolepress.content.data import TABLES
from rolepress.domain.catalog import ReferenceData
from rolepress.domain.documents import Document
from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.domain.model import in_words
from rolepress.domain.reference_data import Employer
from rolepress.domain.references import references_of


def without_unknown(
    document: Document, data: ReferenceData, roles: Collection[str]
) -> Document | None:
    """The document without unknown names. None if it cannot be without one of them.

    `roles` are the roles that exist.
    """
    known = _known(data, roles)
    left: dict[str, Any] = {}
    for reference in references_of(document):
        if reference.name in known[reference.noun]:
            continue
        field, value = str(reference.key[0]), getattr(document, str(reference.key[0]))
        if isinstance(value, tuple) and isinstance(reference.key[-1], int):
            left[field] = tuple(name for name in value if name in known[reference.noun])
        elif type(document).model_fields[field].is_required():
            return None
        else:
            left[field] = None
    if not left:
        return document
    fields = {name: getattr(document, name) for name in type(document).model_fields}
    return type(document).model_construct(**(fields | left))


def _known(data: ReferenceData, roles: Collection[str]) -> Mapping[str, Collection[str]]:
    """The names that exist, by what they name."""
    found: dict[str, Collection[str]] = {"role": roles}
    for table, model in TABLES.items():
        rows: Collection[str] = data.rows(table)
        found[in_words(model.__name__)] = {*rows, CONFIDENTIAL} if model is Employer else rows
    return found
