"""Says what the fields of a document are here: lines of front matter, and questions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rolepress.domain.model import Model
from rolepress.foreign.given import Given, ask
from rolepress.foreign.letters import letters_of, word_set
from rolepress.foreign.lines import own_keys, turn_lines
from rolepress.foreign.values import read_value
from rolepress.foreign.written import UNKNOWN, Value
from rolepress.importing.exports.answers import LeftOut, OurKeys, OurLine
from rolepress.importing.exports.questions import question_of
from rolepress.importing.exports.record import record_of
from rolepress.importing.exports.repeats import Repeats
from rolepress.importing.exports.shared_lines import with_parts
from rolepress.importing.exports.tables import Known, look_up
from rolepress.importing.source_document import Field

_USED = word_set("name label value text title")
"""What is read of a record that stands for its name, such as `{id: 3, name: Cook}`."""
_USED_BY_KEY: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ("locations", "applicant_countries", "workplace"),
        word_set(
            """name addresslocality locality city town addressregion region state postalcode zip
            zipcode addresscountry country countrycode streetaddress street"""
        ),
    ),
    "base_salary": word_set(
        """value amount minvalue min from maxvalue max to currency currencycode unittext unit
        period interval salarycurrency minimum maximum"""
    ),
    "application_contact": word_set("name fullname firstname email mail phone telephone"),
    "apply_email": word_set("name email mail phone telephone"),
    "months_of_experience": word_set("monthsofexperience"),
    "education_requirements": word_set("credentialcategory name value"),
}
_FLAGS = frozenset({"hybrid", "onsite", "locationhybrid", "locationonsite"})
_MACHINE = "it means nothing here"
_NOT_TAKEN = "no key takes it over"


def to_our_keys(
    fields: Iterable[Field],
    model: type[Model],
    known: Known | None = None,
    body: str = "",
    name: str = "",
) -> OurKeys:
    """What the fields of a document are in a record of a model.

    `known` has the rows of the site's tables. `body` is the text of the document: a field that
    only says it again is left out. `name` is the name of the file to be.
    """
    result = OurKeys()
    rest = list(_apart(fields, Repeats(body), result))
    record = record_of(rest)
    for each, better in record.repeated:
        result.left_out.append(LeftOut(each, f"`{record.key_of(better)}` says it"))
    lines = turn_lines(model, record.values, name)
    ours = own_keys(model)
    for key, value in record.values.items():
        if key in lines:
            _put(result, lines[key].given, record.sources[key], known, lines[key].below)
        elif key in ours:
            given = read_value(key, value) or Given(reason=_NOT_TAKEN)
            _put(result, given, record.sources[key], known)
        else:
            result.unknown += [each for _, each in record.sources[key]]
    keys = with_parts(result)
    keys.left_out = [
        LeftOut(each.field, record.in_its_words(each.reason)) for each in keys.left_out
    ]
    return keys


def _apart(fields: Iterable[Field], repeats: Repeats, result: OurKeys) -> Iterator[Field]:
    """The fields that may be facts."""
    for each in fields:
        if each.key.rpartition(".")[2].startswith("@"):
            result.left_out.append(LeftOut(each, _MACHINE))
        elif repeats.has(each):
            result.left_out.append(LeftOut(each, "the text says it"))
        elif letters_of(each.key) in _FLAGS and str(each.value).lower() == "false":
            result.left_out.append(LeftOut(each, "`workplace` says where the work is done"))
        else:
            yield each


def _put(
    result: OurKeys,
    given: Given,
    sources: Sequence[tuple[str, Field]],
    known: Known | None,
    below: str = "",
) -> None:
    if not given.values or "aliases" in given.values:
        if given.is_ask:
            said = tuple(each for _, each in sources)
            result.questions.append(question_of(given, said, below))
        else:
            result.left_out += [LeftOut(each, given.reason or _NOT_TAKEN) for _, each in sources]
        return
    said, unused = _used(given, sources)
    result.left_out += [LeftOut(each, _NOT_TAKEN) for each in unused]
    sure: dict[str, Value] = {}
    asked: dict[str, Value] = {}
    asks: list[str] = list(given.asks)
    for key, value in given.values.items():
        if known is not None and known.has_table(key):
            kept, missing = look_up(key, value, said, known, [each for _, each in sources])
            sure |= {key: kept} if kept else {}
            result.questions += [question_of(ask(each), said, below, (key,)) for each in missing]
            asks = []
        elif UNKNOWN in str(value) or given.asks:
            asked[key] = value
        else:
            sure[key] = value
    result.lines += [OurLine(key, value, said, below) for key, value in sure.items()]
    if asked or asks:
        left = Given(asked, tuple(asks), given.reason, is_ask=not asked)
        result.questions.append(question_of(left, said, below))


def _used(
    given: Given, sources: Sequence[tuple[str, Field]]
) -> tuple[tuple[Field, ...], list[Field]]:
    """The fields that the values came from, and those below the same name that say more."""
    if len(sources) == 1:
        return (sources[0][1],), []
    names = _USED
    for key in given.values:
        names |= _USED_BY_KEY.get(key, frozenset())
    used = tuple(each for last, each in sources if last in names)
    if not used:
        return tuple(each for _, each in sources), []
    return used, [each for last, each in sources if last not in names]
