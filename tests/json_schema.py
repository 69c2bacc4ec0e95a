"""JSON Schema, as a validator from elsewhere reads it."""

from typing import Any

from jsonschema import validators  # type: ignore[import-untyped]  # one function needs no stubs


def faults(value: object, schema: dict[str, Any]) -> list[str]:
    """What a schema finds wrong with a value."""
    validator = validators.validator_for(schema)
    validator.check_schema(schema)
    return [error.message for error in validator(schema).iter_errors(value)]
