"""Makes a document of each vacancy of an export."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rolepress.core.text import slugify
from rolepress.core.urls import SLUG_MAX_CHARS
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.written import Value
from rolepress.importing.exports.bodies import joined, parts_of
from rolepress.importing.exports.names import title_of
from rolepress.importing.exports.reading import Reading, Remark
from rolepress.importing.exports.trees import leaves
from rolepress.importing.exports.vacancies import find_vacancies, opened
from rolepress.importing.source_document import Field, SourceDocument

_COMPANY_KEYS = ("name", "company", "company_name", "companyName", "company.name", "organization")
_NAME_MAX_CHARS = SLUG_MAX_CHARS - 8
"""Leaves room for a number."""


def read_tree(tree: Value, name: str, kind: str) -> Reading:
    """The vacancies of a tree of facts. `kind` says what it was, such as "JSON"."""
    found = find_vacancies(tree)
    if not found.vacancies:
        return Reading(remarks=(_nothing_found(kind),))
    outside = [Field(path, value, kind) for path, value in found.outside]
    documents = documents_of(found.vacancies, name, kind)
    if company := _company(outside):
        said = Field("company", company.value, f"{kind}, beside the vacancies")
        documents = (_of_company(document, said) for document in documents)
    return Reading(tuple(documents), tuple(outside))


def _company(outside: Sequence[Field]) -> Field | None:
    """Who hires for all vacancies of an export, if that stands beside them."""
    for each in outside:
        if each.key in _COMPANY_KEYS and isinstance(each.value, str):
            return each
    return None


def _of_company(document: SourceDocument, company: Field) -> SourceDocument:
    """The document with its employer, unless it names one itself."""
    keys = (each.key.partition(".")[0] for each in document.fields)
    if any(meaning.keys[0] == "employer" for key in keys for meaning in meanings_of(key)):
        return document
    return replace(document, fields=(*document.fields, company))


def _nothing_found(kind: str) -> Remark:
    return Remark(
        f"the {kind} has no vacancy: nothing in it has a title and a text",
        "export the vacancies with their texts, each with keys such as `title` and `description`",
    )


def documents_of(
    records: Sequence[Mapping[str, Value]], name: str, kind: str, names: "Names | None" = None
) -> Iterator[SourceDocument]:
    """A document for each record, each with a name of its own, which none of `names` has."""
    names = names or Names()
    for number, record in enumerate(records, 1):
        top = opened(record)
        where = f"{kind}, vacancy {number}" if len(records) > 1 else kind
        yield _document(top, names.take(title_of(top) or name), where)


def _document(record: Mapping[str, Value], name: str, where: str) -> SourceDocument:
    parts = parts_of(record)
    used = {path for part in parts for path in part.paths}
    body, form = joined(parts)
    fields = (Field(path, value, where) for path, value in leaves(record) if path not in used)
    return SourceDocument(name, tuple(fields), body, form)


class Names:
    """Gives out names of files, each once: `cook`, `cook-2`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def take(self, title: str) -> str:
        """A name for a title that nothing else has."""
        base = slugify(title)[:_NAME_MAX_CHARS].strip("-") or "vacancy"
        name = base
        while name in self._taken:
            self._numbers[base] = self._numbers.get(base, 1) + 1
            name = f"{base}-{self._numbers[base]}"
        self._taken.add(name)
        return name
