"""Turns the whole front matter of another system over into ours."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from rolepress.domain.documents import Job
from rolepress.domain.model import Model
from rolepress.foreign.given import Given
from rolepress.foreign.lines import own_keys, turn_lines
from rolepress.foreign.values import read_value
from rolepress.foreign.written import UNKNOWN, Value

_ASKED = (("employer",), ("date_posted",), ("locations", "applicant_countries"))
_WAYS_TO_APPLY = ("apply_url", "apply_email")
"""What a vacancy needs to be published: one key of each group."""
_FORMS: Mapping[str, Value] = {"locations": [{"locality": UNKNOWN, "country": UNKNOWN}]}
"""How a value is written that has more than one part."""


@dataclass(frozen=True, slots=True)
class Turned:
    """The front matter as it would be here."""

    values: Mapping[str, Value]
    """Our keys and values; `...` stands for what only the editor knows."""
    left_out: Mapping[str, str]
    """The keys that were not taken over, each with the reason or with what to write."""
    asks: Mapping[str, tuple[str, ...]]
    """The keys whose values are in doubt, each with what the editor must add or decide."""


def turn_over(model: type[Model], values: Mapping[str, object], slug: str = "") -> Turned:
    """Take over all keys and values that can be understood, in our words and in other systems'."""
    taken: dict[str, Value] = {}
    left: dict[str, str] = {}
    asks: dict[str, tuple[str, ...]] = {}
    lines = turn_lines(model, values, slug)
    for name, value in values.items():
        if name in lines:
            line = lines[name]
            into, below = line.given, line.below
        elif name in own_keys(model):
            into, below = _ours(name, value), ""
        else:
            left[name] = "Rolepress does not know this key"
            continue
        if not into.values:
            left[name] = into.reason
            continue
        _put(taken, into, below)
        if into.asks:
            asks[next(iter(into.values))] = into.asks
    return Turned(_in_order(model, taken), left, asks)


def _ours(key: str, value: object) -> Given:
    """Our key, with its value as it would be written here."""
    given = read_value(key, value)
    if given and (given.values or not given.is_ask):
        return given
    return Given({key: value}) if isinstance(value, str | list | Mapping) else Given()


def _put(taken: dict[str, Value], given: Given, below: str) -> None:
    if not below:
        for key, value in given.values.items():
            taken.setdefault(key, value)
        return
    inner = taken.get(below)
    taken[below] = {**given.values, **(inner if isinstance(inner, Mapping) else {})}


def _in_order(model: type[Model], values: Mapping[str, Value]) -> dict[str, Value]:
    """The values in the order of the model's keys, the page's own keys first."""
    order = dict.fromkeys(("title", "description", "role", *model.model_fields))
    return {key: values[key] for key in order if key in values}


def with_questions(model: type[Model], values: Mapping[str, Value]) -> dict[str, Value]:
    """The values, and `...` for each key that a published page needs and that is not there."""
    missing: dict[str, Value] = {
        key: _FORMS.get(key, UNKNOWN) for key in needed_keys(model, values)
    }
    return _in_order(model, {**missing, **values})


def needed_keys(model: type[Model], known: Collection[str]) -> Iterator[str]:
    """Yield each key that a published page needs and that is not known."""
    ours = own_keys(model)
    for key, each in model.model_fields.items():
        if key in ours and each.is_required() and key not in known:
            yield key
    if issubclass(model, Job):
        for keys in (*_ASKED, _WAYS_TO_APPLY):
            if not any(key in known for key in keys):
                yield keys[0]
