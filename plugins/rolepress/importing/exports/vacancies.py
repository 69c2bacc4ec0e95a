"""Finds the vacancies in a tree of facts, whatever lies around them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rolepress.foreign.letters import letters_of, word_set
from rolepress.foreign.written import Value
from rolepress.importing.exports.names import count_facts, has_text, title_of
from rolepress.importing.exports.trees import branches, leaves

_LISTS = word_set(
    """jobs job offers offer postings posting positions position vacancies vacancy openings
    opening jobopening jobopenings jobpostings jobposting results result items item data
    content records entries list roles graph offres ofertas vagas stellen stellenangebote
    offerte vacatures value rows"""
)
"""Names of lists of vacancies."""
_OTHER_LISTS = word_set(
    """departments offices locations included companies employers organizations categories
    tags metadata questions users recruiters stages teams skills"""
)
_WRAPPERS = ("attributes", "links", "relationships", "_jobposting", "linkedData")
"""Keys below which some systems keep the facts of a vacancy."""
_POSTING = "jobposting"


@dataclass(frozen=True, slots=True)
class Found:
    """The vacancies of a tree, and the leaves that belong to none."""

    vacancies: list[Mapping[str, Value]] = field(default_factory=list)
    outside: list[tuple[str, Value]] = field(default_factory=list)


def find_vacancies(tree: Value) -> Found:
    """All records that are vacancies, in their order."""
    found = Found()
    _walk(tree, "", "", found)
    return found


def _walk(value: Value, key: str, path: str, found: Found) -> None:
    if isinstance(value, Mapping):
        is_named = letters_of(key) in _LISTS or not path
        if _is_vacancy(value, is_named=is_named) and not any(_inner(value)):
            found.vacancies.append(value)
            return
        for name, below, each in branches(value, path):
            _walk(each, name, below, found)
    elif isinstance(value, list) and any(isinstance(each, Mapping | list) for each in value):
        in_list = key if path else "jobs"
        for number, each in enumerate(value):
            _walk(each, in_list, f"{path}[{number}]", found)
    else:
        found.outside.extend(leaves(value, path))


def opened(record: Mapping[str, Value]) -> Mapping[str, Value]:
    """A record with the facts that it keeps below other keys, such as `attributes`, at its top."""
    wrappers = {name: each for name in _WRAPPERS if isinstance(each := record.get(name), Mapping)}
    top = dict(_rendered((name, each) for name, each in record.items() if name not in wrappers))
    translations = record.get("translations")
    if isinstance(translations, Mapping) and not title_of(record):
        first = next((name for name, each in translations.items() if _has_title(each)), "")
        inside = translations.get(first)
        if isinstance(inside, Mapping):
            wrappers["translations"] = inside
            others = {name: each for name, each in translations.items() if name != first}
            top["translations"] = others
    for wrapper, inside in wrappers.items():
        twice = {name: each for name, each in inside.items() if name in top}
        top |= {name: each for name, each in inside.items() if name not in top}
        if twice:
            top[_free(wrapper, top)] = twice
    return top


def _rendered(pairs: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
    """The names and values, with texts as WordPress has them in their places."""
    for name, value in pairs:
        if isinstance(value, Mapping) and isinstance(text := value.get("rendered"), str):
            yield name, text
            if rest := {key: each for key, each in value.items() if key != "rendered"}:
                yield f"{name} beside the text", rest
        else:
            yield name, value


def _has_title(value: Value) -> bool:
    return isinstance(value, Mapping) and bool(title_of(value))


def _free(name: str, taken: Mapping[str, Value]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _is_vacancy(record: Mapping[str, Value], *, is_named: bool) -> bool:
    """Whether a record is a vacancy. If its key does not say so, more is asked of it."""
    types = record.get("@type", [])
    letters = {letters_of(str(each)) for each in (types if isinstance(types, list) else [types])}
    if letters:
        return any(each.endswith(_POSTING) for each in letters)
    top = opened(record)
    if not title_of(top):
        return False
    if is_named:
        return has_text(top) or count_facts(top) > 1
    return has_text(top) and count_facts(top) > 0


def _inner(record: Mapping[str, Value]) -> Iterator[bool]:
    """Whether vacancies are below a record that looks like one, such as an employer's."""
    for key, value in record.items():
        is_named = letters_of(key) in _LISTS and key not in _WRAPPERS
        if isinstance(value, Mapping):
            yield is_named and _is_vacancy(value, is_named=True)
        elif isinstance(value, list) and letters_of(key) not in _OTHER_LISTS:
            records = [each for each in value if isinstance(each, Mapping)]
            yield any(_is_vacancy(each, is_named=is_named) for each in records)
