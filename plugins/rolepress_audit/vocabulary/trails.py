"""Breadcrumb trails (https://schema.org/BreadcrumbList)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rolepress_audit.vocabulary.reading import Statement, Subject


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of a trail."""

    position: int | None
    """None if it is missing or is not a whole number."""
    name: str
    item: str
    """The address that it leads to, as written on the page. Empty if there is no address."""
    written_position: object
    """As written on the page."""


def trails_of(subjects: Iterable[Subject]) -> list[tuple[Crumb, ...]]:
    """Every trail of a page, each in the order in which it is written.

    A trail whose steps are described on another page is left out.
    """
    known = list(subjects)
    by_id = {each.identifier: each for each in known if each.identifier and not each.is_reference}
    found = []
    for subject in known:
        elements = _statement(subject, "itemListElement")
        if "BreadcrumbList" not in subject.types or (elements is None and subject.identifier):
            continue
        values = [_followed(each, by_id) for each in (elements.values if elements else ())]
        if not any(isinstance(each, Subject) and each.is_reference for each in values):
            found.append(tuple(_crumb(each, by_id) for each in values))
    return found


def _crumb(value: object, by_id: Mapping[str, Subject]) -> Crumb:
    if not isinstance(value, Subject):
        return Crumb(None, str(value), "", None)
    position = _first(value, "position")
    item = _followed(_first(value, "item"), by_id)
    name = _words(value)
    address = ""
    if isinstance(item, Subject):
        name = name or _words(item)
        address = item.identifier or _text(_first(item, "url"))
    elif item is not None:
        address = _text(item)
    return Crumb(_whole(position), name, address.strip(), position)


def _statement(subject: Subject, name: str) -> Statement | None:
    return subject.first.get(name)


def _first(subject: Subject, name: str) -> Any:  # noqa: ANN401  # JSON, or a subject
    statement = _statement(subject, name)
    return statement.values[0] if statement and statement.values else None


def _followed(value: Any, by_id: Mapping[str, Subject]) -> Any:  # noqa: ANN401  # as above
    if isinstance(value, Subject) and value.is_reference:
        return by_id.get(value.identifier, value)
    return value


def _words(subject: Subject) -> str:
    """A name, given as a text, as a text with a language, or as texts by language."""
    statement = _statement(subject, "name")
    return str(statement.raw).strip() if statement and statement.raw else ""


def _text(value: object) -> str:
    if isinstance(value, Subject):
        return value.identifier
    return str(value.get("@value", "")) if isinstance(value, dict) else str(value or "")


def _whole(value: object) -> int | None:
    value = value.get("@value") if isinstance(value, dict) else value
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return int(value) if float(value) == int(float(value)) else None
    except (ValueError, OverflowError):
        return None
