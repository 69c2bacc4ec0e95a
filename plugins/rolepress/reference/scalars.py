"""The single values of front matter, as editors write them and as JSON Schema checks them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import StringConstraints

from rolepress.core.urls import SLUG, SLUG_MAX_CHARS
from rolepress.domain import values
from rolepress.domain.picture import PICTURE_ENDS
from rolepress_base.messages import join_words

Schema = dict[str, Any]

TEXT_TYPES = ("string", "number", "boolean")
"""What YAML may take a plain text for: `code: 15` and `note: true` are texts here."""
COUNT_PATTERN = "^[1-9][0-9]{0,5}$"
_PICTURE_ENDS = "|".join(end[1:] for end in PICTURE_ENDS)
_PICTURE_PATTERN = rf"^[^:?#]+\.({_PICTURE_ENDS}|{_PICTURE_ENDS.upper()})$"
AMOUNT_PATTERN = r"^[0-9]+(\.[0-9]{1,2})?$"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One type of `rolepress.domain.values`."""

    hint: Any
    name: str
    """What tables call it."""
    meaning: str
    """How to write it."""
    example: str
    schema: Mapping[str, Any]


def _lengths(hint: Any) -> tuple[int, int]:  # noqa: ANN401 - any type expression
    found = next(each for each in get_args(hint) if isinstance(each, StringConstraints))
    return found.min_length or 0, found.max_length or 0


def _text(hint: Any, name: str, meaning: str, example: str) -> Scalar:  # noqa: ANN401 - as above
    low, high = _lengths(hint)
    schema = {"type": list(TEXT_TYPES), "minLength": low, "maxLength": high}
    span = f"{low} to {high}" if low > 1 else f"at most {high}"
    return Scalar(hint, name, f"{meaning}, {span} characters", example, schema)


def _pattern(pattern: str, **rest: Any) -> Schema:  # noqa: ANN401 - any JSON value
    return {"type": "string", "pattern": pattern, **rest}


SCALARS: tuple[Scalar, ...] = (
    _text(values.Title, "title", "A heading or a name on one line", "Backend Tech Lead"),
    _text(
        values.Description,
        "description",
        "A sentence or two on one line",
        "What a backend tech lead does, and what the work pays.",
    ),
    _text(values.Text, "text", "Words on one line", "40 hours a week"),
    Scalar(
        values.Slug,
        "name",
        f"a-z, 0-9 and single hyphens, at most {SLUG_MAX_CHARS} characters",
        "backend-tech-lead",
        {
            "type": ["string", "integer"],
            "pattern": f"^{SLUG.pattern}$",
            "maxLength": SLUG_MAX_CHARS,
        },
    ),
    Scalar(
        values.Date,
        "date",
        "Year, month and day: YYYY-MM-DD",
        "2026-11-02",
        _pattern(r"^\d{4}-\d{2}-\d{2}$", format="date"),
    ),
    Scalar(
        values.Flag,
        "yes or no",
        "`true` or `false`",
        "true",
        {"enum": [True, False, "true", "false"]},
    ),
    Scalar(
        values.Count,
        "whole number",
        "Digits only, above 0",
        "96",
        {
            "type": ["integer", "string"],
            "minimum": 1,
            "maximum": 999999,
            "pattern": COUNT_PATTERN,
        },
    ),
    Scalar(
        values.Amount,
        "amount",
        "Digits, and two more after a point where there are cents; no currency sign, comma or k",
        "60000",
        {
            "type": ["number", "string"],
            "exclusiveMinimum": 0,
            "exclusiveMaximum": int(values.AMOUNT_MAX),
            "pattern": AMOUNT_PATTERN,
        },
    ),
    Scalar(
        values.WebAddress,
        "web address",
        "In full, with `http://` or `https://`",
        "https://example.com/apply",
        _pattern("^https?://", format="uri"),
    ),
    Scalar(
        values.PictureFile,
        "picture",
        f"The path of a file in `content/static/` that ends in {join_words(PICTURE_ENDS, 'or')}",
        values.PICTURE_EXAMPLE,
        _pattern(_PICTURE_PATTERN),
    ),
    Scalar(
        values.Email,
        "email address",
        "One address, without a name",
        "jobs@example.com",
        _pattern("^[^@ ]+@[^@ ]+$", format="email"),
    ),
    Scalar(
        values.Telephone,
        "telephone number",
        "With its country code",
        "+49 30 5550 0100",
        {"type": ["string", "integer"]},
    ),
    Scalar(
        values.Country,
        "country",
        "Two capital letters of ISO 3166-1; the United Kingdom is `GB`",
        "DE",
        _pattern("^[A-Z]{2}$"),
    ),
    Scalar(
        values.Currency,
        "currency",
        "Three capital letters of ISO 4217",
        "EUR",
        _pattern("^[A-Z]{3}$"),
    ),
)
