"""Every model, and every record that some key holds, with its JSON Schema."""

from collections.abc import Iterator

from rolepress.content.data import TABLES
from rolepress.domain.documents import KINDS
from rolepress.domain.model import Model
from rolepress.domain.translated import TRANSLATIONS
from rolepress.reference.schema import document_schema, records

OWNERS = (*KINDS.values(), *TRANSLATIONS.values(), *TABLES.values())


def _models(base: type[Model] = Model) -> Iterator[type[Model]]:
    for model in base.__subclasses__():
        yield model
        yield from _models(model)


MODELS = sorted(
    {model for model in _models() if model in OWNERS or model.__name__ in records()},
    key=lambda model: model.__name__,
)
SCHEMAS = {model: document_schema(model) for model in MODELS}
