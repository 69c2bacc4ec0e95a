"""Joins documents into the catalog."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from rolepress.core.problems import Problem, Rule, Severity
from rolepress.domain.catalog import Catalog, ReferenceData
from rolepress.domain.documents import Document, Guide, Job, JobDescription, Page, Role
from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.landing.unknown_names import without_unknown

D = TypeVar("D", bound=Document)

_ABOUT_WORDS = ("W", "R")
"""The first letters of rules that a draft may break and still have a page."""


def joinable(
    documents: Sequence[Document], data: ReferenceData, problems: Sequence[Problem]
) -> list[Document]:
    """The documents that can be joined, so that later checks can still run on them.

    Without errors these are all documents, but for a draft that a preview cannot show yet, and
    what needs it. With errors, nothing is written anyway. An excused reference to something that
    does not exist is taken out.
    """
    severe = [each for each in problems if each.rule.severity is Severity.ERROR]
    bad = {p.path for p in severe if p.is_error or not p.rule.startswith(_ABOUT_WORDS)}
    trimmed = {p.path for p in severe if p.rule is Rule.UNKNOWN_REFERENCE}
    everything = {document.slug for document in documents if isinstance(document, Role)}
    found = [document for document in documents if document.path not in bad]
    while True:
        roles = {each.slug for each in found if isinstance(each, Role) and not each.translated_into}
        also = {d.path for d in found} if roles != everything else trimmed
        kept = list(_kept(found, data, roles, also))
        if len(kept) == len(found):
            return kept
        found = kept


def _kept(
    documents: Sequence[Document],
    data: ReferenceData,
    roles: Collection[str],
    trimmed: Collection[str],
) -> Iterable[Document]:
    """Yield what can be joined if these are the roles. Only `trimmed` paths lose references."""
    originals = {document.url for document in documents if not document.translated_into}
    urls = {document.url for document in documents if document.path in trimmed}
    employers = {*data.employers, CONFIDENTIAL, None}
    for document in documents:
        if document.original_url not in originals:
            continue
        if document.posting and document.posting.employer not in employers:
            continue
        role = document.role if isinstance(document, Job | JobDescription) else None
        if (role is None or role in roles) and document.original_url not in urls:
            yield document
        elif fitting := without_unknown(document, data, roles):
            yield fitting


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
