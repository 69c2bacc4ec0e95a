"""Joins documents into the catalog."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rolepress.core.problems import Problem, Severity
from rolepress.domain.catalog import Catalog, ReferenceData
from rolepress.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from rolepress.domain.job_posting import CONFIDENTIAL

D = TypeVar("D", bound=Document)


def without_problems(
    documents: Sequence[Document], data: ReferenceData, problems: Sequence[Problem]
) -> Iterator[Document]:
    """Yield the documents that can be joined, so that later checks can still run on them.

    Without errors these are all documents, but for a draft that a preview cannot show yet. With
    errors, nothing is written anyway.
    """
    paths = {each.path for each in problems if each.rule.severity is Severity.ERROR}
    sound = [document for document in documents if document.path not in paths]
    roles = {document.slug for document in sound if isinstance(document, Role)}
    employers = {*data.employers, CONFIDENTIAL, None}
    for document in sound:
        role = document.role if isinstance(document, Job | JobDescription) else None
        if role and role not in roles:
            continue
        if not document.posting or document.posting.employer in employers:
            yield document


def build_catalog(documents: Iterable[Document], data: ReferenceData) -> Catalog:
    """Join documents that have no problems, for readers of the site's own language."""
    found = sorted(documents, key=lambda document: (document.slug, document.translated_into))
    originals = [document for document in found if not document.translated_into]
    catalog = Catalog(
        data=data,
        roles=_table(originals, Role),
        jobs=_table(originals, Job),
        job_descriptions=_table(originals, JobDescription),
        guides=_table(originals, Guide),
        pages=_table(originals, Page),
        translations=tuple(d for d in found if d.translated_into and isinstance(d, Role | Job)),
    )
    return catalog.in_language("")


def _table(documents: Iterable[Document], kind: type[D]) -> dict[str, D]:
    return {document.slug: document for document in documents if isinstance(document, kind)}
