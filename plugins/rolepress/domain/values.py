"""The types of front-matter values: how each is written and checked, and its JSON Schema."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic_core import CoreSchema, core_schema

from rolepress.core.problems import Rule
from rolepress.core.urls import SLUG, SLUG_MAX_CHARS
from rolepress.domain import validators
from rolepress.domain.picture import PICTURE_ENDS
from rolepress_base.messages import join_words

Schema = dict[str, Any]
"""A JSON Schema."""

TITLE_MAX_CHARS = 300
DESCRIPTION_MAX_CHARS = 1_000
TEXT_MAX_CHARS = 1_000
"""The limits protect lists and pictures. What search results show is less: see `lengths`."""

_TEXT = {"type": ["string", "number", "boolean"]}
"""What YAML may read a plain text as: `code: 15` and `note: true` are texts here."""
_PICTURE_ENDS = "|".join(end[1:] for end in PICTURE_ENDS)


@dataclass(frozen=True, slots=True, eq=False)  # annotations are hashed, and a schema cannot be
class Written:
    """How an editor writes a value of one type."""

    name: str
    """What the reference calls the type."""
    how: str
    """How to write a value, as a sentence of the reference."""
    example: object
    schema: Schema
    """Additions to the JSON Schema that pydantic makes for the type."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        """The schema of the value as it is written, which may differ from that type's schema."""
        return {"title": self.name, **handler(core), **self.schema, "examples": [self.example]}


@dataclass(frozen=True, slots=True)
class KeyOf:
    """The mark of a name that must exist, such as `Annotated[Slug, KeyOf("skill")]`.

    `noun` is the model of the row or page that it names, in words. The check of references, the
    JSON Schemas and the reference use this mark to find the values that refer to something.
    """

    noun: str

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        """The schema of the name, under what it names."""
        return {**handler(core), "title": self.noun}


Title = Annotated[
    str,
    StringConstraints(min_length=1, max_length=TITLE_MAX_CHARS),
    AfterValidator(validators.one_line),
    Written("title", "A heading or a name on one line", "Backend Tech Lead", _TEXT),
]
Description = Annotated[
    str,
    StringConstraints(min_length=1, max_length=DESCRIPTION_MAX_CHARS),
    AfterValidator(validators.one_line),
    Written(
        "description",
        "A sentence or two on one line",
        "What a backend tech lead does, and what the work pays.",
        _TEXT,
    ),
]
Text = Annotated[
    str,
    StringConstraints(min_length=1, max_length=TEXT_MAX_CHARS),
    AfterValidator(validators.one_line),
    Written("text", "Words on one line", "40 hours a week", _TEXT),
]
Slug = Annotated[
    str,
    AfterValidator(validators.slug),
    Written(
        "name",
        "a-z, 0-9 and single hyphens",
        "backend-tech-lead",
        {
            "type": ["string", "integer"],
            "pattern": f"^{SLUG.pattern}$",
            "maxLength": SLUG_MAX_CHARS,
        },
    ),
]
Language = Annotated[
    str,
    AfterValidator(validators.language),
    Written(
        "language",
        "The tag of a language (BCP 47)",
        "de",
        {"pattern": r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"},
    ),
]
Date = Annotated[
    datetime.date,
    BeforeValidator(validators.date),
    Written(
        "date",
        "Year, month and day: YYYY-MM-DD",
        "2026-11-02",
        {"pattern": r"^\d{4}-\d{2}-\d{2}$"},
    ),
]
Flag = Annotated[
    bool,
    BeforeValidator(validators.flag, json_schema_input_type=Any),
    Written("yes or no", "`true` or `false`", True, {"enum": [True, False, "true", "false"]}),
]
Count = Annotated[
    int,
    Field(ge=1),
    BeforeValidator(validators.count, json_schema_input_type=Any),
    Written(
        "whole number",
        "Digits only, above 0",
        96,
        {
            "type": ["integer", "string"],
            "minimum": 1,
            "maximum": 999999,
            "pattern": "^[1-9][0-9]{0,5}$",
        },
    ),
]
Amount = Annotated[
    Decimal,
    BeforeValidator(validators.amount, json_schema_input_type=Any),
    Written(
        "amount",
        "Digits, and two more after a point where there are cents; no currency sign, comma or k",
        60000,
        {
            "type": ["number", "string"],
            "exclusiveMinimum": 0,
            "exclusiveMaximum": int(validators.AMOUNT_MAX),
            "pattern": r"^[0-9]+(\.[0-9]{1,2})?$",
        },
    ),
]
WebAddress = Annotated[
    str,
    AfterValidator(validators.web_address),
    Written(
        "web address",
        "In full, with `http://` or `https://`",
        "https://example.com/apply",
        {"pattern": "^https?://", "format": "uri"},
    ),
]
PictureFile = Annotated[
    str,
    AfterValidator(validators.picture),
    Written(
        "picture",
        f"The path of a file in `content/static/` that ends in {join_words(PICTURE_ENDS, 'or')}",
        validators.PICTURE_EXAMPLE,
        {"pattern": rf"^[^:?#]+\.({_PICTURE_ENDS}|{_PICTURE_ENDS.upper()})$"},
    ),
]
Email = Annotated[
    str,
    AfterValidator(validators.email),
    Written(
        "email address",
        "One address, without a name",
        "jobs@example.com",
        {"pattern": "^[^@ ]+@[^@ ]+$", "format": "email"},
    ),
]
Telephone = Annotated[
    str,
    AfterValidator(validators.telephone),
    Written(
        "telephone number",
        "With its country code",
        "+49 30 5550 0100",
        {"type": ["string", "integer"]},
    ),
]
Country = Annotated[
    str,
    AfterValidator(validators.country),
    Written(
        "country",
        "Two capital letters of ISO 3166-1; the United Kingdom is `GB`",
        "DE",
        {"pattern": "^[A-Z]{2}$"},
    ),
]
Currency = Annotated[
    str,
    AfterValidator(validators.currency),
    Written("currency", "Three capital letters of ISO 4217", "EUR", {"pattern": "^[A-Z]{3}$"}),
]
RuleId = Annotated[
    Rule,
    BeforeValidator(validators.rule, json_schema_input_type=Any),
    Written(
        "rule",
        "The id of a warning, a note or a finding on words",
        "W03",
        {"type": "string", "pattern": "^[A-Z][0-9]{2}$"},
    ),
]


class _Choice:
    """One word of an enumeration. Any other is refused with the nearest of them."""

    def __get_pydantic_core_schema__(
        self, source: type[StrEnum], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        check = validators.one_of(list(source))
        return core_schema.no_info_before_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        return {"enum": handler.resolve_ref_schema(handler(core))["enum"]}


class _OneOrMore:
    """A list whose one entry may be written without it."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        several = handler(core) | {"minItems": 1}
        return {"anyOf": [several["items"], several]}


E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
OneOf = Annotated[E, _Choice()]
"""A word of an enumeration, such as `OneOf[Level]`."""
Many = Annotated[
    tuple[T, ...], BeforeValidator(validators.listed), Field(min_length=1), _OneOrMore()
]
"""One value or a list of them: `FULL_TIME`, or `[FULL_TIME, CONTRACTOR]`."""
